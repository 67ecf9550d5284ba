// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/envelope.h"
#include "app/envelope/openssl_p.h"
#include "app/envelope/sealeddata_p.h"
#include "app/envelope/signeddata_p.h"
#include "tests/support/sealedfiling.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <functional>

using namespace envelope;

class TestEnvelope : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesThereAndBack();
    void opensWithTheOpensslProgram();
    void everyChangedByteIsRefused();
    void everyChangedByteOfTheSealIsRefused();
    void cutOrLengthenedIsRefused();
    void indefiniteLengthIsRefused();
    void opensForEachSealKeyAndNoOther();
    void f45_renewedCertificatesStillOpen();
    void anExpiredSignerIsToldFromAForeignOne();
    void layersMustAgree();
    void onlyAFilingOfThisDeviceIsSealed();
    void sealsOnlyToSealCertificates();
    void wrongOuterShapes_data();
    void wrongOuterShapes();
    void wrongSeals_data();
    void wrongSeals();
    void isFastEnough();

private:
    QList<Certificate> signers() const { return { m_pki.kiosk.certificate() }; }
    base::Result<Outer> outer(const QByteArray &bytes) const
    {
        return verifyOuter(bytes, signers(), m_authority, m_pki.now);
    }
    base::Result<Opened> opened(const QByteArray &bytes) const
    {
        return open(bytes, signers(), m_authority, { m_pki.seal }, m_pki.now);
    }
    /// Layers around anything, by the kiosk, without the looks that seal() takes.
    QByteArray wrap(const QByteArray &evidence, const Place &place) const
    {
        const QByteArray sealed = m_pki.must(sealData(evidence, { m_pki.seal.certificate() }));
        return signOuter(sealed, m_pki.must(canonicalJson(place.toJson())));
    }
    QByteArray signOuter(const QByteArray &sealed, const QByteArray &attribute) const
    {
        return m_pki.must(
            signData(sealed, m_pki.kiosk.certificate(), m_pki.kiosk.handle(), SignedKind::Outer, attribute));
    }
    QByteArray evidence(const QByteArray &document, const KeyPair &by) const
    {
        return m_pki.must(signData(document, by.certificate(), by.handle(), SignedKind::Evidence));
    }

    support::Pki m_pki;
    CertificateAuthority m_authority = m_pki.deviceAuthority();
    Place m_place = support::placeOf(m_pki.kioskId, 347);
    QByteArray m_document = support::documentAt(m_place);
    QByteArray m_envelope = support::sealedAt(m_pki, m_place);
};

Q_DECLARE_METATYPE(Errc)

template <typename T> static bool failsWith(const base::Result<T> &result, Errc code)
{
    if (!result && result.error().code == make_error_code(code))
        return true;
    qWarning("%s", result ? "accepted" : qPrintable(result.error().toString()));
    return false;
}

void TestEnvelope::goesThereAndBack()
{
    const auto outside = outer(m_envelope);
    QVERIFY2(outside, qPrintable(outside ? QString() : outside.error().toString()));
    QCOMPARE(outside->place, m_place);
    QCOMPARE(outside->signer, m_pki.kiosk.certificate());
    QVERIFY(!m_envelope.contains("xxxxxxxx"));
    QVERIFY(!m_envelope.contains(m_pki.kiosk.certificate().toDer()));
    const auto inside = opened(m_envelope);
    QVERIFY2(inside, qPrintable(inside ? QString() : inside.error().toString()));
    QCOMPARE(inside->document, m_document);
    QCOMPARE(inside->place, m_place);
    QCOMPARE(claimedSigner(m_envelope).value(), m_pki.kiosk.certificate().subjectKeyId());
    QCOMPARE(ERR_peek_error(), 0ul);
}

void TestEnvelope::opensWithTheOpensslProgram()
{
    QTemporaryDir dir;
    m_pki.saveCentral(dir.path());
    m_pki.saveKiosk(dir.path());
    QFile file(dir.filePath(QStringLiteral("filing.cms")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_envelope) == m_envelope.size());
    file.close();
    const QStringList commands {
        QStringLiteral("cms -verify -inform DER -binary -in filing.cms -certfile device.crt"
                       " -CAfile device-ca.crt -purpose any -out sealed.der"),
        QStringLiteral("cms -decrypt -inform DER -binary -in sealed.der -recip seal.crt -inkey seal.key"
                       " -out signed.der"),
        QStringLiteral("cms -verify -inform DER -binary -in signed.der -CAfile device-ca.crt -purpose any"
                       " -out filing.json"),
    };
    for (const QString &command : commands) {
        QProcess process;
        process.setWorkingDirectory(dir.path());
        process.start(QStringLiteral("openssl"), command.split(u' '));
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    QFile out(dir.filePath(QStringLiteral("filing.json")));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), m_document);
}

