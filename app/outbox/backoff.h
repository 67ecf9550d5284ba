// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace outbox {

/// A random integer from 0 to `highest`, both included; handed in so that tests can hold it.
using Random = std::function<qint64(qint64 highest)>;
Random systemRandom();

/// How long to wait after the n-th failure in a row (n from 1): anything between one second and a ceiling of
/// 2, 4, 8, 16, 32, 64, 128, 256, 512, then for good 900 seconds. The whole span is drawn ("full jitter"), so
/// that kiosks that lost the network together do not come back together. A Retry-After is waited out first,
/// up to six hours of it.
std::chrono::milliseconds backOff(
    int failures, std::optional<std::chrono::seconds> retryAfter, const Random &random);

} // namespace outbox
