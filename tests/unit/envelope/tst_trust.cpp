// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include "app/envelope/trust.h"
#include "app/envelope/trusttime.h"
#include "tests/support/pki.h"
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace envelope;

class TestTrust : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void pinsAppliesAndLoads();
    void numbersOnlyGrow();
    void aRestoredBackupDoesNotBringAnOldListBack();
    void onlyCentralCaSignsIt();
    void foreignCertificatesInItAreRefused();
    void datesAreJudgedByTheListsOwnTime();
    void usesOfTomorrowAreSkipped();
    void damagedFilesAreErrors();
    void timeOnlyMovesForward();

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("trust")); }
    QString floorFile() const { return m_dir->filePath(QStringLiteral("trust.floor")); }
    TrustList list(qint64 number) const
    {
        return { number, m_pki.now, { m_pki.signing.certificate() }, { m_pki.seal.certificate() },
            { m_pki.catalogue.certificate() }, {}, { m_pki.deviceCa.certificate() } };
    }
    QByteArray bytes(qint64 number) const { return m_pki.must(list(number).sign(m_pki.centralCa)); }
    Trust pinned() const
    {
        return m_pki.must(Trust::pin(folder(), floorFile(), m_pki.centralCa.certificate()));
    }

    support::Pki m_pki;
    std::unique_ptr<QTemporaryDir> m_dir;
};

template <typename T> static bool failsWith(const base::Result<T> &result, Errc code)
{
    if (!result && result.error().code == make_error_code(code))
        return true;
    qWarning("%s", result ? "accepted" : qPrintable(result.error().toString()));
    return false;
}

void TestTrust::pinsAppliesAndLoads()
{
    QVERIFY(failsWith(Trust::load(folder(), floorFile()), Errc::NotEnrolled));
    Trust trust = pinned();
    QVERIFY(!trust.hasList());
    QCOMPARE(trust.tlsAuthorities(), QList<Certificate> { m_pki.centralCa.certificate() });
    QVERIFY(trust.sealCertificates(m_pki.now).isEmpty());
    QVERIFY(m_pki.must(trust.apply(bytes(3), m_pki.now)));
    for (const Trust &t : { trust, m_pki.must(Trust::load(folder(), floorFile())) }) {
        QCOMPARE(t.list().number, 3);
        QCOMPARE(t.list(), list(3));
        QCOMPARE(t.sealCertificates(m_pki.now), QList<Certificate> { m_pki.seal.certificate() });
        QCOMPARE(t.sealCertificates(m_pki.now.addYears(9)).size(), 1); // sealing never fails for a date
        QVERIFY(t.deviceAuthority().verify(m_pki.kiosk.certificate(), m_pki.kioskId, Use::Device, m_pki.now));
    }
    const QString format = QStringLiteral("ventanilla.time/1");
    const QByteArray answer
        = m_pki.must(signMessage({ { QStringLiteral("format"), format } }, m_pki.signing));
    QVERIFY(verifyMessage(answer, format, trust.signing(), m_pki.now));
    QVERIFY(failsWith(verifyMessage(answer, format, trust.catalogue(), m_pki.now), Errc::NotASigner));
}

void TestTrust::numbersOnlyGrow()
{
    Trust trust = pinned();
    const QByteArray third = bytes(3);
    QVERIFY(m_pki.must(trust.apply(third, m_pki.now)));
    QVERIFY(!m_pki.must(trust.apply(third, m_pki.now)));
    QVERIFY(failsWith(trust.apply(bytes(2), m_pki.now), Errc::OlderList));
    TrustList other = list(3);
    other.signing << m_pki.central("central-signing", Use::Signing).certificate();
    QVERIFY(failsWith(trust.apply(m_pki.must(other.sign(m_pki.centralCa)), m_pki.now), Errc::OlderList));
    QVERIFY(m_pki.must(trust.apply(bytes(4), m_pki.now)));
    // Enrolled again with the same authority: still nothing older.
    Trust again = pinned();
    QVERIFY(failsWith(again.apply(third, m_pki.now), Errc::OlderList));
    QVERIFY(m_pki.must(again.apply(bytes(4), m_pki.now)));
    // With another authority the count begins anew.
    const support::Pki region;
    auto moved = m_pki.must(Trust::pin(folder(), floorFile(), region.centralCa.certificate()));
    const TrustList first { 1, region.now, {}, {}, {}, {}, { region.deviceCa.certificate() } };
    QVERIFY(m_pki.must(moved.apply(m_pki.must(first.sign(region.centralCa)), region.now)));
}

void TestTrust::aRestoredBackupDoesNotBringAnOldListBack()
{
    Trust trust = pinned();
    const QByteArray old = bytes(3);
    QVERIFY(trust.apply(old, m_pki.now));
    QVERIFY(trust.apply(bytes(4), m_pki.now));
    QVERIFY(writeDurably(folder() + QLatin1String("/list.cms"), old, Readers::Everyone));
    Trust restored = m_pki.must(Trust::load(folder(), floorFile()));
    QVERIFY(!restored.hasList());
    QVERIFY(m_pki.must(restored.apply(bytes(4), m_pki.now)));
}

