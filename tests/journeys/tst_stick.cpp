// SPDX-License-Identifier: GPL-3.0-or-later
// The technician's memory stick: the file that enrols, the report, the queue and its receipts; and whatever
// goes wrong with one. UDisks2 is the tests' own; the central service, its programs and the kiosk's worker
// are real.
#include "app/sync/membership.h"
#include "tests/journeys/school.h"
#include "tests/journeys/wholehouse.h"
#include "tests/support/stickhouse.h"
#include "ui/controls/choicecard.h"
#include "ui/maintenance/carrytask.h"
#include "ui/maintenance/checktask.h"
#include "ui/maintenance/enroltask.h"
#include "ui/maintenance/maintenanceflow.h"
#include "ui/maintenance/stickflow.h"
#include "ui/screens/pdfpage.h"
#include <QJsonArray>
#include <QSemaphore>

using journeys::Hall;
using journeys::Resident;
using journeys::WholeHouse;
using support::CentralProcess;
using support::runCentral;
using support::word;

namespace {

constexpr int patience = 20000; // ms

/// The technician before a page of theirs that lies over a window, and their sticks.
struct Technician
{
    Technician(window::KioskWindow &window, const base::Settings &settings, const base::Clock &clock,
        support::StickHouse &house)
        : window(window), bench(settings, clock, voice)
    {
        bench.setSticks(
            std::make_unique<stick::Sticks>(settings.dataFolder + QLatin1String("/stick-open"), house.bus()));
        isReady = QTest::qWaitFor([this] { return bench.sticks().isThere(); }, patience);
    }
    ~Technician() { window.beginAnew(); } // the task goes before its bench
    template <typename Task> Task &begin()
    {
        auto task = std::make_unique<Task>(window.around(), bench);
        Task &begun = *task;
        window.lay(std::move(task));
        return begun;
    }

    window::KioskWindow &window;
    support::Transcript voice;
    maintenance::Workbench bench;
    bool isReady = false;
};

} // namespace

class TestStick : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aFileOnTheStickEnrols();
    void whatIsMissingIsSaid();
    void ofTwoFilesOneIsChosen();
    void ofTwoSticksOneIsChosen();
    void pulledOutIsSaidAndNothingHangs();
    void whoLeavesLeavesNoStickOpen();
    void whyAStickIsNotOpened_data();
    void whyAStickIsNotOpened();
    void theReportIsLeftOnIt();
    void withoutUDisksAllIsAsBefore();
    void theQueueGoesAndItsReceiptsComeBack();
    void aStickThatTakesNothingIsSaid();

private:
    QString central() const { return m_folder->filePath(word("central")); }
    QString stick(const char *name = "stick") const { return m_folder->filePath(word(name)); }
    QString kiosk() const { return m_folder->filePath(word("kiosk")); }
    void come()
    {
        m_hall = std::make_unique<Hall>(kiosk());
        m_technician = std::make_unique<Technician>(
            m_hall->front.window(), m_hall->settings, m_hall->clock, *m_sticks);
        QVERIFY(m_technician->isReady);
    }
    bool touch(const char *text) { return m_hall->touch(word(text)); }
    bool sees(const char *text) { return m_hall->resident().sees(word(text)); }
    bool comes(const char *heading) { return comes(m_hall->resident(), heading); }
    static bool comes(const Resident &resident, const char *heading)
    {
        return QTest::qWaitFor([&] { return resident.isOn(word(heading)); }, patience);
    }
    void leaveFile(const QString &name) const
    {
        const auto ran = runCentral({ word("provisioning"), word("cl-07401-0001"), name, word("--url"),
            word("https://127.0.0.1:%1").arg(m_central->port()), word("--dir"), central() });
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CentralProcess> m_central;
    std::unique_ptr<support::StickHouse> m_sticks;
    std::unique_ptr<Hall> m_hall;
    std::unique_ptr<Technician> m_technician;
};

void TestStick::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("CUPS_SERVER", qPrintable(m_folder->filePath(word("nobody.sock"))));
    QCOMPARE(runCentral({ word("init"), central(), word("--name"), word("central.test") }).exit, 0);
    m_central = std::make_unique<CentralProcess>(central());
    QVERIFY(m_central->port() > 0);
}

void TestStick::init()
{
    for (const char *name : { "kiosk", "stick", "other" }) {
        QDir(m_folder->filePath(word(name))).removeRecursively();
        QVERIFY(QDir(m_folder->path()).mkdir(word(name)));
    }
    m_sticks = std::make_unique<support::StickHouse>();
    QVERIFY(m_sticks->start());
}

