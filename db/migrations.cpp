// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrations.h"

#include <QDir>
#include <QRegularExpression>

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

} // namespace

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
        migrations << Migration { static_cast<int>(migrations.size()) + 1, name,
            paragraphs(QString::fromUtf8(file.readAll())) };
    }
    if (migrations.isEmpty())
        return fail(Error::Kind::Other, QStringLiteral("no migrations in %1").arg(schema.folder));
    return migrations;
}

} // namespace db
