// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/opener.h"
#include "app/central/service.h"
#include "tests/support/centralhouse.h"
#include "tests/support/httpsclient.h"
#include "tests/support/manualclock.h"
#include <QGuiApplication>
#include <QTest>

namespace support {

inline QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

inline QString codeOf(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object()[QLatin1String("code")].toString();
}

inline QByteArray signedOf(const HttpReply &reply)
{
    return QByteArray::fromBase64(
        QJsonDocument::fromJson(reply.body).object()[QLatin1String("signed")].toString().toLatin1());
}

inline QJsonObject document(const char *run)
{
    return { { text("type"), text("cedula") }, { text("run"), text(run) } };
}

/// The service over real TLS on loopback, with its real store, and a kiosk that talks to it: what the tests
/// of its calls stand on. begin() before each of them, end() after.
class ServiceBench : public QObject
{
protected:
    void begin()
    {
        m_house = std::make_unique<CentralHouse>();
        m_kiosk.emplace(m_house->kiosk());
        auto service = central::Service::start({ m_house->folder() }, m_clock);
        QVERIFY2(service, service ? "" : qPrintable(service.error().toString()));
        m_service = std::move(*service);
        m_client = client();
    }
    void end()
    {
        m_client.reset();
        m_service.reset();
    }
    std::unique_ptr<CentralHouse> m_house;
    ManualClock m_later; // outlives the service that goes by it
    std::unique_ptr<central::Service> m_service;
    std::unique_ptr<HttpsClient> m_client;
    std::optional<CentralKiosk> m_kiosk;
    const base::SystemClock m_clock;

    std::unique_ptr<HttpsClient> client() const
    {
        return std::make_unique<HttpsClient>(
            QList { QSslCertificate(m_house->authority().centralCa().toPem()) }, m_service->port());
    }
    HttpReply put(const SealedFiling &filing) { return put(filing.id, filing.bytes, filing.contentDigest()); }
    HttpReply put(const QString &id, const QByteArray &bytes, const QByteArray &contentDigest)
    {
        return m_client->exchange(
            "PUT", "/v1/filings/" + id.toLatin1(), bytes, { { "Content-Digest", contentDigest } });
    }
    HttpReply post(const QByteArray &path, const QByteArray &body)
    {
        return m_client->exchange("POST", path, body, { { "Content-Type", "application/cms" } });
    }
    /// The signed answer to a query, bound to it.
    QJsonObject ask(const QByteArray &path, const QByteArray &query, const QString &format)
    {
        const HttpReply reply = post(path, query);
        if (reply.status != 200)
            qWarning() << path << reply.status << reply.body.left(200);
        const QJsonObject answer = m_house->verified(reply.body, format);
        if (answer[text("request")].toString() != envelope::sha256Hex(query)
            || answer[text("kiosk")].toString() != m_kiosk->id())
            qFatal("an answer to another question");
        return answer;
    }
    QJsonObject lookup(const QString &comprobante, const QJsonObject &of)
    {
        return ask("/v1/lookups",
            m_kiosk->query(text("ventanilla.lookup/1"),
                { { text("comprobante"), comprobante }, { text("document"), of } }),
            text("ventanilla.lookup-answer/1"));
    }
    QJsonObject feed(const QString &after, int limit = 100)
    {
        return ask("/v1/status-queries",
            m_kiosk->query(
                text("ventanilla.status-query/1"), { { text("after"), after }, { text("limit"), limit } }),
            text("ventanilla.status-answer/1"));
    }
    /// Runs `work` with an opener that has the seal keys.
    template <typename Work> void withOpener(Work work)
    {
        const auto stores = m_house->stores();
        central::Members members(m_house->folder());
        central::Opener opener(*stores, members, m_house->authority().deviceAuthority(),
            *m_house->authority().sealKeys(), m_clock);
        work(*stores, opener);
    }
    void openAll()
    {
        withOpener([](central::Stores &, central::Opener &opener) { QVERIFY(opener.openPending(false)); });
    }
    qsizetype rows() { return m_house->stores()->filings.list({})->size(); }

    void refused(const HttpReply &reply, int status, const char *code, const SealedFiling &filing)
    {
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header("Content-Type"), QByteArray("application/problem+json"));
        QCOMPARE(codeOf(reply), text(code));
        const QJsonObject said = m_house->verified(signedOf(reply), text("ventanilla.filing-refusal/1"));
        QCOMPARE(said[text("code")].toString(), text(code));
        QCOMPARE(said[text("id")].toString(), filing.id);
        QCOMPARE(said[text("digest")].toString(), filing.digestHex());
    }
};

} // namespace support
