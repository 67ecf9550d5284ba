// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/openssl_p.h"
#include "tests/support/pki.h"
#include <QtTest>

using namespace envelope;

Q_DECLARE_METATYPE(envelope::Certificate)

class TestIssuing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachUseIsForItselfOnly_data();
    void eachUseIsForItselfOnly();
    void authorityNameAndUseDecide();
    void datesAreJudgedEveryTime();
    void serialsAreLongAndDistinct();
    void tlsCarriesItsNames();
    void requestsGiveTheirKeyOnly();
    void badRequestsAreRefused();
    void listsOfCertificatesGoRound();
    void foreignCertificatesAreRefused();
    void everyChangedByteOfACertificateIsRefused();

private:
    support::Pki m_pki;
};

void TestIssuing::eachUseIsForItselfOnly_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::addColumn<QList<Use>>("uses");
    const QList<Use> signs { Use::Signing, Use::Catalogue, Use::Device };
    QTest::newRow("authority") << m_pki.centralCa.certificate() << QList<Use> { Use::Authority };
    QTest::newRow("signing") << m_pki.signing.certificate() << signs;
    QTest::newRow("device") << m_pki.kiosk.certificate() << signs;
    QTest::newRow("seal") << m_pki.seal.certificate() << QList<Use> { Use::Seal };
    QTest::newRow("tls") << m_pki.tls.certificate() << QList<Use> { Use::Tls };
    QTest::newRow("none") << Certificate() << QList<Use>();
}

void TestIssuing::eachUseIsForItselfOnly()
{
    QFETCH(Certificate, certificate);
    QFETCH(QList<Use>, uses);
    for (Use use : { Use::Authority, Use::Signing, Use::Seal, Use::Catalogue, Use::Device, Use::Tls })
        QCOMPARE(certificate.permits(use), uses.contains(use));
}

void TestIssuing::authorityNameAndUseDecide()
{
    const auto central = m_pki.centralAuthority();
    const auto device = m_pki.deviceAuthority();
    const QString signing = QStringLiteral("central-signing");
    QVERIFY(central.verify(m_pki.signing.certificate(), signing, Use::Signing, m_pki.now));
    QVERIFY(device.verify(m_pki.kiosk.certificate(), m_pki.kioskId, Use::Device, m_pki.now));
    QVERIFY(central.verify(
        m_pki.centralCa.certificate(), QStringLiteral("central-ca"), Use::Authority, m_pki.now));
    const auto refused = [](const base::Result<> &result) {
        return !result && result.error().code == make_error_code(Errc::NotTrusted);
    };
    QVERIFY(refused(device.verify(m_pki.signing.certificate(), signing, Use::Signing, m_pki.now)));
    QVERIFY(refused(central.verify(
        m_pki.signing.certificate(), QStringLiteral("central-seal"), Use::Signing, m_pki.now)));
    QVERIFY(refused(central.verify(m_pki.signing.certificate(), QString(), Use::Signing, m_pki.now)));
    QVERIFY(refused(central.verify(m_pki.signing.certificate(), signing, Use::Seal, m_pki.now)));
    QVERIFY(refused(central.verify(
        m_pki.deviceCa.certificate(), QStringLiteral("device-ca"), Use::Authority, m_pki.now)));
    QVERIFY(refused(
        CertificateAuthority().verify(m_pki.signing.certificate(), signing, Use::Signing, m_pki.now)));
    QVERIFY(refused(CertificateAuthority(m_pki.signing.certificate())
                        .verify(m_pki.signing.certificate(), signing, Use::Signing, m_pki.now)));
    // Another authority of the same name is another authority.
    const support::Pki other;
    QVERIFY(refused(
        other.centralAuthority().verify(m_pki.signing.certificate(), signing, Use::Signing, m_pki.now)));
}

void TestIssuing::datesAreJudgedEveryTime()
{
    const auto central = m_pki.centralAuthority();
    const auto verify = [&](const QDateTime &at) {
        return central.verify(
            m_pki.signing.certificate(), QStringLiteral("central-signing"), Use::Signing, at);
    };
    QVERIFY(verify(m_pki.now)); // remembered from here
    for (const QDateTime &at : { m_pki.now.addDays(-2), m_pki.now.addDays(366), QDateTime() }) {
        const auto judged = verify(at);
        QVERIFY(!judged);
        QCOMPARE(judged.error().code, make_error_code(Errc::OutsideValidity));
    }
}

void TestIssuing::serialsAreLongAndDistinct()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 50; ++i) {
        const Certificate certificate = m_pki.makeKiosk(m_pki.kioskId).certificate();
        const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate.handle());
        QCOMPARE(ASN1_STRING_length(serial), 16);
        seen << QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(serial)), 16);
    }
    QCOMPARE(seen.size(), 50);
}

