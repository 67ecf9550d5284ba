// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/envelope/message.h"
#include "app/envelope/trust.h"
#include "tests/support/pki.h"
#include "tests/support/scriptedpeer.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <optional>

namespace support {

inline Issued issued(const envelope::KeyPair &pair)
{
    return { pair.certificate().toPem(), Pki::must(pair.keyToPem()) };
}

/// The central service's half of the contract's §4 as a script, for faults that a real one does not make.
/// Remembers receipts by id, so that equal bytes get equal bytes.
class ScriptedCentral
{
public:
    using Seen = ScriptedPeer::Seen;
    using Reply = ScriptedPeer::Reply;

    explicit ScriptedCentral(const Pki &pki)
        : m_pki(pki), m_peer(issued(pki.tls), { issued(pki.centralCa) },
                          [this](const Seen &seen) { return answer(seen); })
    {
    }

    QUrl url() const { return m_peer.url(); }
    ScriptedPeer &peer() { return m_peer; }
    /// Asked first; nothing: the truthful answer.
    std::function<std::optional<Reply>(const Seen &)> intercept;
    QList<QJsonArray> feed; ///< pages of the status feed; the cursor is the page's number
    QDateTime time = QDateTime::currentDateTimeUtc();
    QJsonObject lookup { { QStringLiteral("found"), false } };
    QByteArray document;
    qint64 trustNumber = 1;
    int repliesToLose = 0; ///< the next PUTs are stored, and then the connection breaks

    int stored() const { return int(m_receipts.size()); }
    int puts() const { return m_puts; }

    static QByteArray idOf(const Seen &seen) { return seen.path.mid(seen.path.lastIndexOf('/') + 1); }
    /// The fields of a true receipt; the chain and sequence are those that the test says it filed.
    QJsonObject receiptFor(const Seen &seen) const
    {
        const auto place = places.value(QString::fromLatin1(idOf(seen)));
        return { { QStringLiteral("format"), QStringLiteral("ventanilla.receipt/1") },
            { QStringLiteral("id"), QString::fromLatin1(idOf(seen)) },
            { QStringLiteral("digest"), envelope::sha256Hex(seen.body) },
            { QStringLiteral("kiosk"), m_pki.kioskId }, { QStringLiteral("chain"), place.first },
            { QStringLiteral("sequence"), place.second },
            { QStringLiteral("receivedAt"), QStringLiteral("2026-11-23T17:05:10.000Z") } };
    }
    QByteArray sign(const QJsonObject &message) const { return signBy(message, m_pki.signing); }
    static QByteArray signBy(const QJsonObject &message, const envelope::KeyPair &key)
    {
        return Pki::must(envelope::signMessage(message, key));
    }
    Reply refusal(const Seen &seen, int status, const QString &code) const
    {
        const QByteArray signedBody
            = sign({ { QStringLiteral("format"), QStringLiteral("ventanilla.filing-refusal/1") },
                { QStringLiteral("code"), code }, { QStringLiteral("id"), QString::fromLatin1(idOf(seen)) },
                { QStringLiteral("digest"), envelope::sha256Hex(seen.body) },
                { QStringLiteral("kiosk"), m_pki.kioskId } });
        const QJsonObject problem { { QStringLiteral("code"), code },
            { QStringLiteral("signed"), QString::fromLatin1(signedBody.toBase64()) } };
        return { .status = status,
            .body = QJsonDocument(problem).toJson(),
            .contentType = "application/problem+json" };
    }
    /// What a revoked kiosk gets for a query; `content` may differ from the truth.
    Reply turnedAway(const Seen &seen, QJsonObject content = {}, const envelope::KeyPair *key = nullptr) const
    {
        QJsonObject refusal { { QStringLiteral("format"), QStringLiteral("ventanilla.refusal/1") },
            { QStringLiteral("code"), QStringLiteral("revoked") }, { QStringLiteral("kiosk"), m_pki.kioskId },
            { QStringLiteral("request"), envelope::sha256Hex(seen.body) } };
        for (auto it = content.begin(); it != content.end(); ++it)
            refusal.insert(it.key(), it.value());
        const QByteArray signedBody = signBy(refusal, key ? *key : m_pki.signing);
        return { .status = 403,
            .body
            = QJsonDocument(QJsonObject { { QStringLiteral("code"), QStringLiteral("revoked") },
                                { QStringLiteral("signed"), QString::fromLatin1(signedBody.toBase64()) } })
                  .toJson(),
            .contentType = "application/problem+json" };
    }
    QByteArray trustList() const
    {
        envelope::TrustList list;
        list.number = trustNumber;
        list.issuedAt = m_pki.now;
        list.signing = { m_pki.signing.certificate() };
        list.seal = { m_pki.seal.certificate() };
        list.catalogue = { m_pki.catalogue.certificate() };
        list.deviceAuthorities = { m_pki.deviceCa.certificate() };
        return Pki::must(list.sign(m_pki.centralCa));
    }
    /// The answer to a query, with its common fields.
    QJsonObject answerTo(const Seen &seen, const QString &format, QJsonObject fields) const
    {
        fields.insert(QStringLiteral("format"), format);
        fields.insert(QStringLiteral("kiosk"), m_pki.kioskId);
        fields.insert(QStringLiteral("request"), envelope::sha256Hex(seen.body));
        return fields;
    }
    QJsonObject query(const Seen &seen, const QString &format) const
    {
        return Pki::must(envelope::verifyMessage(seen.body, format, m_pki.member(), m_pki.now)).content;
    }

