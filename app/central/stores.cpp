// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/stores.h"
#include "app/central/errc.h"
#include "db/central/centralschema.h"
#include <QDir>

namespace central {

base::Result<std::unique_ptr<Stores>> Stores::open(const QString &folder)
{
    // A command may hold the write lock for as long as a person's catalogue or import takes.
    db::OpenOptions options;
    options.access = db::Access::Shared;
    options.busyTimeout = std::chrono::seconds { 10 };
    auto database = db::Database::open(
        QDir(folder).filePath(QStringLiteral("central.sqlite")), db::centralSchema(), options);
    if (!database)
        return passOn(database.error());
    return std::unique_ptr<Stores>(new Stores(std::move(*database)));
}

base::Error toBase(const db::Error &error)
{
    return { make_error_code(Errc::Unavailable), error.toString() };
}

} // namespace central
