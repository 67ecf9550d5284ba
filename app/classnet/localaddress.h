// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>

namespace classnet {

/// Of this machine, its cable or its house: loopback, RFC 1918, RFC 3927 (169.254), RFC 4193 (fc00::/7). Not
/// fe80::/10, which means nothing without the name of an interface, and that differs from kiosk to kiosk.
bool isLocal(const QHostAddress &address);

/// The addresses of this machine at which the others of the room find it, IPv4 first. Empty: no network.
QList<QHostAddress> localAddresses();

} // namespace classnet
