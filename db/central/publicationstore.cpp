// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/central/publicationstore.h"

namespace db {

namespace {

QString word(ListKind kind)
{
    return kind == ListKind::Trust ? QStringLiteral("trust") : QStringLiteral("catalogue");
}

PublishedProcedure read(const Row &row)
{
    return { row.text(0), int(row.integer(1)), row.bytes(2), row.bytes(3) };
}

} // namespace

Result<std::optional<SignedList>> PublicationStore::latest(ListKind kind)
{
    std::optional<SignedList> list;
    const auto found = m_database.first(
        QStringLiteral("SELECT number, bytes FROM signed_lists WHERE kind = ? ORDER BY number DESC LIMIT 1"),
        { word(kind) }, [&](const Row &row) {
            list = SignedList { row.integer(0), row.bytes(1) };
        });
    if (!found)
        return tl::make_unexpected(found.error());
    return list;
}

Result<> PublicationStore::publish(ListKind kind, const SignedList &list, const QString &issuedAt)
{
    return m_database
        .run(QStringLiteral("INSERT INTO signed_lists (kind, number, issued_at, bytes) VALUES (?, ?, ?, ?)"),
            { word(kind), list.number, issuedAt, list.bytes })
        .map([](qint64) {});
}

Result<> PublicationStore::addProcedure(const PublishedProcedure &procedure)
{
    return m_database
        .run(QStringLiteral("INSERT INTO procedures (id, version, digest, file) VALUES (?, ?, ?, ?)"),
            { procedure.id, procedure.version, procedure.digest, procedure.file })
        .map([](qint64) {});
}

Result<std::optional<PublishedProcedure>> PublicationStore::procedure(const QString &id, int version)
{
    std::optional<PublishedProcedure> procedure;
    const auto found = m_database.first(
        QStringLiteral("SELECT id, version, digest, file FROM procedures WHERE id = ? AND version = ?"),
        { id, version }, [&](const Row &row) { procedure = read(row); });
    if (!found)
        return tl::make_unexpected(found.error());
    return procedure;
}

Result<QList<int>> PublicationStore::versions(const QString &id)
{
    QList<int> versions;
    const auto read = m_database.each(
        QStringLiteral("SELECT version FROM procedures WHERE id = ? ORDER BY version DESC"), { id },
        [&](const Row &row) { versions.append(int(row.integer(0))); });
    if (!read)
        return tl::make_unexpected(read.error());
    return versions;
}

Result<QList<PublishedProcedure>> PublicationStore::newestProcedures()
{
    QList<PublishedProcedure> procedures;
    const auto read_ = m_database.each(
        QStringLiteral("SELECT id, max(version), digest, file FROM procedures GROUP BY id ORDER BY id"), {},
        [&](const Row &row) { procedures.append(read(row)); });
    if (!read_)
        return tl::make_unexpected(read_.error());
    return procedures;
}

} // namespace db
