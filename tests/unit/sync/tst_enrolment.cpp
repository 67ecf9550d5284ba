// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/errc.h"
#include "app/sync/enrolment.h"
#include "app/sync/errc.h"
#include "tests/support/enrolledfolder.h"
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using support::Pki;
using support::ScriptedCentral;
using Reply = ScriptedCentral::Reply;

class TestEnrolment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAFolderThatWorks();
    void wrongInput_data();
    void wrongInput();
    void usedCode();
    void codeOfAnotherService();
    void certificateOfAnotherAuthority();
    void serviceIsGone();
    void brokenOffAndDoneAgain();
    void notTwice();

private:
    /// A folder that is no kiosk yet, with its queue.
    struct Bare
    {
        explicit Bare(const Pki &pki) : queue(folder.path(), clock, pki.kioskId) { }
        QTemporaryDir folder;
        support::ManualClock clock;
        support::OpenQueue queue;
    };
    static syncing::Enrolment::Order order(const Bare &bare, const ScriptedCentral &central, const Pki &pki)
    {
        const auto code = Pki::must(envelope::EnrolmentCode::make(pki.centralCa.certificate()));
        return { central.url(), pki.kioskId, code.toString(), bare.folder.path() };
    }
    /// How it ended; code 0: enrolled.
    static std::error_code run(syncing::Enrolment::Order order, outbox::Outbox &outbox)
    {
        syncing::Enrolment enrolment(std::move(order), outbox, 5s);
        QSignalSpy enrolled(&enrolment, &syncing::Enrolment::enrolled);
        QSignalSpy failed(&enrolment, &syncing::Enrolment::failed);
        enrolment.start();
        if (!QTest::qWaitFor([&] { return enrolled.size() + failed.size() > 0; }, 15000))
            qFatal("enrolment never ended");
        return failed.isEmpty() ? std::error_code() : failed.first().first().value<base::Error>().code;
    }
    static void letIn(ScriptedCentral &central, const Pki &pki, const envelope::KeyPair &deviceCa)
    {
        central.intercept = [&](const ScriptedCentral::Seen &seen) -> std::optional<Reply> {
            if (seen.path != "/.well-known/est/simpleenroll")
                return std::nullopt;
            const auto certificate = Pki::must(envelope::Issuer(deviceCa).issue(
                QByteArray::fromBase64(seen.body), pki.kioskId, envelope::Use::Device, pki.validity));
            const auto answer
                = Pki::must(envelope::writeCertificates({ certificate, deviceCa.certificate() }));
            return Reply { .body = answer.toBase64(), .contentType = "application/pkcs7-mime" };
        };
    }
    static bool isEnrolled(const Bare &bare)
    {
        return syncing::Membership::load(bare.folder.path()).has_value();
    }

    const Pki m_pki;
};

void TestEnrolment::leavesAFolderThatWorks()
{
    ScriptedCentral central(m_pki);
    letIn(central, m_pki, m_pki.deviceCa);
    Bare bare(m_pki);
    const auto wanted = order(bare, central, m_pki);
    const auto why = run(wanted, bare.queue.outbox);
    QVERIFY2(!why, why.message().c_str());

    const auto membership = syncing::Membership::load(bare.folder.path());
    QVERIFY(membership.has_value());
    QCOMPARE(membership->kiosk(), m_pki.kioskId);
    QCOMPARE(membership->url(), central.url());
    QCOMPARE(membership->sealTo().size(), 1);
    QVERIFY(!(*bare.queue.outbox.figures()).chain.isEmpty());
    for (const char *secret : { "device.key", "secrets/draft.key" }) {
        const QFileInfo file(bare.folder.filePath(QLatin1String(secret)));
        QVERIFY2(file.size() > 0, secret);
        QVERIFY2(!(file.permissions()
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
            secret);
    }
    const auto code = envelope::EnrolmentCode::read(wanted.code);
    const QByteArray credentials = (m_pki.kioskId + u':' + code->secret()).toUtf8().toBase64();
    QCOMPARE(central.peer().seen().first().headers.value("authorization"), "Basic " + credentials);
}

void TestEnrolment::wrongInput_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("kiosk");
    QTest::addColumn<QString>("code");
    QTest::addColumn<syncing::Errc>("expected");
    const QString url = QStringLiteral("https://127.0.0.1:1");
    const QString code = Pki::must(envelope::EnrolmentCode::make(m_pki.centralCa.certificate())).toString();
    QTest::newRow("not a code") << url << m_pki.kioskId << QStringLiteral("1234") << syncing::Errc::BadCode;
    QTest::newRow("not a kiosk") << url << QStringLiteral("kiosk") << code << syncing::Errc::BadKioskId;
    QTest::newRow("http") << QStringLiteral("http://127.0.0.1") << m_pki.kioskId << code
                          << syncing::Errc::BadUrl;
    QTest::newRow("a path") << QStringLiteral("https://a.cl/x") << m_pki.kioskId << code
                            << syncing::Errc::BadUrl;
    QTest::newRow("nobody there") << url << m_pki.kioskId << code << syncing::Errc::NoNetwork;
}

