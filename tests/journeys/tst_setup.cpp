// SPDX-License-Identifier: GPL-3.0-or-later
// From the first start of a bare machine to the readiness report, on the screen; and the technician's pages
// afterwards.
#include "app/care/trials.h"
#include "app/sync/membership.h"
#include "tests/journeys/school.h"
#include "tests/support/centralprocess.h"
#include "tests/support/networkhouse.h"
#include "tests/support/printhouse.h"
#include "tests/support/qrreader.h"
#include "ui/controls/notice.h"
#include "ui/maintenance/cornerspage.h"
#include "ui/maintenance/task.h"
#include "ui/screens/pdfpage.h"

using journeys::Hall;
using support::CentralProcess;
using support::runCentral;
using support::word;

namespace {
const auto card = QStringLiteral("https://portal.sidiv.registrocivil.cl/docstatus?RUN=12345678-5&type="
                                 "CEDULA&serial=100000007&mrz=100000007450010133512311");
/// The same on a Spanish keyboard layout.
} // namespace

class TestSetup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void fromTheFirstStartToTheReport();
    void aFileOnTheStickEnrols();
    void aQrUnderTheReaderEnrols();
    void aCodeThatIsWrongIsToldAndMended();
    void whatIsFixedIsNotAsked();
    void whoCannotTouchACornerSaysSo();
    void aWifiIsChosenAndJoined();
    void aTestPageIsFollowedUntilItIsOut();
    void aCardIsRead();
    void behindThePinAfterwards();
    void whoLeavesItComesBackToWhatIsDone();
    void escapeLeavesItStepByStepToo();

private:
    QString central() const { return m_folder.filePath(word("central")); }
    QString stick() const { return m_kiosk->filePath(word("stick")); }
    void open()
    {
        m_hall = std::make_unique<Hall>(m_kiosk->path());
        if (!syncing::Membership::load(m_kiosk->path()))
            Q_EMIT m_hall->desk.unavailable({ make_error_code(kiosk::Errc::NotEnrolled), {} });
    }
    bool touch(const char *text) { return m_hall->touch(word(text)); }
    bool sees(const char *text) { return m_hall->resident().sees(word(text)); }
    bool comes(const char *heading) ///< within the time of a network's answer
    {
        return QTest::qWaitFor([&] { return m_hall->resident().isOn(word(heading)); }, 20000);
    }
    bool type(const QString &text) { return m_hall->resident().type(text) && touch("Continuar"); }
    bool choosePin(const QString &pin) ///< which takes a tenth of a second on purpose
    {
        return type(pin) && type(pin) && QTest::qWaitFor([&] { return !sees("Escríbalo otra vez"); });
    }
    bool find(const char *card)
    {
        while (!m_hall->resident().button(word(card)) && m_hall->resident().button(word("Ver más")))
            touch("Ver más");
        return touch(card);
    }
    bool touchCorners()
    {
        for (int i = 0; i < 4; ++i) {
            const auto *page = qobject_cast<maintenance::CornersPage *>(m_hall->resident().page());
            if (!page || !page->corner())
                return false;
            m_hall->clock.advance(std::chrono::seconds(1)); // the finger rests between one and the next
            m_hall->resident().touch(page->corner());
            QCoreApplication::processEvents();
        }
        return true;
    }
    /// As a code reader types.
    void scan(const QString &text)
    {
        m_hall->clock.advance(std::chrono::seconds(1));
        const auto press = [this](Qt::Key key, QChar symbol) {
            m_hall->clock.advance(std::chrono::milliseconds(4));
            QWidget *focus = QApplication::focusWidget();
            QTest::sendKeyEvent(
                QTest::Click, focus ? focus : &m_hall->front.window(), key, symbol, Qt::NoModifier);
        };
        for (const QChar c : text)
            press(Qt::Key_unknown, c);
        press(Qt::Key_Return, u'\r');
        QCoreApplication::processEvents();
    }
    /// Up to the step at which it is enrolled.
    bool upToEnrolment()
    {
        return touch("Poner en marcha") && touch("Empezar") && touch("Español") && type(word("Junta doce"))
            && touch("Linares") && touch("Continuar") && type(word("Ana soto")) && touch("Mide lo mismo")
            && touchCorners() && touch("Sí, se oye bien") && comes("¿Con qué impresora?")
            && touch("Sin impresora") && touch("No") && choosePin(word("482915")) && choosePin(word("730264"))
            && comes("¿Cómo se conecta?") && touch("Seguir así");
    }
    QString code() const
    {
        return runCentral({ word("enrolment-code"), word("cl-07401-0001"), word("--dir"), central() })
            .out.trimmed();
    }
    void leaveFileOnTheStick() const
    {
        const auto ran = runCentral({ word("provisioning"), word("cl-07401-0001"),
            stick() + word("/linares.provisioning"), word("--url"),
            word("https://127.0.0.1:%1").arg(m_central->port()), word("--dir"), central() });
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    }
    QList<care::Try> good() const
    {
        QList<care::Try> good;
        const auto trials = care::trialsIn(m_kiosk->path());
        for (const care::Trial &trial : trials)
            if (trial.isGood)
                good << trial.what;
        return good;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_kiosk;
    std::unique_ptr<CentralProcess> m_central;
    std::unique_ptr<Hall> m_hall;
};