void TestIssuing::tlsCarriesItsNames()
{
    X509 *certificate = m_pki.tls.certificate().handle();
    QCOMPARE(X509_check_host(certificate, "localhost", 0, 0, nullptr), 1);
    QCOMPARE(X509_check_ip_asc(certificate, "127.0.0.1", 0), 1);
    QCOMPARE(X509_check_host(certificate, "example.org", 0, 0, nullptr), 0);
    const Issuer issuer(m_pki.centralCa);
    for (const char *bad : { "", "a,DNS:b", "a b", "x\ny", "a:b", "email:x" })
        QVERIFY(
            !issuer.makePair(QStringLiteral("x"), Use::Tls, m_pki.validity, { QString::fromLatin1(bad) }));
    QVERIFY(issuer.makePair(QStringLiteral("x"), Use::Tls, m_pki.validity, { QStringLiteral("::1") }));
}

void TestIssuing::requestsGiveTheirKeyOnly()
{
    const Issuer issuer(m_pki.deviceCa);
    const auto request = m_pki.device.request(m_pki.kioskId);
    QVERIFY(request);
    const auto issued = issuer.issue(*request, m_pki.kioskId, Use::Device, m_pki.validity);
    QVERIFY(issued);
    QCOMPARE(issued->publicKeyDer(), m_pki.kiosk.certificate().publicKeyDer());
    QCOMPARE(issued->publicKeyDer().size(), 59); // a compressed point: every filing carries it
    QVERIFY(m_pki.deviceAuthority().verify(*issued, m_pki.kioskId, Use::Device, m_pki.now));
    QVERIFY(*issued != m_pki.kiosk.certificate());
    QVERIFY(!issuer.issue(*request, QStringLiteral("cl-07401-0002"), Use::Device, m_pki.validity));
    QVERIFY(!issuer.issue(*request, m_pki.kioskId, Use::Authority, m_pki.validity));
}

void TestIssuing::badRequestsAreRefused()
{
    const Issuer issuer(m_pki.deviceCa);
    const QByteArray request = m_pki.must(m_pki.device.request(m_pki.kioskId));
    for (const QByteArray &bad :
        { QByteArray(), QByteArray("no"), request.chopped(1), QByteArray(request + '\0') })
        QCOMPARE(issuer.issue(bad, m_pki.kioskId, Use::Device, m_pki.validity).error().code,
            make_error_code(Errc::BadRequest));
    for (qsizetype i = 0; i < request.size(); ++i) {
        QByteArray changed = request;
        changed[i] = char(changed[i] ^ 0x01);
        QVERIFY(!issuer.issue(changed, m_pki.kioskId, Use::Device, m_pki.validity));
    }
    const ssl::Key p384(EVP_EC_gen("P-384"));
    const ssl::X509Request foreign(X509_REQ_new());
    X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(foreign.get()), "CN", MBSTRING_ASC,
        reinterpret_cast<const unsigned char *>("cl-07401-0001"), -1, -1, 0);
    X509_REQ_set_pubkey(foreign.get(), p384.get());
    QVERIFY(X509_REQ_sign(foreign.get(), p384.get(), EVP_sha256()) > 0);
    QVERIFY(!issuer.issue(ssl::der<i2d_X509_REQ>(foreign.get()), m_pki.kioskId, Use::Device, m_pki.validity));
}

void TestIssuing::listsOfCertificatesGoRound()
{
    const QList<Certificate> list { m_pki.kiosk.certificate(), m_pki.deviceCa.certificate() };
    const QByteArray der = m_pki.must(writeCertificates(list));
    const auto read = readCertificates(der);
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QVERIFY(read->contains(list.at(0)) && read->contains(list.at(1)));
    for (const QByteArray &bad : { QByteArray(), QByteArray("x"), der.chopped(1), QByteArray(der + '\0') })
        QVERIFY(!readCertificates(bad));
    QVERIFY(!writeCertificates({ Certificate() }));
}

void TestIssuing::foreignCertificatesAreRefused()
{
    for (const QByteArray &pem :
        { QByteArray(), QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n") })
        QCOMPARE(Certificate::fromPem(pem).error().code, make_error_code(Errc::BadCertificate));
    QVERIFY(!Certificate::fromDer(m_pki.kiosk.certificate().toDer() + '\0'));
}

void TestIssuing::everyChangedByteOfACertificateIsRefused()
{
    const auto authority = m_pki.deviceAuthority();
    const QByteArray der = m_pki.kiosk.certificate().toDer();
    for (qsizetype i = 0; i < der.size(); ++i) {
        QByteArray changed = der;
        changed[i] = char(changed[i] ^ 0x01);
        const auto read = Certificate::fromDer(changed);
        QVERIFY2(!read || !authority.verify(*read, m_pki.kioskId, Use::Device, m_pki.now),
            qPrintable(QString::number(i)));
    }
}

QTEST_APPLESS_MAIN(TestIssuing)
#include "tst_issuing.moc"
