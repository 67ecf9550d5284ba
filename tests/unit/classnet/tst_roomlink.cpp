// SPDX-License-Identifier: GPL-3.0-or-later
// Three kiosks of a room, each with its own store, and one board that leads them.
#include "app/classnet/roomlink.h"
#include "tests/support/manualclock.h"
#include "tests/support/workshop.h"
#include <QSignalSpy>
#include <QtTest>

using classnet::RoomLink;
using support::word;
using training::ClassRoom;

namespace {

const QHostAddress here(QHostAddress::LocalHost);

struct Kiosk
{
    Kiosk() { start(); }
    void start()
    {
        link.reset();
        room.reset();
        workshop.open();
        room = std::make_unique<ClassRoom>(*workshop.classes, clock);
        link = std::make_unique<RoomLink>(*workshop.classes, *room, clock);
    }
    const training::ClassState &state() const { return *room->state(); }

    support::Workshop workshop;
    const base::SystemClock clock;
    const training::Lessons lessons = training::Lessons::builtIn();
    std::unique_ptr<ClassRoom> room;
    std::unique_ptr<RoomLink> link;
};

} // namespace

class TestRoomLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        board = std::make_unique<Kiosk>();
        one = std::make_unique<Kiosk>();
        two = std::make_unique<Kiosk>();
    }
    void cleanup()
    {
        two.reset();
        one.reset();
        board.reset();
    }

    void worksAlone();
    void theBoardLeadsAndCountsAll();
    void whatTheOthersCountedOutlivesThePowerCut();
    void anotherLessonIsTheNextMeeting();
    void aKioskThatLostPowerIsCountedOnce();
    void theEndOfTheClassIsForAll();
    void whoEndsItHereIsNotLedOn();
    void whoseBoardIsGoneGoesOn();
    void theLessonComesFromTheBoard();
    void whatIsNotItsLessonIsTold_data();
    void whatIsNotItsLessonIsTold();

private:
    void begin(const char *lesson = "primera-constancia")
    {
        QVERIFY(board->room->start(board->workshop.group, board->lessons.find(word(lesson)), 5));
    }
    void join(Kiosk &kiosk, int people)
    {
        QVERIFY(kiosk.link->join(*board->link->invitation(), people));
        QTRY_VERIFY(kiosk.room->state());
    }

    std::unique_ptr<Kiosk> board, one, two;
};

void TestRoomLink::worksAlone()
{
    QCOMPARE(board->link->open(here, 0).error().code, make_error_code(training::Errc::NoClass));
    begin();
    QVERIFY(board->room->reach(word("elegir")));
    QCOMPARE(board->link->board().people(), 5);
    QVERIFY(!board->link->isOpen() && !board->link->isJoining());
    QVERIFY(board->room->end());
    QCOMPARE(board->link->board().progress().size(), 1); // it is over, and still there to be seen
}

void TestRoomLink::theBoardLeadsAndCountsAll()
{
    begin();
    QVERIFY(board->link->open(here, 0));
    join(*one, 4);
    join(*two, 6);
    QCOMPARE(one->state().lesson->id, word("primera-constancia"));
    QCOMPARE(two->state().people, 6);
    QTRY_COMPARE(board->link->others(), 2);
    QTRY_COMPARE(board->link->board().people(), 15);
    QVERIFY(one->room->reach(word("elegir")) && one->room->errorAt(word("filer.run")));
    QVERIFY(two->room->reach(word("elegir")) && two->room->askHelp());
    QTRY_COMPARE(board->link->board().stuck().size(), 1);
    const auto places = board->link->board().places();
    const auto chosen = std::find_if(
        places.begin(), places.end(), [](const auto &place) { return place.step == word("elegir"); });
    QTRY_COMPARE(chosen->here, 2);
    QCOMPARE(board->link->board().hardest()->field, word("filer.run"));
    // By the numbers that stand on the board people find the screens.
    QCOMPARE(board->link->screen(), 1);
    QTRY_COMPARE(one->link->screen(), board->link->board().numberOf(one->state().label));
    QTRY_COMPARE(two->link->screen(), board->link->board().numberOf(two->state().label));
    QCOMPARE(one->link->screen() + two->link->screen(), 5);
    QVERIFY(board->room->waitAt(word("elegir")) && board->room->blank(true));
    QTRY_VERIFY(one->state().blanked && two->state().blanked);
    QCOMPARE(one->state().waitAt, word("elegir"));
    QVERIFY(board->room->blank(false) && board->room->waitAt({}));
    QTRY_VERIFY(!one->state().blanked && two->state().waitAt.isEmpty());
    // The kiosks' own lists of courses have nothing of it.
    QCOMPARE(one->workshop.classes->courses()->size(), 1);
}

void TestRoomLink::whatTheOthersCountedOutlivesThePowerCut()
{
    begin();
    QVERIFY(board->link->open(here, 0));
    join(*one, 4);
    QVERIFY(one->room->reach(word("elegir")));
    const auto kept = [this] { return board->workshop.classes->kept(board->workshop.group).value(); };
    QTRY_VERIFY(!kept().isEmpty() && !kept().first().here.isEmpty());
    board->start();
    QVERIFY(board->room->resume().value());
    QCOMPARE(board->link->board().people(), 9);
    QCOMPARE(board->workshop.classes->records(board->workshop.group)->size(), 2);
}