void TestSetup::initTestCase()
{
    qputenv("CUPS_SERVER", qPrintable(m_folder.filePath(word("nobody.sock"))));
    QCOMPARE(runCentral({ word("init"), central(), word("--name"), word("central.test") }).exit, 0);
    m_central = std::make_unique<CentralProcess>(central());
    QVERIFY(m_central->port() > 0);
}

void TestSetup::init()
{
    m_hall.reset();
    m_kiosk = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_kiosk->path()).mkdir(word("stick")));
}

void TestSetup::fromTheFirstStartToTheReport()
{
    open();
    QSignalSpy changed(&m_hall->front, &window::Front::settingsChanged);
    QVERIFY(sees("todavía no está en marcha"));
    QVERIFY(upToEnrolment());
    QVERIFY(touch("Escribir el código"));
    QVERIFY(type(word("127.0.0.1:%1").arg(m_central->port())) && type(word("cl-07401-0001")));
    QVERIFY(type(code().remove(u'-').toLower()));
    QVERIFY(comes("Esta Ventanilla quedó inscrita"));
    QCOMPARE(syncing::Membership::load(m_kiosk->path())->kiosk(), word("cl-07401-0001"));
    QVERIFY(touch("Volver") && m_hall->resident().isOn(word("Escriba el código de inscripción")));
    QVERIFY(touch("Volver") && touch("Volver") && touch("Volver") && touch("Volver")); // to the step before
    QVERIFY(comes("¿Cómo se conecta?") && touch("Seguir así"));
    QVERIFY(sees("ya está inscrita") && touch("Seguir"));
    QVERIFY(comes("Hay algo que hacer")); // there is no loudspeaker, and no copy was made yet
    const auto notices = m_hall->resident().page()->findChildren<controls::Notice *>();
    QVERIFY(std::any_of(notices.cbegin(), notices.cend(), [](const controls::Notice *notice) {
        return notice->text().contains(word("Junta doce")); // it goes by what was just chosen
    }));
    while (m_hall->resident().button(word("Ver más")))
        QVERIFY(touch("Ver más"));
    QVERIFY(touch("Ver el informe"));
    QVERIFY(qobject_cast<screens::PdfPage *>(m_hall->resident().page()));
    QVERIFY(touch("Volver"));
    while (m_hall->resident().button(word("Ver más")))
        QVERIFY(touch("Ver más"));
    QVERIFY(touch("Seguir"));
    QVERIFY(comes("Lista"));
    QCOMPARE(changed.size(), 0); // not while they are still there
    QVERIFY(touch("Terminar"));
    QTRY_COMPARE(changed.size(), 1);

    const auto settings = base::Settings::load({}, m_kiosk->path());
    QCOMPARE(settings->centreName, word("Junta doce"));
    QCOMPARE(settings->comuna, word("07401"));
    QCOMPARE(settings->contact, word("Ana Soto"));
    QCOMPARE(settings->language, word("es"));
    QCOMPARE(settings->screenMm, QSizeF(339, 212));
    QVERIFY(!settings->cedulaReader && settings->printer.isEmpty());
    QCOMPARE(good(), QList({ care::Try::ScreenSize, care::Try::Corners, care::Try::Sound }));
    using staff::Attempt;
    const auto opens = [&](staff::Role role, const char *pin) {
        return staff::Pin(m_kiosk->path(), role, m_hall->clock).check(word(pin))->outcome
            == Attempt::Outcome::Right;
    };
    QVERIFY(opens(staff::Role::Technician, "482915"));
    QVERIFY(opens(staff::Role::Instructor, "730264"));
}

