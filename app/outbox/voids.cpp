// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the outbox about filings that will never arrive.
#include "app/outbox/outbox.h"

namespace outbox {

namespace {

using Kind = db::JournalStore::Kind;

constexpr int mostAtOnce = 100;
const QString expired = QStringLiteral("expired");

} // namespace

const QStringList &voidReasons()
{
    static const QStringList words { QStringLiteral("withdrawn"), QStringLiteral("set-aside"), expired };
    return words;
}

base::Result<> Outbox::makeVoid(const base::FilingId &id, const QString &reason)
{
    return transit(id, Kind::Voided, [&] {
        return reason == expired ? m_voids.expire(id.toString(), now())
                                 : m_voids.add(id.toString(), reason, now());
    });
}

base::Result<QList<Change>> Outbox::expireLate()
{
    QList<Change> changes;
    const QDateTime time = knownTime();
    if (!time.isValid())
        return changes;
    const auto late = m_voids.late(time.toMSecsSinceEpoch(), uptime());
    if (!late)
        return base::fail(fromStore(late.error()));
    if (late->isEmpty())
        return changes;
    const auto done = changing([&]() -> base::Result<> {
        for (const QString &row : *late) {
            const auto id = idOf(row);
            if (!id)
                return base::fail(id.error());
            // The lease of one that was in flight has ended.
            if (auto released = m_store.release(row, now()); !released)
                return base::fail(fromStore(released.error()));
            if (auto moved = mustMove(*id, m_voids.expire(row, now())); !moved)
                return moved;
            if (auto noted = note(Kind::Expired, row); !noted)
                return noted;
            changes << Change { *id, State::Void };
        }
        return {};
    });
    if (!done)
        return base::fail(done.error());
    return changes;
}

bool Outbox::isLate(const QDateTime &validUntil)
{
    return validUntil.isValid() && knownTime() > validUntil;
}

QDateTime Outbox::knownTime()
{
    if (m_signedTime)
        m_time.learn(m_signedTime());
    return m_time.now();
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
