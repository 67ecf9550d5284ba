// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include <QVariantList>
#include <functional>

namespace db {

/// Reads rows straight from the pages of a SQLite file and its write-ahead log, past SQLite, which gives up
/// where one page is damaged (sqlite.org/fileformat2.html). Every intact leaf of a table counts, whatever the
/// schema or the pages above it say, so a row comes without its table's name: its columns tell. Integers,
/// texts, blobs and NULLs; a row with anything else, or that is not whole, is passed over. Nothing that it
/// yields is to be trusted without a digest. Nobody may be writing the file. Kind::InputOutput.
using UseRawRow = std::function<void(qint64 rowid, const QVariantList &columns)>;
Result<> eachRawRow(const QString &path, const UseRawRow &use);

} // namespace db
