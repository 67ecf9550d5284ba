// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/journal.h"

#include "app/base/event.h"
#include <QCoreApplication>
#include <QtEndian>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <syslog.h>
#include <unistd.h>

namespace base {

namespace {

QtMessageHandler before = nullptr;

int priorityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LOG_DEBUG;
    case QtInfoMsg:
        return LOG_INFO;
    case QtWarningMsg:
        return LOG_WARNING;
    case QtCriticalMsg:
        return LOG_CRIT;
    case QtFatalMsg:
        return LOG_ALERT;
    }
    return LOG_WARNING;
}

/// With its length where it has lines, so that no text can bring a field of its own.
void add(QByteArray &entry, const QByteArray &name, const QByteArray &value)
{
    entry += name;
    if (value.contains('\n')) {
        const quint64 length = qToLittleEndian(quint64(value.size()));
        entry += '\n';
        entry.append(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        entry += '=';
    }
    entry += value + '\n';
}

bool shown = false;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &line)
{
    const bool kept
        = sendToJournal(journalEntry(type, context.category, line), "/run/systemd/journal/socket");
    if (shown || !kept)
        before(type, context, line);
}

} // namespace

// systemd.exec(5): $JOURNAL_STREAM is what stderr was connected to; it may be another thing by now.
bool isLoggedToJournal()
{
    struct stat there
    {
    };
    return ::fstat(STDERR_FILENO, &there) == 0
        && qgetenv("JOURNAL_STREAM")
        == QByteArray::number(quint64(there.st_dev)) + ':' + QByteArray::number(quint64(there.st_ino));
}

void logToJournal(ByHand byHand)
{
    shown = !isLoggedToJournal();
    if (!shown || byHand == ByHand::ShownAndKept)
        before = qInstallMessageHandler(handle);
}

QByteArray journalEntry(QtMsgType type, const QByteArray &category, const QString &line)
{
    QByteArray entry;
    add(entry, "MESSAGE", line.toUtf8());
    add(entry, "PRIORITY", QByteArray::number(priorityOf(type)));
    add(entry, "SYSLOG_IDENTIFIER", QCoreApplication::applicationName().toUtf8());
    add(entry, "QT_CATEGORY", category);
    if (const auto event = Event::in(line)) {
        add(entry, "VENTANILLA_EVENT", Event::word(*event));
        add(entry, "MESSAGE_ID", Event::messageId(*event));
    }
    return entry;
}

bool sendToJournal(const QByteArray &entry, const char *socket)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socket, sizeof address.sun_path - 1);
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const auto sent = ::sendto(descriptor, entry.constData(), size_t(entry.size()), MSG_NOSIGNAL,
        reinterpret_cast<const sockaddr *>(&address), sizeof address);
    ::close(descriptor);
    return sent == entry.size();
}

} // namespace base
