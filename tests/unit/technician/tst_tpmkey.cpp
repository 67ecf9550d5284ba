// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/membership.h"
#include "tests/support/centralprocess.h"
#include "tests/support/softtpm.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using support::CentralProcess;
using support::Ran;
using support::runCentral;
using support::SoftTpm;

namespace {

const auto kioskId = QStringLiteral("cl-07401-0001");

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// The technician's program, a central service and a TPM.
class TestTpmKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void enrolledInTheTpm();
    void withoutATpmNothingIsEnrolledAndTheCodeStaysGood();
    void renewedIntoTheTpm();
    void aKioskThatLostItsTpmIsEnrolledAgain();
    void provisionedAsItsFileOrTheSystemSays();

private:
    QString path(const char *name) const { return m_folder.filePath(text(name)); }
    void store(const char *place) const
    {
        QFile file(path("kiosk.conf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("[centre]\ncomuna=07401\n[key]\nstore=") + place + '\n');
    }
    Ran ctl(const QStringList &command) const
    {
        return support::run(support::builtProgram(text("app/technician/ventanillactl")),
            command
                + QStringList {
                    text("--json"), text("--data"), m_kiosk->path(), text("--config"), path("kiosk.conf") });
    }
    QString code() const
    {
        return runCentral({ text("enrolment-code"), kioskId, text("--dir"), path("central") })
            .out.trimmed()
            .section(u'\n', 0, 0);
    }
    Ran enrol(const QString &code) const
    {
        return ctl(
            { text("enrol"), text("--url"), QStringLiteral("https://127.0.0.1:%1").arg(m_central->port()),
                text("--kiosk"), kioskId, text("--code"), code });
    }
    /// What doctor says of the key.
    QJsonObject key() const
    {
        const auto findings = QJsonDocument::fromJson(ctl({ text("doctor") }).out.toUtf8())
                                  .object()
                                  .value(u"findings")
                                  .toArray();
        for (const auto &finding : findings)
            if (finding[u"part"] == text("Key"))
                return finding.toObject();
        return {};
    }
    base::KeyPlace place() const
    {
        return support::Pki::must(syncing::Membership::load(m_kiosk->path())).device().place();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_kiosk;
    std::unique_ptr<CentralProcess> m_central;
};

void TestTpmKey::initTestCase()
{
    QCOMPARE(runCentral({ text("init"), path("central"), text("--name"), text("central.test") }).exit, 0);
    m_central = std::make_unique<CentralProcess>(path("central"));
    QVERIFY(m_central->port() > 0);
}

void TestTpmKey::init()
{
    m_kiosk = std::make_unique<QTemporaryDir>();
    store("tpm");
}

void TestTpmKey::enrolledInTheTpm()
{
    SoftTpm tpm;
    QCOMPARE(key()[u"verdict"], text("Well")); // before: it would be made there
    const auto ran = enrol(code());
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QVERIFY(place() == base::KeyPlace::Tpm);
    QCOMPARE(key()[u"verdict"], text("Well"));
    QCOMPARE(key()[u"figures"][u"place"], text("tpm"));
    const auto report = QJsonDocument::fromJson(ctl({ text("incident-report") }).out.toUtf8()).object();
    QCOMPARE(report[u"key"], text("tpm"));
    tpm.cut();
    QCOMPARE(key()[u"verdict"], text("NeedsPerson"));
    QVERIFY(key()[u"what"].toString().contains(text("no contesta")));
}

void TestTpmKey::withoutATpmNothingIsEnrolledAndTheCodeStaysGood()
{
    SoftTpm tpm;
    tpm.cut();
    QCOMPARE(key()[u"verdict"], text("NeedsPerson"));
    const QString once = code();
    const auto ran = enrol(once);
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains(text("TPM")), qPrintable(ran.err));
    QVERIFY(!syncing::Membership::load(m_kiosk->path()));
    QVERIFY(!QFile::exists(m_kiosk->filePath(text("device.new.key"))));
    tpm.power();
    QCOMPARE(enrol(once).exit, 0);
    QVERIFY(place() == base::KeyPlace::Tpm);
}

void TestTpmKey::renewedIntoTheTpm()
{
    const SoftTpm tpm;
    store("file");
    QCOMPARE(enrol(code()).exit, 0);
    QVERIFY(place() == base::KeyPlace::File);
    QCOMPARE(key()[u"verdict"], text("Well"));
    store("tpm");
    QCOMPARE(key()[u"verdict"], text("Note"));
    const auto ran = ctl({ text("key"), text("renew") });
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QVERIFY(place() == base::KeyPlace::Tpm);
    QCOMPARE(key()[u"verdict"], text("Well"));
}

void TestTpmKey::aKioskThatLostItsTpmIsEnrolledAgain()
{
    auto tpm = std::make_unique<SoftTpm>();
    QCOMPARE(enrol(code()).exit, 0);
    QCOMPARE(enrol(code()).exit, 1); // it is already
    tpm.reset();
    const SoftTpm other;
    QCOMPARE(key()[u"verdict"], text("NeedsPerson"));
    QVERIFY(key()[u"advice"].toString().contains(text("código nuevo")));
    const auto ran = enrol(code());
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(key()[u"verdict"], text("Well"));
}

void TestTpmKey::provisionedAsItsFileOrTheSystemSays()
{
    const SoftTpm tpm;
    QVERIFY(QFile::copy(path("kiosk.conf"), path("centre.conf"))); // store=tpm
    for (const bool isFixed : { false, true }) {
        QFile system(path("kiosk.conf"));
        QVERIFY(system.open(QIODevice::WriteOnly));
        system.write(isFixed ? "[key]\nstore=file\n" : "# nothing is fixed\n");
        system.close();
        m_kiosk = std::make_unique<QTemporaryDir>();
        const QString made = path(isFixed ? "fixed.provisioning" : "free.provisioning");
        QCOMPARE(runCentral({ text("provisioning"), kioskId, made, text("--url"),
                                QStringLiteral("https://127.0.0.1:%1").arg(m_central->port()),
                                text("--settings"), path("centre.conf"), text("--dir"), path("central") })
                     .exit,
            0);
        const auto ran = ctl({ text("provision"), made });
        QVERIFY2(ran.exit == 0 || ran.exit == 3, qPrintable(ran.err));
        QVERIFY(place() == (isFixed ? base::KeyPlace::File : base::KeyPlace::Tpm));
    }
}

QTEST_GUILESS_MAIN(TestTpmKey)
#include "tst_tpmkey.moc"
