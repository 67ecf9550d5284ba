// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include "tests/support/pki.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace envelope;

class TestKeyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void keysAreFilesOfTheirOwnerOnly();
    void refusesKeysOpenToOthers();
    void aKeyBelongsToItsCertificate();
    void enrolsAndGoesOnAfterABreak();
    void finishesAnAdoptionThatWasCutOff();
    void brokenFilesAreErrors();

private:
    QString file(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    Certificate certify(const QByteArray &request) const
    {
        return m_pki.must(Issuer(m_pki.deviceCa).issue(request, m_pki.kioskId, Use::Device, m_pki.validity));
    }
    support::Pki m_pki;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestKeyStore::keysAreFilesOfTheirOwnerOnly()
{
    m_pki.saveKiosk(m_dir->path());
    QCOMPARE(QFile::permissions(file("device.key")) & QFileDevice::Permissions(0x0077),
        QFileDevice::Permissions());
    const auto store = FileKeyStore::load(m_dir->path());
    QVERIFY(store);
    QCOMPARE(store->certificate(), m_pki.kiosk.certificate());
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 2); // no temporary left
}

void TestKeyStore::refusesKeysOpenToOthers()
{
    m_pki.saveKiosk(m_dir->path());
    QVERIFY(QFile::setPermissions(
        file("device.key"), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup));
    const auto store = FileKeyStore::load(m_dir->path());
    QVERIFY(!store);
    QCOMPARE(store.error().code, make_error_code(Errc::KeyPermissions));
}

void TestKeyStore::aKeyBelongsToItsCertificate()
{
    const auto other = m_pki.makeKiosk(m_pki.kioskId);
    const auto wrong = m_pki.kiosk.withCertificate(other.certificate());
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, make_error_code(Errc::Key));
    m_pki.saveKiosk(m_dir->path());
    QVERIFY(writeDurably(file("device.crt"), other.certificate().toPem(), Readers::Everyone));
    QCOMPARE(FileKeyStore::load(m_dir->path()).error().code, make_error_code(Errc::Key));
}

void TestKeyStore::enrolsAndGoesOnAfterABreak()
{
    QCOMPARE(FileKeyStore::load(m_dir->path()).error().code, make_error_code(Errc::NotEnrolled));
    const auto request = FileKeyStore::pendingRequest(m_dir->path(), m_pki.kioskId);
    QVERIFY(request);
    QCOMPARE(FileKeyStore::pendingRequest(m_dir->path(), m_pki.kioskId).value(), *request);
    const auto renamed = FileKeyStore::pendingRequest(m_dir->path(), QStringLiteral("cl-07401-0002"));
    QVERIFY(renamed && *renamed != *request);

    const auto again = FileKeyStore::pendingRequest(m_dir->path(), m_pki.kioskId);
    QVERIFY(again);
    QCOMPARE(FileKeyStore::adopt(m_dir->path(), m_pki.kiosk.certificate()).error().code,
        make_error_code(Errc::Key));
    const Certificate certificate = certify(*again);
    const auto adopted = FileKeyStore::adopt(m_dir->path(), certificate);
    QVERIFY(adopted);
    QCOMPARE(adopted->certificate(), certificate);
    QVERIFY(!QFile::exists(file("device.new.key")));
    QVERIFY(FileKeyStore::load(m_dir->path()));
    const auto renewal = adopted->request(m_pki.kioskId);
    QVERIFY(renewal);
    QCOMPARE(certify(*renewal).subjectKeyId(), certificate.subjectKeyId());
}

void TestKeyStore::finishesAnAdoptionThatWasCutOff()
{
    m_pki.saveKiosk(m_dir->path());
    const auto request = FileKeyStore::pendingRequest(m_dir->path(), m_pki.kioskId);
    QVERIFY(request);
    const Certificate certificate = certify(*request);
    QVERIFY(writeDurably(file("device.crt"), certificate.toPem(), Readers::Everyone)); // and then the power
    const auto store = FileKeyStore::load(m_dir->path());
    QVERIFY(store);
    QCOMPARE(store->certificate(), certificate);
    QVERIFY(!QFile::exists(file("device.new.key")));
    QVERIFY(FileKeyStore::load(m_dir->path()));
}

void TestKeyStore::brokenFilesAreErrors()
{
    m_pki.saveKiosk(m_dir->path());
    QVERIFY(writeDurably(file("device.key"), "-----BEGIN PRIVATE KEY-----\nno\n", Readers::OwnerOnly));
    QCOMPARE(FileKeyStore::load(m_dir->path()).error().code, make_error_code(Errc::Key));
    m_pki.saveKiosk(m_dir->path());
    QVERIFY(writeDurably(file("device.crt"), {}, Readers::Everyone));
    QCOMPARE(FileKeyStore::load(m_dir->path()).error().code, make_error_code(Errc::BadCertificate));
    QVERIFY(!writeDurably(file("no/such/folder"), "x", Readers::OwnerOnly));
}

QTEST_APPLESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
