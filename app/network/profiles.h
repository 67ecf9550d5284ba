// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/bustree.h"
#include <QSet>

namespace network {

/// The Wi-Fi connections that NetworkManager keeps for the whole machine: those that the kiosk made, which
/// carry a mark, and others.
class Profiles : public QObject
{
    Q_OBJECT
public:
    explicit Profiles(const BusTree &tree); ///< outlives it

    QSet<QByteArray> ssids() const; ///< of those that are written
    QList<QDBusObjectPath> of(const QByteArray &ssid) const; ///< whoever made them
    QList<QDBusObjectPath> ours(const QByteArray &ssid) const;

    /// The setting that makes a connection the kiosk's own.
    static QVariantMap mark();

Q_SIGNALS:
    void changed();

private:
    struct Profile
    {
        QByteArray ssid; ///< empty: no Wi-Fi, or not told yet
        bool isOurs = false;
    };
    void follow();
    void ask(const QDBusObjectPath &path);

    const BusTree &m_tree;
    QMap<QDBusObjectPath, Profile> m_profiles;
};

} // namespace network
