// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/kioskcalls.h"
#include "app/base/ids.h"
#include "app/central/errc.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace central {

namespace {

constexpr int mostPerPage = 1000;

base::Error malformed(const char *detail)
{
    return { make_error_code(Errc::Malformed), QLatin1String(detail) };
}

std::optional<db::VoidedSlot> slotOf(const Query &query, const QString &now)
{
    const QJsonObject &content = query.content;
    const auto id = base::FilingId::fromString(content[QLatin1String("id")].toString());
    const QString chain = content[QLatin1String("chain")].toString();
    const QString digest = content[QLatin1String("digest")].toString();
    const QString reason = content[QLatin1String("reason")].toString();
    const auto sequence = integerOf(content[QLatin1String("sequence")], 1);
    if (!id || !isUuid(chain) || !isDigest(digest) || !sequence || reason.size() > 100)
        return {};
    return db::VoidedSlot { id->toString(), base::Comprobante::of(*id).toString(), query.kiosk, chain,
        *sequence, QByteArray::fromHex(digest.toLatin1()), reason, now };
}

// The cursor is the place in the feed; a kiosk treats it as opaque.
std::optional<qint64> cursorOf(const QString &text)
{
    if (text.isEmpty())
        return 0;
    bool number = false;
    const qint64 cursor = text.toLongLong(&number);
    return number && cursor >= 0 ? cursor : std::optional<qint64>();
}

} // namespace

base::Result<> checkMember(Stores &stores, const QString &kiosk)
{
    const auto row = stores.kiosks.find(kiosk);
    if (!row)
        return passOn(row.error());
    if (!*row)
        return fail(Errc::NotAMember, QStringLiteral("not enrolled here"));
    if (!(*row)->revokedAt.isEmpty())
        return fail(Errc::Revoked);
    return {};
}

Answer KioskCalls::voids(const Request &request) const
{
    const auto query = m_messages.read(request.body, QStringLiteral("ventanilla.void/1"));
    if (!query)
        return problem(query.error());
    const auto slot = slotOf(*query, m_messages.now());
    if (!slot)
        return problem(malformed("void"));
    const auto done = m_committer.write<db::Voided>([&](Stores &stores) -> base::Result<db::Voided> {
        if (const auto member = checkMember(stores, query->kiosk); !member)
            return passOn(member.error());
        const auto voided = stores.filings.addVoid(*slot);
        if (!voided)
            return passOn(voided.error());
        return *voided;
    });
    if (!done)
        return problem(done.error());
    if (done->voiding != db::Voiding::Done) {
        const Errc why = done->voiding == db::Voiding::SlotTaken ? Errc::OutOfPlace : Errc::Conflict;
        return m_messages.refusal(
            { make_error_code(why), {} }, slot->id, QString::fromLatin1(slot->digest.toHex()), query->kiosk);
    }
    return m_messages.answer(*query,
        {
            { QStringLiteral("format"), QStringLiteral("ventanilla.void-receipt/1") },
            { QStringLiteral("chain"), slot->chain },
            { QStringLiteral("sequence"), slot->sequence },
            { QStringLiteral("id"), slot->id },
            { QStringLiteral("receivedAt"), done->receivedAt },
        });
}