void TestEnrolment::wrongInput()
{
    QFETCH(QString, url);
    QFETCH(QString, kiosk);
    QFETCH(QString, code);
    QFETCH(syncing::Errc, expected);
    Bare bare(m_pki);
    QVERIFY(run({ QUrl(url), kiosk, code, bare.folder.path() }, bare.queue.outbox) == expected);
    QVERIFY(!isEnrolled(bare));
}

void TestEnrolment::usedCode()
{
    ScriptedCentral central(m_pki);
    central.intercept = [](const ScriptedCentral::Seen &) -> std::optional<Reply> {
        return Reply { .status = 401, .headers = { { "WWW-Authenticate", "Basic realm=\"est\"" } } };
    };
    Bare bare(m_pki);
    QVERIFY(run(order(bare, central, m_pki), bare.queue.outbox) == syncing::Errc::CodeRefused);
    QVERIFY(!isEnrolled(bare));
}

void TestEnrolment::codeOfAnotherService()
{
    const Pki other;
    ScriptedCentral central(m_pki);
    letIn(central, m_pki, m_pki.deviceCa);
    Bare bare(m_pki);
    QVERIFY(run(order(bare, central, other), bare.queue.outbox) == syncing::Errc::WrongAuthority);
    QVERIFY(central.peer().seen().isEmpty()); // the secret was told to nobody
    QVERIFY(!isEnrolled(bare));
}

void TestEnrolment::certificateOfAnotherAuthority()
{
    const Pki other;
    ScriptedCentral central(m_pki);
    letIn(central, m_pki, other.deviceCa);
    Bare bare(m_pki);
    QVERIFY(run(order(bare, central, m_pki), bare.queue.outbox) == envelope::Errc::NotTrusted);
    QVERIFY(!isEnrolled(bare));
    QVERIFY(!QFileInfo::exists(bare.folder.filePath(QStringLiteral("trust/central.json"))));
}

void TestEnrolment::serviceIsGone()
{
    ScriptedCentral central(m_pki);
    central.intercept = [](const ScriptedCentral::Seen &) -> std::optional<Reply> {
        return Reply { .manner = Reply::BreakOff };
    };
    Bare bare(m_pki);
    QVERIFY(run(order(bare, central, m_pki), bare.queue.outbox) == syncing::Errc::NoNetwork);
    QVERIFY(!isEnrolled(bare));
}

void TestEnrolment::brokenOffAndDoneAgain()
{
    ScriptedCentral central(m_pki);
    QList<QByteArray> requests;
    central.intercept = [&](const ScriptedCentral::Seen &seen) -> std::optional<Reply> {
        requests << seen.body;
        return Reply { .status = 503 };
    };
    Bare bare(m_pki);
    const auto wanted = order(bare, central, m_pki);
    QVERIFY(run(wanted, bare.queue.outbox) == syncing::Errc::Unavailable);
    letIn(central, m_pki, m_pki.deviceCa);
    QVERIFY(!run(wanted, bare.queue.outbox));
    QVERIFY(isEnrolled(bare));
    QCOMPARE(central.peer().seen().at(1).body, requests.first()); // the same key, the same request
}

void TestEnrolment::notTwice()
{
    ScriptedCentral central(m_pki);
    letIn(central, m_pki, m_pki.deviceCa);
    Bare bare(m_pki);
    QVERIFY(!run(order(bare, central, m_pki), bare.queue.outbox));
    QVERIFY(run(order(bare, central, m_pki), bare.queue.outbox) == syncing::Errc::AlreadyEnrolled);
    // A kiosk that was turned away may come back under a new certificate.
    QVERIFY(bare.queue.outbox.stopTaking(QStringLiteral("revoked")).has_value());
    QVERIFY(!run(order(bare, central, m_pki), bare.queue.outbox));
    QVERIFY(!(*bare.queue.outbox.stopped()).has_value());
}

QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_enrolment.moc"
