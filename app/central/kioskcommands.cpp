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

class Kiosks final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("kiosks"); }
    QString summary() const override { return QStringLiteral("Who is enrolled, and what they last said"); }

private:
    Exit workIn(Stores &stores, const Setting &, const Call &call) override
    {
        const auto kiosks = stores.kiosks.list();
        if (!kiosks)
            return call.console.failed(toBase(kiosks.error()));
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
        call.console.result(json, lines);
        return Exit::Done;
    }
};

class Revoke final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("revoke"); }
    QString summary() const override
    {
        return QStringLiteral("Takes no more from a kiosk; holds what is not opened");
    }
    QStringList arguments() const override { return { QStringLiteral("KIOSK") }; }

private:
    Exit workIn(Stores &stores, const Setting &, const Call &call) override
    {
        const QString kiosk = call.arguments.first();
        const auto done = stores.write([&](Stores &s) -> base::Result<> {
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
            return call.console.failed(done.error());
        call.console.result(
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
