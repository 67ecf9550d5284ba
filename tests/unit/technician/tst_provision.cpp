// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/care/provisioning.h"
#include "app/envelope/message.h"
#include "app/kiosk/store.h"
#include "app/sync/membership.h"
#include "tests/support/centralprocess.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using care::Provisioning;
using support::builtProgram;
using support::CentralProcess;
using support::Ran;
using support::runCentral;

namespace {

const auto kioskId = QStringLiteral("cl-07401-0001");

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// A bare machine and a file of the central service.
class TestProvision : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aBareMachineBecomesTheKiosk();
    void againDoesNothingTwice();
    void ofAnotherKiosk();
    void oneThatWasTurnedAwayIsEnrolledAnew();
    void whatTheSystemFixesStands();
    void whatIsNoSuchFile_data();
    void whatIsNoSuchFile();
    void aCodeThatIsUsedUpLeavesItBare();
    void settingsThatNobodyReads();

private:
    QString path(const char *name) const { return m_folder.filePath(text(name)); }
    QString kiosk() const { return m_kiosk->path(); }
    static QString url(const CentralProcess &central)
    {
        return QStringLiteral("https://127.0.0.1:%1").arg(central.port());
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A file for `id`, made by the program of the service in `folder`.
    QString file(const QString &folder, const QString &id = kioskId)
    {
        const QString made = m_folder.filePath(QStringLiteral("%1.provisioning").arg(++m_files));
        const auto ran = runCentral({ text("provisioning"), id, made, text("--url"), url(*m_central),
            text("--settings"), path("centre.conf"), text("--dir"), folder });
        if (ran.exit != 0)
            qFatal("%s", qPrintable(ran.err));
        return made;
    }
    Ran provision(const QString &file, const QStringList &more = {})
    {
        return support::run(builtProgram(text("app/technician/ventanillactl")),
            QStringList { text("provision"), file, text("--json"), text("--data"), kiosk(), text("--config"),
                path("system.conf") }
                + more);
    }
    base::Settings settings() const { return *base::Settings::load(path("system.conf"), kiosk()); }

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<QTemporaryDir> m_kiosk;
    std::unique_ptr<CentralProcess> m_central;
};

void TestProvision::initTestCase()
{
    for (const char *service : { "central", "other" })
        QCOMPARE(runCentral({ text("init"), path(service), text("--name"), text("central.test") }).exit, 0);
    m_central = std::make_unique<CentralProcess>(path("central"));
    QVERIFY(m_central->port() > 0);
    write(path("centre.conf"),
        "[centre]\nname=Junta de Vecinos N.º 12, Linares\ncomuna=07401\ncontact=Ana Soto\n"
        "units=\"1.ª Comisaría; Retén Ejemplo\"\n[screen]\nmm=344x194\n");
}

void TestProvision::init()
{
    m_kiosk = std::make_unique<QTemporaryDir>();
    write(path("system.conf"), "# nothing is fixed\n");
}

void TestProvision::aBareMachineBecomesTheKiosk()
{
    const QString made = file(path("central"));
    QVERIFY(QFile::permissions(made)
        == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    const auto ran = provision(made, { text("--report"), path("report.pdf") });
    QVERIFY2(ran.exit == 0 || ran.exit == 3, qPrintable(ran.err)); // 3: this machine has no loudspeaker
    const auto membership = syncing::Membership::load(kiosk());
    QVERIFY(membership);
    QCOMPARE(membership->kiosk(), kioskId);
    QCOMPARE(membership->url(), QUrl(url(*m_central)));
    QCOMPARE(settings().centreName, text("Junta de Vecinos N.º 12, Linares"));
    QCOMPARE(settings().units, QStringList({ text("1.ª Comisaría"), text("Retén Ejemplo") }));
    QCOMPARE(settings().screenMm, QSizeF(344, 194));
    QVERIFY(settings().unknownKeys.isEmpty());
    QVERIFY(contentOf(path("report.pdf")).startsWith("%PDF-1.4"));
    // It has looked at what it made, the way to the service too.
    QStringList well;
    const auto findings = QJsonDocument::fromJson(ran.out.toUtf8()).object().value(u"findings").toArray();
    for (const auto &finding : findings)
        if (finding[u"verdict"] == text("Well"))
            well << finding[u"part"].toString();
    for (const char *part : { "Settings", "Enrolment", "Certificate", "Network", "Store", "Screen" })
        QVERIFY2(well.contains(text(part)), part);
}

void TestProvision::againDoesNothingTwice()
{
    const QString made = file(path("central"));
    QVERIFY(provision(made).exit != 1);
    const QByteArray certificate = contentOf(kiosk() + text("/device.crt"));
    QVERIFY(!certificate.isEmpty());
    QVERIFY(provision(made).exit != 1);
    QCOMPARE(contentOf(kiosk() + text("/device.crt")), certificate);
}

void TestProvision::ofAnotherKiosk()
{
    QVERIFY(provision(file(path("central"))).exit != 1);
    write(path("centre.conf.2"), "[centre]\nname=Otra\n");
    const QString other = file(path("central"), text("cl-07401-0002"));
    const auto ran = provision(other);
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.contains(text("Es de otro tótem")), qPrintable(ran.err));
    const QString elsewhere = path("elsewhere.provisioning"); // the same name, at another address
    QCOMPARE(runCentral({ text("provisioning"), kioskId, elsewhere, text("--url"),
                            text("https://elsewhere.test"), text("--dir"), path("other") })
                 .exit,
        0);
    QCOMPARE(provision(elsewhere).exit, 2);
    QCOMPARE(syncing::Membership::load(kiosk())->url(), QUrl(url(*m_central)));
    QCOMPARE(syncing::Membership::load(kiosk())->kiosk(), kioskId);
}

void TestProvision::oneThatWasTurnedAwayIsEnrolledAnew()
{
    QVERIFY(provision(file(path("central"))).exit != 1);
    const QByteArray certificate = contentOf(kiosk() + text("/device.crt"));
    {
        const base::SystemClock clock;
        const auto store = ::kiosk::Store::open(kiosk(), kioskId, db::Access::ReadWrite, clock);
        QVERIFY(store && (*store)->outbox().stopTaking(text("revoked")));
    }
    QVERIFY(provision(file(path("central"))).exit != 1);
    QVERIFY(contentOf(kiosk() + text("/device.crt")) != certificate);
}

void TestProvision::whatTheSystemFixesStands()
{
    write(path("system.conf"), "[centre]\nname=Fijada\n");
    QVERIFY(provision(file(path("central"))).exit != 1);
    QCOMPARE(settings().centreName, text("Fijada"));
    QCOMPARE(settings().comuna, text("07401"));
    QVERIFY(settings().fixedKeys.contains(text("centre/name")));
}

void TestProvision::whatIsNoSuchFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto good = QJsonDocument::fromJson(contentOf(file(path("central")))).object();
    const auto other = QJsonDocument::fromJson(contentOf(file(path("other")))).object();
    const auto with = [&good](const char *part, const QJsonValue &value) {
        QJsonObject changed = good;
        changed.insert(QLatin1String(part), value);
        return QJsonDocument(changed).toJson();
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("device=1\n");
    QTest::newRow("another format") << with("format", text("ventanilla.provisioning-file/2"));
    for (const char *part : { "authority", "trust", "order" }) {
        QTest::addRow("of another service: %s", part) << with(part, other.value(QLatin1String(part)));
        QTest::addRow("without %s", part) << with(part, {});
    }
    // Another service with a list and an order of its own, and the authority of this one.
    auto mixed = other;
    mixed.insert(text("authority"), good.value(u"authority"));
    QTest::newRow("another's order under this authority") << QJsonDocument(mixed).toJson();
    // And one that says all by itself, but with a code of this one.
    const auto signing = envelope::KeyPair::load(path("other/signing.key"), path("other/signing.crt"));
    QVERIFY(signing);
    const auto lent = Provisioning::read(QJsonDocument(good).toJson());
    QVERIFY(lent);
    auto stranger = other;
    stranger.insert(text("order"),
        QString::fromLatin1(envelope::signMessage(
            QJsonObject { { text("format"), text("ventanilla.provisioning/1") }, { text("kiosk"), kioskId },
                { text("url"), lent->url.toString() }, { text("code"), lent->code } },
            *signing)
                                ->toBase64()));
    QTest::newRow("a stranger's settings with a code of this one") << QJsonDocument(stranger).toJson();
    QByteArray order = QByteArray::fromBase64(good.value(u"order").toString().toLatin1());
    const auto at = order.indexOf("Linares");
    QVERIFY(at > 0);
    order.replace(at, 7, "Talca12");
    QTest::newRow("settings that somebody changed") << with("order", QString::fromLatin1(order.toBase64()));
}

void TestProvision::whatIsNoSuchFile()
{
    QFETCH(QByteArray, bytes);
    const auto read = Provisioning::read(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, make_error_code(care::Errc::NotProvisioning));
    write(path("bad.provisioning"), bytes);
    QCOMPARE(provision(path("bad.provisioning")).exit, 2);
    QVERIFY(QDir(kiosk()).isEmpty());
}

void TestProvision::aCodeThatIsUsedUpLeavesItBare()
{
    const QString made = file(path("central"));
    QVERIFY(provision(made).exit != 1);
    m_kiosk = std::make_unique<QTemporaryDir>(); // another bare machine
    const auto ran = provision(made);
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.contains(text("El código no sirve")), qPrintable(ran.err));
    QVERIFY(!syncing::Membership::load(kiosk()));
}

/// Told where it is made, and not at the kiosk.
void TestProvision::settingsThatNobodyReads()
{
    write(path("wrong.conf"), "[centre]\nnombre=Junta\n");
    const auto ran = runCentral({ text("provisioning"), kioskId, path("wrong.provisioning"), text("--url"),
        url(*m_central), text("--settings"), path("wrong.conf"), text("--dir"), path("central") });
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains(text("centre/nombre")), qPrintable(ran.err));
    QVERIFY(!QFile::exists(path("wrong.provisioning")));
}

QTEST_GUILESS_MAIN(TestProvision)
#include "tst_provision.moc"
