// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/deliverystore.h"

#include "db/database.h"

namespace db {

namespace {

Result<> discard(Result<qint64> changed)
{
    return std::move(changed).map([](qint64) {});
}

} // namespace

Result<DeliveryRow> DeliveryStore::row(const Uptime &now) const
{
    static const QString sql = QStringLiteral("SELECT failures, delivered, ")
        + waitOf(QStringLiteral("delivery")) + QStringLiteral(" FROM delivery");
    DeliveryRow delivery;
    return m_database
        .first(sql, { now.boot, now.ms, now.ms },
            [&](const Row &row) {
                delivery = { static_cast<int>(row.integer(0)), row.integer(1), row.integer(2) };
            })
        .map([&](bool) { return delivery; });
}

Result<> DeliveryStore::failed(const Hold &hold)
{
    return discard(m_database.run(
        QStringLiteral(
            "UPDATE delivery SET failures = failures + 1, held_boot = ?, held_until = ?, held_for = ?"),
        { hold.until.boot, hold.until.ms, hold.forMs }));
}

Result<> DeliveryStore::succeeded(qint64 filings)
{
    return discard(
        m_database.run(QStringLiteral("UPDATE delivery SET failures = 0, delivered = delivered + ?, "
                                      "held_boot = NULL, held_until = NULL, held_for = NULL"),
            { filings }));
}

Result<> DeliveryStore::endHold()
{
    return discard(m_database.run(
        QStringLiteral("UPDATE delivery SET held_boot = NULL, held_until = NULL, held_for = NULL")));
}

Result<QString> DeliveryStore::stopped() const
{
    return text(QStringLiteral("stopped"));
}

Result<> DeliveryStore::setStopped(const QString &reason)
{
    return discard(m_database.run(QStringLiteral("UPDATE delivery SET stopped = ?"), { reason }));
}

Result<QString> DeliveryStore::statusCursor() const
{
    return text(QStringLiteral("status_cursor"));
}

Result<> DeliveryStore::setStatusCursor(const QString &cursor)
{
    return discard(m_database.run(QStringLiteral("UPDATE delivery SET status_cursor = ?"),
        { cursor.isNull() ? QLatin1String("") : cursor }));
}

Result<QString> DeliveryStore::text(const QString &column) const
{
    QString text;
    return m_database
        .first(QStringLiteral("SELECT %1 FROM delivery").arg(column), {},
            [&](const Row &row) { text = row.text(0); })
        .map([&](bool) { return text; });
}

} // namespace db