void TestEnvelope::everyChangedByteIsRefused()
{
    for (qsizetype i = 0; i < m_envelope.size(); ++i) {
        for (const char flip : { '\x01', '\x80' }) {
            QByteArray changed = m_envelope;
            changed[i] = char(changed[i] ^ flip);
            QVERIFY2(!outer(changed), qPrintable(QString::number(i)));
        }
    }
    QCOMPARE(ERR_peek_error(), 0ul);
}

void TestEnvelope::everyChangedByteOfTheSealIsRefused()
{
    const QByteArray sealed = outer(m_envelope)->sealed;
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = char(changed[i] ^ 0x01);
        QVERIFY2(!openData(changed, { m_pki.seal }), qPrintable(QString::number(i)));
    }
}

void TestEnvelope::cutOrLengthenedIsRefused()
{
    for (qsizetype size = 0; size < m_envelope.size(); size += 7)
        QVERIFY(!outer(m_envelope.left(size)));
    QVERIFY(failsWith(outer(m_envelope + '\0'), Errc::Malformed));
    QVERIFY(failsWith(outer(m_envelope + m_envelope), Errc::Malformed));
    QVERIFY(failsWith(outer(QByteArray(maxEnvelopeBytes + 1, '0')), Errc::TooLarge));
}

void TestEnvelope::indefiniteLengthIsRefused()
{
    // The same content with the outermost SEQUENCE in BER's indefinite form.
    QVERIFY(uchar(m_envelope[1]) == 0x82);
    const QByteArray ber = QByteArray("\x30\x80", 2) + m_envelope.sliced(4) + QByteArray(2, '\0');
    QVERIFY(failsWith(outer(ber), Errc::Malformed));
    // A length in more bytes than needed.
    const QByteArray longer = QByteArray("\x30\x83\x00", 3) + m_envelope.sliced(2);
    QVERIFY(failsWith(outer(longer), Errc::Malformed));
}

void TestEnvelope::opensForEachSealKeyAndNoOther()
{
    const KeyPair next = m_pki.central("central-seal", Use::Seal);
    const KeyPair foreign = m_pki.central("central-seal", Use::Seal);
    const QByteArray both = m_pki.must(
        seal(m_document, m_place, m_pki.device, { m_pki.seal.certificate(), next.certificate() }));
    QVERIFY(open(both, signers(), m_authority, { m_pki.seal }, m_pki.now));
    QVERIFY(open(both, signers(), m_authority, { foreign, next }, m_pki.now));
    QVERIFY(failsWith(open(both, signers(), m_authority, { foreign }, m_pki.now), Errc::NoSealKey));
    QVERIFY(failsWith(open(both, signers(), m_authority, {}, m_pki.now), Errc::NoSealKey));
}

void TestEnvelope::f45_renewedCertificatesStillOpen()
{
    const Certificate renewed
        = m_pki.must(Issuer(m_pki.deviceCa)
                         .issue(m_pki.must(m_pki.device.request(m_pki.kioskId)), m_pki.kioskId, Use::Device,
                             { m_pki.now.addDays(300), m_pki.now.addDays(700) }));
    const QDateTime later = m_pki.now.addDays(364);
    QVERIFY(open(m_envelope, { renewed, m_pki.kiosk.certificate() }, m_authority, { m_pki.seal }, later));
    QVERIFY(verifyOuter(m_envelope, { renewed }, m_authority, later));
    // The certificate inside must be one that the service issued and kept.
    QVERIFY(
        failsWith(open(m_envelope, { renewed }, m_authority, { m_pki.seal }, later), Errc::LayersDisagree));
}

void TestEnvelope::anExpiredSignerIsToldFromAForeignOne()
{
    QVERIFY(failsWith(
        verifyOuter(m_envelope, signers(), m_authority, m_pki.now.addDays(400)), Errc::OutsideValidity));
    const support::Pki other;
    QVERIFY(failsWith(
        verifyOuter(m_envelope, { other.kiosk.certificate() }, m_authority, m_pki.now), Errc::NotASigner));
    QVERIFY(
        failsWith(verifyOuter(m_envelope, signers(), other.deviceAuthority(), m_pki.now), Errc::NotTrusted));
    QVERIFY(failsWith(verifyOuter(m_envelope, {}, m_authority, m_pki.now), Errc::NotASigner));
    QVERIFY(
        failsWith(verifyOuter(m_envelope, signers(), m_pki.centralAuthority(), m_pki.now), Errc::NotTrusted));
    // Whoever signs for the central service signs no filing.
    const QByteArray bySigning = m_pki.must(signData(outer(m_envelope)->sealed, m_pki.signing.certificate(),
        m_pki.signing.handle(), SignedKind::Outer, m_pki.must(canonicalJson(m_place.toJson()))));
    QVERIFY(!verifyOuter(bySigning, { m_pki.signing.certificate() }, m_authority, m_pki.now));
}