void TestSetup::aFileOnTheStickEnrols()
{
    leaveFileOnTheStick();
    open();
    QVERIFY(upToEnrolment());
    QVERIFY(touch("linares.provisioning"));
    QVERIFY(comes("Esta Ventanilla quedó inscrita"));
    QCOMPARE(syncing::Membership::load(m_kiosk->path())->kiosk(), word("cl-07401-0001"));
}

/// A reader that nobody has set up yet, and a misread before.
void TestSetup::aQrUnderTheReaderEnrols()
{
    const QString picture = m_folder.filePath(word("inscripcion.png"));
    const auto ran = runCentral({ word("enrolment-code"), word("cl-07401-0001"), word("--qr"), picture,
        word("--url"), word("https://127.0.0.1:%1").arg(m_central->port()), word("--dir"), central() });
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QString qr = support::readQr(QImage(picture));
    QVERIFY(qr.startsWith(word("VENTANILLA")));
    open();
    scan(qr); // on a page that does not ask for it
    QVERIFY(sees("todavía no está en marcha"));
    QVERIFY(upToEnrolment());
    scan(qr.chopped(3));
    QVERIFY(sees("no es un código de inscripción"));
    QVERIFY(touch("Escribir el código"));
    scan(qr.replace(u'.', u'¿')); // another keyboard layout; and none of it in the field
    QVERIFY(comes("Esta Ventanilla quedó inscrita"));
    QCOMPARE(syncing::Membership::load(m_kiosk->path())->kiosk(), word("cl-07401-0001"));
}

void TestSetup::aCodeThatIsWrongIsToldAndMended()
{
    open();
    QVERIFY(upToEnrolment());
    QVERIFY(touch("Escribir el código"));
    QVERIFY(type(word("127.0.0.1:%1").arg(m_central->port())) && type(word("cl-07401-0001")));
    const QString right = code().remove(u'-').toLower();
    QVERIFY(type(right.left(31)));
    QTRY_VERIFY(sees("El código está mal escrito"));
    QVERIFY(type(right));
    QVERIFY(comes("Esta Ventanilla quedó inscrita"));
}

void TestSetup::whatIsFixedIsNotAsked()
{
    const QString file = m_folder.filePath(word("system.conf"));
    QFile system(file);
    QVERIFY(system.open(QIODevice::WriteOnly));
    system.write("[centre]\nlanguage=es\n[backup]\nfolder=/srv/copies\n");
    system.close();
    const auto settings = base::Settings::load(file, m_kiosk->path());
    const support::ManualClock clock;
    support::Transcript voice;
    maintenance::Workbench bench(*settings, clock, voice);
    QVERIFY(bench.isFixed(word("centre/language")));
    QVERIFY(bench.choose({ { word("centre/language"), word("ht") }, { word("centre/name"), word("Otra") } }));
    QCOMPARE(bench.settings().language, word("es"));
    QCOMPARE(bench.settings().centreName, word("Otra"));
    QCOMPARE(bench.settings().backupFolder, word("/srv/copies")); // the doctor goes by it
}

void TestSetup::whoCannotTouchACornerSaysSo()
{
    open();
    QVERIFY(touch("Poner en marcha") && touch("Empezar") && touch("Español") && type(word("Junta"))
        && touch("Linares") && touch("Continuar") && touch("Continuar") && touch("Mide lo mismo"));
    QVERIFY(touch("No responde"));
    QVERIFY(m_hall->resident().isOn(word("¿Se oye a un metro?")));
    QVERIFY(!good().contains(care::Try::Corners));
    QVERIFY(!m_hall->front.window().findChild<QAbstractButton *>(word("corner")));
}