void TestStick::cleanup()
{
    m_technician.reset();
    m_hall.reset();
    m_sticks.reset();
}

/// Put in when the page asks for it; opened to be read, and closed before the file is gone by.
void TestStick::aFileOnTheStickEnrols()
{
    leaveFile(stick() + word("/linares.provisioning"));
    come();
    auto &task = m_technician->begin<maintenance::EnrolTask>();
    QVERIFY(touch("Archivo en un pendrive") && comes("Ponga el pendrive"));
    m_sticks->plugIn("sdb1", stick());
    QVERIFY(comes("¿La inscribimos así?"));
    QVERIFY(sees("Ya puede sacar el pendrive"));
    QCOMPARE(
        m_sticks->asked(), QStringList({ word("Mount sdb1 ro,noexec,nosuid,nodev"), word("Unmount sdb1") }));
    m_sticks->pullOut("sdb1"); // it is not needed any more
    QVERIFY(touch("cl-07401-0001"));
    task.scanned(u"7801234567890"); // nothing is asked for any more
    QVERIFY(!sees("no es un código"));
    QVERIFY(comes("Esta Ventanilla quedó inscrita"));
    task.scanned(u"7801234567890");
    QVERIFY(!sees("no es un código"));
    QCOMPARE(syncing::Membership::load(kiosk())->kiosk(), word("cl-07401-0001"));
}

void TestStick::whatIsMissingIsSaid()
{
    m_sticks->plugIn("sdb1", stick());
    come();
    m_technician->begin<maintenance::EnrolTask>();
    QVERIFY(touch("Archivo en un pendrive") && comes("En ese pendrive no hay un archivo para inscribirla"));
    QVERIFY(sees(".provisioning") && sees("Ya puede sacar el pendrive"));
    QFile bad(stick() + word("/malo.provisioning"));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("cut off") > 0);
    bad.close();
    QVERIFY(touch("Probar otra vez") && comes("El archivo de ese pendrive no sirve"));
    QVERIFY(sees("No es un archivo de puesta en marcha"));
    leaveFile(stick() + word("/bueno.provisioning"));
    QVERIFY(touch("Probar otra vez") && comes("¿La inscribimos así?")); // the good one is enough
    QVERIFY(touch("Volver") && m_hall->resident().isOn(word("¿Cómo la inscribimos?")));
}

void TestStick::ofTwoFilesOneIsChosen()
{
    leaveFile(stick() + word("/uno.provisioning"));
    leaveFile(stick() + word("/dos.provisioning"));
    m_sticks->plugIn("sdb1", stick());
    come();
    m_technician->begin<maintenance::EnrolTask>();
    QVERIFY(touch("Archivo en un pendrive") && comes("¿Cuál es esta Ventanilla?"));
    const auto cards = m_hall->resident().page()->findChildren<controls::ChoiceCard *>();
    QStringList files;
    for (const auto *card : cards)
        files << card->value();
    files.sort();
    QCOMPARE(files, QStringList({ word("dos.provisioning"), word("uno.provisioning") }));
}

