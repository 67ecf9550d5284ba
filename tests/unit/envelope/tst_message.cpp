// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/errc.h"
#include "app/envelope/message.h"
#include "app/envelope/signeddata_p.h"
#include "tests/support/sealedfiling.h"
#include <QtTest>

using namespace envelope;

class TestMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesThereAndBack();
    void everyChangedByteIsRefused();
    void onePurposeIsNotAnother();
    void signerMustBeTheExpectedOne();
    void contentMustBeCanonicalWithAFormat();
    void aRenewedCertificateSpeaksForItsKey();
    void thousandsPerSecond();

private:
    const QString m_format = QStringLiteral("ventanilla.receipt/1");
    const QJsonObject m_content { { QStringLiteral("format"), m_format }, { QStringLiteral("sequence"), 347 },
        { QStringLiteral("kiosk"), QStringLiteral("cl-07401-0001") },
        { QStringLiteral("digest"), QString(64, u'a') } };
    support::Pki m_pki;
    ExpectedSigner m_service = m_pki.service();
};

template <typename T> static bool failsWith(const base::Result<T> &result, Errc code)
{
    if (!result && result.error().code == make_error_code(code))
        return true;
    qWarning("%s", result ? "accepted" : qPrintable(result.error().toString()));
    return false;
}

void TestMessage::goesThereAndBack()
{
    const QByteArray bytes = m_pki.must(signMessage(m_content, m_pki.signing));
    const auto message = verifyMessage(bytes, m_format, m_service, m_pki.now);
    QVERIFY2(message, qPrintable(message ? QString() : message.error().toString()));
    QCOMPARE(message->content, m_content);
    QCOMPARE(message->signer, m_pki.signing.certificate());
    QCOMPARE(message->digest, sha256(bytes));
    QCOMPARE(claimedSigner(bytes).value(), m_pki.signing.certificate().subjectKeyId());
    QCOMPARE(
        sha256Hex("abc"), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestMessage::everyChangedByteIsRefused()
{
    const QByteArray bytes = m_pki.must(signMessage(m_content, m_pki.signing));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray changed = bytes;
        changed[i] = char(changed[i] ^ 0x01);
        QVERIFY2(!verifyMessage(changed, m_format, m_service, m_pki.now), qPrintable(QString::number(i)));
        QVERIFY(!verifyMessage(bytes.left(i), m_format, m_service, m_pki.now));
    }
    QVERIFY(failsWith(verifyMessage(bytes + '\0', m_format, m_service, m_pki.now), Errc::Malformed));
}

void TestMessage::onePurposeIsNotAnother()
{
    const QByteArray bytes = m_pki.must(signMessage(m_content, m_pki.signing));
    QVERIFY(failsWith(verifyMessage(bytes, QStringLiteral("ventanilla.void-receipt/1"), m_service, m_pki.now),
        Errc::WrongFormat));
    QVERIFY(failsWith(verifyMessage(bytes, QString(), m_service, m_pki.now), Errc::WrongFormat));

    const Place place = support::placeOf(m_pki.kioskId);
    const QByteArray document = support::documentAt(place);
    const QByteArray evidence = m_pki.must(
        signData(document, m_pki.kiosk.certificate(), m_pki.kiosk.handle(), SignedKind::Evidence));
    QVERIFY(
        failsWith(verifyMessage(evidence, QStringLiteral("ventanilla.filing/1"), m_pki.member(), m_pki.now),
            Errc::Malformed));
    const QByteArray filing = m_pki.must(
        signData(document, m_pki.kiosk.certificate(), m_pki.kiosk.handle(), SignedKind::Message));
    QVERIFY(failsWith(verifyMessage(filing, QStringLiteral("ventanilla.filing/1"), m_pki.member(), m_pki.now),
        Errc::WrongFormat));
    QVERIFY(failsWith(verifyMessage(support::sealedAt(m_pki, place), m_format, m_pki.member(), m_pki.now),
        Errc::WrongContentType));
}

void TestMessage::signerMustBeTheExpectedOne()
{
    const QByteArray byKiosk = m_pki.must(signMessage(m_content, m_pki.device));
    QVERIFY(verifyMessage(byKiosk, m_format, m_pki.member(), m_pki.now));
    // A kiosk never signs a receipt, even if somebody put its certificate among the service's.
    QVERIFY(failsWith(verifyMessage(byKiosk, m_format, m_service, m_pki.now), Errc::NotASigner));
    ExpectedSigner confused = m_service;
    confused.signers = { m_pki.kiosk.certificate() };
    QVERIFY(failsWith(verifyMessage(byKiosk, m_format, confused, m_pki.now), Errc::NotTrusted));
    // Another certificate of the same authority, for another use.
    const QByteArray byCatalogue = m_pki.must(signMessage(m_content, m_pki.catalogue));
    confused.signers = { m_pki.catalogue.certificate() };
    QVERIFY(failsWith(verifyMessage(byCatalogue, m_format, confused, m_pki.now), Errc::NotTrusted));
    const QByteArray bySeal = m_pki.must(signMessage(m_content, m_pki.seal));
    confused = { m_pki.centralAuthority(), { m_pki.seal.certificate() }, Use::Signing,
        QStringLiteral("central-seal") };
    QVERIFY(failsWith(verifyMessage(bySeal, m_format, confused, m_pki.now), Errc::NotTrusted));

    const QByteArray good = m_pki.must(signMessage(m_content, m_pki.signing));
    QVERIFY(
        failsWith(verifyMessage(good, m_format, m_service, m_pki.now.addDays(400)), Errc::OutsideValidity));
    QVERIFY(failsWith(verifyMessage(good, m_format, support::Pki().service(), m_pki.now), Errc::NotASigner));
    // Any kiosk: the name comes with the signer.
    ExpectedSigner anyKiosk = m_pki.member();
    anyKiosk.commonName.clear();
    QCOMPARE(verifyMessage(byKiosk, m_format, anyKiosk, m_pki.now)->signer.commonName(), m_pki.kioskId);
}

void TestMessage::contentMustBeCanonicalWithAFormat()
{
    QVERIFY(failsWith(signMessage({}, m_pki.signing), Errc::WrongFormat));
    QVERIFY(failsWith(
        signMessage({ { QStringLiteral("format"), QStringLiteral("ventanilla.filing/1") } }, m_pki.signing),
        Errc::WrongFormat));
    QJsonObject fraction = m_content;
    fraction.insert(QStringLiteral("x"), 1.5);
    QVERIFY(failsWith(signMessage(fraction, m_pki.signing), Errc::NotCanonical));
    QVERIFY(failsWith(signMessage(m_content, KeyPair()), Errc::Key));
    const QByteArray loose = m_pki.must(signData(R"({"format": "ventanilla.receipt/1"})",
        m_pki.signing.certificate(), m_pki.signing.handle(), SignedKind::Message));
    QVERIFY(failsWith(verifyMessage(loose, m_format, m_service, m_pki.now), Errc::NotCanonical));
}

void TestMessage::aRenewedCertificateSpeaksForItsKey()
{
    const QByteArray request
        = m_pki.must(FileKeyStore(m_pki.signing).request(QStringLiteral("central-signing")));
    const Certificate renewed
        = m_pki.must(Issuer(m_pki.centralCa)
                         .issue(request, QStringLiteral("central-signing"), Use::Signing,
                             { m_pki.now.addDays(300), m_pki.now.addDays(700) }));
    ExpectedSigner both = m_service;
    both.signers = { m_pki.signing.certificate(), renewed };
    const QByteArray bytes = m_pki.must(signMessage(m_content, m_pki.signing));
    QCOMPARE(verifyMessage(bytes, m_format, both, m_pki.now)->signer, m_pki.signing.certificate());
    QCOMPARE(verifyMessage(bytes, m_format,
                 { m_pki.centralAuthority(), { renewed }, Use::Signing, QStringLiteral("central-signing") },
                 m_pki.now.addDays(320))
                 ->signer,
        renewed);
}

void TestMessage::thousandsPerSecond()
{
    constexpr int count = 1000;
    QElapsedTimer timer;
    timer.start();
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes = m_pki.must(signMessage(m_content, m_pki.signing));
    const double signing = count * 1e9 / double(timer.nsecsElapsed());
    timer.start();
    for (int i = 0; i < count; ++i)
        QVERIFY(verifyMessage(bytes, m_format, m_service, m_pki.now));
    const double verifying = count * 1e9 / double(timer.nsecsElapsed());
    qInfo("%.0f messages signed per second, %.0f verified", signing, verifying);
    // A fifth of what is wanted of a quiet core in a release build: it catches mistakes, not a busy machine.
    QVERIFY(signing > 500 && verifying > 500);
}

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