void TestEnvelope::layersMustAgree()
{
    const QByteArray inner = evidence(m_document, m_pki.kiosk);
    QVERIFY(opened(wrap(inner, m_place)));
    const auto with = [&](auto change) {
        Place place = m_place;
        change(place);
        return wrap(inner, place);
    };
    QVERIFY(failsWith(opened(with([](Place &p) { p.sequence = 348; })), Errc::LayersDisagree));
    QVERIFY(failsWith(opened(with([](Place &p) { p.previous[0] = 'x'; })), Errc::LayersDisagree));
    QVERIFY(failsWith(opened(with([](Place &p) { p.id = support::placeOf({}).id; })), Errc::LayersDisagree));
    QVERIFY(failsWith(
        opened(with([](Place &p) { p.kiosk = QStringLiteral("cl-07401-0002"); })), Errc::LayersDisagree));

    const KeyPair other = m_pki.makeKiosk(QStringLiteral("cl-07401-0002"));
    const QByteArray byOther = wrap(evidence(m_document, other), m_place);
    QVERIFY(failsWith(open(byOther, { m_pki.kiosk.certificate(), other.certificate() }, m_authority,
                          { m_pki.seal }, m_pki.now),
        Errc::LayersDisagree));
    QVERIFY(failsWith(opened(wrap(m_document, m_place)), Errc::Malformed)); // no evidence at all
    const QByteArray message = m_pki.must(
        signMessage({ { QStringLiteral("format"), QStringLiteral("ventanilla.void/1") } }, m_pki.kiosk));
    QVERIFY(failsWith(opened(wrap(message, m_place)), Errc::Malformed));
    QByteArray notAFiling = m_document;
    notAFiling.replace("ventanilla.filing/1", "ventanilla.filing/2");
    QVERIFY(failsWith(opened(wrap(evidence(notAFiling, m_pki.kiosk), m_place)), Errc::LayersDisagree));
    QVERIFY(failsWith(opened(wrap(evidence(m_document + ' ', m_pki.kiosk), m_place)), Errc::NotCanonical));
}

void TestEnvelope::onlyAFilingOfThisDeviceIsSealed()
{
    const QList<Certificate> to { m_pki.seal.certificate() };
    const Place elsewhere = support::placeOf(QStringLiteral("cl-07401-0002"));
    QVERIFY(
        failsWith(seal(support::documentAt(elsewhere), elsewhere, m_pki.device, to), Errc::LayersDisagree));
    QVERIFY(
        failsWith(seal(m_document, support::placeOf(m_pki.kioskId), m_pki.device, to), Errc::LayersDisagree));
    QVERIFY(failsWith(seal("{ }", m_place, m_pki.device, to), Errc::NotCanonical));
    QVERIFY(
        failsWith(seal(support::documentAt(m_place, 200 * 1024), m_place, m_pki.device, to), Errc::TooLarge));
}

void TestEnvelope::sealsOnlyToSealCertificates()
{
    for (const QList<Certificate> &to : { QList<Certificate> {}, { m_pki.signing.certificate() },
             { m_pki.seal.certificate(), m_pki.kiosk.certificate() }, { Certificate() } })
        QVERIFY(failsWith(seal(m_document, m_place, m_pki.device, to), Errc::SealCertificate));
}

namespace {

/// SignedData made by hand with OpenSSL, one step at a time wrong.
struct OuterRecipe
{
    int contentType = NID_id_smime_ct_authEnvelopedData;
    unsigned flags = CMS_USE_KEYID | CMS_NOSMIMECAP | CMS_BINARY | CMS_NOCERTS;
    const EVP_MD *digest = EVP_sha256();
    QList<QByteArray> places = {};
    int placeType = V_ASN1_UTF8STRING;
    QList<KeyPair> by = {};
    const char *attribute = "2.25.165151595533993115351274272912520748049";
};

QByteArray make(const OuterRecipe &recipe, const QByteArray &content)
{
    const ssl::Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY));
    CMS_set1_eContentType(cms.get(), OBJ_nid2obj(recipe.contentType));
    const ssl::Object oid(OBJ_txt2obj(recipe.attribute, 1));
    for (const KeyPair &pair : recipe.by) {
        CMS_SignerInfo *info = CMS_add1_signer(
            cms.get(), pair.certificate().handle(), pair.handle(), recipe.digest, recipe.flags);
        for (const QByteArray &place : recipe.places)
            CMS_signed_add1_attr_by_OBJ(
                info, oid.get(), recipe.placeType, place.constData(), int(place.size()));
    }
    const ssl::Bio input = ssl::reader(content);
    if (CMS_final(cms.get(), input.get(), nullptr, CMS_BINARY) != 1)
        qFatal("CMS_final");
    return ssl::der<i2d_CMS_ContentInfo>(cms.get());
}

} // namespace

