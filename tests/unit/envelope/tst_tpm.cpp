// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/canonicaljson.h"
#include "app/envelope/envelope.h"
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include "tests/support/manualclock.h"
#include "tests/support/softtpm.h"
#include <QTest>
#include <thread>

using namespace envelope;
using base::KeyPlace;
using support::Pki;
using support::SoftTpm;

/// A real chip's commands, answered by a program.
class TestTpm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_tpm.reset(); }
    void theKeyNeverLeavesIt();
    void anEnvelopeOpensWithOpensslAlone();
    void aMessageIsTheDevices();
    void theFileIsReadWithoutTheTpm();
    void powerCutsAreNoWrongGuesses();
    void anotherTpmCannotUseIt();
    void withoutATpmThereIsNoKey();
    void aRequestGoesOnAfterAPowerCut();
    void aRequestOfAnotherTpmOrPlaceIsMadeAnew();
    void aKeyThatServesIsNotGivenForOneThatDoesNot();
    void anAdoptionThatWasCutOffNeedsNoTpm();
    void manyThreadsSign();
    void otherProgramsReadTheFile();
    void whatIsNoSuchFile();

private:
    QString file(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    QByteArray content(const char *name) const { return Pki::must(readPublic(file(name))); }
    FileKeyStore stored() const { return Pki::must(FileKeyStore::load(m_dir->path())); }
    base::Result<QByteArray> request(KeyPlace place = KeyPlace::Tpm) const
    {
        return FileKeyStore::pendingRequest(m_dir->path(), m_pki.kioskId, place);
    }
    Certificate certify(const QByteArray &request) const
    {
        return Pki::must(Issuer(m_pki.deviceCa).issue(request, m_pki.kioskId, Use::Device, m_pki.validity));
    }
    static std::error_code code(const base::Result<> &result)
    {
        return result ? std::error_code() : result.error().code;
    }
    int openssl(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.setWorkingDirectory(m_dir->path());
        process.start(QStringLiteral("openssl"), arguments);
        process.waitForFinished();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    const Pki m_pki;
    std::unique_ptr<SoftTpm> m_tpm;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestTpm::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_tpm = std::make_unique<SoftTpm>();
}

void TestTpm::theKeyNeverLeavesIt()
{
    const auto adopted = support::moveKeyToTpm(m_pki, m_dir->path());
    QVERIFY(adopted.place() == KeyPlace::Tpm);
    QVERIFY(adopted.signs());
    QVERIFY(stored().place() == KeyPlace::Tpm);
    QVERIFY(m_pki.device.place() == KeyPlace::File);
    QVERIFY(content("device.key").startsWith("-----BEGIN TSS2 PRIVATE KEY-----\n"));
    QCOMPARE(QFile::permissions(file("device.key")) & QFileDevice::Permissions(0x0077),
        QFileDevice::Permissions());
    // OpenSSL without the TPM has no use for it.
    QVERIFY(openssl({ QStringLiteral("pkey"), QStringLiteral("-in"), file("device.key"),
                QStringLiteral("-noout") })
        != 0);
}

/// Contract §3, to the letter.
void TestTpm::anEnvelopeOpensWithOpensslAlone()
{
    const auto device = support::moveKeyToTpm(m_pki, m_dir->path());
    const support::ManualClock clock(m_pki.now);
    const Place place { base::FilingId::make(clock), m_pki.kioskId,
        QStringLiteral("0192f0c4-7a3b-4c55-9a01-1234567890ab"), 1, QByteArray(32, '\0') };
    QJsonObject filing = place.toJson();
    filing.insert(QStringLiteral("format"), QStringLiteral("ventanilla.filing/1"));
    const QByteArray document = Pki::must(canonicalJson(filing));
    const QByteArray sealed = Pki::must(seal(document, place, device, { m_pki.seal.certificate() }));
    const auto opened
        = open(sealed, { device.certificate() }, m_pki.deviceAuthority(), { m_pki.seal }, m_pki.now);
    QVERIFY(opened && opened->document == document);

    QVERIFY(m_pki.seal.save(file("seal.key"), file("seal.crt")));
    QVERIFY(writeDurably(file("device-ca.crt"), m_pki.deviceCa.certificate().toPem(), Readers::Everyone));
    QVERIFY(writeDurably(file("filing.cms"), sealed, Readers::Everyone));
    m_tpm->cut();
    for (const char *step :
        { "cms -verify -inform DER -binary -in filing.cms -certfile device.crt -CAfile device-ca.crt "
          "-purpose any "
          "-out sealed.der",
            "cms -decrypt -inform DER -binary -in sealed.der -recip seal.crt -inkey seal.key -out signed.der",
            "cms -verify -inform DER -binary -in signed.der -CAfile device-ca.crt -purpose any -out "
            "filing.json" })
        QCOMPARE(openssl(QString::fromLatin1(step).split(u' ')), 0);
    QCOMPARE(content("filing.json"), document);
}

void TestTpm::aMessageIsTheDevices()
{
    const auto device = support::moveKeyToTpm(m_pki, m_dir->path());
    const QString format = QStringLiteral("ventanilla.time/1");
    const auto message = Pki::must(signMessage({ { QStringLiteral("format"), format } }, device));
    const ExpectedSigner itself { m_pki.deviceAuthority(), { device.certificate() }, Use::Device,
        m_pki.kioskId };
    QVERIFY(verifyMessage(message, format, itself, m_pki.now));
    QVERIFY(!verifyMessage(message, format, m_pki.member(), m_pki.now)); // its former key
}

/// A kiosk begins, and says what is wrong, whatever its TPM does.
void TestTpm::theFileIsReadWithoutTheTpm()
{
    support::moveKeyToTpm(m_pki, m_dir->path());
    m_tpm->cut();
    const auto device = stored();
    QCOMPARE(device.certificate().commonName(), m_pki.kioskId);
    QVERIFY(device.place() == KeyPlace::Tpm);
    QCOMPARE(code(device.signs()), make_error_code(Errc::Tpm));
    const auto message
        = signMessage({ { QStringLiteral("format"), QStringLiteral("ventanilla.time/1") } }, device);
    QVERIFY(!message);
    QCOMPARE(message.error().code, make_error_code(Errc::Tpm));
    m_tpm->power();
    QVERIFY(device.signs()); // the same, without being loaded again
}

/// A chip counts each as a wrong guess at the keys that it guards against guessing, and locks them after a
/// few.
void TestTpm::powerCutsAreNoWrongGuesses()
{
    const auto device = support::moveKeyToTpm(m_pki, m_dir->path());
    for (int cuts = 0; cuts < 12; ++cuts) {
        const auto signs = device.signs();
        QVERIFY2(signs, signs ? "" : qPrintable(signs.error().toString()));
        m_tpm->cut();
        m_tpm->power();
    }
}

void TestTpm::anotherTpmCannotUseIt()
{
    support::moveKeyToTpm(m_pki, m_dir->path());
    const QByteArray before = content("device.key");
    const auto first = std::exchange(m_tpm, nullptr);
    {
        const SoftTpm other;
        QCOMPARE(code(stored().signs()), make_error_code(Errc::OtherTpm));
        QVERIFY(content("device.key") == before);
    }
    first->cut();
    first->power();
    QVERIFY(stored().signs());
}

void TestTpm::withoutATpmThereIsNoKey()
{
    m_tpm->cut();
    const auto none = request();
    QVERIFY(!none);
    QCOMPARE(none.error().code, make_error_code(Errc::Tpm));
    QVERIFY(QDir(m_dir->path()).isEmpty()); // not a file instead
}

void TestTpm::aRequestGoesOnAfterAPowerCut()
{
    const auto first = request();
    QVERIFY(first);
    m_tpm->cut();
    m_tpm->power();
    QVERIFY(Pki::must(request()) == *first);
    const auto adopted = FileKeyStore::adopt(m_dir->path(), certify(*first));
    QVERIFY(adopted && adopted->signs() && adopted->place() == KeyPlace::Tpm);
}

void TestTpm::aRequestOfAnotherTpmOrPlaceIsMadeAnew()
{
    const auto ofFile = request(KeyPlace::File);
    const auto ofTpm = request();
    QVERIFY(ofFile && ofTpm && *ofFile != *ofTpm);
    m_tpm.reset(); // and with it the key that waits
    const SoftTpm other;
    const auto anew = request();
    QVERIFY(anew && *anew != *ofTpm);
    QVERIFY(FileKeyStore::adopt(m_dir->path(), certify(*anew)));
    const auto back = request(KeyPlace::File);
    QVERIFY(back);
    const auto adopted = FileKeyStore::adopt(m_dir->path(), certify(*back));
    QVERIFY(adopted && adopted->place() == KeyPlace::File);
}

void TestTpm::aKeyThatServesIsNotGivenForOneThatDoesNot()
{
    m_pki.saveKiosk(m_dir->path());
    const auto waiting = request();
    QVERIFY(waiting);
    m_tpm->cut();
    const auto adopted = FileKeyStore::adopt(m_dir->path(), certify(*waiting));
    QVERIFY(!adopted);
    QCOMPARE(adopted.error().code, make_error_code(Errc::Tpm));
    QVERIFY(stored().signs());
    QCOMPARE(stored().certificate(), m_pki.kiosk.certificate());
    m_tpm->power();
    QVERIFY(FileKeyStore::adopt(m_dir->path(), certify(*waiting)));
    QVERIFY(stored().place() == KeyPlace::Tpm);
}

void TestTpm::anAdoptionThatWasCutOffNeedsNoTpm()
{
    support::moveKeyToTpm(m_pki, m_dir->path());
    const Certificate certificate = certify(Pki::must(request()));
    QVERIFY(writeDurably(file("device.crt"), certificate.toPem(), Readers::Everyone)); // and then the power
    m_tpm->cut();
    QCOMPARE(stored().certificate(), certificate);
    QVERIFY(!QFile::exists(file("device.new.key")));
    m_tpm->power();
    QVERIFY(stored().signs());
}

void TestTpm::manyThreadsSign()
{
    const auto device = support::moveKeyToTpm(m_pki, m_dir->path());
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 10; ++j)
                good += device.signs().has_value();
        });
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 40);
}

