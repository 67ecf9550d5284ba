// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/profiles.h"

#include <QDBusArgument>

namespace network {

namespace {

const QString markName = QStringLiteral("ventanilla.joined-by");
const QString markValue = QStringLiteral("kiosk");

} // namespace

Profiles::Profiles(const BusTree &tree) : m_tree(tree)
{
    connect(&tree, &BusTree::changed, this, &Profiles::follow);
    connect(&tree, &BusTree::profileUpdated, this, &Profiles::ask);
}

QVariantMap Profiles::mark()
{
    return { { QStringLiteral("data"), QVariant::fromValue(Texts { { markName, markValue } }) } };
}

QSet<QByteArray> Profiles::ssids() const
{
    QSet<QByteArray> ssids;
    for (auto profile = m_profiles.begin(); profile != m_profiles.end(); ++profile)
        if (!profile->ssid.isEmpty()
            && !m_tree.property(profile.key(), profileInterface, QStringLiteral("Unsaved")).toBool())
            ssids.insert(profile->ssid);
    return ssids;
}

QList<QDBusObjectPath> Profiles::of(const QByteArray &ssid) const
{
    QList<QDBusObjectPath> paths;
    for (auto profile = m_profiles.begin(); profile != m_profiles.end(); ++profile)
        if (profile->ssid == ssid)
            paths.append(profile.key());
    return paths;
}

QList<QDBusObjectPath> Profiles::ours(const QByteArray &ssid) const
{
    QList<QDBusObjectPath> paths = of(ssid);
    paths.removeIf([this](const QDBusObjectPath &path) { return !m_profiles.value(path).isOurs; });
    return paths;
}

void Profiles::follow()
{
    const Objects &objects = m_tree.objects();
    const auto isGone = [&objects](const auto &profile) {
        return !objects.value(profile.key()).contains(profileInterface);
    };
    const bool isLess = m_profiles.removeIf(isGone) > 0;
    for (auto object = objects.begin(); object != objects.end(); ++object)
        if (object->contains(profileInterface) && !m_profiles.contains(object.key())) {
            m_profiles.insert(object.key(), {});
            ask(object.key());
        }
    if (isLess)
        Q_EMIT changed();
}

/// Without the secrets: those are told by another call, which nobody makes here.
void Profiles::ask(const QDBusObjectPath &path)
{
    m_tree.call(
        path, profileInterface, QStringLiteral("GetSettings"), {}, [this, path](const QDBusMessage &reply) {
            const auto profile = m_profiles.find(path);
            if (profile == m_profiles.end() || reply.type() != QDBusMessage::ReplyMessage)
                return; // gone meanwhile, or another user's
            const auto settings = qdbus_cast<Interfaces>(reply.arguments().value(0));
            profile->ssid = settings.value(QStringLiteral("802-11-wireless"))
                                .value(QStringLiteral("ssid"))
                                .toByteArray();
            const QVariant data = settings.value(QStringLiteral("user")).value(QStringLiteral("data"));
            profile->isOurs = qdbus_cast<Texts>(data).value(markName) == markValue;
            Q_EMIT changed();
        });
}

} // namespace network
