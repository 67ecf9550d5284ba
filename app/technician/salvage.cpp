// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/sync/membership.h"
#include "app/technician/commands.h"
#include "app/technician/filings.h"
#include "db/setaside.h"
#include <QFileInfo>
#include <QJsonArray>

namespace technician {

namespace {

using StorePtr = std::unique_ptr<kiosk::Store>;

base::Result<> setAside(const QString &store)
{
    const auto lock = db::LockFile::acquire(store);
    if (!lock)
        return base::fail(outbox::fromStore(lock.error()));
    return outbox::fromStore(db::setAside(store)).map([](const QString &) {});
}

/// The present store, to put things in. A damaged one is set aside first, and an empty one begins.
base::Result<StorePtr> openSound(const QString &data, const QString &kiosk, const base::Clock &clock)
{
    const auto open = [&] { return kiosk::Store::open(data, kiosk, db::Access::ReadWrite, clock); };
    auto store = open();
    const auto sound = store ? outbox::fromStore((*store)->database().integrityCheck())
                             : base::Result<>(base::fail(store.error()));
    if (sound)
        return store;
    if (sound.error().code != outbox::Errc::StoreDamaged)
        return base::fail(sound.error());
    if (store)
        store->reset();
    if (const auto moved = setAside(syncing::files::store(data)); !moved)
        return base::fail(moved.error());
    return open();
}

} // namespace

Exit Salvage::work(const Setting &setting, const Call &call)
{
    const QString &data = setting.kiosk.dataFolder;
    if (!call.arguments.isEmpty() && !QFileInfo::exists(call.arguments.first()))
        return call.console.failed({ make_error_code(base::Errc::CannotRead), call.arguments.first() });
    const auto membership = syncing::Membership::load(data);
    if (!membership)
        return call.console.failed(membership.error());
    const auto store = openSound(data, membership->kiosk(), setting.clock);
    if (!store)
        return call.console.failed(store.error());
    const QStringList files
        = call.arguments.isEmpty() ? db::setAsideFrom(syncing::files::store(data)) : call.arguments;
    const auto rescued = (*store)->outbox().rescue(files, outbox::Outbox::NewChain::IfAnyCame);
    if (!rescued)
        return call.console.failed(rescued.error());
    QStringList lines;
    for (const QString &file : files)
        lines += QStringLiteral("Se leyó: %1 (se conserva)").arg(file);
    if (files.isEmpty())
        lines += QStringLiteral("No hay otras colas junto a la de este tótem.");
    return tellRescued(
        setting, call, *rescued, { { QStringLiteral("files"), QJsonArray::fromStringList(files) } }, lines);
}

} // namespace technician
