// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/board.h"
#include "tests/support/workshop.h"
#include <QtTest>

using support::word;
using training::Board;
using training::StepCounts;
using training::Stuck;
using training::Tally;

namespace {

Tally tallyOf(
    const char *label, qint64 sequence, int meeting, const char *here, std::optional<Stuck> stuck = {})
{
    return { word(label), sequence, word("el-dedo"), meeting, 5, word(here), stuck,
        { { word("one"), { .reached = 3, .finished = 2, .errors = 1 } },
            { word("two"), { .reached = 1, .helps = 1 } } },
        {} };
}

} // namespace

class TestBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void empty();
    void theNewestOfEachKioskCounts();
    void kiosksAreNumberedAsTheyJoin();
    void whereTheClassStands();
    void whoIsStuck();
    void theHardestQuestion();
    void overTheMeetings();
};

void TestBoard::empty()
{
    const Board board;
    QCOMPARE(board.meeting(), 0);
    QCOMPARE(board.people(), 0);
    QVERIFY(board.places().isEmpty() && board.stuck().isEmpty() && board.progress().isEmpty());
    QVERIFY(!board.hardest());
}

void TestBoard::theNewestOfEachKioskCounts()
{
    Board board;
    QVERIFY(board.take(tallyOf("a", 5, 1, "one")));
    QVERIFY(board.take(tallyOf("a", 7, 1, "two", Stuck::Help)));
    QVERIFY(!board.take(tallyOf("a", 6, 1, "one"))); // came late
    QVERIFY(!board.take(tallyOf("a", 7, 1, "one")));
    QCOMPARE(board.people(), 5);
    QCOMPARE(board.places().at(0).here, 0);
    QCOMPARE(board.places().at(1).here, 1);
    QCOMPARE(board.stuck().size(), 1);
}

void TestBoard::kiosksAreNumberedAsTheyJoin()
{
    Board board;
    board.take(tallyOf("y", 1, 1, "one")); // the meeting before
    board.take(tallyOf("m", 1, 2, "one"));
    board.take(tallyOf("z", 1, 2, "one"));
    board.take(tallyOf("a", 1, 2, "one"));
    board.take(tallyOf("m", 2, 2, "two", Stuck::Help));
    QCOMPARE(board.kiosks(), 3);
    QCOMPARE(board.numberOf(word("m")), 1);
    QCOMPARE(board.numberOf(word("z")), 2);
    QCOMPARE(board.numberOf(word("a")), 3);
    QCOMPARE(board.numberOf(word("y")), 1);
    QCOMPARE(board.numberOf(word("b")), 0);
}

void TestBoard::whereTheClassStands()
{
    Board board;
    board.take(tallyOf("a", 1, 2, "two"));
    board.take(tallyOf("b", 1, 2, "two"));
    board.take(tallyOf("c", 1, 2, ""));
    board.take(tallyOf("d", 9, 1, "one")); // the meeting before
    QCOMPARE(board.meeting(), 2);
    QCOMPARE(board.people(), 15);
    const auto places = board.places();
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.at(0).step, word("one"));
    QCOMPARE(places.at(0).here, 0);
    QCOMPARE(places.at(0).counts, (StepCounts { .reached = 9, .finished = 6, .errors = 3 }));
    QCOMPARE(places.at(1).here, 2);
    QCOMPARE(places.at(1).counts, (StepCounts { .reached = 3, .helps = 3 }));
}

void TestBoard::whoIsStuck()
{
    Board board;
    board.take(tallyOf("a", 1, 2, "two", Stuck::Time));
    board.take(tallyOf("b", 1, 2, "one"));
    board.take(tallyOf("c", 1, 2, "two", Stuck::Help));
    board.take(tallyOf("d", 1, 2, "one", Stuck::Errors));
    board.take(tallyOf("e", 1, 1, "one", Stuck::Help)); // long ago
    QStringList stuck;
    for (const auto &one : board.stuck())
        stuck << one.label + one.step + QString::number(int(one.why));
    QCOMPARE(stuck, (QStringList { word("ctwo0"), word("done1"), word("atwo2") }));
    board.take(tallyOf("c", 2, 2, "two"));
    QCOMPARE(board.stuck().size(), 2);
}

void TestBoard::theHardestQuestion()
{
    Board board;
    Tally one = tallyOf("a", 1, 2, ""), two = tallyOf("b", 1, 2, ""), before = tallyOf("c", 1, 1, "");
    one.questions = { { word("filer.names"), 3, 0 }, { word("filer.run"), 1, 1 } };
    two.questions = { { word("filer.run"), 0, 1 }, { word("where"), 1, 2 } };
    before.questions = { { word("when"), 99, 0 } };
    for (const Tally &tally : { one, two, before })
        board.take(tally);
    QCOMPARE(board.hardest().value(), (training::QuestionRecord { word("filer.names"), 3, 0 }));
    two.sequence = 2;
    two.questions = { { word("filer.run"), 1, 1 } };
    board.take(two);
    QCOMPARE(board.hardest().value(), (training::QuestionRecord { word("filer.run"), 2, 2 }));
}

void TestBoard::overTheMeetings()
{
    Board board;
    board.take(tallyOf("a", 1, 2, "two"));
    board.take(tallyOf("b", 1, 1, ""));
    board.take(tallyOf("c", 1, 1, ""));
    const auto progress = board.progress();
    QCOMPARE(progress.size(), 2);
    QCOMPARE(progress.at(0).meeting, 1);
    QCOMPARE(progress.at(0).people, 10);
    QCOMPARE(progress.at(0).counts, (StepCounts { .reached = 8, .finished = 4, .helps = 2, .errors = 2 }));
    QCOMPARE(progress.at(1).meeting, 2);
    QCOMPARE(progress.at(1).people, 5);
}

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"
