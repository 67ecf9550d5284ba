// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/filingjson.h"
#include "app/base/clock.h"
#include "app/central/bench.h"
#include "app/central/errc.h"
#include <QJsonDocument>

namespace central {

QJsonObject toJson(const db::FilingRow &row)
{
    QJsonObject json {
        { QStringLiteral("id"), row.id },
        { QStringLiteral("comprobante"), row.comprobante },
        { QStringLiteral("kiosk"), row.kiosk },
        { QStringLiteral("chain"), row.chain },
        { QStringLiteral("sequence"), row.sequence },
        { QStringLiteral("digest"), QString::fromLatin1(row.digest.toHex()) },
        { QStringLiteral("receivedAt"), row.receivedAt },
        { QStringLiteral("state"), row.state },
        { QStringLiteral("changedAt"), row.changedAt },
    };
    const QPair<const char *, QString> known[] = {
        { "held", row.held },
        { "procedure", row.procedure },
        { "filedAt", row.filedAt },
        { "folio", row.folio },
        { "reason", row.reason },
        { "deadline", row.deadline },
        { "decidedAt", row.decidedAt },
    };
    for (const auto &[name, value] : known)
        if (!value.isEmpty())
            json.insert(QLatin1String(name), value);
    if (row.procedureVersion > 0)
        json.insert(QStringLiteral("procedureVersion"), row.procedureVersion);
    return json;
}

QStringList asLines(const QJsonObject &json)
{
    QStringList lines;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString value = it->isObject()
            ? QString::fromUtf8(QJsonDocument(it->toObject()).toJson(QJsonDocument::Indented))
            : it->toVariant().toString();
        lines.append(it.key() + QLatin1String(": ") + value);
    }
    return lines;
}

base::Result<QJsonObject> openContent(const QString &folder, Stores &stores, const db::FilingRow &row)
{
    const auto envelope = stores.filings.envelope(row.number);
    if (!envelope)
        return passOn(envelope.error());
    if (envelope->isEmpty())
        return fail(Errc::NotFound, QStringLiteral("a void has no content"));
    const base::SystemClock clock;
    const auto bench = Bench::set(stores, folder, clock);
    if (!bench)
        return passOn(bench.error());
    return (*bench)
        ->opener.document(*envelope, QDateTime::fromString(row.receivedAt, Qt::ISODateWithMs))
        .map([](const QByteArray &document) { return QJsonDocument::fromJson(document).object(); });
}

} // namespace central