void TestRoomLink::anotherLessonIsTheNextMeeting()
{
    begin();
    QVERIFY(board->link->open(here, 0));
    join(*one, 4);
    QVERIFY(one->room->reach(word("elegir")));
    QTRY_COMPARE(board->link->board().people(), 9);
    QVERIFY(board->room->end());
    begin("constancia-sin-mano");
    QVERIFY(board->link->open(here, 0));
    join(*one, 3);
    QTRY_COMPARE(one->state().lesson->id, word("constancia-sin-mano"));
    QTRY_COMPARE(board->link->board().people(), 8);
    const auto progress = board->link->board().progress();
    QCOMPARE(progress.size(), 2);
    QCOMPARE(progress.first().people, 9);
}

void TestRoomLink::aKioskThatLostPowerIsCountedOnce()
{
    begin();
    QVERIFY(board->link->open(here, 0));
    join(*one, 4);
    QVERIFY(one->room->reach(word("elegir")));
    const QString label = one->state().label;
    QTRY_COMPARE(board->link->board().people(), 9);
    one->start();
    QVERIFY(one->room->resume().value());
    QVERIFY(one->link->join(*board->link->invitation(), 4));
    QTRY_COMPARE(board->link->others(), 1);
    QVERIFY(one->room->finish());
    QTRY_COMPARE(board->link->board().progress().last().counts.finished, 1);
    QCOMPARE(one->state().label, label);
    QCOMPARE(board->link->board().people(), 9);
}

void TestRoomLink::theEndOfTheClassIsForAll()
{
    begin();
    QVERIFY(board->link->open(here, 0));
    join(*one, 4);
    QVERIFY(one->room->reach(word("elegir"))); // and stays there
    QTRY_COMPARE(board->link->board().people(), 9);
    QVERIFY(board->room->end());
    QVERIFY(!board->link->isOpen());
    QTRY_VERIFY(!one->room->state());
    QVERIFY(!one->link->isJoining());
    QTRY_COMPARE(board->link->board().progress().last().counts.stopped, 1);
    const auto stopped = [this] {
        const auto kept = board->workshop.classes->kept(board->workshop.group).value();
        return kept.first().steps.first().counts.stopped;
    };
    QTRY_COMPARE(stopped(), 1);
}

void TestRoomLink::whoEndsItHereIsNotLedOn()
{
    begin();
    QVERIFY(board->link->open(here, 0));
    join(*one, 4);
    QVERIFY(one->room->reach(word("elegir")));
    QTRY_COMPARE(board->link->board().people(), 9);
    QVERIFY(one->room->end());
    QVERIFY(!one->link->isJoining());
    QTRY_COMPARE(board->link->others(), 0);
    QVERIFY(board->room->blank(true));
    QTRY_COMPARE(board->link->board().progress().last().counts.stopped, 1); // what it counted last is there
    QVERIFY(!one->room->state());
}

/// Its power went, or the network: each goes on alone.
void TestRoomLink::whoseBoardIsGoneGoesOn()
{
    begin();
    QVERIFY(board->link->open(here, 0));
    join(*one, 4);
    board->link.reset();
    QTRY_VERIFY(!one->link->isJoined());
    QVERIFY(one->room->reach(word("elegir")));
    one->link->leave();
    QVERIFY(!one->link->isJoining());
    QVERIFY(one->room->state());
}

/// One that only the board's centre has; also after a power cut at the kiosk.
void TestRoomLink::theLessonComesFromTheBoard()
{
    const auto own = support::lessonOf({ word("one"), word("two") }, word("solo-de-linares"));
    QVERIFY(board->room->start(board->workshop.group, own, 0));
    QVERIFY(board->link->open(here, 0));
    join(*one, 4);
    QCOMPARE(one->state().lesson->file, own->file);
    QVERIFY(one->room->reach(word("two")));
    QTRY_COMPARE(board->link->board().people(), 4);
    const QString label = one->state().label;
    one->start();
    QVERIFY(one->room->resume().value());
    QCOMPARE(one->state().lesson->file, own->file);
    QVERIFY(one->link->join(*board->link->invitation(), 4));
    QTRY_VERIFY(one->link->isJoined());
    QVERIFY(board->room->waitAt(word("two")));
    QTRY_COMPARE(one->state().waitAt, word("two"));
    QCOMPARE(one->state().label, label);
    QCOMPARE(board->link->board().people(), 4);
}

void TestRoomLink::whatIsNotItsLessonIsTold_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray file = training::Lessons::builtIn().find(word("el-dedo"))->file;
    QTest::newRow("of a newer program")
        << QByteArray(file).replace("ventanilla.lesson/1", "ventanilla.lesson/9");
    QTest::newRow("another one") << QByteArray(file).replace("\"el-dedo\"", "\"el-codo\"");
    QTest::newRow("nothing") << QByteArray();
}

void TestRoomLink::whatIsNotItsLessonIsTold()
{
    QFETCH(QByteArray, file);
    training::Lesson lesson = *board->lessons.find(word("el-dedo"));
    lesson.file = file;
    QVERIFY(board->room->start(board->workshop.group, std::make_shared<const training::Lesson>(lesson), 5));
    QVERIFY(board->link->open(here, 0));
    QSignalSpy notLed(one->link.get(), &RoomLink::notLed);
    QVERIFY(one->link->join(*board->link->invitation(), 4));
    QTRY_COMPARE(notLed.size(), 1);
    QVERIFY(!one->room->state());
}

QTEST_GUILESS_MAIN(TestRoomLink)
#include "tst_roomlink.moc"
