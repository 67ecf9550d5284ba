// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/heartbeat.h"

#include <QStorageInfo>
#include <QSysInfo>

namespace syncing {

namespace {

QJsonObject report(const outbox::Figures &figures, const QString &dataFolder, qint64 catalogue,
    const Membership &membership, const base::Clock &clock)
{
    const QStorageInfo disk(dataFolder);
    return {
        { QStringLiteral("versions"),
            QJsonObject { { QStringLiteral("ventanilla"), QStringLiteral(VENTANILLA_VERSION) },
                { QStringLiteral("catalogue"), catalogue },
                { QStringLiteral("trustList"), membership.trust().list().number },
                { QStringLiteral("system"), QSysInfo::prettyProductName() } } },
        { QStringLiteral("queue"),
            QJsonObject { { QStringLiteral("queued"), figures.queued },
                { QStringLiteral("setAside"), figures.setAside },
                { QStringLiteral("delivered"), figures.delivered },
                { QStringLiteral("oldest"),
                    figures.oldestSavedAt.isValid() ? base::toIsoMs(figures.oldestSavedAt) : QString() } } },
        { QStringLiteral("disk"),
            QJsonObject { { QStringLiteral("total"), disk.bytesTotal() },
                { QStringLiteral("available"), disk.bytesAvailable() } } },
        { QStringLiteral("clock"),
            QJsonObject { { QStringLiteral("synchronised"), clock.synchronised() },
                { QStringLiteral("bootId"), clock.bootId() },
                { QStringLiteral("monotonicMs"), qint64(clock.monotonic().count()) } } },
        { QStringLiteral("certificate"),
            QJsonObject {
                { QStringLiteral("until"), base::toIsoMs(membership.device().certificate().notAfter()) } } },
        { QStringLiteral("chain"), figures.chain },
        { QStringLiteral("highest"), figures.highest },
        { QStringLiteral("head"), QString::fromLatin1(figures.head.toHex()) },
    };
}

} // namespace

void sendHeartbeat(CentralClient &client, const outbox::Figures &figures, const QString &dataFolder,
    qint64 catalogue, QObject *context, std::function<void(const base::Result<> &)> done)
{
    constexpr qint64 limit = 16384; // a problem with a signed refusal in it
    client.fetch({ .path = QStringLiteral("/v1/heartbeats"),
                     .format = QStringLiteral("ventanilla.heartbeat/1"),
                     .fields = report(figures, dataFolder, catalogue, client.membership(), client.clock()) },
        limit, context, [done = std::move(done)](const base::Result<Channel::Answer> &answer) {
            done(answer.map([](const auto &) {}));
        });
}

} // namespace syncing