/// tpm2-openssl is no part of this program: the file's form is a common one.
void TestTpm::otherProgramsReadTheFile()
{
    support::moveKeyToTpm(m_pki, m_dir->path());
    QVERIFY(writeDurably(file("text"), "hello", Readers::Everyone));
    QCOMPARE(
        openssl(QStringLiteral("cms -sign -provider tpm2 -provider default -propquery "
                               "?provider=tpm2,tpm2.digest!=yes,tpm2.cipher!=yes -in text -binary -signer "
                               "device.crt -inkey device.key -nodetach -outform DER -out text.cms")
                    .split(u' ')),
        0);
    QVERIFY(writeDurably(file("device-ca.crt"), m_pki.deviceCa.certificate().toPem(), Readers::Everyone));
    QCOMPARE(openssl(QStringLiteral(
                 "cms -verify -inform DER -in text.cms -binary -CAfile device-ca.crt -purpose any "
                 "-out text.out")
                         .split(u' ')),
        0);
    QCOMPARE(content("text.out"), QByteArray("hello"));
}

void TestTpm::whatIsNoSuchFile()
{
    // Made by tpm2-openssl without guarding it against locks: not this program's.
    QCOMPARE(
        openssl(QStringLiteral("genpkey -quiet -provider tpm2 -provider default -propquery ?provider=tpm2 "
                               "-algorithm EC -pkeyopt group:P-256 -out foreign.key")
                    .split(u' ')),
        0);
    const QByteArray own = Pki::must(Pki::must(KeyPair::generate(KeyPlace::Tpm)).keyToPem());
    QVERIFY(KeyPair::fromPem(own));
    const QByteArray head = "-----BEGIN TSS2 PRIVATE KEY-----\n", tail = "-----END TSS2 PRIVATE KEY-----\n";
    const QByteArray body = QByteArray::fromBase64(own.mid(head.size()).chopped(tail.size()));
    for (const QByteArray &bad :
        { content("foreign.key"), head, head + tail, head + body.left(90).toBase64() + '\n' + tail,
            head + (body + 'x').toBase64() + '\n' + tail, own.left(150) }) {
        const auto read = KeyPair::fromPem(bad);
        QVERIFY(!read);
        QCOMPARE(read.error().code, make_error_code(Errc::Key));
    }
}

QTEST_GUILESS_MAIN(TestTpm)
#include "tst_tpm.moc"
