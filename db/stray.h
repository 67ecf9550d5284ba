// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/outboxstore.h"
#include <functional>

namespace db {

/// A filing as a damaged or left store has it.
struct Stray
{
    OutboxRow row; ///< without a chain's id, which only the envelope says for sure
    QString reported;
    std::optional<qint64> openedAt; ///< ms since 1970 UTC
    QByteArray bytes; ///< with the digest of `row`; empty: not there, or not whole
    QByteArray receipt; ///< empty: none
    qint64 receivedAt = 0; ///< ms since 1970 UTC
    QString voidReason; ///< of a notice that nobody has signed for; empty: none waits
};

/// Calls `use` for each filing that can be read out of the kiosk's store at `path`, past SQLite, by rows
/// whose columns look like those of its tables, until it says false. In the memory is one envelope at a time.
/// Kind::InputOutput.
Result<> eachStray(const QString &path, const std::function<bool(const Stray &)> &use);

} // namespace db
