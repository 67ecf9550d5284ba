// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/commands.h"
#include "app/central/errc.h"
#include "app/central/stores.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace central {

namespace {

class Kiosks final : public Command
{
public:
    QString name() const override { return QStringLiteral("kiosks"); }
    QString summary() const override { return QStringLiteral("Who is enrolled, and what they last said"); }
    Exit run(const Setting &setting, const QCommandLineParser &, Console &console) override
    {
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto kiosks = (*stores)->kiosks.list();
        if (!kiosks)
            return console.failed(toBase(kiosks.error()));
        QJsonArray json;
        QStringList lines;
        for (const db::KioskRow &kiosk : *kiosks) {
            json.append(QJsonObject {
                { QStringLiteral("kiosk"), kiosk.id },
                { QStringLiteral("enrolledAt"), kiosk.enrolledAt },
                { QStringLiteral("revokedAt"), kiosk.revokedAt },
                { QStringLiteral("heartbeatAt"), kiosk.heartbeatAt },
                { QStringLiteral("heartbeat"), QJsonDocument::fromJson(kiosk.heartbeat).object() },
            });
            lines.append(QStringLiteral("%1\tenrolled %2\t%3\theartbeat %4")
                             .arg(kiosk.id, kiosk.enrolledAt,
                                 kiosk.revokedAt.isEmpty() ? QStringLiteral("member")
                                                           : QStringLiteral("revoked ") + kiosk.revokedAt,
                                 kiosk.heartbeatAt.isEmpty() ? QStringLiteral("never") : kiosk.heartbeatAt));
        }
        console.result(json, lines);
        return Exit::Done;
    }
};

class Revoke final : public Command
{
public:
    QString name() const override { return QStringLiteral("revoke"); }
    QString summary() const override
    {
        return QStringLiteral("Takes no more from a kiosk; holds what is not opened");
    }
    QString arguments() const override { return QStringLiteral("KIOSK"); }
    int fewest() const override { return 1; }
    Exit run(const Setting &setting, const QCommandLineParser &, Console &console) override
    {
        const QString kiosk = setting.arguments.first();
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto done = (*stores)->write([&](Stores &s) -> base::Result<> {
            const auto revoked = s.kiosks.revoke(kiosk, base::toIsoMs(base::SystemClock().now()));
            if (!revoked)
                return passOn(revoked.error());
            if (!*revoked)
                return fail(Errc::NotFound, QStringLiteral("no kiosk %1").arg(kiosk));
            if (const auto held = s.filings.holdPendingOf(kiosk, QStringLiteral("revoked")); !held)
                return passOn(held.error());
            return {};
        });
        if (!done)
            return console.failed(done.error());
        console.result(
            QJsonObject { { QStringLiteral("revoked"), kiosk } }, { QStringLiteral("revoked ") + kiosk });
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> kiosksCommand()
{
    return std::make_unique<Kiosks>();
}
std::unique_ptr<Command> revokeCommand()
{
    return std::make_unique<Revoke>();
}

} // namespace central
