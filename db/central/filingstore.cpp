// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/central/filingstore.h"

namespace db {

namespace {

const QString columns = QStringLiteral(
    "number, id, comprobante, kiosk, chain, sequence, previous, digest, received_at, state, held, "
    "changed_at, "
    "changed, procedure, procedure_version, filed_at, document_key, folio, reason, deadline, decided_at, "
    "valid_until");

FilingRow read(const Row &row)
{
    FilingRow filing;
    filing.number = row.integer(0);
    filing.id = row.text(1);
    filing.comprobante = row.text(2);
    filing.kiosk = row.text(3);
    filing.chain = row.text(4);
    filing.sequence = row.integer(5);
    filing.previous = row.bytes(6);
    filing.digest = row.bytes(7);
    filing.receivedAt = row.text(8);
    filing.state = row.text(9);
    filing.held = row.text(10);
    filing.changedAt = row.text(11);
    filing.changed = row.integer(12);
    filing.procedure = row.text(13);
    filing.procedureVersion = int(row.integer(14));
    filing.filedAt = row.text(15);
    filing.documentKey = row.bytes(16);
    filing.folio = row.text(17);
    filing.reason = row.text(18);
    filing.deadline = row.text(19);
    filing.decidedAt = row.text(20);
    filing.validUntil = row.text(21);
    return filing;
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

Result<Arrived> FilingStore::add(const ArrivedFiling &filing)
{
    const auto inserted = m_database.run(
        QStringLiteral(
            "INSERT INTO filings (id, comprobante, kiosk, chain, sequence, previous, digest, received_at, "
            "receipt, state, held, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?) "
            "ON CONFLICT DO NOTHING"),
        { filing.id, filing.comprobante, filing.kiosk, filing.chain, filing.sequence, filing.previous,
            filing.digest, filing.receivedAt, filing.receipt, orNull(filing.held), filing.receivedAt });
    if (!inserted)
        return tl::make_unexpected(inserted.error());
    if (*inserted == 1) {
        const auto kept = m_database.run(
            QStringLiteral("INSERT INTO envelopes (filing, bytes) VALUES (last_insert_rowid(), ?)"),
            { filing.envelope });
        if (!kept)
            return tl::make_unexpected(kept.error());
        return Arrived { Arrival::New, filing.receipt };
    }
    Arrived arrived { Arrival::SlotTaken, {} };
    const auto found = m_database.first(QStringLiteral("SELECT digest, receipt FROM filings WHERE id = ?"),
        { filing.id }, [&](const Row &row) {
            const bool same = row.bytes(0) == filing.digest && !row.isNull(1);
            arrived.arrival = same ? Arrival::Again : Arrival::IdTaken;
            if (same)
                arrived.receipt = row.bytes(1);
        });
    if (!found)
        return tl::make_unexpected(found.error());
    return arrived;
}

Result<Voided> FilingStore::addVoid(const VoidedSlot &slot)
{
    const auto inserted = m_database.run(
        QStringLiteral(
            "INSERT INTO filings (id, comprobante, kiosk, chain, sequence, digest, received_at, state, "
            "reason, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'void', ?, ?) ON CONFLICT DO NOTHING"),
        { slot.id, slot.comprobante, slot.kiosk, slot.chain, slot.sequence, slot.digest, slot.at,
            orNull(slot.reason), slot.at });
    if (!inserted)
        return tl::make_unexpected(inserted.error());
    if (*inserted == 1)
        return Voided { Voiding::Done, slot.at };
    const auto there = find(slot.id);
    if (!there)
        return tl::make_unexpected(there.error());
    if (!*there)
        return Voided { Voiding::SlotTaken, {} };
    const FilingRow &filing = **there;
    if (filing.kiosk != slot.kiosk || filing.chain != slot.chain || filing.sequence != slot.sequence
        || filing.digest != slot.digest)
        return Voided { Voiding::IdTaken, {} };
    // Whether what has arrived came in time is decided here, by when it came.
    const bool isThere = filing.state != QLatin1String("void");
    if (filing.state == QLatin1String("accepted") || filing.state == QLatin1String("refused")
        || (isThere && slot.reason == QLatin1String("expired")))
        return Voided { Voiding::Decided, {} };
    if (isThere)
        if (const auto voided = moved(filing.number, QStringLiteral("void"), slot.at); !voided)
            return tl::make_unexpected(voided.error());
    return Voided { Voiding::Done, filing.receivedAt };
}

Result<QList<FilingRow>> FilingStore::rows(const QString &where, const QVariantList &values)
{
    QList<FilingRow> found;
    const auto read_ = m_database.each(QStringLiteral("SELECT %1 FROM filings %2").arg(columns, where),
        values, [&](const Row &row) { found.append(read(row)); });
    if (!read_)
        return tl::make_unexpected(read_.error());
    return found;
}

Result<std::optional<FilingRow>> FilingStore::find(const QString &id)
{
    return rows(QStringLiteral("WHERE id = ?"), { id }).map([](const QList<FilingRow> &found) {
        return found.isEmpty() ? std::optional<FilingRow>() : found.first();
    });
}

Result<QList<FilingRow>> FilingStore::withComprobante(const QString &comprobante)
{
    return rows(QStringLiteral("WHERE comprobante = ? ORDER BY number"), { comprobante });
}

Result<QList<FilingRow>> FilingStore::list(const QString &state)
{
    return state.isEmpty() ? rows(QStringLiteral("ORDER BY number"), {})
                           : rows(QStringLiteral("WHERE state = ? ORDER BY number"), { state });
}

Result<QList<FilingRow>> FilingStore::changedSince(const QString &kiosk, qint64 after, int limit)
{
    return rows(QStringLiteral("WHERE kiosk = ? AND changed > 0 AND changed > ? ORDER BY changed LIMIT ?"),
        { kiosk, after, limit });
}

Result<QList<FilingRow>> FilingStore::pending(qint64 number, int limit, bool held)
{
    return rows(
        QStringLiteral("WHERE state = 'received' AND number > ? AND (held IS NULL OR ?) ORDER BY number "
                       "LIMIT ?"),
        { number, held ? 1 : 0, limit });
}

Result<QByteArray> FilingStore::envelope(qint64 number)
{
    QByteArray bytes;
    const auto found = m_database.first(QStringLiteral("SELECT bytes FROM envelopes WHERE filing = ?"),
        { number }, [&](const Row &row) { bytes = row.bytes(0); });
    if (!found)
        return tl::make_unexpected(found.error());
    return bytes;
}

Result<> FilingStore::moved(qint64 number, const QString &state, const QString &at)
{
    return m_database
        .run(QStringLiteral(
                 "UPDATE filings SET state = ?, changed_at = ?, changed = (SELECT coalesce(max(changed), "
                 "0) + 1 FROM filings WHERE changed > 0) WHERE number = ?"),
            { state, at, number })
        .map([](qint64) {});
}

Result<> FilingStore::hold(qint64 number, const QString &why)
{
    return m_database.run(QStringLiteral("UPDATE filings SET held = ? WHERE number = ?"), { why, number })
        .map([](qint64) {});
}

Result<> FilingStore::holdPendingOf(const QString &kiosk, const QString &why)
{
    return m_database
        .run(QStringLiteral("UPDATE filings SET held = ? WHERE kiosk = ? AND state = 'received'"),
            { why, kiosk })
        .map([](qint64) {});
}

Result<bool> FilingStore::opened(qint64 number, const OpenedFacts &facts, const QString &at)
{
    const auto updated = m_database.run(
        QStringLiteral("UPDATE filings SET held = NULL, procedure = ?, procedure_version = ?, filed_at = ?, "
                       "document_key = ?, valid_until = ? WHERE number = ? AND state = 'received'"),
        { facts.procedure, facts.procedureVersion, facts.filedAt, facts.documentKey, orNull(facts.validUntil),
            number });
    if (!updated)
        return tl::make_unexpected(updated.error());
    if (*updated == 0)
        return false;
    const auto taken = m_database.integer(
        QStringLiteral("SELECT count(*) FROM withdrawals WHERE filing = ? AND document_key = ?"),
        { number, facts.documentKey });
    if (!taken)
        return tl::make_unexpected(taken.error());
    const bool back = taken->value_or(0) > 0;
    return moved(number, back ? QStringLiteral("void") : QStringLiteral("opened"), at).map([] {
        return true;
    });
}

namespace {

const QString undecided = QStringLiteral(" WHERE number = ? AND state IN ('opened', 'needs-visit')");

} // namespace

Result<bool> FilingStore::accepted(
    qint64 number, const QString &folio, const QByteArray &pdf, const QByteArray &digest, const QString &at)
{
    const auto updated = m_database.run(
        QStringLiteral("UPDATE filings SET folio = ?, decided_at = ?, reason = NULL, deadline = NULL")
            + undecided,
        { folio, at, number });
    if (!updated)
        return tl::make_unexpected(updated.error());
    if (*updated == 0)
        return false;
    const auto kept
        = m_database.run(QStringLiteral("INSERT INTO documents (filing, digest, pdf) VALUES (?, ?, ?)"),
            { number, digest, pdf });
    if (!kept)
        return tl::make_unexpected(kept.error());
    return moved(number, QStringLiteral("accepted"), at).map([] { return true; });
}

Result<bool> FilingStore::refused(qint64 number, const QString &reason, const QString &at)
{
    const auto updated = m_database.run(
        QStringLiteral("UPDATE filings SET reason = ?, decided_at = ?, deadline = NULL") + undecided,
        { reason, at, number });
    if (!updated)
        return tl::make_unexpected(updated.error());
    if (*updated == 0)
        return false;
    return moved(number, QStringLiteral("refused"), at).map([] { return true; });
}

Result<bool> FilingStore::needsVisit(
    qint64 number, const QString &reason, const QString &deadline, const QString &at)
{
    const auto updated
        = m_database.run(QStringLiteral("UPDATE filings SET reason = ?, deadline = ?") + undecided,
            { orNull(reason), deadline, number });
    if (!updated)
        return tl::make_unexpected(updated.error());
    if (*updated == 0)
        return false;
    return moved(number, QStringLiteral("needs-visit"), at).map([] { return true; });
}

Result<> FilingStore::withdraw(const FilingRow &filing, const QByteArray &documentKey, const QString &at)
{
    if (filing.state == QLatin1String("received"))
        return m_database
            .run(QStringLiteral("INSERT INTO withdrawals (filing, document_key, asked_at) VALUES (?, ?, ?) "
                                "ON CONFLICT DO NOTHING"),
                { filing.number, documentKey, at })
            .map([](qint64) {});
    const bool undecidedYet
        = filing.state == QLatin1String("opened") || filing.state == QLatin1String("needs-visit");
    if (undecidedYet && filing.documentKey == documentKey)
        return moved(filing.number, QStringLiteral("void"), at);
    return {};
}

Result<std::optional<FilingStore::Document>> FilingStore::document(qint64 number)
{
    std::optional<Document> document;
    const auto found = m_database.first(QStringLiteral("SELECT digest, pdf FROM documents WHERE filing = ?"),
        { number }, [&](const Row &row) {
            document = Document { row.bytes(0), row.bytes(1) };
        });
    if (!found)
        return tl::make_unexpected(found.error());
    return document;
}

Result<std::optional<QByteArray>> FilingStore::documentDigest(qint64 number)
{
    std::optional<QByteArray> digest;
    const auto found = m_database.first(QStringLiteral("SELECT digest FROM documents WHERE filing = ?"),
        { number }, [&](const Row &row) { digest = row.bytes(0); });
    if (!found)
        return tl::make_unexpected(found.error());
    return digest;
}

Result<qint64> FilingStore::nextFolio(int year)
{
    const auto counted = m_database.run(
        QStringLiteral(
            "INSERT INTO folios (year, last) VALUES (?, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1"),
        { year });
    if (!counted)
        return tl::make_unexpected(counted.error());
    return m_database.integer(QStringLiteral("SELECT last FROM folios WHERE year = ?"), { year })
        .map([](std::optional<qint64> last) { return last.value_or(1); });
}

Result<QList<QPair<QString, qint64>>> FilingStore::countsByState()
{
    QList<QPair<QString, qint64>> counts;
    const auto read_
        = m_database.each(QStringLiteral("SELECT state, count(*) FROM filings GROUP BY state ORDER BY state"),
            {}, [&](const Row &row) {
                counts.append({ row.text(0), row.integer(1) });
            });
    if (!read_)
        return tl::make_unexpected(read_.error());
    return counts;
}

} // namespace db
