// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/secretinput.h"

#include <cerrno>
#include <unistd.h>

namespace technician {

SecretInput::SecretInput()
{
    termios now {};
    if (::tcgetattr(STDIN_FILENO, &now) != 0)
        return;
    m_before = now;
    now.c_lflag &= ~tcflag_t(ECHO | ISIG);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
}

SecretInput::~SecretInput()
{
    if (m_before)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &*m_before);
}

// Byte by byte: nothing of a next line stays in a buffer.
std::optional<QString> SecretInput::line()
{
    QByteArray line;
    char next = 0;
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, &next, 1)) == 1 || (got < 0 && errno == EINTR)) {
        if (got < 0)
            continue;
        if (next == '\n')
            return QString::fromUtf8(line);
        line += next;
    }
    return line.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(line));
}

} // namespace technician
