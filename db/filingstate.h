// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <optional>

namespace db {
Q_NAMESPACE

/// Where a sealed filing stands. Stored, and sent, as the words of the contract (§4): "sealed", "in-flight" …
enum class FilingState {
    Sealed, ///< durable here, waits for its turn
    InFlight, ///< being delivered, under a lease
    Received, ///< the central service's signed receipt is here
    Opened,
    Accepted,
    Refused,
    NeedsVisit,
    SetAside, ///< not tried any more until a technician says so
    Void, ///< will never be decided: withdrawn, or its place filled
};
Q_ENUM_NS(FilingState)

QString wordOf(FilingState state);
std::optional<FilingState> stateOf(QStringView word);

} // namespace db
