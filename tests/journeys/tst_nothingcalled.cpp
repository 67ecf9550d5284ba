// SPDX-License-Identifier: GPL-3.0-or-later
// Practice beside a kiosk that is enrolled: nobody is called, and not one byte of the kiosk's folder changes.
#include "tests/journeys/classroom.h"
#include "tests/journeys/wholehouse.h"
#include <QCryptographicHash>
#include <QDirIterator>
#include <QTcpServer>
#include <QtTest>

using journeys::Classroom;
using journeys::WholeHouse;

class TestNothingCalled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a23_zeroCallsAndZeroRows();
};

namespace {

/// Every file under a folder, with when it was written and its bytes.
QMap<QString, QByteArray> everyByte(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        const QByteArray bytes
            = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not to be read");
        files.insert(file.fileName(),
            QFileInfo(file).lastModified().toString(Qt::ISODateWithMs).toLatin1() + ' '
                + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    return files;
}

} // namespace

/// The whole story, another filing that is taken back, and a third that is left in the middle.
void TestNothingCalled::a23_zeroCallsAndZeroRows()
{
    WholeHouse house;
    house.openKiosk(); // so that there is a store
    QVERIFY(!house.kiosk().file().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(house.arrived(), 1, 20000);
    house.closeKiosk();
    house.stopService();
    QTcpServer door; // whoever calls the central service now, calls here
    QVERIFY(door.listen(QHostAddress::LocalHost, house.port()));
    const auto before = everyByte(house.folder());
    QVERIFY(before.size() > 3);

    base::Settings settings = Classroom::settingsIn(QStringLiteral("es"));
    settings.dataFolder = house.dataFolder();
    settings.slipFolder = house.slipFolder();
    {
        Classroom room(settings);
        auto &learner = room.learner;
        QVERIFY(room.file() && room.askHowItGoes() && room.followToCertificate());
        QVERIFY(learner.leave());
        QVERIFY(room.file() && room.askHowItGoes());
        for (const char *words : { "Retirar este trámite", "Quiero retirarlo", "Sí, retirar ahora" }) {
            while (learner.button(QStringLiteral("Seguir leyendo")))
                learner.touch(QStringLiteral("Seguir leyendo"));
            QVERIFY(learner.touch(QString::fromUtf8(words)));
        }
        QTRY_VERIFY(learner.button(QStringLiteral("Ver en qué quedó")));
        QVERIFY(learner.leave());
        QVERIFY(learner.begin(room.card(QStringLiteral("perdida-documentos"))));
        QVERIFY(learner.goOnTo(QStringLiteral("Revise antes de enviar"), room.answers()));
    }
    QTest::qWait(0); // whatever would still be on its way
    QVERIFY(!door.waitForNewConnection(0));
    QCOMPARE(everyByte(house.folder()), before);
    QCOMPARE(house.arrived(), 1);

    // Eyes and ears are open: the kiosk itself calls at this door, and writes into this folder.
    house.openKiosk();
    QVERIFY(!house.kiosk().file().isEmpty());
    QVERIFY(QTest::qWaitFor([&door] { return door.hasPendingConnections(); }, 20000));
    QVERIFY(everyByte(house.folder()) != before);
}

QTEST_MAIN(TestNothingCalled)
#include "tst_nothingcalled.moc"
