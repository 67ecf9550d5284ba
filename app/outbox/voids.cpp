// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the outbox about filings that will never arrive.
#include "app/outbox/outbox.h"

namespace outbox {

namespace {

using Kind = db::JournalStore::Kind;

constexpr int mostAtOnce = 100;

} // namespace

const QStringList &voidReasons()
{
    static const QStringList words { QStringLiteral("withdrawn"), QStringLiteral("set-aside") };
    return words;
}

base::Result<> Outbox::makeVoid(const base::FilingId &id, const QString &reason)
{
    return transit(id, Kind::Voided, [&] { return m_voids.add(id.toString(), reason, now()); });
}

base::Result<QList<VoidNotice>> Outbox::voidNotices() const
{
    const auto rows = m_voids.waiting(mostAtOnce);
    if (!rows)
        return base::fail(fromStore(rows.error()));
    QList<VoidNotice> notices;
    for (const db::VoidRow &row : *rows) {
        const auto id = idOf(row.id);
        if (!id)
            return base::fail(id.error());
        notices << VoidNotice { *id, row.chain, row.sequence, row.digest, row.reason };
    }
    return notices;
}

base::Result<> Outbox::acknowledgeVoid(const base::FilingId &id, const QByteArray &receipt)
{
    return transit(id, Kind::VoidReceived, [&] { return m_voids.received(id.toString(), receipt, now()); });
}

base::Result<> Outbox::undoVoid(const base::FilingId &id)
{
    return transit(id, Kind::Requeued, [&] { return m_voids.undo(id.toString(), now()); });
}

} // namespace outbox
