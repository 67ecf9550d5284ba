// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/lookup.h"

#include "app/envelope/message.h"
#include "app/sync/errc.h"

namespace syncing {

namespace {

constexpr qint64 longestDocument = qint64(16) * 1024 * 1024;

QJsonObject fieldsOf(const Claim &claim)
{
    const bool hasRun = claim.documentType.startsWith(QLatin1String("cedula"));
    const QJsonObject document { { QStringLiteral("type"), claim.documentType },
        { hasRun ? QStringLiteral("run") : QStringLiteral("number"), claim.number } };
    return { { QStringLiteral("comprobante"), claim.comprobante.toString() },
        { QStringLiteral("document"), document } };
}

Found read(const QJsonObject &answer)
{
    const auto text = [&answer](const char *key) { return answer.value(QLatin1String(key)).toString(); };
    const auto instant
        = [&text](const char *key) { return QDateTime::fromString(text(key), Qt::ISODateWithMs); };
    Found found;
    found.found = answer.value(QLatin1String("found")).toBool();
    found.state = text("state");
    found.opened = answer.contains(QLatin1String("procedure"));
    found.expired = answer.value(QLatin1String("expired")).toBool();
    found.procedure = text("procedure");
    found.folio = text("folio");
    found.reason = text("reason");
    found.filedAt = instant("filedAt");
    found.receivedAt = instant("receivedAt");
    found.decidedAt = instant("decidedAt");
    found.validUntil = instant("validUntil");
    found.deadline = QDate::fromString(text("deadline"), Qt::ISODate);
    found.documentDigest = QByteArray::fromHex(text("documentDigest").toLatin1());
    return found;
}

} // namespace

void lookUp(CentralClient &client, const Claim &claim, QObject *context,
    std::function<void(const base::Result<Found> &)> done)
{
    client.ask({ .path = QStringLiteral("/v1/lookups"),
                   .format = QStringLiteral("ventanilla.lookup/1"),
                   .answerFormat = QStringLiteral("ventanilla.lookup-answer/1"),
                   .fields = fieldsOf(claim) },
        context, [done = std::move(done)](const base::Result<QJsonObject> &answer) {
            if (answer)
                done(read(*answer));
            else
                done(base::fail(answer.error()));
        });
}

void withdraw(CentralClient &client, const Claim &claim, QObject *context,
    std::function<void(const base::Result<Withdrawal> &)> done)
{
    client.ask({ .path = QStringLiteral("/v1/withdrawals"),
                   .format = QStringLiteral("ventanilla.withdrawal/1"),
                   .answerFormat = QStringLiteral("ventanilla.withdrawal-answer/1"),
                   .fields = fieldsOf(claim) },
        context, [done](const base::Result<QJsonObject> &answer) {
            if (answer)
                done(Withdrawal { answer->value(QLatin1String("found")).toBool(),
                    answer->value(QLatin1String("state")).toString() });
            else
                done(base::fail(answer.error()));
        });
}

void fetchDocument(CentralClient &client, const Claim &claim, const QByteArray &digest, QObject *context,
    std::function<void(const base::Result<QByteArray> &)> done)
{
    client.fetch({ .path = QStringLiteral("/v1/documents"),
                     .format = QStringLiteral("ventanilla.document-query/1"),
                     .fields = fieldsOf(claim) },
        longestDocument, context,
        [digest, done = std::move(done)](const base::Result<Channel::Answer> &answer) {
            if (!answer)
                done(base::fail(answer.error()));
            else if (envelope::sha256(answer->body) != digest)
                done(base::fail(Errc::DigestMismatch));
            else
                done(answer->body);
        });
}

} // namespace syncing
