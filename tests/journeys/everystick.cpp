// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the technician's memory stick, with sticks, files and receipts that are pretended.
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/store.h"
#include "tests/journeys/everypage.h"
#include "tests/support/centralprocess.h"
#include "tests/support/stickhouse.h"
#include "ui/maintenance/carrytask.h"
#include "ui/maintenance/checktask.h"
#include "ui/maintenance/enroltask.h"
#include "ui/maintenance/findingspage.h"
#include <QTemporaryDir>
#include <QtTest>

namespace journeys {

namespace {

constexpr int patience = 20000; // ms

QString words(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Provisioning files, made once for all walks.
const QString &fileOf(const char *kiosk)
{
    static const QTemporaryDir folder;
    static QMap<QByteArray, QString> made;
    const QString central = folder.filePath(words("central"));
    if (made.isEmpty())
        support::runCentral({ words("init"), central, words("--name"), words("central.example") });
    QString &file = made[kiosk];
    if (file.isEmpty()) {
        file = folder.filePath(words(kiosk) + words(".provisioning"));
        support::runCentral({ words("provisioning"), words(kiosk), file, words("--url"),
            words("https://central.example"), words("--dir"), central });
    }
    return file;
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// As many as that wait in the store of this folder; what is in them nobody looks at here.
void keepFilings(const QString &dataFolder, int count, const base::Clock &clock)
{
    const auto store = kiosk::Store::open(dataFolder, words("cl-07401-0001"), db::Access::ReadWrite, clock);
    QVERIFY(store);
    for (int i = 0; i < count; ++i)
        QVERIFY((*store)->outbox().finalise(base::FilingId::make(clock),
            [](const envelope::Place &) { return base::Result<QByteArray>(QByteArray("sealed")); }));
}

} // namespace

void EveryPage::press(const char *label)
{
    while (!m_resident.button(words(label)) && m_resident.button(words("Ver más")))
        m_resident.touch(words("Ver más"));
    m_tookAll = m_resident.touch(words(label)) && m_tookAll;
}

bool EveryPage::comes(const char *heading)
{
    const bool came = QTest::qWaitFor([&] { return m_resident.isOn(words(heading)); }, patience);
    if (came) {
        see();
        takeTheRest(words("Seguir leyendo"));
    } else
        qWarning("%s: %s instead", heading, qPrintable(m_resident.heading()));
    m_tookAll = m_tookAll && came;
    return came;
}

void EveryPage::theStick(maintenance::Workbench &bench)
{
    const QTemporaryDir stick, other;
    support::StickHouse house;
    QVERIFY(house.start());
    bench.setSticks(std::make_unique<stick::Sticks>(stick.filePath(words("note")), house.bus()));
    QVERIFY(QTest::qWaitFor([&] { return bench.sticks().isThere(); }, patience));

    window::KioskWindow &window = m_house.window;
    window.lay(std::make_unique<maintenance::EnrolTask>(window.around(), bench));
    see();
    take(words("Archivo en un pendrive"));
    house.plugIn("sdb1", stick.path());
    QVERIFY(comes("En ese pendrive no hay un archivo para inscribirla"));
    write(stick.filePath(words("malo.provisioning")), "cut off");
    press("Probar otra vez");
    QVERIFY(comes("El archivo de ese pendrive no sirve"));
    QVERIFY(QFile::copy(fileOf("cl-07401-0001"), stick.filePath(words("linares.provisioning"))));
    press("Probar otra vez");
    QVERIFY(comes("¿La inscribimos así?"));
    QVERIFY(QFile::copy(fileOf("cl-07401-0002"), stick.filePath(words("colbun.provisioning"))));
    house.plugIn("sdc1", other.path(), { { words("Size"), 64'000'000'000ULL } });
    QVERIFY(QTest::qWaitFor([&] { return bench.sticks().list().size() == 2; }, patience));
    press("Volver");
    press("Archivo en un pendrive");
    QVERIFY(comes("¿Cuál pendrive?"));
    press("El de 8 GB");
    QVERIFY(comes("¿Cuál es esta Ventanilla?"));
    house.pullOut("sdc1");
    QVERIFY(QTest::qWaitFor([&] { return bench.sticks().list().size() == 1; }, patience));
    carrying(bench, house, stick.path());
    window.lay(std::make_unique<maintenance::CheckTask>(window.around(), bench));
    QVERIFY(QTest::qWaitFor(
        [this] { return qobject_cast<maintenance::FindingsPage *>(m_resident.page()) != nullptr; },
        patience));
    while (m_resident.button(words("Ver más")))
        m_resident.touch(words("Ver más"));
    take(words("Ver el informe"));
    press("Copiar a un pendrive");
    QVERIFY(comes("El informe quedó en el pendrive"));
    window.beginAnew();
    bench.setSticks(
        std::make_unique<stick::Sticks>(stick.filePath(words("note")), QDBusConnection(words("nowhere"))));
    dress();
}

void EveryPage::carrying(maintenance::Workbench &bench, support::StickHouse &house, const QString &stick)
{
    window::KioskWindow &window = m_house.window;
    const QString dataFolder = bench.settings().dataFolder;
    const auto way = [&](const char *card, const char *heading) {
        const auto isThere = [this] { return m_resident.isOn(words("Llevar la cola en un pendrive")); };
        for (int pages = 0; pages < 20 && !isThere(); ++pages) {
            press(m_resident.button(words("Seguir")) ? "Seguir" : "Volver");
            QCoreApplication::processEvents(); // a flow that is left goes later
        }
        const bool isReady
            = QTest::qWaitFor([&] { return isThere() && bench.sticks().list().size() == 1; }, patience);
        press(card);
        return isReady && comes(heading);
    };
    const auto plugIn = [&](const QVariantMap &how) {
        house.pullOut("sdb1");
        QVERIFY(QTest::qWaitFor([&] { return bench.sticks().list().isEmpty(); }, patience));
        house.plugIn("sdb1", stick, how);
    };
    window.lay(std::make_unique<maintenance::CarryTask>(window.around(), bench));
    see();
    QVERIFY(way("Traer los acuses", "En ese pendrive no hay acuses"));
    QVERIFY(way("Copiar al pendrive", "No hay nada que llevar"));
    keepFilings(dataFolder, 12, m_house.clock);
    QVERIFY(way("Copiar al pendrive", "Se copiaron 12 constancias"));
    write(stick + words("/ventanilla/receipts.cms"), QByteArray("\x30\0\x30\0\x30\0", 6));
    QVERIFY(way("Traer los acuses", "No se tomó ningún acuse"));
    int asked = 0; // one is news, one was known, one is another kiosk's
    const auto answer = kiosk::ControlSocket::listen(
        dataFolder, [&asked](const QJsonObject &) -> base::Result<QJsonObject> {
            if (++asked == 3)
                return base::fail(kiosk::Errc::Refused);
            return QJsonObject { { words("moved"), asked == 1 ? 1 : 0 } };
        });
    QVERIFY(answer);
    QVERIFY(way("Traer los acuses", "Quedó confirmada 1 constancia"));
    const struct
    {
        const char *error, *heading;
    } troubles[] {
        { "org.freedesktop.UDisks2.Error.NotAuthorized", "Falta el permiso para abrir pendrives" },
        { "org.freedesktop.UDisks2.Error.Failed", "Ese pendrive no se puede abrir" },
    };
    for (const auto &trouble : troubles) {
        house.refuse("Mount", trouble.error);
        QVERIFY(way("Copiar al pendrive", trouble.heading));
    }
    house.refuse("Mount", "");
    house.refuse("Unmount", "org.freedesktop.UDisks2.Error.Failed");
    QVERIFY(way("Copiar al pendrive", "Todavía no saque el pendrive"));
    house.refuse("Unmount", "");
    plugIn({ { words("IdType"), words("ext4") } });
    QVERIFY(way("Copiar al pendrive", "Ese pendrive no sirve así"));
    plugIn({ { words("ReadOnly"), true } });
    QVERIFY(way("Copiar al pendrive", "Ese pendrive no deja escribir"));
    plugIn({});
    QVERIFY(QTest::qWaitFor([&] { return bench.sticks().list().size() == 1; }, patience));
}

} // namespace journeys
