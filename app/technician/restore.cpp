// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/sync/membership.h"
#include "app/technician/commands.h"
#include "app/technician/filings.h"
#include "db/setaside.h"
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cstdio>

namespace technician {

namespace {

using syncing::files::store;
using StorePtr = std::unique_ptr<kiosk::Store>;

/// The copy, copied once more into `folder`, open and found sound: what fails from here on touches neither it
/// nor the present store.
base::Result<StorePtr> prepare(
    const QString &file, const QString &folder, const QString &kiosk, const base::Clock &clock)
{
    if (!QFileInfo::exists(file))
        return base::fail(base::Errc::CannotRead, file);
    if (QFileInfo(file).size() == 0) // SQLite would take it for an empty database
        return base::fail(outbox::Errc::NotOurStore, file);
    for (const QString &suffix : { QString(), QStringLiteral("-wal") }) {
        const QString target = store(folder) + suffix;
        if (QFile::exists(file + suffix)
            && !(QFile::copy(file + suffix, target)
                && QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner)))
            return base::fail(base::Errc::CannotWrite, target);
    }
    // Only looked at first, so that nothing is called damaged and set aside that was no store at all.
    const auto looked = kiosk::Store::openCopy(store(folder), clock);
    if (!looked && looked.error().code != outbox::Errc::OlderStore)
        return base::fail(looked.error());
    auto copy = kiosk::Store::open(folder, kiosk, db::Access::ReadWrite, clock);
    if (!copy)
        return copy;
    if (!(*copy)->corruptFile().isEmpty())
        return base::fail(outbox::Errc::StoreDamaged, file);
    if (const auto sound = (*copy)->database().integrityCheck(); !sound)
        return base::fail(outbox::fromStore(sound.error()));
    const auto whose = (*copy)->outbox().kioskInside();
    if (!whose)
        return base::fail(whose.error());
    if (whose->value_or(kiosk) != kiosk)
        return base::fail(outbox::Errc::OtherKiosk, **whose);
    return copy;
}

/// Puts the store of `folder` in the place of the present one, which is renamed. Its new name; empty: there
/// was none.
base::Result<QString> replace(const QString &present, const QString &folder)
{
    QString aside;
    if (QFile::exists(present) || QFile::exists(present + QLatin1String("-wal"))) {
        const auto moved = db::setAside(present, QStringLiteral("replaced"));
        if (!moved)
            return base::fail(outbox::fromStore(moved.error()));
        aside = *moved;
    }
    if (::rename(QFile::encodeName(store(folder)).constData(), QFile::encodeName(present).constData()) != 0)
        return base::fail(base::Errc::CannotWrite, present);
    return outbox::fromStore(db::syncFolderOf(present)).map([&] { return aside; });
}

} // namespace

Exit Restore::work(const Setting &setting, const Call &call)
{
    const QString &data = setting.kiosk.dataFolder;
    const auto membership = syncing::Membership::load(data);
    if (!membership)
        return call.console.failed(membership.error());
    const QString present = store(data);
    const auto lock = db::LockFile::acquire(present);
    if (!lock)
        return call.console.failed(outbox::fromStore(lock.error()));
    const QTemporaryDir folder(data + QLatin1String("/restore-XXXXXX"));
    auto copy = prepare(call.arguments.first(), folder.path(), membership->kiosk(), setting.clock);
    if (!copy)
        return call.console.failed(copy.error());

    // Whoever filed since the copy was made is in the present store only; and numbers given since then are
    // not given again, for a new chain begins before the copy is in its place.
    // A restore that was cut off has left the store only under its other name.
    const QStringList stores
        = db::setAsideFrom(present) + (QFile::exists(present) ? QStringList { present } : QStringList());
    const auto rescued = (*copy)->outbox().rescue(stores, outbox::Outbox::NewChain::Always);
    if (!rescued)
        return call.console.failed(rescued.error());
    if (const auto whole = (*copy)->database().emptyLog(); !whole)
        return call.console.failed(outbox::fromStore(whole.error()));
    copy->reset();
    const auto aside = replace(present, folder.path());
    if (!aside)
        return call.console.failed(aside.error());

    QStringList lines { QStringLiteral("La copia está en su lugar, y empieza una cadena nueva.") };
    if (!aside->isEmpty())
        lines += QStringLiteral("Lo que había se conserva: %1").arg(*aside);
    return tellRescued(setting, call, *rescued, { { QStringLiteral("replaced"), *aside } }, lines);
}

} // namespace technician
