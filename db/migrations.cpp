// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrations.h"

#include <QDir>
#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace db {

namespace {

// SQLite's driver takes one statement at a time. Splitting at empty lines, not at semicolons, leaves triggers
// and quoted semicolons whole, and two statements in one paragraph fail loudly in the driver.
QStringList paragraphs(const QString &text)
{
    static const QRegularExpression emptyLine(QStringLiteral("\\n\\s*\\n"));
    static const QRegularExpression commentsOnly(QStringLiteral("\\A(\\s*--[^\\n]*\\n?)*\\s*\\z"));
    QStringList statements;
    for (const QString &paragraph : text.split(emptyLine, Qt::SkipEmptyParts)) {
        if (!commentsOnly.match(paragraph).hasMatch())
            statements << paragraph.trimmed();
    }
    return statements;
}

/// What an older program does not see and does not trip over. A unique index may refuse what it writes, a
/// trigger may undo it, and what changes rows changes what it reads.
bool onlyAdds(const QString &statement)
{
    static const QRegularExpression adds(QStringLiteral(
        "\\A(\\s*--[^\\n]*\\n)*\\s*(CREATE TABLE|CREATE INDEX|ALTER TABLE \\S+ ADD COLUMN)\\b"));
    return adds.match(statement).hasMatch();
}

/// The version that the file's first line promises; nothing: it promises nothing.
std::optional<int> promised(const QString &text)
{
    static const QRegularExpression promise(QStringLiteral("\\A-- readable from ([0-9]{4})\\n"));
    const auto match = promise.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

} // namespace

SchemaMark SchemaMark::read(qint64 userVersion)
{
    const int version = int(userVersion & 0xFFFF), readableFrom = int(userVersion >> 16);
    return { version, readableFrom > 0 ? readableFrom : version };
}

Result<QList<Migration>> Migration::load(const Schema &schema)
{
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{4})_[a-z0-9_]+\\.sql\\z"));
    QList<Migration> migrations;
    const QDir folder(schema.folder);
    for (const QString &name : folder.entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name)) {
        const auto match = form.match(name);
        QFile file(folder.filePath(name));
        if (!match.hasMatch() || match.captured(1).toInt() != migrations.size() + 1
            || !file.open(QIODevice::ReadOnly))
            return fail(
                Error::Kind::Other, QStringLiteral("migration out of order or unreadable: %1").arg(name));
        const QString text = QString::fromUtf8(file.readAll());
        Migration migration { int(migrations.size()) + 1, name, paragraphs(text) };
        const int from = promised(text).value_or(migration.number);
        const auto &statements = migration.statements;
        if (from < 1 || from > migration.number
            || (from < migration.number && !std::all_of(statements.cbegin(), statements.cend(), onlyAdds)))
            return fail(Error::Kind::Other, QStringLiteral("%1 promises what it does not keep").arg(name));
        // Whoever cannot read what an earlier one left cannot read this either.
        migration.readableFrom = std::max(from, migrations.isEmpty() ? 1 : migrations.last().readableFrom);
        migrations << migration;
    }
    if (migrations.isEmpty())
        return fail(Error::Kind::Other, QStringLiteral("no migrations in %1").arg(schema.folder));
    return migrations;
}

} // namespace db