void TestSetup::aWifiIsChosenAndJoined()
{
    support::NetworkHouse network;
    QVERIFY(network.start());
    const QString device = network.addWifi();
    network.addPoint(device, word("Junta"), 80);
    network.addPoint(device, word("Colegio"), 60, 0x200);
    QVERIFY(staff::Pin(m_kiosk->path(), staff::Role::Technician, base::SystemClock()).set(word("482915")));
    m_hall = std::make_unique<Hall>(m_kiosk->path());
    window::KioskWindow &window = m_hall->front.window();
    maintenance::Workbench bench(m_hall->settings, m_hall->clock, m_hall->voice);
    bench.setUplink(std::make_unique<network::Uplink>(network.bus()));
    auto flow = std::make_unique<maintenance::NetworkTask>(window.around(), bench);
    QSignalSpy done(flow.get(), &maintenance::NetworkTask::done);
    window.lay(std::move(flow));
    QVERIFY(comes("¿Cómo se conecta?"));
    QVERIFY(touch("Colegio") && sees("no sirve"));
    network.goes("wrong passphrase");
    QVERIFY(touch("Junta"));
    QVERIFY(type(word("corta")) && sees("entre 8 y 63"));
    QVERIFY(type(word("larga"))); // what stood there is still there
    QTRY_VERIFY_WITH_TIMEOUT(sees("Esa clave no es"), 20000);
    network.goes("well");
    QVERIFY(type(word("clavelarga")));
    QVERIFY(comes("Ya hay red"));
    QVERIFY(sees("Junta"));
    QVERIFY(touch("Seguir"));
    QTRY_COMPARE(done.size(), 1);
    window.beginAnew(); // the task goes before its bench
}

void TestSetup::aTestPageIsFollowedUntilItIsOut()
{
    if (!support::PrintHouse::isPossible())
        QSKIP("CUPS of one's own needs root");
    const support::PrintHouse house(word("kiosk"));
    QVERIFY(house.isReady);
    m_hall = std::make_unique<Hall>(m_kiosk->path());
    window::KioskWindow &window = m_hall->front.window();
    maintenance::Workbench bench(m_hall->settings, m_hall->clock, m_hall->voice);
    auto flow = std::make_unique<maintenance::PrinterTask>(window.around(), bench);
    QSignalSpy done(flow.get(), &maintenance::PrinterTask::done);
    window.lay(std::move(flow));
    QVERIFY(comes("¿Con qué impresora?") && touch("kiosk"));
    house.setMissing("media-empty");
    QVERIFY(touch("Hojas") && comes("¿Salió la hoja de prueba, entera?"));
    QTRY_VERIFY_WITH_TIMEOUT(sees("Falta papel"), 20000);
    QCOMPARE(house.onPaper(), 0);
    house.setMissing({});
    QTRY_VERIFY_WITH_TIMEOUT(sees("dice que terminó"), 20000);
    QCOMPARE(house.onPaper(), 1);
    QVERIFY(touch("Sí"));
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(good().contains(care::Try::Paper));
    QCOMPARE(base::Settings::load({}, m_kiosk->path())->printer, word("kiosk"));
    window.beginAnew();
    qputenv("CUPS_SERVER", qPrintable(m_folder.filePath(word("nobody.sock"))));
}

void TestSetup::aCardIsRead()
{
    m_hall = std::make_unique<Hall>(m_kiosk->path());
    window::KioskWindow &window = m_hall->front.window();
    base::Settings settings = m_hall->settings;
    settings.cedulaReader = true;
    const auto &of = window.around();
    const screens::Surroundings around { of.desk, settings, of.clock, of.theme, of.choices, of.language };
    maintenance::Workbench bench(settings, m_hall->clock, m_hall->voice);
    auto flow = std::make_unique<maintenance::ReaderTask>(around, bench);
    maintenance::ReaderTask &task = *flow;
    QSignalSpy done(flow.get(), &maintenance::ReaderTask::done);
    window.lay(std::move(flow));
    task.scanned(card); // nobody has asked for it
    QCOMPARE(done.size(), 0);
    QVERIFY(touch("Sí") && m_hall->resident().isOn(word("Pase una cédula por el lector")));
    task.scanned(u"7801234567890");
    QVERIFY(sees("no es una cédula"));
    QVERIFY(!good().contains(care::Try::Card));
    task.scanned(card);
    QCOMPARE(done.size(), 1);
    QVERIFY(good().contains(care::Try::Card));
    QFile noted(m_kiosk->filePath(word("trials.json"))); // and nothing of it stays
    QVERIFY(noted.open(QIODevice::ReadOnly) && !noted.readAll().contains("12345678"));
    window.beginAnew();
}

