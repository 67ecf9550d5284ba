// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace base {

/// Whether what this program writes to stderr ends in systemd's journal: under a unit, not at a terminal.
bool isLoggedToJournal();

/// What becomes of the lines of a program that somebody started by hand.
enum class ByHand {
    Shown, ///< Qt writes them to stderr, as ever
    ShownAndKept, ///< and the journal has them too, where there is one
};

/// From then on, under a unit, each line goes to the journal by its own door, with fields beside the text:
/// MESSAGE_ID and VENTANILLA_EVENT for its event, PRIORITY, QT_CATEGORY.
void logToJournal(ByHand byHand);

/// One line as the journal takes it (systemd.io, JOURNAL_NATIVE_PROTOCOL).
QByteArray journalEntry(QtMsgType type, const QByteArray &category, const QString &line);

/// False: nobody takes it there.
bool sendToJournal(const QByteArray &entry, const char *socket);

} // namespace base
