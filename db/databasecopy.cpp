// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a database.
#include "db/database.h"
#include "db/setaside.h"
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <cstdio>
#include <unistd.h>

namespace db {

Result<> Database::copyTo(const QString &target) const
{
    const QString part = target + QStringLiteral(".part-%1").arg(::getpid());
    QFile::remove(part);
    createPrivate(part);
    if (auto written = writeCopy(part); !written) {
        QFile::remove(part);
        return written;
    }
    QFile file(part);
    const bool synced = file.open(QIODevice::ReadOnly) && ::fsync(file.handle()) == 0;
    // rename(2), not QFile::rename: it replaces a former copy in one step.
    if (!synced
        || ::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) != 0) {
        QFile::remove(part);
        return fail(Error::Kind::InputOutput, QStringLiteral("cannot write the copy %1").arg(target));
    }
    return syncFolderOf(target);
}

// VACUUM INTO would write the fleeting rows first, and a memory stick keeps what is deleted on it.
Result<> Database::writeCopy(const QString &target) const
{
    Database copy(target, Access::Shared);
    return copy.connect({}).and_then([&] { return copy.fillFrom(*this); });
}

// In one transaction, which is one state of the source, whoever writes there meanwhile.
Result<> Database::fillFrom(const Database &source)
{
    const QString name = QString::fromLatin1(
        QUrl::fromLocalFile(QFileInfo(source.m_path).absoluteFilePath()).toEncoded() + "?mode=ro");
    if (auto attached = once(QStringLiteral("ATTACH ? AS source"), { name }); !attached)
        return fail(attached.error());
    // Durable is what has its name in the end; a copy that failed is thrown away.
    for (const QString &begin : { QStringLiteral("PRAGMA main.journal_mode=OFF"),
             QStringLiteral("PRAGMA main.synchronous=OFF"), QStringLiteral("BEGIN") }) {
        if (auto done = once(begin); !done)
            return fail(done.error());
    }
    QStringList tables, others;
    const auto read = each(
        QStringLiteral("SELECT type, name, sql FROM source.sqlite_schema WHERE sql IS NOT NULL "
                       "AND substr(name, 1, 7) <> 'sqlite_'"),
        {}, [&](const Row &row) {
            if (row.text(0) != QLatin1String("table")) {
                others << row.text(2);
                return;
            }
            tables << row.text(2);
            if (!source.m_fleeting.contains(row.text(1)))
                tables
                    << QStringLiteral("INSERT INTO main.\"%1\" SELECT * FROM source.\"%1\"").arg(row.text(1));
        });
    if (!read)
        return read;
    for (const auto *mark : { "application_id", "user_version" }) {
        const auto value = once(QStringLiteral("PRAGMA source.%1").arg(QLatin1String(mark)));
        if (!value)
            return fail(value.error());
        others << QStringLiteral("PRAGMA main.%1=%2").arg(QLatin1String(mark)).arg(value->toLongLong());
    }
    for (const QString &statement : tables + others + QStringList { QStringLiteral("COMMIT") }) {
        if (auto done = once(statement); !done)
            return fail(done.error());
    }
    return {};
}

} // namespace db
