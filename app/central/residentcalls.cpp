// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/residentcalls.h"
#include "app/central/errc.h"
#include "app/central/kioskcalls.h"

namespace central {

namespace {

struct Match
{
    db::FilingRow row;
    QByteArray key; ///< of the document that was shown
};

// The filing that a comprobante and a document name. One that is not opened yet matches any document: its own
// is still sealed. Comprobantes are not unique by law, so a match by document goes first.
base::Result<std::optional<Match>> match(
    Stores &stores, const QString &comprobante, const QJsonObject &document)
{
    const auto rows = stores.filings.withComprobante(comprobante);
    if (!rows)
        return passOn(rows.error());
    std::optional<Match> sealed;
    for (const db::FilingRow &row : *rows) {
        const auto key = documentKey(document, row.id);
        if (!key)
            return fail(Errc::Malformed, QStringLiteral("document"));
        if (row.documentKey == *key)
            return std::optional<Match>({ row, *key });
        if (row.documentKey.isEmpty())
            sealed = Match { row, *key };
    }
    return sealed;
}

void insertIfAny(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}

QJsonObject lookupAnswer(const std::optional<Match> &match, const QByteArray &documentDigest)
{
    QJsonObject answer {
        { QStringLiteral("format"), QStringLiteral("ventanilla.lookup-answer/1") },
        { QStringLiteral("found"), match.has_value() },
    };
    if (!match)
        return answer;
    const db::FilingRow &row = match->row;
    answer.insert(QStringLiteral("state"), row.state);
    // The void's reason is a word of the kiosk's, no text for a person; of them only this one is told.
    if (row.state == QLatin1String("void") && row.reason == QLatin1String("expired"))
        answer.insert(QStringLiteral("expired"), true);
    if (row.documentKey.isEmpty())
        return answer;
    insertIfAny(answer, "receivedAt", row.receivedAt);
    insertIfAny(answer, "filedAt", row.filedAt);
    insertIfAny(answer, "decidedAt", row.decidedAt);
    insertIfAny(answer, "procedure", row.procedure);
    insertIfAny(answer, "folio", row.folio);
    insertIfAny(answer, "reason", row.reason);
    insertIfAny(answer, "deadline", row.deadline);
    insertIfAny(answer, "validUntil", row.validUntil);
    insertIfAny(answer, "documentDigest", QString::fromLatin1(documentDigest.toHex()));
    return answer;
}

} // namespace

ResidentCalls::ResidentCalls(const Messages &messages, Committer &committer)
    : m_messages(messages), m_committer(committer)
{
}

base::Result<ResidentCalls::Wanted> ResidentCalls::read(const Query &query) const
{
    const auto comprobante = base::Comprobante::read(query.content[QLatin1String("comprobante")].toString());
    const QJsonObject document = query.content[QLatin1String("document")].toObject();
    if (!comprobante || !documentKey(document, {}))
        return fail(Errc::Malformed, QStringLiteral("comprobante or document"));
    return Wanted { *comprobante, document };
}

std::chrono::seconds ResidentCalls::wait(const Query &query, const Wanted &wanted)
{
    const auto now = m_messages.clock().monotonic();
    auto wait = m_perKiosk.take(query.kiosk, now);
    if (wait == wait.zero())
        wait = m_perComprobante.take(wanted.comprobante.toString(), now);
    return std::chrono::ceil<std::chrono::seconds>(wait);
}

template <typename Serve> Answer ResidentCalls::serve(const Request &request, const char *format, Serve serve)
{
    const auto query = m_messages.read(request.body, QLatin1String(format));
    if (!query)
        return problem(query.error());
    const auto wanted = read(*query);
    if (!wanted)
        return problem(wanted.error());
    const auto member
        = m_committer.read<void>([&](Stores &stores) { return checkMember(stores, query->kiosk); });
    if (!member)
        return m_messages.turnedAway(*query, member.error());
    if (const auto seconds = wait(*query, *wanted); seconds > seconds.zero())
        return problem({ make_error_code(Errc::SlowDown), {} }, {}, seconds);
    return serve(*query, *wanted);
}

Answer ResidentCalls::lookups(const Request &request)
{
    return serve(request, "ventanilla.lookup/1", [&](const Query &query, const Wanted &wanted) -> Answer {
        const auto answer = m_committer.read<QJsonObject>([&](Stores &stores) -> base::Result<QJsonObject> {
            const auto found = match(stores, wanted.comprobante.toString(), wanted.document);
            if (!found)
                return passOn(found.error());
            QByteArray digest;
            if (*found) {
                const auto kept = stores.filings.documentDigest((*found)->row.number);
                if (!kept)
                    return passOn(kept.error());
                digest = kept->value_or(QByteArray());
            }
            return lookupAnswer(*found, digest);
        });
        return answer ? m_messages.answer(query, *answer) : problem(answer.error());
    });
}

Answer ResidentCalls::documents(const Request &request)
{
    return serve(request, "ventanilla.document-query/1", [&](const Query &, const Wanted &wanted) -> Answer {
        const auto pdf = m_committer.read<QByteArray>([&](Stores &stores) -> base::Result<QByteArray> {
            const auto found = match(stores, wanted.comprobante.toString(), wanted.document);
            if (!found)
                return passOn(found.error());
            if (!*found || (*found)->row.documentKey.isEmpty())
                return fail(Errc::NotFound);
            const auto document = stores.filings.document((*found)->row.number);
            if (!document)
                return passOn(document.error());
            if (!*document)
                return fail(Errc::NotFound);
            return (*document)->pdf;
        });
        return pdf ? Answer { 200, "application/pdf", *pdf } : problem(pdf.error());
    });
}

Answer ResidentCalls::withdrawals(const Request &request)
{
    return serve(request, "ventanilla.withdrawal/1", [&](const Query &query, const Wanted &wanted) -> Answer {
        using State = std::optional<QString>;
        const auto state = m_committer.write<State>([&](Stores &stores) -> base::Result<State> {
            const auto found = match(stores, wanted.comprobante.toString(), wanted.document);
            if (!found)
                return passOn(found.error());
            if (!*found)
                return State();
            const db::FilingRow &row = (*found)->row;
            if (const auto back = stores.filings.withdraw(row, (*found)->key, m_messages.now()); !back)
                return passOn(back.error());
            const auto after = stores.filings.find(row.id);
            if (!after)
                return passOn(after.error());
            return State((*after)->state);
        });
        if (!state)
            return problem(state.error());
        QJsonObject answer {
            { QStringLiteral("format"), QStringLiteral("ventanilla.withdrawal-answer/1") },
            { QStringLiteral("found"), state->has_value() },
        };
        insertIfAny(answer, "state", state->value_or(QString()));
        return m_messages.answer(query, answer);
    });
}

} // namespace central
