// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/filingstate.h"

#include <QLatin1String>
#include <array>

namespace db {

namespace {

constexpr std::array<QLatin1String, 9> words { // in the enum's order
    QLatin1String("sealed"), QLatin1String("in-flight"), QLatin1String("received"), QLatin1String("opened"),
    QLatin1String("accepted"), QLatin1String("refused"), QLatin1String("needs-visit"),
    QLatin1String("set-aside"), QLatin1String("void")
};
static_assert(words.size() == static_cast<size_t>(FilingState::Void) + 1);

} // namespace

QString wordOf(FilingState state)
{
    return words.at(static_cast<size_t>(state));
}

std::optional<FilingState> stateOf(QStringView word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (words.at(i) == word)
            return static_cast<FilingState>(i);
    }
    return std::nullopt;
}

} // namespace db