void TestEnvelope::wrongOuterShapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Errc>("code");
    const QByteArray sealed = outer(m_envelope)->sealed;
    const QByteArray place = m_pki.must(canonicalJson(m_place.toJson()));
    const auto row = [&](const char *name, Errc code, auto change) {
        OuterRecipe recipe { .places = { place }, .by = { m_pki.kiosk } };
        change(recipe);
        QTest::newRow(name) << make(recipe, sealed) << code;
    };
    const Errc good {};
    row("as it should be", good, [](OuterRecipe &) {});
    row("two signers", Errc::TwoSigners, [&](OuterRecipe &r) { r.by << m_pki.kiosk; });
    row("two signers, one foreign", Errc::TwoSigners,
        [&](OuterRecipe &r) { r.by << m_pki.makeKiosk(QStringLiteral("cl-07401-0002")); });
    QTest::newRow("nobody") << m_pki.must(writeCertificates({ m_pki.kiosk.certificate() }))
                            << Errc::Malformed;
    row("as data", Errc::WrongContentType, [](OuterRecipe &r) { r.contentType = NID_pkcs7_data; });
    row("as enveloped data", Errc::WrongContentType,
        [](OuterRecipe &r) { r.contentType = NID_pkcs7_enveloped; });
    row("by issuer and serial", Errc::Malformed, [](OuterRecipe &r) { r.flags &= ~unsigned(CMS_USE_KEYID); });
    row("with a certificate", Errc::Malformed, [](OuterRecipe &r) { r.flags &= ~unsigned(CMS_NOCERTS); });
    row("S/MIME capabilities", Errc::BadAttribute,
        [](OuterRecipe &r) { r.flags &= ~unsigned(CMS_NOSMIMECAP); });
    row("SHA-512", Errc::Malformed, [](OuterRecipe &r) { r.digest = EVP_sha512(); });
    row("SHA-1", Errc::Malformed, [](OuterRecipe &r) { r.digest = EVP_sha1(); });
    row("no signed attributes", Errc::Malformed, [](OuterRecipe &r) {
        r.flags |= CMS_NOATTR;
        r.places.clear();
    });
    row("no place", Errc::BadAttribute, [](OuterRecipe &r) { r.places.clear(); });
    row("two places", Errc::BadAttribute, [](OuterRecipe &r) { r.places << r.places.first(); });
    row("another attribute", Errc::BadAttribute, [](OuterRecipe &r) { r.attribute = "1.2.3.4"; });
    row("not a UTF8String", Errc::BadAttribute, [](OuterRecipe &r) { r.placeType = V_ASN1_OCTET_STRING; });
    row("not JSON", Errc::BadAttribute, [](OuterRecipe &r) { r.places = { "no" }; });
    row("not canonical", Errc::BadAttribute, [&](OuterRecipe &r) { r.places = { place + ' ' }; });
    const auto changed = [&](const char *before, const char *after) {
        return [=](OuterRecipe &r) { r.places.first().replace(before, after); };
    };
    row("sequence 0", Errc::BadAttribute, changed(":347", ":0"));
    row("sequence as text", Errc::BadAttribute, changed(":347", ":\"347\""));
    row("one member more", Errc::BadAttribute, changed(":347", ":347,\"z\":1"));
    row("chain in capitals", Errc::BadAttribute, changed("8b9ad1f0", "8B9AD1F0"));
    row("previous too short", Errc::BadAttribute, changed("\"previous\":\"00", "\"previous\":\""));
    row("another kiosk", Errc::LayersDisagree, changed("cl-07401-0001", "cl-07401-0002"));
    row("foreign signer", Errc::NotASigner,
        [&](OuterRecipe &r) { r.by = { m_pki.makeKiosk(m_pki.kioskId) }; });
}

void TestEnvelope::wrongOuterShapes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Errc, code);
    if (code == Errc {})
        QVERIFY(outer(bytes) && opened(bytes));
    else
        QVERIFY(failsWith(outer(bytes), code));
}

