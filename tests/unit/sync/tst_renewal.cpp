// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/errc.h"
#include "app/sync/errc.h"
#include "app/sync/postoffice.h"
#include "app/sync/renewal.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/softtpm.h"
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;
using support::ScriptedCentral;
using syncing::Renewal;

/// Real keys, requests and TLS; the service is scripted.
class TestRenewal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isDueInTime();
    void theNewKeyServes();
    void whatBreaksOffGoesOnWithTheSameRequest();
    void whatIsNotForThisKeyChangesNothing_data();
    void whatIsNotForThisKeyChangesNothing();
    void happensByItself();
    void theNextKeyIsMadeInTheTpm();
    void withoutATpmThePresentKeyServes();

private:
    enum class Issued { Right, OtherKiosk, OtherAuthority, OtherKey, Nothing };
    std::optional<ScriptedCentral::Reply> answer(const ScriptedCentral::Seen &seen);
    envelope::Certificate onDisk() const
    {
        return support::Pki::must(envelope::FileKeyStore::load(m_folder->path())).certificate();
    }

    const support::Pki m_pki, m_others;
    support::ManualClock m_clock;
    std::unique_ptr<ScriptedCentral> m_central;
    std::unique_ptr<support::EnrolledFolder> m_folder;
    std::unique_ptr<syncing::Membership> m_membership;
    std::unique_ptr<syncing::CentralClient> m_client;
    QList<QByteArray> m_requests; ///< as they came, DER
    Issued m_issued = Issued::Right;
};

void TestRenewal::init()
{
    m_client.reset();
    m_requests.clear();
    m_issued = Issued::Right;
    m_clock = support::ManualClock(m_pki.now);
    m_central = std::make_unique<ScriptedCentral>(m_pki);
    m_central->intercept = [this](const ScriptedCentral::Seen &seen) { return answer(seen); };
    m_folder = std::make_unique<support::EnrolledFolder>(m_pki, *m_central, m_central->url());
    m_membership = std::make_unique<syncing::Membership>(
        support::Pki::must(syncing::Membership::load(m_folder->path())));
    m_client = std::make_unique<syncing::CentralClient>(*m_membership, m_clock, 5s);
}

std::optional<ScriptedCentral::Reply> TestRenewal::answer(const ScriptedCentral::Seen &seen)
{
    if (seen.path != "/v1/renewals")
        return std::nullopt;
    auto member = m_pki.member();
    member.signers = { onDisk() }; // the present one
    const auto message
        = envelope::verifyMessage(seen.body, QStringLiteral("ventanilla.renewal/1"), member, m_pki.now);
    if (!message)
        return ScriptedCentral::Reply { .status = 401 };
    m_requests << QByteArray::fromBase64(message->content.value(u"csr").toString().toLatin1());
    const auto issue = [&](const envelope::KeyPair &authority) {
        const envelope::Validity validity { m_pki.now.addDays(-1), m_pki.now.addYears(2) };
        return support::Pki::must(envelope::Issuer(authority).issue(
            m_requests.last(), m_pki.kioskId, envelope::Use::Device, validity));
    };
    QList<envelope::Certificate> sent;
    switch (m_issued) {
    case Issued::Right:
        sent << issue(m_pki.deviceCa);
        break;
    case Issued::OtherKiosk:
        sent << m_pki.makeKiosk(QStringLiteral("cl-07401-0002")).certificate();
        break;
    case Issued::OtherAuthority:
        sent << issue(m_others.deviceCa);
        break;
    case Issued::OtherKey:
        sent << m_pki.makeKiosk(m_pki.kioskId).certificate();
        break;
    case Issued::Nothing:
        return ScriptedCentral::Reply { .manner = ScriptedCentral::Reply::BreakOff };
    }
    return ScriptedCentral::Reply { .body = support::Pki::must(envelope::writeCertificates(sent)).toBase64(),
        .contentType = "application/pkcs7-mime; smime-type=certs-only" };
}

void TestRenewal::isDueInTime()
{
    const Renewal renewal(*m_client, m_folder->path());
    QVERIFY(!renewal.isDue());
    m_clock.advance(24h * 304);
    QVERIFY(!renewal.isDue());
    m_clock.advance(24h * 3);
    QVERIFY(renewal.isDue());
}

