// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/central/mailstore.h"

namespace db {

namespace {

Result<> done(const Result<qint64> &changed)
{
    return changed.map([](qint64) {});
}

} // namespace

Result<> MailStore::wish(qint64 filing, const QString &at)
{
    return done(m_database.run(
        QStringLiteral(
            "INSERT INTO mails (filing, state, next_at, changed_at) SELECT number, 'waiting', ?, ? "
            "FROM filings WHERE number = ? AND state = 'opened' ON CONFLICT DO NOTHING"),
        { at, at, filing }));
}

Result<std::optional<DueMail>> MailStore::take(const QString &at, const QString &until)
{
    DueMail mail;
    const auto found = m_database.first(
        QStringLiteral(
            "SELECT m.filing, f.id, m.tries + 1, m.put_off_since FROM mails m INDEXED BY mails_due "
            "JOIN filings f ON f.number = m.filing WHERE m.state = 'waiting' AND m.next_at <= ? "
            "ORDER BY m.next_at, m.filing LIMIT 1"),
        { at }, [&](const Row &row) {
            mail = { row.integer(0), row.text(1), int(row.integer(2)), row.text(3) };
        });
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return std::optional<DueMail>();
    const auto taken = m_database.run(
        QStringLiteral("UPDATE mails SET tries = ?, next_at = ?, changed_at = ? WHERE filing = ?"),
        { mail.tries, until, at, mail.filing });
    return taken.map([&](qint64) { return std::optional(mail); });
}

Result<> MailStore::sent(qint64 filing, const QString &at)
{
    return done(m_database.run(
        QStringLiteral("UPDATE mails SET state = 'sent', word = NULL, changed_at = ? WHERE filing = ?"),
        { at, filing }));
}

Result<> MailStore::later(const DueMail &mail, const QString &word, const QString &nextAt, const QString &at)
{
    return done(m_database.run(
        QStringLiteral(
            "UPDATE mails SET word = ?, next_at = ?, put_off_since = nullif(?, ''), changed_at = ? "
            "WHERE filing = ?"),
        { word, nextAt, mail.putOffSince, at, mail.filing }));
}

Result<> MailStore::dropped(qint64 filing, const QString &word, const QString &at)
{
    return done(m_database.run(
        QStringLiteral("UPDATE mails SET state = 'dropped', word = ?, changed_at = ? WHERE filing = ?"),
        { word, at, filing }));
}

Result<qint64> MailStore::again(const QStringList &words, const QString &at)
{
    qint64 changed = 0;
    for (const QString &word : words) {
        const auto waiting = m_database.run(
            QStringLiteral(
                "UPDATE mails SET state = 'waiting', tries = 0, next_at = ?, put_off_since = NULL, "
                "changed_at = ? WHERE state = 'dropped' AND word = ?"),
            { at, at, word });
        if (!waiting)
            return waiting;
        changed += *waiting;
    }
    return changed;
}

Result<std::optional<MailRow>> MailStore::find(qint64 filing)
{
    std::optional<MailRow> mail;
    const auto found
        = m_database.first(QStringLiteral("SELECT state, word, next_at, tries FROM mails WHERE filing = ?"),
            { filing }, [&](const Row &row) {
                mail = MailRow { row.text(0), row.text(1), row.text(2), int(row.integer(3)) };
            });
    if (!found)
        return tl::make_unexpected(found.error());
    return mail;
}

Result<QList<QPair<QString, qint64>>> MailStore::countsByState()
{
    QList<QPair<QString, qint64>> counts;
    const auto read
        = m_database.each(QStringLiteral("SELECT state, count(*) FROM mails GROUP BY state ORDER BY state"),
            {}, [&](const Row &row) {
                counts.append({ row.text(0), row.integer(1) });
            });
    if (!read)
        return tl::make_unexpected(read.error());
    return counts;
}

} // namespace db