namespace {

using Prepare = std::function<void(CMS_RecipientInfo *)>;

QByteArray sealWith(const QByteArray &content, const EVP_CIPHER *cipher, bool authenticated,
    const Certificate &to, unsigned flags, const Prepare &prepare)
{
    const ssl::Cms cms(
        authenticated ? CMS_AuthEnvelopedData_create(cipher) : CMS_EnvelopedData_create(cipher));
    CMS_set_detached(cms.get(), 0);
    CMS_RecipientInfo *info = CMS_add1_recipient(cms.get(), to.handle(), nullptr, nullptr, flags);
    prepare(info);
    const ssl::Bio input = ssl::reader(content);
    if (CMS_final(cms.get(), input.get(), nullptr, CMS_BINARY) != 1)
        qFatal("CMS_final");
    return ssl::der<i2d_CMS_ContentInfo>(cms.get());
}

} // namespace

void TestEnvelope::wrongSeals_data()
{
    QTest::addColumn<QByteArray>("sealed");
    QTest::addColumn<Errc>("code");
    const QByteArray inner = evidence(m_document, m_pki.kiosk);
    const Certificate to = m_pki.seal.certificate();
    const Prepare sha256 = [](CMS_RecipientInfo *info) {
        EVP_PKEY_CTX_ctrl_str(CMS_RecipientInfo_get0_pkey_ctx(info), "ecdh_kdf_md", "sha256");
    };
    const Prepare nothing = [](CMS_RecipientInfo *) {};
    QTest::newRow("as it should be") << sealWith(inner, EVP_aes_256_gcm(), true, to, CMS_USE_KEYID, sha256)
                                     << Errc {};
    QTest::newRow("OpenSSL's default KDF, SHA-1")
        << sealWith(inner, EVP_aes_256_gcm(), true, to, CMS_USE_KEYID, nothing) << Errc::WrongAlgorithm;
    QTest::newRow("SHA-512 KDF") << sealWith(
        inner, EVP_aes_256_gcm(), true, to, CMS_USE_KEYID, [](CMS_RecipientInfo *info) {
            EVP_PKEY_CTX_ctrl_str(CMS_RecipientInfo_get0_pkey_ctx(info), "ecdh_kdf_md", "sha512");
        }) << Errc::WrongAlgorithm;
    QTest::newRow("cofactor DH") << sealWith(
        inner, EVP_aes_256_gcm(), true, to, CMS_USE_KEYID, [&](CMS_RecipientInfo *info) {
            sha256(info);
            EVP_PKEY_CTX_ctrl_str(CMS_RecipientInfo_get0_pkey_ctx(info), "ecdh_cofactor_mode", "1");
        }) << Errc::WrongAlgorithm;
    QTest::newRow("AES-128-GCM") << sealWith(inner, EVP_aes_128_gcm(), true, to, CMS_USE_KEYID, sha256)
                                 << Errc::WrongAlgorithm;
    QTest::newRow("AES-256-CBC, not authenticated")
        << sealWith(inner, EVP_aes_256_cbc(), false, to, CMS_USE_KEYID, sha256) << Errc::WrongAlgorithm;
    QTest::newRow("recipient by issuer and serial")
        << sealWith(inner, EVP_aes_256_gcm(), true, to, 0, sha256) << Errc::WrongAlgorithm;
    QTest::newRow("not sealed at all") << inner << Errc::WrongAlgorithm;
    QTest::newRow("nothing") << QByteArray() << Errc::WrongAlgorithm;
}

void TestEnvelope::wrongSeals()
{
    QFETCH(QByteArray, sealed);
    QFETCH(Errc, code);
    const QByteArray bytes = signOuter(sealed, m_pki.must(canonicalJson(m_place.toJson())));
    if (code == Errc {})
        QVERIFY(opened(bytes));
    else
        QVERIFY(failsWith(opened(bytes), code));
}

void TestEnvelope::isFastEnough()
{
    const auto perCall = [](auto call) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 200; ++i)
            call();
        return double(timer.nsecsElapsed()) / 200e6;
    };
    const double sealing
        = perCall([&] { (void)seal(m_document, m_place, m_pki.device, { m_pki.seal.certificate() }); });
    const double verifying = perCall([&] { (void)outer(m_envelope); });
    const double opening = perCall([&] { (void)opened(m_envelope); });
    qInfo("seal %.3f ms, verifyOuter %.3f ms, open %.3f ms", sealing, verifying, opening);
    // Ten times what it takes: it catches a chain verified anew each time, not a busy machine.
    QVERIFY(sealing < 4 && verifying < 2 && opening < 6);
}

QTEST_APPLESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
