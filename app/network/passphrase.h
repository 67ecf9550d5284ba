// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstring>
#include <utility>

namespace network {

/// What somebody typed to join a network. Its letters are overwritten when it goes, in every copy that shares
/// them: Qt's message keeps one until it is answered. The bytes from which Qt and libdbus wrote to the bus
/// are out of reach: they lie in freed memory until something else is written there. Moved, never copied.
class Passphrase
{
public:
    Passphrase() = default; ///< of an open network
    /// Copies the letters: the page that has `typed` overwrites its own.
    explicit Passphrase(const QString &typed) : m_text(typed.constData(), typed.size()) { }
    Passphrase(Passphrase &&other) noexcept : m_text(std::exchange(other.m_text, {})) { }
    Passphrase &operator=(Passphrase &&other) noexcept
    {
        m_text.swap(other.m_text);
        return *this;
    }
    ~Passphrase()
    {
        if (!m_text.isEmpty())
            explicit_bzero(const_cast<QChar *>(m_text.constData()), size_t(m_text.size()) * sizeof(QChar));
    }

    const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace network
