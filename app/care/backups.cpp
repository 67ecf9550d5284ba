// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/backups.h"

#include "app/base/errc.h"
#include "app/kiosk/store.h"
#include "app/sync/membership.h"
#include <QDir>

namespace care {

namespace {

constexpr int kept = 7;
const QString form = QStringLiteral("'kiosk-'yyyyMMdd'T'HHmmss'Z.sqlite'");

/// Oldest first; only what has our form, so that nothing else there is ever removed.
QStringList copiesIn(const QDir &folder)
{
    QStringList names = folder.entryList({ QStringLiteral("kiosk-*Z.sqlite") }, QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return !QDateTime::fromString(name, form).isValid(); });
    return names;
}

} // namespace

QString backupFolder(const base::Settings &settings)
{
    return settings.backupFolder.isEmpty() ? settings.dataFolder + QLatin1String("/backups")
                                           : settings.backupFolder;
}

std::optional<QDateTime> newestBackup(const base::Settings &settings)
{
    const QStringList names = copiesIn(QDir(backupFolder(settings)));
    if (names.isEmpty())
        return std::nullopt;
    auto made = QDateTime::fromString(names.last(), form);
    made.setTimeSpec(Qt::UTC);
    return made;
}

bool isBackupDue(const base::Settings &settings, const base::Clock &clock)
{
    const auto newest = newestBackup(settings);
    return !newest || newest->addSecs(12 * 60 * 60) < clock.now() || *newest > clock.now();
}

base::Result<QString> backUpNightly(const base::Settings &settings, const base::Clock &clock)
{
    const auto membership = syncing::Membership::load(settings.dataFolder);
    if (!membership)
        return base::fail(membership.error());
    const auto store
        = kiosk::Store::open(settings.dataFolder, membership->kiosk(), db::Access::ReadOnly, clock);
    if (!store)
        return base::fail(store.error());
    const QDir folder(backupFolder(settings));
    if (!QDir().mkpath(folder.path()))
        return base::fail(base::Errc::CannotWrite, folder.path());
    const QString file = folder.filePath(clock.now().toUTC().toString(form));
    if (const auto copied = (*store)->database().copyTo(file); !copied)
        return base::fail(outbox::fromStore(copied.error()));
    const QStringList names = copiesIn(folder);
    for (qsizetype i = 0; i + kept < names.size(); ++i)
        QFile::remove(folder.filePath(names.at(i)));
    return file;
}

} // namespace care