void TestStick::ofTwoSticksOneIsChosen()
{
    leaveFile(stick() + word("/linares.provisioning"));
    m_sticks->plugIn("sdb1", stick("other"));
    m_sticks->plugIn("sdc1", stick(), { { word("Size"), 16'000'000'000ULL } });
    come();
    m_technician->begin<maintenance::EnrolTask>();
    QVERIFY(touch("Archivo en un pendrive") && comes("¿Cuál pendrive?"));
    QVERIFY(sees("El de 8 GB") && sees("El de 16 GB") && !sees("PEDRO"));
    QVERIFY(touch("El de 16 GB") && comes("¿La inscribimos así?"));
    QVERIFY(!m_sticks->asked().join(u' ').contains(word("sdb1")));
    // Whoever takes out the wrong one need not choose.
    QVERIFY(touch("Volver") && touch("Archivo en un pendrive") && comes("¿Cuál pendrive?"));
    m_sticks->pullOut("sdb1");
    QVERIFY(comes("¿La inscribimos así?"));
}

void TestStick::pulledOutIsSaidAndNothingHangs()
{
    m_sticks->plugIn("sdb1", stick());
    come();
    QSemaphore begun, goOn;
    window::KioskWindow &window = m_technician->window;
    window.lay(std::make_unique<maintenance::StickFlow>(window.around(), m_technician->bench,
        maintenance::StickFlow::Errand { stick::Access::Write, word("Copiando…"), [&](const QString &) {
                                            begun.release();
                                            goOn.acquire();
                                        } }));
    QVERIFY(QTest::qWaitFor([&] { return begun.available() > 0; }, patience));
    m_sticks->pullOut("sdb1");
    QVERIFY(comes("Sacaron el pendrive antes de tiempo")); // whatever was writing has not come back yet
    m_sticks->plugIn("sdb1", stick());
    QTRY_COMPARE(m_technician->bench.sticks().list().size(), 1);
    QVERIFY(touch("Probar otra vez") && comes("Espere un momento"));
    goOn.release();
    QTRY_VERIFY(!m_technician->bench.sticks().isInUse());
    QVERIFY(touch("Probar otra vez"));
    QVERIFY(QTest::qWaitFor([&] { return begun.available() > 1; }, patience)); // and it is done once more
    goOn.release();
    QTRY_VERIFY(!m_technician->bench.sticks().isInUse());
}

/// However far it had come: it is closed all the same.
void TestStick::whoLeavesLeavesNoStickOpen()
{
    m_sticks->plugIn("sdb1", stick());
    m_sticks->delay("Mount", 500);
    QVERIFY(staff::Pin(kiosk(), staff::Role::Technician, base::SystemClock()).set(word("482915")));
    come();
    m_technician->begin<maintenance::MaintenanceFlow>();
    QVERIFY(m_hall->resident().type(word("482915")) && touch("Continuar"));
    QVERIFY(comes("¿Qué quiere revisar?") && touch("Llevar la cola en un pendrive"));
    QVERIFY(touch("Traer los acuses"));
    QVERIFY(m_technician->bench.isAtWork());
    m_hall->resident().wait(std::chrono::seconds(300)); // nobody is there any more
    m_hall->resident().wait(std::chrono::seconds(60));
    QVERIFY(!sees("Leyendo"));
    QSignalSpy rested(&m_technician->bench, &maintenance::Workbench::rested);
    QTRY_COMPARE_WITH_TIMEOUT(rested.size(), 1, patience);
    QCOMPARE(m_sticks->asked().last(), word("Unmount sdb1"));
    QVERIFY(!stick::Sticks::isLeftOpen(kiosk() + word("/stick-open")));
}

void TestStick::whyAStickIsNotOpened_data()
{
    QTest::addColumn<QVariantMap>("how");
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<QString>("heading");
    QTest::newRow("its format") << QVariantMap { { word("IdType"), word("ext4") } } << QByteArray()
                                << word("Ese pendrive no sirve así");
    QTest::newRow("write-protected") << QVariantMap { { word("ReadOnly"), true } } << QByteArray()
                                     << word("Ese pendrive no deja escribir");
    QTest::newRow("the rule is missing")
        << QVariantMap() << QByteArray("org.freedesktop.UDisks2.Error.NotAuthorizedCanObtain")
        << word("Falta el permiso para abrir pendrives");
    QTest::newRow("damaged") << QVariantMap() << QByteArray("org.freedesktop.UDisks2.Error.Failed")
                             << word("Ese pendrive no se puede abrir");
}

void TestStick::whyAStickIsNotOpened()
{
    QFETCH(QVariantMap, how);
    QFETCH(QByteArray, refusal);
    QFETCH(QString, heading);
    m_sticks->plugIn("sdb1", stick(), how);
    m_sticks->refuse("Mount", refusal.constData());
    come();
    m_technician->begin<maintenance::CarryTask>();
    QVERIFY(touch("Copiar al pendrive"));
    QTRY_VERIFY(m_hall->resident().isOn(heading));
    QVERIFY(touch("Volver") && comes("Llevar la cola en un pendrive"));
}

void TestStick::theReportIsLeftOnIt()
{
    m_sticks->plugIn("sdb1", stick());
    come();
    m_technician->begin<maintenance::CheckTask>();
    QVERIFY(comes("Hay algo que hacer"));
    while (m_hall->resident().button(word("Ver más")))
        QVERIFY(touch("Ver más"));
    QVERIFY(touch("Ver el informe"));
    QVERIFY(!m_hall->resident().button(word("Guardar copia")));
    QVERIFY(touch("Copiar a un pendrive") && comes("El informe quedó en el pendrive"));
    QFile report(stick() + word("/puesta-en-marcha.pdf"));
    QVERIFY(report.open(QIODevice::ReadOnly) && report.readAll().startsWith("%PDF"));
    QVERIFY(m_sticks->asked().contains(word("Mount sdb1 rw,noexec,nosuid,nodev")));
    QVERIFY(touch("Volver") && qobject_cast<screens::PdfPage *>(m_hall->resident().page()));
}

void TestStick::withoutUDisksAllIsAsBefore()
{
    m_hall = std::make_unique<Hall>(kiosk());
    window::KioskWindow &window = m_hall->front.window();
    m_sticks->stop();
    m_technician = std::make_unique<Technician>(window, m_hall->settings, m_hall->clock, *m_sticks);
    m_technician->begin<maintenance::EnrolTask>();
    QVERIFY(m_hall->resident().isOn(word("¿Cómo la inscribimos?")));
    QVERIFY(!sees("Archivo en un pendrive"));
    m_technician->begin<maintenance::CarryTask>();
    QVERIFY(touch("Copiar al pendrive") && comes("Este equipo no abre pendrives en la pantalla"));
}

/// The whole way of a centre without a network: filings through the window, the stick, the central service's
/// own program, and back, through the worker of the kiosk that is running.
void TestStick::theQueueGoesAndItsReceiptsComeBack()
{
    WholeHouse house;
    house.stopService();
    house.openKiosk();
    QVERIFY(!house.kiosk().file().isEmpty() && house.kiosk().leave());
    QVERIFY(!house.kiosk().file().isEmpty() && house.kiosk().leave());
    const QJsonArray before = house.queue();
    QCOMPARE(house.waiting().size(), 2);

    Resident &resident = house.resident();
    m_sticks->plugIn("sdb1", stick());
    base::Settings settings;
    settings.dataFolder = house.dataFolder();
    const base::SystemClock clock;
    Technician technician(house.kiosk().window(), settings, clock, *m_sticks);
    QVERIFY(technician.isReady);
    technician.begin<maintenance::CarryTask>();
    const auto way = [&](const char *card) {
        return comes(resident, "Llevar la cola en un pendrive") && resident.touch(word(card));
    };
    QVERIFY(way("Traer los acuses") && comes(resident, "En ese pendrive no hay acuses"));
    QVERIFY(resident.touch(word("Seguir")));
    QVERIFY(way("Copiar al pendrive") && comes(resident, "Se copiaron 2 constancias"));
    QVERIFY(resident.sees(word("no se borró nada")) && resident.sees(word("Ya puede sacar el pendrive")));
    QCOMPARE(house.waiting().size(), 2); // and nothing was
    QCOMPARE(house.queue().size(), before.size());
    QVERIFY(resident.touch(word("Seguir")));

    const QString carried = stick() + word("/ventanilla");
    QCOMPARE(house.central({ word("import"), carried }).exit, 0);
    QVERIFY(way("Traer los acuses") && comes(resident, "Quedaron confirmadas 2 constancias"));
    QVERIFY(house.waiting().isEmpty());
    const auto now = house.queue();
    for (const auto &filing : now)
        QCOMPARE(filing[word("state")].toString(), word("received"));
    QVERIFY(resident.touch(word("Seguir")));
    QVERIFY(way("Traer los acuses") && comes(resident, "No hay nada nuevo que confirmar"));
    QVERIFY(resident.sees(word("Confirmadas desde antes: 2")) && resident.touch(word("Seguir")));
    QVERIFY(way("Copiar al pendrive") && comes(resident, "No hay nada que llevar"));
    QCOMPARE(house.arrived(), 2);
    QVERIFY(resident.touch(word("Seguir")));

    QFile receipts(carried + word("/receipts.cms"));
    QVERIFY(receipts.open(QIODevice::WriteOnly) && receipts.write("no") > 0);
    receipts.close();
    QVERIFY(way("Traer los acuses") && comes(resident, "No se tomó ningún acuse"));
}

void TestStick::aStickThatTakesNothingIsSaid()
{
    WholeHouse house;
    house.stopService();
    house.openKiosk();
    QVERIFY(!house.kiosk().file().isEmpty() && house.kiosk().leave());
    Resident &resident = house.resident();
    QFile inTheWay(stick() + word("/ventanilla")); // where the folder would be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    m_sticks->plugIn("sdb1", stick());
    base::Settings settings;
    settings.dataFolder = house.dataFolder();
    const base::SystemClock clock;
    Technician technician(house.kiosk().window(), settings, clock, *m_sticks);
    technician.begin<maintenance::CarryTask>();
    QVERIFY(resident.touch(word("Copiar al pendrive")) && comes(resident, "No se pudo copiar todo"));
    QVERIFY(resident.sees(word("no se perdió nada")));
}

QTEST_MAIN(TestStick)
#include "tst_stick.moc"
