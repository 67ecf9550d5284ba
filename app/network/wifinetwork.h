// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/codes.h"
#include <QByteArray>
#include <QString>

namespace network {

/// A Wi-Fi network in reach, whichever of its access points is the nearest.
struct WifiNetwork
{
    QByteArray ssid; ///< 1 to 32 bytes of any kind; what the network *is*
    QString name; ///< the same, to be read
    int bars = 0; ///< 0 to 4
    Security security = Security::Open;
    bool isJoined = false;
    bool isKept = false; ///< the kiosk joins it by itself, as somebody once did

    bool operator==(const WifiNetwork &) const = default;
};

/// UTF-8 where it is, else Latin-1, as old routers write; what cannot be seen is U+FFFD.
QString nameOf(const QByteArray &ssid);

bool isSupported(Security security);
bool needsPassphrase(Security security);
/// Whether access points of one name and these securities are one network. An open one of the same name is
/// another: it is how somebody would catch what is meant for the real one.
bool isSameKind(Security one, Security other);

} // namespace network
