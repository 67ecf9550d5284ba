// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/central/kioskstore.h"

namespace db {

namespace {

constexpr auto nothing = [](qint64) {};

} // namespace

Result<QList<KioskRow>> KioskStore::rows(const QString &where, const QVariantList &values)
{
    QList<KioskRow> found;
    const auto read = m_database.each(
        QStringLiteral("SELECT id, enrolled_at, revoked_at, heartbeat_at, heartbeat FROM kiosks ") + where,
        values, [&](const Row &row) {
            found.append({ row.text(0), row.text(1), row.text(2), row.text(3), row.text(4).toUtf8() });
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return found;
}

Result<std::optional<KioskRow>> KioskStore::find(const QString &kiosk)
{
    return rows(QStringLiteral("WHERE id = ?"), { kiosk }).map([](const QList<KioskRow> &found) {
        return found.isEmpty() ? std::optional<KioskRow>() : found.first();
    });
}

Result<QList<KioskRow>> KioskStore::list()
{
    return rows(QStringLiteral("ORDER BY id"), {});
}

Result<> KioskStore::enrol(const QString &kiosk, const QString &at)
{
    return m_database
        .run(QStringLiteral(
                 "INSERT INTO kiosks (id, enrolled_at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET "
                 "enrolled_at = excluded.enrolled_at, revoked_at = NULL"),
            { kiosk, at })
        .map(nothing);
}

Result<bool> KioskStore::revoke(const QString &kiosk, const QString &at)
{
    return m_database
        .run(QStringLiteral("UPDATE kiosks SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?"),
            { at, kiosk })
        .map([](qint64 rows) { return rows == 1; });
}

Result<> KioskStore::heartbeat(const HeartbeatRow &said)
{
    const auto kept
        = m_database.run(QStringLiteral("UPDATE kiosks SET heartbeat_at = ?, heartbeat = ? WHERE id = ?"),
            { said.at, QString::fromUtf8(said.figures), said.kiosk });
    if (!kept)
        return tl::make_unexpected(kept.error());
    // A chain only grows: a heartbeat that arrives late, or is replayed, does not pull its end back.
    return m_database
        .run(QStringLiteral(
                 "INSERT INTO chain_ends (kiosk, chain, highest, head, said_at) VALUES (?, ?, ?, ?, ?) "
                 "ON CONFLICT (kiosk, chain) DO UPDATE SET highest = excluded.highest, head = "
                 "excluded.head, said_at = excluded.said_at WHERE excluded.highest > highest"),
            { said.kiosk, said.chain, said.highest, said.head, said.at })
        .map(nothing);
}

Result<> KioskStore::setCode(const QString &kiosk, const QByteArray &secretHash, const QString &expiresAt)
{
    return m_database
        .run(QStringLiteral(
                 "INSERT OR REPLACE INTO enrolment_codes (kiosk, secret_hash, expires_at) VALUES (?, ?, ?)"),
            { kiosk, secretHash, expiresAt })
        .map(nothing);
}

Result<std::optional<EnrolmentCodeRow>> KioskStore::code(const QString &kiosk)
{
    std::optional<EnrolmentCodeRow> code;
    const auto found = m_database.first(
        QStringLiteral(
            "SELECT secret_hash, expires_at, wrong_tries, csr_digest, certificate FROM enrolment_codes "
            "WHERE kiosk = ?"),
        { kiosk }, [&](const Row &row) {
            code = EnrolmentCodeRow { row.bytes(0), row.text(1), int(row.integer(2)), row.bytes(3),
                row.bytes(4) };
        });
    if (!found)
        return tl::make_unexpected(found.error());
    return code;
}

Result<> KioskStore::countWrongTry(const QString &kiosk)
{
    return m_database
        .run(QStringLiteral("UPDATE enrolment_codes SET wrong_tries = wrong_tries + 1 WHERE kiosk = ?"),
            { kiosk })
        .map(nothing);
}

Result<> KioskStore::useCode(const QString &kiosk, const QByteArray &csrDigest, const QByteArray &certificate)
{
    return m_database
        .run(QStringLiteral("UPDATE enrolment_codes SET csr_digest = ?, certificate = ? WHERE kiosk = ?"),
            { csrDigest, certificate, kiosk })
        .map(nothing);
}

} // namespace db
