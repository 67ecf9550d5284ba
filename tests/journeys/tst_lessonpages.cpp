// SPDX-License-Identifier: GPL-3.0-or-later
// The names by which lessons point at the house's own pages: each is a page that the class can be followed
// to.
#include "app/practice/people.h"
#include "app/training/lesson.h"
#include "tests/journeys/everypage.h"
#include "ui/window/tutor.h"
#include <QtTest>

class TestLessonPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNameIsAPageThatComes();
};

void TestLessonPages::everyNameIsAPageThatComes()
{
    journeys::House house({ 1280, 800 }, { 339, 212 }, {}, procedure::Catalogue::builtIn().value(),
        QStringLiteral("es"), practice::people().first());
    QSet<QString> came;
    const auto see = [&] { came << window::lessonPage(*house.resident.page()); };
    journeys::EveryPage every(house, theme::TextSize::Normal, theme::Scheme::Normal, see);
    QObject::connect(&house.window, &window::KioskWindow::pageShown, &house.window, see);
    QVERIFY(every.ofTheHouse());
    // The room is no screen, and whoever hid the screen goes on without touching a page: the instructor says
    // when.
    QSet<QString> missing(training::housePages().begin(), training::housePages().end());
    missing -= came;
    QCOMPARE(missing, (QSet<QString> { QStringLiteral("room"), QStringLiteral("cover") }));
}

QTEST_MAIN(TestLessonPages)
#include "tst_lessonpages.moc"