/// By the same door as who teaches, and back with nothing of it on the screen.
void TestSetup::behindThePinAfterwards()
{
    QVERIFY(staff::Pin(m_kiosk->path(), staff::Role::Technician, base::SystemClock()).set(word("482915")));
    m_hall = std::make_unique<Hall>(m_kiosk->path());
    QSignalSpy changed(&m_hall->front, &window::Front::settingsChanged);
    const auto come = [&] {
        QVERIFY(touch("Ayuda"));
        while (!m_hall->resident().button(journeys::forTeachers))
            QVERIFY(touch("Seguir leyendo"));
        QVERIFY(m_hall->touch(journeys::forTeachers) && touch("Soy la persona técnica"));
        QVERIFY(sees("Aquí entra la persona técnica"));
    };
    come();
    QVERIFY(type(word("482916")));
    QTRY_VERIFY(sees("Ese PIN no es"));
    QVERIFY(type(word("482915")));
    QVERIFY(comes("¿Qué quiere revisar?"));
    QVERIFY(touch("Volver")); // nothing was changed: nothing begins anew
    QTRY_VERIFY(m_hall->resident().isOn(word("Hola. Aquí puede dejar una constancia, paso a paso.")));
    QCOMPARE(changed.size(), 0);

    come();
    QVERIFY(type(word("482915")));
    QVERIFY(comes("¿Qué quiere revisar?"));
    QVERIFY(find("Sonido"));
    QVERIFY(touch("Probar la voz"));
    QVERIFY(m_hall->voice.said().join(u' ').contains(word("voz de la Ventanilla")));
    QVERIFY(touch("No, o se oye mal"));
    QVERIFY(comes("¿Qué quiere revisar?"));
    QVERIFY(find("Centro"));
    QVERIFY(type(word(" Sur")) && touch("Linares") && touch("Continuar") && touch("Continuar"));
    QVERIFY(comes("¿Qué quiere revisar?"));
    QVERIFY(sees("parte de nuevo"));
    QCOMPARE(changed.size(), 0);
    m_hall->resident().wait(std::chrono::seconds(300)); // nobody is there any more
    m_hall->resident().wait(std::chrono::seconds(60));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!sees("¿Qué quiere revisar?"));
}

void TestSetup::whoLeavesItComesBackToWhatIsDone()
{
    open();
    QVERIFY(touch("Poner en marcha") && touch("Empezar") && touch("Español") && type(word("Junta doce")));
    QVERIFY(touch("Volver") && m_hall->resident().isOn(word("¿Cómo se llama el centro?")));
    QVERIFY(touch("Volver") && m_hall->resident().isOn(word("¿En qué idioma empieza la pantalla?")));
    QVERIFY(touch("Volver") && m_hall->resident().isOn(word("Pongamos en marcha esta Ventanilla")));
    QVERIFY(touch("Volver"));
    QTRY_VERIFY(sees("todavía no está en marcha"));
    QVERIFY(touch("Poner en marcha") && touch("Empezar") && touch("Español"));
    QVERIFY(touch("Continuar")); // its name is there already
    QVERIFY(sees("¿En qué comuna está?"));
}

void TestSetup::escapeLeavesItStepByStepToo()
{
    open();
    QSignalSpy changed(&m_hall->front, &window::Front::settingsChanged);
    const auto escape = [this] { QTest::keyClick(&m_hall->front.window(), Qt::Key_Escape); };
    QVERIFY(touch("Poner en marcha") && touch("Empezar") && touch("Kreyòl ayisyen"));
    escape();
    QTRY_VERIFY(sees("¿En qué idioma empieza la pantalla?"));
    escape();
    QTRY_VERIFY(sees("Pongamos en marcha esta Ventanilla"));
    QCOMPARE(changed.size(), 0);
    escape();
    QTRY_COMPARE(changed.size(), 1); // nobody is in there any more
    QVERIFY(sees("todavía no está en marcha"));
}

QTEST_MAIN(TestSetup)
#include "tst_setup.moc"