void TestTrust::onlyCentralCaSignsIt()
{
    Trust trust = pinned();
    const support::Pki other;
    for (const KeyPair &by : { m_pki.signing, m_pki.deviceCa, m_pki.kiosk, other.centralCa })
        QVERIFY(failsWith(trust.apply(m_pki.must(list(5).sign(by)), m_pki.now), Errc::NotASigner));
    QByteArray changed = bytes(5);
    changed[changed.size() / 2] = char(changed[changed.size() / 2] ^ 1);
    QVERIFY(!trust.apply(changed, m_pki.now));
    QVERIFY(!trust.hasList());
    QVERIFY(!Trust::pin(folder(), floorFile(), m_pki.signing.certificate()));
}

void TestTrust::foreignCertificatesInItAreRefused()
{
    Trust trust = pinned();
    const support::Pki other;
    TrustList foreign = list(5);
    foreign.signing << other.signing.certificate();
    QVERIFY(failsWith(trust.apply(m_pki.must(foreign.sign(m_pki.centralCa)), m_pki.now), Errc::NotTrusted));
    TrustList swapped = list(5);
    swapped.signing = { m_pki.catalogue.certificate() };
    QVERIFY(failsWith(trust.apply(m_pki.must(swapped.sign(m_pki.centralCa)), m_pki.now), Errc::NotTrusted));
    TrustList two = list(5);
    two.deviceAuthorities << other.deviceCa.certificate();
    QVERIFY(failsWith(trust.apply(m_pki.must(two.sign(m_pki.centralCa)), m_pki.now), Errc::Malformed));
    TrustList none = list(5);
    none.deviceAuthorities.clear();
    QVERIFY(failsWith(trust.apply(m_pki.must(none.sign(m_pki.centralCa)), m_pki.now), Errc::Malformed));
}

void TestTrust::datesAreJudgedByTheListsOwnTime()
{
    // A kiosk built before its authority was made learns the time from the signed list itself.
    Trust trust = pinned();
    QVERIFY(m_pki.must(trust.apply(bytes(3), m_pki.now.addYears(-1))));
    // What has run out is left out; an authority that has run out signs nothing.
    const Validity past { m_pki.now.addDays(-1), m_pki.now.addDays(-1).addSecs(60) };
    TrustList aged = list(4);
    aged.signing
        << m_pki.must(Issuer(m_pki.centralCa).makePair(QStringLiteral("central-signing"), Use::Signing, past))
               .certificate();
    QVERIFY(m_pki.must(trust.apply(m_pki.must(aged.sign(m_pki.centralCa)), m_pki.now)));
    QCOMPARE(trust.list().signing.size(), 1);
    QVERIFY(failsWith(trust.apply(bytes(5), m_pki.now.addDays(400)), Errc::OutsideValidity));
}

void TestTrust::usesOfTomorrowAreSkipped()
{
    Trust trust = pinned();
    const auto entry = [](const char *use, const Certificate &certificate) {
        return QJsonObject { { QStringLiteral("use"), QString::fromLatin1(use) },
            { QStringLiteral("der"), QString::fromLatin1(certificate.toDer().toBase64()) } };
    };
    const QJsonObject content { { QStringLiteral("format"), QStringLiteral("ventanilla.trust/1") },
        { QStringLiteral("number"), 1 },
        { QStringLiteral("issuedAt"), m_pki.now.toString(Qt::ISODateWithMs) },
        { QStringLiteral("certificates"),
            QJsonArray { entry("device-ca", m_pki.deviceCa.certificate()),
                entry("timestamp", m_pki.signing.certificate()) } } };
    QVERIFY(m_pki.must(trust.apply(m_pki.must(signMessage(content, m_pki.centralCa)), m_pki.now)));
    QVERIFY(trust.list().signing.isEmpty());
}

void TestTrust::damagedFilesAreErrors()
{
    Trust trust = pinned();
    QVERIFY(trust.apply(bytes(3), m_pki.now));
    QVERIFY(writeDurably(folder() + QLatin1String("/list.cms"), "no", Readers::Everyone));
    QVERIFY(failsWith(Trust::load(folder(), floorFile()), Errc::Malformed));
    QVERIFY(writeDurably(floorFile(), "no", Readers::OwnerOnly));
    QVERIFY(failsWith(Trust::load(folder(), floorFile()), Errc::File));
}

void TestTrust::timeOnlyMovesForward()
{
    const QString file = m_dir->filePath(QStringLiteral("time"));
    TrustTime time = m_pki.must(TrustTime::load(file));
    QCOMPARE(time.now(), buildDate());
    QVERIFY(buildDate() <= m_pki.now && buildDate().daysTo(m_pki.now) < 3650);
    QVERIFY(time.learn(buildDate().addDays(-5)));
    QCOMPARE(time.now(), buildDate());
    const QDateTime later = buildDate().addDays(30);
    QVERIFY(time.learn(later));
    QVERIFY(time.learn(later.addSecs(60))); // not worth a write
    QCOMPARE(time.now(), later.addSecs(60));
    QVERIFY(!time.contradicts(later.addSecs(-200)) && !time.contradicts(later.addYears(50)));
    QVERIFY(time.contradicts(later.addSecs(-300)) && time.contradicts({ { 1970, 1, 1 }, {}, Qt::UTC }));
    QVERIFY(time.learn(QDateTime()));
    QCOMPARE(m_pki.must(TrustTime::load(file)).now(), later);
    QVERIFY(writeDurably(file, "yesterday", Readers::Everyone));
    QVERIFY(failsWith(TrustTime::load(file), Errc::File));
}

QTEST_APPLESS_MAIN(TestTrust)
#include "tst_trust.moc"
