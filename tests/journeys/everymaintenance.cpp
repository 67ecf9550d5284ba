// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of who sets a machine up and looks after it: over the first page, in Spanish.
#include "app/kiosk/codes.h"
#include "tests/journeys/everypage.h"
#include "ui/maintenance/cornerspage.h"
#include "ui/maintenance/findingspage.h"
#include "ui/maintenance/maintenanceflow.h"
#include "ui/maintenance/setupflow.h"
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

namespace journeys {

namespace {

const auto pin = QStringLiteral("482915");

QString words(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

bool EveryPage::ofTheMaintenance()
{
    theMaintenance();
    return m_tookAll && !m_house.window.isLaid();
}

void EveryPage::theMaintenance()
{
    const QTemporaryDir folder;
    qputenv("CUPS_SERVER", qPrintable(folder.filePath(words("nobody.sock"))));
    base::Settings settings = m_house.settings;
    settings.dataFolder = folder.path();
    maintenance::Workbench bench(settings, m_house.clock, m_house.voice);
    settingUp(bench);
    lookingAfter(bench);
    theStick(bench);
}

void EveryPage::settingUp(maintenance::Workbench &bench)
{
    window::KioskWindow &window = m_house.window;
    Q_EMIT m_house.desk.unavailable({ make_error_code(kiosk::Errc::NotEnrolled), {} });
    see();
    window.lay(std::make_unique<maintenance::SetupFlow>(window.around(), bench));
    see();
    takeTheRest(words("Seguir leyendo"));
    take(words("Empezar"));
    take(words("Español"));
    take(words("Continuar")); // no name yet
    QTest::mouseClick(m_resident.page()->findChild<QLineEdit *>(), Qt::LeftButton);
    m_resident.type(words("Junta de Vecinos Doce"));
    take(words("Continuar"));
    take(words("Linares"));
    take(words("Continuar"));
    m_resident.type(words("Ana Soto"));
    take(words("Continuar"));
    take(words("+ 10"));
    m_resident.touch(words("Mide lo mismo"));
    while (const auto *corners = qobject_cast<maintenance::CornersPage *>(m_resident.page())) {
        m_resident.wait(std::chrono::seconds(1));
        m_resident.touch(corners->corner()); // over the bars: not to be judged as other pages are
    }
    m_house.voice.isMute = true;
    take(words("Probar la voz"));
    m_house.voice.isMute = false;
    m_resident.touch(words("Sí, se oye bien"));
    QVERIFY(QTest::qWaitFor([this] { return m_resident.isOn(words("¿Con qué impresora?")); }, 20000));
    see();
    take(words("Sin impresora"));
    take(words("No"));
    for (int pins = 0; pins < 2; ++pins) { // of technicians, and of those who teach
        m_resident.type(pin);
        take(words("Continuar"));
        m_resident.type(pin);
        m_resident.touch(words("Continuar"));
        QVERIFY(QTest::qWaitFor([this] { return !m_resident.sees(words("Escríbalo otra vez")); }, 60000));
    }
    QVERIFY(QTest::qWaitFor([this] { return m_resident.isOn(words("¿Cómo se conecta?")); }, 20000));
    see();
    take(words("Seguir así"));
    take(words("Escribir el código"));
    m_resident.type(words("127.0.0.1:9"));
    take(words("Continuar"));
    m_resident.type(words("cl-07401-0001"));
    take(words("Continuar"));
    m_resident.type(words("abcd"));
    m_resident.touch(words("Continuar"));
    QVERIFY(QTest::qWaitFor([this] { return m_resident.sees(words("32 símbolos")); }, 20000));
    see();
    for (int pages = 0; pages < 60 && window.isLaid(); ++pages) {
        QCoreApplication::processEvents(); // a flow that is left goes later
        if (m_resident.button(words("Volver")))
            m_resident.touch(words("Volver"));
    }
    Q_EMIT static_cast<kiosk::FilingDesk &>(m_house.desk).opened();
    dress();
}

void EveryPage::lookingAfter(maintenance::Workbench &bench)
{
    window::KioskWindow &window = m_house.window;
    QVERIFY(staff::Pin(bench.settings().dataFolder, staff::Role::Technician, m_house.clock).set(pin));
    window.lay(std::make_unique<maintenance::MaintenanceFlow>(window.around(), bench));
    see();
    m_resident.type(pin);
    m_resident.touch(words("Continuar"));
    QVERIFY(QTest::qWaitFor([this] { return m_resident.isOn(words("¿Qué quiere revisar?")); }, 60000));
    see();
    takeTheRest(words("Ver más"));
    while (m_resident.button(words("Volver")) && !m_resident.button(words("Revisar todo")))
        m_resident.touch(words("Volver"));
    m_resident.touch(words("Revisar todo"));
    QVERIFY(QTest::qWaitFor(
        [this] { return qobject_cast<maintenance::FindingsPage *>(m_resident.page()) != nullptr; }, 60000));
    see();
    takeTheRest(words("Ver más"));
    take(words("Ver el informe"));
    m_resident.touch(words("Volver"));
    takeTheRest(words("Ver más"));
    take(words("Seguir"));
    QVERIFY(QTest::qWaitFor([this] { return m_resident.isOn(words("¿Qué quiere revisar?")); }, 60000));
    take(words("PIN de quien enseña"));
    m_resident.type(words("1111"));
    take(words("Continuar"));
    for (int pages = 0; pages < 60 && window.isLaid(); ++pages) {
        QCoreApplication::processEvents(); // a flow that is left goes later
        if (m_resident.button(words("Volver")))
            m_resident.touch(words("Volver"));
    }
    QVERIFY(QTest::qWaitFor([&] { return !window.isLaid(); }));
    dress();
}

} // namespace journeys
