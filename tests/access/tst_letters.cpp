// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are longer than any that were tried: rather than cut them, the page has smaller letters.
#include "tests/journeys/everykind.h"
#include "tests/journeys/hands.h"
#include "tests/journeys/house.h"
#include "tests/support/pseudo.h"
#include "ui/screens/page.h"
#include <QtTest>

using journeys::House;
using theme::TextSize;

class TestLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a06_aPageThatDoesNotHoldItsWordsGivesWay();
    void a06_whatIsSaidLaterMayGiveWayToo();
};

void TestLetters::a06_aPageThatDoesNotHoldItsWordsGivesWay()
{
    const support::pseudo::Translator longer;
    const journeys::EveryKind every(journeys::Texts::Lengthened);
    House house({ 1366, 768 }, { 344, 194 }, {}, every.catalogue);
    house.theme.setTextSize(TextSize::Largest);
    int asChosen = 0, smaller = 0;
    journeys::Finger finger(house.resident);
    finger.onStage = [&] {
        ++(house.theme.letters() == TextSize::Largest ? asChosen : smaller);
        QCOMPARE(house.theme.textSize(), TextSize::Largest);
    };
    QVERIFY(every.goToReview(house, finger));
    // One page's words are no reason for the next page's letters.
    QCOMPARE_GT(smaller, 0);
    QCOMPARE_GT(asChosen, smaller);
}

void TestLetters::a06_whatIsSaidLaterMayGiveWayToo()
{
    House house({ 1366, 768 }, { 344, 194 });
    house.theme.setTextSize(TextSize::Largest);
    QVERIFY(house.resident.begin(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es"))));
    screens::Page *page = house.resident.page();
    QVERIFY(page);
    QCOMPARE(house.theme.letters(), TextSize::Largest);
    page->showProblem(QStringLiteral("Falta algo. ").repeated(20));
    QTRY_VERIFY(house.theme.letters() < TextSize::Largest);
    QCOMPARE(journeys::misfits(house), QStringList());
    house.resident.touch(QStringLiteral("Ayuda"));
    QCOMPARE(house.theme.letters(), TextSize::Largest);
}

QTEST_MAIN(TestLetters)
#include "tst_letters.moc"
