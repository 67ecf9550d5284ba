// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/backoff.h"

#include <QRandomGenerator>
#include <algorithm>

namespace outbox {

using namespace std::chrono_literals;

Random systemRandom()
{
    return [](qint64 highest) { return QRandomGenerator::system()->bounded(highest + 1); };
}

std::chrono::milliseconds backOff(
    int failures, std::optional<std::chrono::seconds> retryAfter, const Random &random)
{
    constexpr std::chrono::milliseconds floor = 1s;
    constexpr std::chrono::milliseconds highest = 900s;
    const int doublings = std::clamp(failures, 1, 10);
    const auto ceiling = std::min<std::chrono::milliseconds>(1s * (1 << doublings), highest);
    const std::chrono::milliseconds jitter(random((ceiling - floor).count()));
    return std::clamp<std::chrono::seconds>(retryAfter.value_or(0s), 0s, 6h) + floor + jitter;
}

} // namespace outbox
