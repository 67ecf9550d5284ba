// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/wifinetwork.h"

#include <QStringDecoder>

namespace network {

QString nameOf(const QByteArray &ssid)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = utf8(ssid);
    QString name;
    for (const char32_t letter : (utf8.hasError() ? QString::fromLatin1(ssid) : decoded).toUcs4())
        name += QChar::isPrint(letter) ? QString::fromUcs4(&letter, 1) : QString(QChar::ReplacementCharacter);
    return name;
}

bool isSupported(Security security)
{
    return needsPassphrase(security) || security == Security::Open || security == Security::EnhancedOpen;
}

bool needsPassphrase(Security security)
{
    return security == Security::WpaPsk || security == Security::Wpa3Sae;
}

bool isSameKind(Security one, Security other)
{
    return needsPassphrase(one) == needsPassphrase(other) && isSupported(one) == isSupported(other);
}

} // namespace network