Answer KioskCalls::statusQueries(const Request &request) const
{
    const auto query = m_messages.read(request.body, QStringLiteral("ventanilla.status-query/1"));
    if (!query)
        return problem(query.error());
    const QJsonValue after = query->content[QLatin1String("after")];
    const auto cursor = cursorOf(after.toString());
    const auto limit = integerOf(query->content[QLatin1String("limit")], 1);
    if (!after.isString() || !cursor || !limit)
        return problem(malformed("after or limit"));
    const auto rows
        = m_committer.read<QList<db::FilingRow>>([&](Stores &stores) -> base::Result<QList<db::FilingRow>> {
              if (const auto member = checkMember(stores, query->kiosk); !member)
                  return passOn(member.error());
              const auto page = stores.filings.changedSince(
                  query->kiosk, *cursor, int(std::min<qint64>(*limit, mostPerPage)));
              if (!page)
                  return passOn(page.error());
              return *page;
          });
    if (!rows)
        return m_messages.turnedAway(*query, rows.error());
    QJsonArray filings;
    for (const db::FilingRow &row : *rows)
        filings.append(QJsonObject {
            { QStringLiteral("id"), row.id },
            { QStringLiteral("state"), row.state },
            { QStringLiteral("changedAt"), row.changedAt },
        });
    return m_messages.answer(*query,
        {
            { QStringLiteral("format"), QStringLiteral("ventanilla.status-answer/1") },
            { QStringLiteral("next"),
                rows->isEmpty() ? after.toString() : QString::number(rows->last().changed) },
            { QStringLiteral("filings"), filings },
        });
}

Answer KioskCalls::time(const Request &request) const
{
    const auto query = m_messages.read(request.body, QStringLiteral("ventanilla.time-query/1"));
    if (!query)
        return problem(query.error());
    const auto member
        = m_committer.read<void>([&](Stores &stores) { return checkMember(stores, query->kiosk); });
    if (!member)
        return problem(member.error());
    return m_messages.answer(*query,
        {
            { QStringLiteral("format"), QStringLiteral("ventanilla.time/1") },
            { QStringLiteral("at"), m_messages.now() },
        });
}

Answer KioskCalls::heartbeats(const Request &request) const
{
    const auto query = m_messages.read(request.body, QStringLiteral("ventanilla.heartbeat/1"));
    if (!query)
        return problem(query.error());
    const QString chain = query->content[QLatin1String("chain")].toString();
    const QString head = query->content[QLatin1String("head")].toString();
    const auto highest = integerOf(query->content[QLatin1String("highest")], 0);
    if (!isUuid(chain) || !isDigest(head) || !highest)
        return problem(malformed("chain, highest or head"));
    QJsonObject figures { { QStringLiteral("chain"), chain } }; // the one in use
    const auto at = QDateTime::fromString(query->content[QLatin1String("at")].toString(), Qt::ISODateWithMs);
    figures.insert(QStringLiteral("clockOffsetMs"), m_messages.clock().now().msecsTo(at));
    for (const char *name : { "versions", "queue", "disk", "clock", "certificate" })
        figures.insert(QLatin1String(name), query->content[QLatin1String(name)]);
    const auto kept = m_committer.write<void>([&](Stores &stores) -> base::Result<> {
        if (const auto member = checkMember(stores, query->kiosk); !member)
            return member;
        const auto said
            = stores.kiosks.heartbeat({ query->kiosk, chain, *highest, QByteArray::fromHex(head.toLatin1()),
                QJsonDocument(figures).toJson(QJsonDocument::Compact), m_messages.now() });
        if (!said)
            return passOn(said.error());
        return {};
    });
    return kept ? Answer { 204, {}, {} } : m_messages.turnedAway(*query, kept.error());
}

Answer KioskCalls::list(db::ListKind kind, const Request &request) const
{
    using Latest = std::optional<db::SignedList>;
    const auto latest = m_committer.read<Latest>([&](Stores &stores) -> base::Result<Latest> {
        const auto list = stores.publications.latest(kind);
        if (!list)
            return passOn(list.error());
        return *list;
    });
    if (!latest)
        return problem(latest.error());
    if (!*latest)
        return problem({ make_error_code(Errc::NotFound), QStringLiteral("nothing published") });
    const QByteArray tag = '"' + QByteArray::number((*latest)->number) + '"';
    if (request.ifNoneMatch.trimmed() == tag)
        return { 304, {}, {}, { { "ETag", tag } } };
    return { 200, cmsType, (*latest)->bytes, { { "ETag", tag } } };
}

} // namespace central
