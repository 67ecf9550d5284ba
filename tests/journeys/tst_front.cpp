// SPDX-License-Identifier: GPL-3.0-or-later
// From the kiosk to practice and back: another window each time, and nothing gets across but how it looks.
#include "app/outbox/errc.h"
#include "tests/journeys/everykind.h"
#include "tests/journeys/hall.h"
#include "ui/window/practiceband.h"
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::Hall;
using theme::Scheme;
using theme::TextSize;

namespace {

const auto practise = QStringLiteral("Practicar"), stop = QStringLiteral("Dejar de practicar");

} // namespace

class TestFront : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void practiceComesAndGoes();
    void a15_whatWasChosenGoesAlongAndNoFurther();
    void a10_whoSeesNothingHearsPracticeBegin();
    void whoUsesSwitchesGoesOnScanning();
    void aCatalogueThatCameMeanwhileIsTaken();
    void aScreenThatLearnersLeftIsTheKioskAgain();
    void aNewWindowKnowsThatNoFilingIsTaken();
    void itIsAtRestWhileNobodyHasBegunAnything();
};

void TestFront::practiceComesAndGoes()
{
    Hall hall;
    QSignalSpy changed(&hall.front, &window::Front::changed);
    QPointer<window::KioskWindow> former = &hall.front.window();
    QVERIFY(hall.touch(practise));
    QVERIFY(hall.front.isPractising());
    QVERIFY(!former); // never two windows
    QCOMPARE(changed.size(), 1);
    QVERIFY(hall.front.window().isVisible());
    QVERIFY(hall.front.window().findChild<window::PracticeBand *>());
    QCOMPARE(hall.front.window().size(), QSize(1280, 800));
    former = &hall.front.window();
    QVERIFY(hall.touch(stop));
    QVERIFY(!hall.front.isPractising());
    QVERIFY(!former);
    QVERIFY(!hall.front.window().findChild<window::PracticeBand *>());
    QVERIFY(hall.resident().button(QStringLiteral("Empezar")));
}

/// Who reads Kreyòl, in large letters, does not choose it twice; who comes after them finds the house's own.
void TestFront::a15_whatWasChosenGoesAlongAndNoFurther()
{
    Hall hall;
    hall.front.window().follow({ QStringLiteral("ht"), TextSize::Larger, Scheme::Negro, 800ms });
    auto resident = hall.resident();
    resident.speak(journeys::dictionaryOf(QStringLiteral("ht")));
    QVERIFY(resident.touch(practise));
    QCoreApplication::processEvents();
    const window::Ways ways = hall.front.window().ways();
    QCOMPARE(ways.language, QStringLiteral("ht"));
    QCOMPARE(ways.size, TextSize::Larger);
    QCOMPARE(ways.scheme, Scheme::Negro);
    QCOMPARE(ways.debounce, std::optional(800ms));
    auto learner = hall.resident();
    learner.speak(journeys::dictionaryOf(QStringLiteral("ht")));
    QVERIFY(learner.touch(stop));
    QCoreApplication::processEvents();
    const window::Ways after = hall.front.window().ways();
    QCOMPARE(after.language, QStringLiteral("es"));
    QCOMPARE(after.size, TextSize::Normal);
    QCOMPARE(after.scheme, Scheme::Normal);
    QVERIFY(!after.debounce);
}

/// Nothing else would tell them that another window is there.
void TestFront::a10_whoSeesNothingHearsPracticeBegin()
{
    Hall hall;
    hall.front.window().follow({ .language = QStringLiteral("es"), .isAudioMode = true });
    QVERIFY(hall.touch(practise));
    QVERIFY(hall.front.window().ways().isAudioMode);
    const QString said = hall.voice.said().join(u'\n');
    QVERIFY2(said.contains(QStringLiteral("PRÁCTICA: nada se envía")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Aquí puede practicar")), qPrintable(said));
    QVERIFY2(said.contains(stop), qPrintable(said));
    QVERIFY(hall.touch(stop));
    QVERIFY(!hall.front.window().ways().isAudioMode);
}

void TestFront::whoUsesSwitchesGoesOnScanning()
{
    Hall hall;
    hall.front.window().follow({ .language = QStringLiteral("es"), .isScanning = true });
    QVERIFY(hall.touch(practise));
    QVERIFY(hall.front.window().ways().isScanning);
}

void TestFront::aCatalogueThatCameMeanwhileIsTaken()
{
    Hall hall;
    QVERIFY(hall.touch(practise));
    const auto newer = journeys::EveryKind().catalogue;
    hall.desk.offer(newer);
    QVERIFY(hall.desk.catalogue().ordered() != newer.ordered());
    QVERIFY(hall.touch(stop));
    QCOMPARE(hall.desk.catalogue().ordered(), newer.ordered());
}

void TestFront::aScreenThatLearnersLeftIsTheKioskAgain()
{
    Hall hall;
    QVERIFY(hall.touch(practise));
    hall.resident().wait(hall.settings.idle);
    QCoreApplication::processEvents();
    QVERIFY(!hall.front.isPractising());
    // The kiosk's own window stays where nobody comes.
    const QPointer<window::KioskWindow> window = &hall.front.window();
    hall.resident().wait(hall.settings.idle);
    QCoreApplication::processEvents();
    QVERIFY(window);
}

void TestFront::aNewWindowKnowsThatNoFilingIsTaken()
{
    Hall hall;
    QVERIFY(hall.touch(practise));
    Q_EMIT hall.desk.unavailable({ make_error_code(outbox::Errc::DiskFull), {} });
    QVERIFY(hall.touch(stop));
    QVERIFY(!hall.resident().button(QStringLiteral("Empezar")));
    QVERIFY(hall.resident().sees(QStringLiteral("Esta Ventanilla no está recibiendo trámites")));
    Q_EMIT static_cast<kiosk::FilingDesk &>(hall.desk).opened();
    QVERIFY(hall.resident().button(QStringLiteral("Empezar")));
}

void TestFront::itIsAtRestWhileNobodyHasBegunAnything()
{
    Hall hall;
    QVERIFY(hall.front.isAtRest());
    QSignalSpy told(&hall.front, &window::Front::restChanged);
    QList<bool> expected;
    // There is somebody: with a filing, with something over the first page, in practice.
    for (const QString &way : { QStringLiteral("Empezar"), QStringLiteral("Ayuda"), practise }) {
        QVERIFY2(hall.touch(way), qPrintable(way));
        QVERIFY2(!hall.front.isAtRest(), qPrintable(way));
        // Nobody answers, until the kiosk's first page is there again.
        for (int i = 0; i < 3 && !hall.front.isAtRest(); ++i) {
            hall.resident().wait(hall.settings.idle);
            hall.resident().wait(hall.settings.answer);
            QCoreApplication::processEvents();
        }
        QVERIFY2(hall.front.isAtRest(), qPrintable(way));
        expected << false << true;
    }
    QList<bool> heard;
    for (const auto &change : told)
        heard << change.value(0).toBool();
    QCOMPARE(heard, expected);
}

QTEST_MAIN(TestFront)
#include "tst_front.moc"