    QHash<QString, QPair<QString, qint64>> places; ///< id → chain, sequence

private:
    Reply answer(const Seen &seen)
    {
        if (intercept) {
            if (const auto reply = intercept(seen))
                return *reply;
        }
        if (seen.verb == "PUT")
            return store(seen);
        if (seen.path == "/v1/status-queries") {
            const QJsonObject asked = query(seen, QStringLiteral("ventanilla.status-query/1"));
            const int after = asked.value(QLatin1String("after")).toString().toInt();
            const QJsonObject page { { QStringLiteral("next"),
                                         QString::number(std::min<qsizetype>(after + 1, feed.size())) },
                { QStringLiteral("filings"), feed.value(after) } };
            return { .body = sign(answerTo(seen, QStringLiteral("ventanilla.status-answer/1"), page)) };
        }
        if (seen.path == "/v1/lookups")
            return { .body = sign(answerTo(seen, QStringLiteral("ventanilla.lookup-answer/1"), lookup)) };
        if (seen.path == "/v1/time") {
            return { .body = sign(answerTo(seen, QStringLiteral("ventanilla.time/1"),
                         { { QStringLiteral("at"), base::toIsoMs(time) } })) };
        }
        if (seen.path == "/v1/documents")
            return { .body = document, .contentType = "application/pdf" };
        if (seen.path == "/v1/heartbeats")
            return { .status = 204 };
        if (seen.path == "/v1/trust") {
            const QByteArray etag = '"' + QByteArray::number(trustNumber) + '"';
            if (seen.headers.value("if-none-match") == etag)
                return { .status = 304, .headers = { { "ETag", etag } } };
            return { .body = trustList(), .headers = { { "ETag", etag } } };
        }
        return { .status = 404, .contentType = "text/plain" };
    }

    Reply store(const Seen &seen)
    {
        ++m_puts;
        const QByteArray id = idOf(seen);
        const bool isNew = !m_receipts.contains(id);
        if (isNew)
            m_receipts.insert(id, sign(receiptFor(seen)));
        const bool lost = repliesToLose > 0 && repliesToLose-- > 0;
        return { .status = isNew ? 201 : 200,
            .body = m_receipts.value(id),
            .manner = lost ? Reply::BreakOff : Reply::Answer };
    }

    const Pki &m_pki;
    ScriptedPeer m_peer;
    QHash<QByteArray, QByteArray> m_receipts;
    int m_puts = 0;
};

} // namespace support
