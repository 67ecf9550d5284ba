// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/localaddress.h"

#include <QNetworkInterface>
#include <algorithm>

namespace classnet {

bool isLocal(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return address == QHostAddress(QHostAddress::LocalHostIPv6) || address.isUniqueLocalUnicast();
    const auto isWithin = [&](const char *subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
    };
    return isWithin("127.0.0.0/8") || isWithin("10.0.0.0/8") || isWithin("172.16.0.0/12")
        || isWithin("192.168.0.0/16") || isWithin("169.254.0.0/16");
}

QList<QHostAddress> localAddresses()
{
    QList<QHostAddress> addresses;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (isLocal(entry.ip()))
                addresses << entry.ip();
        }
    }
    std::stable_partition(addresses.begin(), addresses.end(),
        [](const QHostAddress &address) { return address.protocol() == QAbstractSocket::IPv4Protocol; });
    return addresses;
}

} // namespace classnet
