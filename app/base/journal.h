// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace base {

/// Whether what this program writes to stderr ends in systemd's journal: under a unit, not at a terminal.
bool isLoggedToJournal();

/// From then on, if it does, each line goes there by the journal's own door instead, with fields beside the
/// text: MESSAGE_ID and VENTANILLA_EVENT for its event, PRIORITY, QT_CATEGORY. Elsewhere Qt writes it to
/// stderr, as ever.
void logToJournal();

/// One line as the journal takes it (systemd.io, JOURNAL_NATIVE_PROTOCOL).
QByteArray journalEntry(QtMsgType type, const QByteArray &category, const QString &line);

/// False: nobody takes it there.
bool sendToJournal(const QByteArray &entry, const char *socket);

} // namespace base
