// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/care/pinorder.h"
#include "app/kiosk/catalogueshelf.h"
#include "app/kiosk/kiosk.h"
#include "app/technician/command.h"
#include "tests/support/catalogues.h"
#include "tests/support/centralprocess.h"
#include "tests/support/ctl.h"
#include "tests/support/httpsclient.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using support::CentralProcess;
using support::runCentral;
using technician::Exit;
namespace catalogues = support::catalogues;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

/// A new procedure on its way from the central service's folder into a kiosk: over the network, and on a
/// memory stick with and without a running kiosk.
class TestProcedures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromPublishingToTheKiosk();
    void aPinOrderOfThatService();
    void besideARunningKiosk();

private:
    using Ran = support::CtlRun;
    Ran run(const QStringList &arguments) const
    {
        return support::runCtl(arguments + QStringList { text("--data"), m_kioskFolder.path() }, m_clock);
    }
    QJsonObject status()
    {
        return QJsonDocument::fromJson(run({ text("status"), text("--json") }).out.toUtf8()).object();
    }
    Ran install() { return run({ text("procedure"), text("install"), stick() }); }
    QString stick() const { return m_folder.filePath(text("catalogue.cms")); }
    QString centralFolder() const { return m_folder.filePath(text("central")); }
    /// The central service publishes version `version` of a procedure; the signed catalogue lies on the
    /// stick.
    void publish(int version)
    {
        const QString procedures = m_folder.filePath(text("procedures"));
        QVERIFY(QDir().mkpath(procedures));
        QFile file(procedures + text("/prueba.json"));
        QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write(catalogues::definition(text("prueba-a"), version)) > 0);
        file.close();
        const auto ran = runCentral({ text("catalogue"), text("publish"), procedures, text("--withdraw"),
            text("--dir"), centralFolder() });
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    }
    void copyToStick(quint16 port)
    {
        QFile ca(centralFolder() + text("/central-ca.crt"));
        QVERIFY(ca.open(QIODevice::ReadOnly));
        support::HttpsClient client({ QSslCertificate(ca.readAll()) }, port);
        QFile file(stick());
        QVERIFY(
            file.open(QIODevice::WriteOnly) && file.write(client.exchange("GET", "/v1/catalogue").body) > 0);
    }
    std::unique_ptr<kiosk::Kiosk> open()
    {
        base::Settings settings;
        settings.dataFolder = m_kioskFolder.path();
        settings.comuna = text("07401");
        auto kiosk = kiosk::Kiosk::open(settings, m_clock);
        QSignalSpy opened(&(*kiosk)->desk(), &kiosk::FilingDesk::opened);
        if (!opened.wait(20000))
            qFatal("not open");
        (*kiosk)->startQuietWork();
        return std::move(*kiosk);
    }
    QByteArray device() const
    {
        QFile file(m_kioskFolder.filePath(text("device.crt")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static int offered(kiosk::FilingDesk &desk)
    {
        desk.takeNewCatalogue();
        const auto definition = desk.catalogue().find(text("prueba-a"));
        return definition ? definition->version : 0;
    }

    const base::SystemClock m_clock;
    const QTemporaryDir m_folder, m_kioskFolder;
    quint16 m_port = 0; ///< at which the kiosk was enrolled
};

void TestProcedures::fromPublishingToTheKiosk()
{
    QCOMPARE(runCentral({ text("init"), centralFolder(), text("--name"), text("central.test") }).exit, 0);
    {
        CentralProcess central(centralFolder());
        m_port = central.port();
        const QString code
            = runCentral({ text("enrolment-code"), text("cl-07401-0001"), text("--dir"), centralFolder() })
                  .out;
        const Ran enrolled
            = run({ text("enrol"), text("--url"), QStringLiteral("https://127.0.0.1:%1").arg(m_port),
                text("--kiosk"), text("cl-07401-0001"), text("--code"), code.trimmed() });
        QVERIFY2(enrolled.exit == Exit::Done, qPrintable(enrolled.err));
        // And a new key for it, at once.
        const QByteArray before = device();
        const Ran renewed = run({ text("key"), text("renew") });
        QVERIFY2(renewed.exit == Exit::Done, qPrintable(renewed.err));
        QVERIFY(!before.isEmpty() && device() != before);
        QCOMPARE(status()[text("catalogue")].toInt(-1), 0);

        // Over the network.
        publish(2);
        const auto kiosk = open();
        QTRY_COMPARE_WITH_TIMEOUT(offered(kiosk->desk()), 2, 30000);
        QCOMPARE(status()[text("catalogue")].toInt(), 2);
        publish(3);
        copyToStick(m_port);
    }
    // By hand, with the program stopped and the network away: the lock is free.
    const Ran installed = install();
    QVERIFY2(installed.exit == Exit::Done, qPrintable(installed.err));
    QCOMPARE(status()[text("catalogue")].toInt(), 3);
    QVERIFY(status()[text("catalogueUntil")].toString().startsWith(text("20")));

    // By hand, with the program running.
    {
        CentralProcess central(centralFolder());
        publish(4);
        copyToStick(central.port());
    }
    {
        const auto kiosk = open();
        QTRY_COMPARE_WITH_TIMEOUT(offered(kiosk->desk()), 3, 30000);
        const Ran again = install();
        QVERIFY2(again.exit == Exit::Done, qPrintable(again.err));
        QTRY_COMPARE_WITH_TIMEOUT(offered(kiosk->desk()), 4, 30000);
        QVERIFY(!QFile::exists(kiosk::CatalogueShelf::incoming(m_kioskFolder.path())));

        // And what is not good is told, by whoever takes it.
        QFile file(stick());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(1000));
        file.close();
        const Ran cut = install();
        QCOMPARE(int(cut.exit), int(Exit::Failed));
        QVERIFY2(cut.err.startsWith(text("No es un cat")), qPrintable(cut.err));
    }
    const Ran told = run({ text("status") });
    QCOMPARE(int(told.exit), int(Exit::NeedsAttention));
    // The word, what the file's reader said of it, and a sentence.
    QVERIFY2(told.out.contains(text("(envelope.Malformed: ")), qPrintable(told.out));
    QCOMPARE(status()[text("catalogue")].toInt(), 4);
    QCOMPARE(status()[text("catalogueRefused")].toString(), text("envelope.Malformed"));
    QCOMPARE(int(run({ text("procedure"), text("install"), text("/nowhere") }).exit), int(Exit::Failed));
    QCOMPARE(int(run({ text("procedure"), text("install") }).exit), int(Exit::WrongUsage));
}

/// Of the service at which the kiosk of the tests before is enrolled.
void TestProcedures::aPinOrderOfThatService()
{
    const QString order = m_folder.filePath(text("enero.pin-order"));
    const auto make = [&](const char *kiosk, const char *role) {
        return runCentral(
            { text("pin-order"), text(kiosk), text(role), order, text("--dir"), centralFolder() })
            .exit;
    };
    const auto read = [&] {
        QFile file(order);
        return file.open(QIODevice::ReadOnly) ? care::PinOrders(m_kioskFolder.path()).read(file.readAll())
                                              : base::Result<staff::Role>(base::fail(base::Errc::CannotRead));
    };
    QCOMPARE(make("cl-07401-0001", "technician"), 0);
    QVERIFY(read().value() == staff::Role::Technician);
    QCOMPARE(make("cl-07401-0002", "instructor"), 0);
    QCOMPARE(read().error().code, make_error_code(care::Errc::OtherKiosk));
    QCOMPARE(make("kiosk1", "instructor"), 2);
    QCOMPARE(make("cl-07401-0001", "owner"), 2);
}

/// What a running kiosk is asked for through its socket, and does itself: the lock is its own.
void TestProcedures::besideARunningKiosk()
{
    CentralProcess central(centralFolder(), {}, m_port);
    const auto kiosk = open();
    const QByteArray before = device();
    const Ran renewed = run({ text("key"), text("renew") });
    QVERIFY2(renewed.exit == Exit::Done, qPrintable(renewed.err));
    QVERIFY(renewed.out.contains(text("pidiendo"))); // by the kiosk, and not here
    QTRY_VERIFY_WITH_TIMEOUT(device() != before, 30000);
    const Ran purged = run({ text("purge") });
    QVERIFY2(
        purged.exit == (m_clock.synchronised() ? Exit::Done : Exit::NeedsAttention), qPrintable(purged.err));
}

QTEST_GUILESS_MAIN(TestProcedures)
#include "tst_procedures.moc"
