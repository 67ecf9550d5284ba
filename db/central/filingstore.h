// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include <QStringList>

/// The central service's tables (db/migrations/central). Instants are ISO text, digests 32 bytes; states are
/// the words of the wire.
namespace db {

/// What the intake knows of a sealed filing.
struct ArrivedFiling
{
    QString id, comprobante, kiosk, chain;
    qint64 sequence = 0;
    QByteArray previous, digest, envelope;
    QByteArray receipt; ///< signed, to be kept with it
    QString receivedAt;
    QString held; ///< why a person must look; empty: nothing
};

enum class Arrival {
    New,
    Again, ///< the same bytes as before
    IdTaken, ///< the same id with other bytes, or void
    SlotTaken, ///< another filing sits at this place of the chain
};
struct Arrived
{
    Arrival arrival = Arrival::New;
    QByteArray receipt; ///< New, Again: the stored bytes
};

struct VoidedSlot
{
    QString id, comprobante, kiosk, chain;
    qint64 sequence = 0;
    QByteArray digest;
    QString reason, at;
};
enum class Voiding {
    Done,
    IdTaken,
    SlotTaken,
    Decided, ///< or it has arrived, and the notice says that it expired before it could be sent
};
struct Voided
{
    Voiding voiding = Voiding::Done;
    QString receivedAt;
};

/// A row of `filings`, without the envelope.
struct FilingRow
{
    qint64 number = 0;
    QString id, comprobante, kiosk, chain;
    qint64 sequence = 0;
    QByteArray previous, digest;
    QString receivedAt, state, held, changedAt;
    qint64 changed = 0;
    QString procedure;
    int procedureVersion = 0;
    QString filedAt;
    QByteArray documentKey;
    QString folio, reason, deadline, decidedAt;
    QString validUntil; ///< empty: it has no deadline
};

struct OpenedFacts
{
    QString procedure;
    int procedureVersion = 0;
    QString filedAt;
    QByteArray documentKey;
    QString validUntil {}; ///< empty: it has no deadline
};

/// Filings, their envelopes, official documents, folios and the status feed. The caller holds the
/// transaction.
class FilingStore
{
public:
    explicit FilingStore(Database &database) : m_database(database) { }

    /// The UNIQUE constraints decide, also between two at once.
    Result<Arrived> add(const ArrivedFiling &filing);
    Result<Voided> addVoid(const VoidedSlot &slot);

    Result<std::optional<FilingRow>> find(const QString &id);
    Result<QList<FilingRow>> withComprobante(const QString &comprobante);
    Result<QList<FilingRow>> list(const QString &state); ///< empty: all
    Result<QList<FilingRow>> changedSince(const QString &kiosk, qint64 after, int limit);
    /// Received and not opened, oldest first, after `number`; with `held` also those that a person must look
    /// at.
    Result<QList<FilingRow>> pending(qint64 number, int limit, bool held);
    Result<QByteArray> envelope(qint64 number);

    Result<> hold(qint64 number, const QString &why);
    Result<> holdPendingOf(const QString &kiosk, const QString &why);
    /// False: it was not `received` any more. A withdrawal that waited for this document makes it void.
    Result<bool> opened(qint64 number, const OpenedFacts &facts, const QString &at);
    /// These say false where the filing is neither opened nor waiting for a visit.
    Result<bool> accepted(qint64 number, const QString &folio, const QByteArray &pdf,
        const QByteArray &digest, const QString &at);
    Result<bool> refused(qint64 number, const QString &reason, const QString &at);
    Result<bool> needsVisit(qint64 number, const QString &reason, const QString &deadline, const QString &at);
    /// Void now, or kept until opened. Nothing if decided or another document.
    Result<> withdraw(const FilingRow &filing, const QByteArray &documentKey, const QString &at);

    struct Document
    {
        QByteArray digest, pdf;
    };
    Result<std::optional<Document>> document(qint64 number);
    Result<std::optional<QByteArray>> documentDigest(qint64 number);
    Result<qint64> nextFolio(int year);
    Result<QList<QPair<QString, qint64>>> countsByState();

private:
    Result<QList<FilingRow>> rows(const QString &where, const QVariantList &values);
    Result<> moved(qint64 number, const QString &state, const QString &at);

    Database &m_database;
};

} // namespace db
