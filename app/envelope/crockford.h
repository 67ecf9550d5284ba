// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

/// Crockford's base 32: digits and capitals without I, L, O and U, five bits each. For codes that people
/// type.
namespace envelope {

/// The whole symbols in the bytes; of 8 bytes twelve, and the last four bits are left out.
QString toSymbols(const QByteArray &bytes);
/// The whole bytes in symbols as toSymbols() and readSymbols() give them.
QByteArray fromSymbols(const QString &symbols);

/// Any case, spaces, hyphens or none, O for 0, I and L for 1: the symbols alone. None: something else is in
/// it.
std::optional<QString> readSymbols(QStringView typed);
/// What a code reader typed, in any keyboard layout: the runs of digits and capitals in it. What stands
/// between them is not the same everywhere, and does not count.
QStringList scannedRuns(QStringView scanned);
QString inGroups(const QString &symbols); ///< of four, with hyphens

} // namespace envelope
