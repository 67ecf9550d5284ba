// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/classnet/errc.h"
#include <QHostAddress>
#include <QString>

namespace classnet {

/// Where the board of a class is, and the code that tells it from any other: what a QR says, or a person
/// types. The code is 60 bits (BoardKey), twelve symbols of Crockford's base 32.
class Invitation
{
public:
    static constexpr quint16 usualPort = 27400; ///< not shown, and not typed
    static constexpr int symbols = 12;

    /// Errors: NotLocal, BadAddress (port 0), BadCode.
    static base::Result<Invitation> make(const QHostAddress &address, quint16 port, const QString &code);
    /// What a code reader typed, in any keyboard layout: letters and digits count, what stands between them
    /// does not. Errors: NotAnInvitation, BadAddress, NotLocal, BadCode.
    static base::Result<Invitation> read(QStringView scanned);
    /// What a person typed: "192.168.1.20", "192.168.1.20:4000", "fd00::1", "[fd00::1]:4000", a comma for a
    /// point; the code in any case, with spaces, hyphens or none, O for 0, I and L for 1. Errors: BadAddress,
    /// NotLocal, BadCode.
    static base::Result<Invitation> read(QStringView address, QStringView code);

    const QHostAddress &address() const { return m_address; }
    quint16 port() const { return m_port; }
    const QString &code() const { return m_code; } ///< the symbols alone

    QString addressText() const; ///< as a person types it
    QString codeText() const; ///< XXXX-XXXX-XXXX
    QString toQr() const; ///< only what the alphanumeric mode of a QR has, so that it is small
    friend bool operator==(const Invitation &, const Invitation &) = default;

private:
    Invitation(QHostAddress address, quint16 port, QString code)
        : m_address(std::move(address)), m_port(port), m_code(std::move(code))
    {
    }

    QHostAddress m_address;
    quint16 m_port;
    QString m_code;
};

} // namespace classnet