void TestRenewal::theNewKeyServes()
{
    const auto before = onDisk();
    Renewal renewal(*m_client, m_folder->path());
    QSignalSpy renewed(&renewal, &Renewal::renewed);
    renewal.renew();
    renewal.renew(); // while it is asked for
    QVERIFY(renewed.wait(20000));
    QCOMPARE(m_requests.size(), 1);
    QVERIFY(onDisk().toDer() != before.toDer());
    QVERIFY(onDisk().toDer() == m_membership->device().certificate().toDer());
    QVERIFY(!renewal.isDue());
    QVERIFY(
        QFile::permissions(m_folder->path() + QStringLiteral("/device.key")) == QFile::Permissions(0x6600));
    QVERIFY(!QFile::exists(m_folder->path() + QStringLiteral("/device.new.key")));
    // What is signed from now on is signed with it.
    const auto signedNow = support::Pki::must(envelope::signMessage(
        { { QStringLiteral("format"), QStringLiteral("ventanilla.time/1") } }, m_membership->device()));
    const envelope::ExpectedSigner expected { m_pki.deviceAuthority(), { onDisk() }, envelope::Use::Device,
        m_pki.kioskId };
    QVERIFY(envelope::verifyMessage(signedNow, QStringLiteral("ventanilla.time/1"), expected, m_pki.now));
}

void TestRenewal::whatBreaksOffGoesOnWithTheSameRequest()
{
    m_issued = Issued::Nothing;
    const auto before = onDisk();
    {
        Renewal renewal(*m_client, m_folder->path());
        QSignalSpy failed(&renewal, &Renewal::failed);
        renewal.renew();
        QVERIFY(failed.wait(20000));
    }
    QVERIFY(onDisk().toDer() == before.toDer());
    m_issued = Issued::Right;
    Renewal renewal(*m_client, m_folder->path());
    QSignalSpy renewed(&renewal, &Renewal::renewed);
    renewal.renew();
    QVERIFY(renewed.wait(20000));
    QVERIFY(m_requests.size() >= 2);
    for (const QByteArray &request : m_requests)
        QVERIFY(request == m_requests.first());
}

void TestRenewal::whatIsNotForThisKeyChangesNothing_data()
{
    QTest::addColumn<int>("issued");
    QTest::newRow("of another kiosk") << int(Issued::OtherKiosk);
    QTest::newRow("by another authority") << int(Issued::OtherAuthority);
    QTest::newRow("for another key") << int(Issued::OtherKey);
}

void TestRenewal::whatIsNotForThisKeyChangesNothing()
{
    QFETCH(int, issued);
    m_issued = Issued(issued);
    const auto before = onDisk();
    Renewal renewal(*m_client, m_folder->path());
    QSignalSpy failed(&renewal, &Renewal::failed), renewed(&renewal, &Renewal::renewed);
    renewal.renew();
    QVERIFY(failed.wait(20000));
    QVERIFY(renewed.isEmpty());
    QVERIFY(onDisk().toDer() == before.toDer());
    QVERIFY(m_membership->device().certificate().toDer() == before.toDer());
    QVERIFY(syncing::Membership::load(m_folder->path()));
}

/// A kiosk that nobody visits.
void TestRenewal::happensByItself()
{
    m_clock.advance(24h * 310);
    support::OpenQueue queue(m_folder->path(), m_clock, m_pki.kioskId);
    syncing::PostOffice office(*m_membership, queue.outbox, m_clock, m_folder->path(), 5s);
    const auto before = onDisk();
    office.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_requests.size(), 1, 20000);
    QTRY_VERIFY(onDisk().toDer() != before.toDer());
}

void TestRenewal::theNextKeyIsMadeInTheTpm()
{
    const support::SoftTpm tpm;
    for (const auto place : { base::KeyPlace::Tpm, base::KeyPlace::Tpm, base::KeyPlace::File }) {
        const auto before = onDisk();
        Renewal renewal(*m_client, m_folder->path());
        renewal.keepNextKeyIn(place);
        QSignalSpy renewed(&renewal, &Renewal::renewed);
        renewal.renew(); // signed with the present one, wherever that is
        QVERIFY(renewed.wait(20000));
        QVERIFY(onDisk().toDer() != before.toDer());
        QVERIFY(m_membership->device().place() == place);
        QVERIFY(m_membership->device().signs());
    }
}

void TestRenewal::withoutATpmThePresentKeyServes()
{
    support::SoftTpm tpm;
    tpm.cut();
    const auto before = onDisk();
    Renewal renewal(*m_client, m_folder->path());
    renewal.keepNextKeyIn(base::KeyPlace::Tpm);
    QSignalSpy failed(&renewal, &Renewal::failed);
    renewal.renew();
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<base::Error>().code == envelope::Errc::Tpm);
    QVERIFY(m_requests.isEmpty());
    QVERIFY(onDisk().toDer() == before.toDer());
    QVERIFY(m_membership->device().signs());
}

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
