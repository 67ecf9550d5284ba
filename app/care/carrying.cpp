// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/carrying.h"

#include "app/base/errc.h"
#include "app/kiosk/codes.h"
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/store.h"
#include "app/sync/receipts.h"
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace care {

namespace {

constexpr int pageSize = 500;

} // namespace

base::Result<> eachFiling(const outbox::Outbox &outbox, const QList<outbox::State> &states,
    const std::function<bool(const outbox::Entry &)> &use)
{
    qint64 before = 0;
    for (;;) {
        const auto page = outbox.list(states, before, pageSize);
        if (!page)
            return base::fail(page.error());
        for (const auto &entry : *page) {
            if (!use(entry))
                return {};
        }
        if (page->size() < pageSize)
            return {};
        before = page->last().number;
    }
}

const QList<outbox::State> &waitingStates()
{
    using outbox::State;
    static const QList<State> states { State::Sealed, State::InFlight, State::SetAside };
    return states;
}

base::Result<int> exportTo(const QString &folder, const outbox::Outbox &outbox,
    const QList<outbox::State> &states, const QDateTime &since)
{
    std::optional<base::Error> error;
    int written = 0;
    const auto write = [&](const outbox::Entry &entry) -> bool {
        if (!entry.hasBytes || (since.isValid() && entry.savedAt < since))
            return true;
        const auto bytes = outbox.bytes(entry.id);
        if (!bytes) {
            error = bytes.error();
            return false;
        }
        QSaveFile file(folder + u'/' + entry.id.toString() + QLatin1String(".cms"));
        if (!*bytes || !file.open(QIODevice::WriteOnly) || file.write(**bytes) < 0 || !file.commit()) {
            error = base::Error { make_error_code(base::Errc::CannotWrite), file.fileName() };
            return false;
        }
        ++written;
        return true;
    };
    const auto exported = eachFiling(outbox, states, write);
    if (!exported || error)
        return base::fail(error.value_or(exported ? base::Error {} : exported.error()));
    return written;
}

base::Result<int> exportWaiting(
    const QString &stick, const base::Settings &settings, const base::Clock &clock)
{
    const auto store = kiosk::Store::open(settings.dataFolder, {}, db::Access::ReadOnly, clock);
    if (!store)
        return base::fail(store.error());
    if (!QDir(stick).mkpath(carriedFolder))
        return base::fail(base::Errc::CannotWrite, carriedFolder);
    return exportTo(QDir(stick).filePath(carriedFolder), (*store)->outbox(), waitingStates());
}

base::Result<QByteArray> receiptsOn(const QString &stick)
{
    QFile file(QDir(stick).filePath(carriedFolder + QLatin1String("/receipts.cms")));
    constexpr qint64 longest = qint64(64) * 1024 * 1024;
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::Errc::CannotRead, QStringLiteral("no receipts"));
    return file.read(longest);
}

base::Result<Taken> takeReceipts(const QByteArray &file, const TakeReceipt &take)
{
    const auto receipts = syncing::splitReceipts(file);
    if (receipts.isEmpty())
        return base::fail(base::Errc::CannotRead, QStringLiteral("no receipts in it"));
    Taken taken { int(receipts.size()) };
    for (const QByteArray &receipt : receipts) {
        const auto moved = take(receipt);
        if (!moved && moved.error().code == kiosk::Errc::NoKioskRuns)
            return base::fail(moved.error());
        taken.refused += moved ? 0 : 1;
        taken.moved += moved.value_or(0);
    }
    return taken;
}

QJsonObject importCommand(const QByteArray &receipt)
{
    return { { QStringLiteral("do"), QStringLiteral("import-receipt") },
        { QStringLiteral("receipt"), QString::fromLatin1(receipt.toBase64()) } };
}

TakeReceipt throughRunningKiosk(const QString &dataFolder)
{
    return [dataFolder](const QByteArray &receipt) {
        return kiosk::ControlSocket::ask(dataFolder, importCommand(receipt))
            .map([](const QJsonObject &answer) { return answer.value(QLatin1String("moved")).toInt(); });
    };
}

} // namespace care
