// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/invitation.h"

#include "app/classnet/localaddress.h"
#include "app/envelope/crockford.h"
#include <QRegularExpression>

namespace classnet {

namespace {

const auto prefix = QStringLiteral("VENTANILLA.CLASE.");

/// Four decimal numbers. (To QHostAddress "10.1" is an address as well, and "010.0.0.1" another one.)
QHostAddress ipv4(const QStringList &parts)
{
    static const QRegularExpression number(QStringLiteral("^[0-9]{1,3}$"));
    quint32 address = 0;
    bool sound = parts.size() == 4;
    for (const QString &part : parts) {
        const uint value = part.toUInt();
        sound = sound && number.match(part).hasMatch() && value <= 255;
        address = address << 8 | (value & 255);
    }
    return sound ? QHostAddress(address) : QHostAddress();
}

/// As sixteen bytes in hexadecimal: readers and layouts lose colons.
QHostAddress ipv6(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    return bytes.size() == 16 && hex.size() == 32
        ? QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData()))
        : QHostAddress();
}

QHostAddress addressOf(const QString &typed)
{
    if (!typed.contains(u':'))
        return ipv4(typed.split(u'.'));
    const QHostAddress address(typed);
    return address.protocol() == QAbstractSocket::IPv6Protocol ? address : QHostAddress();
}

base::Result<quint16> portOf(const QString &typed)
{
    bool number = false;
    const quint16 port = typed.toUShort(&number);
    if (!number || port == 0)
        return base::fail(Errc::BadAddress);
    return port;
}

} // namespace

base::Result<Invitation> Invitation::make(const QHostAddress &address, quint16 port, const QString &code)
{
    if (address.isNull() || !address.scopeId().isEmpty() || port == 0)
        return base::fail(Errc::BadAddress);
    if (!isLocal(address))
        return base::fail(Errc::NotLocal);
    const auto read = envelope::readSymbols(code);
    if (!read || read->size() != symbols)
        return base::fail(Errc::BadCode);
    return Invitation(address, port, *read);
}

base::Result<Invitation> Invitation::read(QStringView scanned)
{
    if (scanned.size() > 200)
        return base::fail(Errc::NotAnInvitation);
    QStringList parts = envelope::scannedRuns(scanned);
    if (parts.mid(0, 2) != prefix.split(u'.', Qt::SkipEmptyParts))
        return base::fail(Errc::NotAnInvitation);
    if (parts.size() != 5 && parts.size() != 8)
        return base::fail(Errc::NotAnInvitation);
    const QString code = parts.takeLast();
    const auto port = portOf(parts.takeLast());
    if (!port)
        return base::fail(port.error());
    parts = parts.mid(2);
    return make(parts.size() == 1 ? ipv6(parts.first()) : ipv4(parts), *port, code);
}

base::Result<Invitation> Invitation::read(QStringView address, QStringView code)
{
    static const QRegularExpression form(QStringLiteral("^(?:\\[([^\\]]*)\\]|([^:]*))(?::([0-9]+))?$"));
    QString typed = address.toString().simplified().remove(u' ').replace(u',', u'.');
    base::Result<quint16> port = usualPort;
    if (const auto match = form.match(typed); match.hasMatch()) {
        typed = match.captured(1) + match.captured(2);
        if (match.hasCaptured(3))
            port = portOf(match.captured(3));
    }
    if (!port)
        return base::fail(port.error());
    return make(addressOf(typed), *port, code.toString());
}

QString Invitation::addressText() const
{
    const QString text = m_address.toString();
    if (m_port == usualPort)
        return text;
    const bool isIpv6 = m_address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIpv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(text).arg(m_port);
}

QString Invitation::codeText() const
{
    return envelope::inGroups(m_code);
}

QString Invitation::toQr() const
{
    QString address = m_address.toString();
    if (m_address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = m_address.toIPv6Address();
        address
            = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.c), 16).toHex().toUpper());
    }
    return prefix + address + u'.' + QString::number(m_port) + u'.' + m_code;
}

} // namespace classnet
