// SPDX-License-Identifier: GPL-3.0-or-later
// A board and the kiosks that join it, over TLS on loopback.
#include "tests/support/openclass.h"
#include "tests/support/wire.h"

using classnet::Errc;
using classnet::Host;
using classnet::Invitation;
using classnet::Member;
using classnet::Pace;
using support::Kiosk;
using support::OpenClass;
using support::tallyOf;
using support::word;
using namespace std::chrono_literals;

namespace {

const QStringList labels { word("aaaaaaaa"), word("bbbbbbbb"), word("cccccccc") };

/// What a board shows, to compare two of them.
QString shown(const training::Board &board)
{
    QString text = QString::number(board.meeting()) + u' ' + QString::number(board.people());
    const auto places = board.places();
    for (const auto &place : places)
        text += QStringLiteral(" %1:%2:%3:%4")
                    .arg(place.step)
                    .arg(place.here)
                    .arg(place.counts.reached)
                    .arg(place.counts.errors);
    const auto stuck = board.stuck();
    for (const auto &one : stuck)
        text += u' ' + one.label + one.step;
    if (const auto hardest = board.hardest())
        text += u' ' + hardest->field + QString::number(hardest->errors);
    return text;
}

std::error_code errorOf(const base::Result<std::unique_ptr<Host>> &host)
{
    return host ? std::error_code() : host.error().code;
}

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeKiosksOnOneBoard();
    void allAreInTheSameMeeting();
    void theNewestTallyAlone();
    void aLongTally();
    void thePaceReachesAll();
    void whoIsQuietStays();
    void f27_comesBackByItself();
    void f27_silenceEnds();
    void withoutNetworkItWorksAlone();
    void nobodyAnswersAtAll();
    void theLastTallyBeforeLeaving();
    void aKioskIsBackBeforeItWasMissed();
    void twoBoards();
    void sixtyKiosksAndNoMore();
    void listensInThisRoomOnly();
};

void TestRoom::threeKiosksOnOneBoard()
{
    OpenClass open;
    QSignalSpy changed(open.host.get(), &Host::changed);
    training::Board expected;
    std::vector<std::unique_ptr<Kiosk>> kiosks;
    for (int i = 0; i < 3; ++i)
        kiosks.push_back(std::make_unique<Kiosk>(open, labels.at(i), 5 + i));
    QTRY_COMPARE(open.board.people(), 18);
    for (int i = 0; i < 3; ++i) {
        auto tally = tallyOf(labels.at(i), 2, 5 + i, i == 1 ? "two" : "one");
        tally.stuck = i == 2 ? std::optional(training::Stuck::Help) : std::nullopt;
        expected.take(tally);
        open.clock.advance(1s);
        QVERIFY(kiosks.at(size_t(i))->member.setTally(tally));
    }
    QTRY_COMPARE(shown(open.board), shown(expected));
    QCOMPARE(open.host->members(), 3);
    QVERIFY(open.host->gone().isEmpty());
    QVERIFY(changed.count() >= 9); // three came, three told twice
    for (const auto &kiosk : kiosks) {
        QCOMPARE(kiosk->joined.count(), 1);
        QCOMPARE(kiosk->paces.count(), 0); // the instructor has said nothing
    }
}

// One kiosk has been there for longer than the other, and counts its meetings by itself.
void TestRoom::allAreInTheSameMeeting()
{
    OpenClass open;
    open.host->setMeeting(4);
    QSignalSpy told(open.host.get(), &Host::told);
    Kiosk first(open.clock), second(open.clock);
    auto tally = tallyOf(labels.at(0), 1);
    tally.meeting = 7;
    QVERIFY(first.member.setTally(tally));
    QVERIFY(second.member.setTally(tallyOf(labels.at(1), 1)));
    first.member.join(open.host->invitation());
    second.member.join(open.host->invitation());
    QTRY_COMPARE(open.board.people(), 6);
    QCOMPARE(open.board.meeting(), 4);
    QCOMPARE(told.count(), 2);
    QCOMPARE(told.last().at(0).value<training::Tally>().meeting, 4);
}

void TestRoom::theNewestTallyAlone()
{
    OpenClass open;
    Kiosk kiosk(open, labels.first());
    QTRY_COMPARE(open.board.people(), 3);
    QSignalSpy changed(open.host.get(), &Host::changed);
    for (int i = 2; i <= 50; ++i) // all at one instant
        QVERIFY(kiosk.member.setTally(tallyOf(labels.first(), i, i)));
    kiosk.member.look();
    open.clock.advance(299ms);
    kiosk.member.look();
    QCOMPARE(kiosk.member.isJoined(), true);
    open.clock.advance(1ms);
    kiosk.member.look();
    QTRY_COMPARE(open.board.people(), 50);
    QCOMPARE(changed.count(), 1);
    auto wrong = tallyOf(word("no label"), 1);
    QVERIFY(kiosk.member.setTally(wrong).error().code == training::Errc::BadTally);
}

void TestRoom::aLongTally()
{
    OpenClass open;
    auto tally = tallyOf(labels.first(), 2, 9);
    for (int i = 0; i < 710; ++i)
        tally.steps << training::StepRecord { QString(QStringLiteral("step-") + QString::number(i)), {} };
    QVERIFY(tally.toBytes().value().size() > 60 * 1024);
    Kiosk kiosk(open, labels.first());
    QTRY_COMPARE(open.board.people(), 3);
    open.clock.advance(1s);
    QVERIFY(kiosk.member.setTally(tally));
    QTRY_COMPARE(open.board.people(), 9);
    QCOMPARE(open.board.places().size(), tally.steps.size());
    QCOMPARE(kiosk.lost.count(), 0);
}

void TestRoom::thePaceReachesAll()
{
    OpenClass open;
    std::vector<std::unique_ptr<Kiosk>> kiosks;
    for (int i = 0; i < 3; ++i)
        kiosks.push_back(std::make_unique<Kiosk>(open, labels.at(i)));
    QTRY_COMPARE(open.board.kiosks(), 3);
    QVERIFY(open.host->setPace({ 0, word("el-dedo"), word("two"), {}, false }, {}));
    for (const auto &kiosk : kiosks)
        QTRY_COMPARE(kiosk->paces.count(), 1);
    QVERIFY(open.host->setPace({ 99, word("el-dedo"), word("two"), word("one"), true }, {}));
    QVERIFY(open.host->setPace({ 0, word("el-dedo"), word("two"), word("one"), true }, {})); // the same
    for (qsizetype i = 0; i < 3; ++i) {
        const auto &kiosk = kiosks.at(size_t(i));
        QTRY_COMPARE(kiosk->paces.count(), 2);
        Pace all { 2, word("el-dedo"), word("two"), word("one"), true };
        all.screen = open.board.numberOf(labels.at(i)); // each its own
        QVERIFY(all.screen > 0);
        QCOMPARE(kiosk->pace(), all);
    }
    Kiosk late(open, word("dddddddd"));
    QTRY_COMPARE(late.paces.isEmpty() ? 0 : late.pace().screen, 4);
    Pace told = late.pace();
    told.screen = 0;
    QCOMPARE(told, open.host->pace());
    QCOMPARE(kiosks.front()->paces.count(), 2);

    QVERIFY(open.host->setPace({ 0, word("Juan Pérez"), {}, {}, false }, {}).error().code == Errc::BadPace);
    QCOMPARE(open.host->pace().sequence, 2);
}

void TestRoom::whoIsQuietStays()
{
    OpenClass open;
    Kiosk kiosk(open, labels.first());
    QTRY_COMPARE(open.board.people(), 3);
    support::Wire wire(open.port()); // to see that each says that it is there
    Kiosk seen(open.clock);
    seen.member.join(
        Invitation::make(open.host->invitation().address(), quint16(wire.url().port()), open.key.code())
            .value());
    QTRY_COMPARE(open.host->members(), 2);
    for (int i = 0; i < 10; ++i) {
        const qint64 up = wire.carriedUp(), down = wire.carriedDown();
        open.clock.advance(5s);
        open.host->look();
        kiosk.member.look();
        seen.member.look();
        QTRY_VERIFY(wire.carriedUp() > up && wire.carriedDown() > down);
    }
    QCOMPARE(open.host->members(), 2);
    QCOMPARE(kiosk.lost.count() + seen.lost.count(), 0);
}

void TestRoom::f27_comesBackByItself()
{
    OpenClass open;
    QVERIFY(open.host->setPace({ 0, word("el-dedo"), word("one"), {}, false }, {}));
    Kiosk kiosk(open, labels.first());
    QTRY_COMPARE(open.board.people(), 3);
    QTRY_COMPARE(kiosk.paces.isEmpty() ? 0 : kiosk.pace().screen, 1);
    const quint16 port = open.port();
    for (int round = 1; round <= 3; ++round) {
        open.host.reset(); // the board's program, or its cable
        QTRY_COMPARE(kiosk.lost.count(), round);
        QVERIFY(!kiosk.member.isJoined());
        QVERIFY(kiosk.member.setTally(tallyOf(labels.first(), 10 * round, 10 * round)));
        for (int i = 0; i < 3; ++i) { // nobody is there
            const auto failures = kiosk.failed.count();
            open.clock.advance(16s);
            kiosk.member.look();
            QTRY_COMPARE(kiosk.failed.count(), failures + 1);
            QVERIFY(Kiosk::codeOf(kiosk.failed) == Errc::NotReached);
        }
        open.open(port);
        QVERIFY(open.host->setPace({ 0, word("el-dedo"), word("one"), {}, false }, {}));
        kiosk.member.look(); // too early
        open.clock.advance(16s);
        kiosk.member.look();
        QTRY_COMPARE(kiosk.joined.count(), round + 1);
        QTRY_COMPARE(open.board.people(), 10 * round); // without being asked again
    }
    for (const auto &told : kiosk.paces) // but for the number that each board gives it, the one that it knew
        QCOMPARE(told.first().value<Pace>().sequence, 1);
    QCOMPARE(kiosk.refused.count(), 0);
}

void TestRoom::f27_silenceEnds()
{
    OpenClass open;
    Kiosk first(open.clock);
    support::Wire wire(open.port());
    const auto through
        = Invitation::make(open.host->invitation().address(), quint16(wire.url().port()), open.key.code())
              .value();
    first.member.join(through);
    QVERIFY(first.member.setTally(tallyOf(labels.first(), 1)));
    QTRY_COMPARE(open.board.people(), 3);
    const qint64 up = wire.carriedUp(), down = wire.carriedDown();
    first.member.leave();
    QTRY_COMPARE(open.host->gone(), labels.mid(0, 1));

    // The next connection falls silent after as much, and no end of it is seen. (A signature is a few bytes
    // longer or shorter; whatever is said next is longer than that.)
    wire.setManners({ .up = up + 12, .down = down + 12, .then = support::Wire::Manners::Silence });
    first.member.join(through);
    QTRY_VERIFY(open.host->gone().isEmpty());
    QCOMPARE(open.host->members(), 1);
    open.clock.advance(5s);
    open.host->look();
    first.member.look();
    QTest::qWait(0);
    QCOMPARE(first.lost.count(), 0);
    open.clock.advance(10999ms);
    open.host->look();
    first.member.look();
    QCOMPARE(first.lost.count(), 0);
    QCOMPARE(open.host->members(), 1);
    open.clock.advance(1ms);
    open.host->look();
    QCOMPARE(open.host->members(), 0);
    QCOMPARE(open.host->gone(), labels.mid(0, 1));
    QCOMPARE(open.board.people(), 3); // its counts stay
    first.member.look();
    QCOMPARE(first.lost.count(), 1);
    wire.setManners({});
    open.clock.advance(16s);
    first.member.look();
    QTRY_VERIFY(open.host->gone().isEmpty());
}

void TestRoom::withoutNetworkItWorksAlone()
{
    support::ManualClock clock;
    Kiosk kiosk(clock);
    QVERIFY(kiosk.member.setTally(tallyOf(labels.first(), 1))); // nobody to tell, and no error
    kiosk.member.look();
    QVERIFY(!kiosk.member.isJoined() && !kiosk.member.invitation());
    quint16 free = 0;
    {
        OpenClass open;
        free = open.port();
    }
    kiosk.member.join(
        Invitation::make(QHostAddress(QHostAddress::LocalHost), free, word("0123456789AB")).value());
    QTRY_COMPARE(kiosk.failed.count(), 1);
    QVERIFY(Kiosk::codeOf(kiosk.failed) == Errc::NotReached);
    kiosk.member.look(); // waits its time
    QVERIFY(kiosk.member.setTally(tallyOf(labels.first(), 2)));
    kiosk.member.leave();
    clock.advance(60s);
    kiosk.member.look();
    QTest::qWait(0);
    QCOMPARE(kiosk.failed.count(), 1);
    QCOMPARE(kiosk.joined.count() + kiosk.lost.count() + kiosk.refused.count(), 0);
}

// As when the other machine is off: not even a refusal comes.
void TestRoom::nobodyAnswersAtAll()
{
    QTcpServer full;
    full.setListenBacklogSize(0);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    QTcpSocket before;
    before.connectToHost(full.serverAddress(), full.serverPort());
    QTRY_COMPARE(before.state(), QAbstractSocket::ConnectedState); // and no room for more
    support::ManualClock clock;
    Kiosk kiosk(clock);
    kiosk.member.join(
        Invitation::make(full.serverAddress(), full.serverPort(), word("0123456789AB")).value());
    QTest::qWait(0);
    clock.advance(7999ms);
    kiosk.member.look();
    QCOMPARE(kiosk.failed.count(), 0);
    clock.advance(1ms);
    kiosk.member.look();
    QVERIFY(Kiosk::codeOf(kiosk.failed) == Errc::NotReached);
    QVERIFY(kiosk.member.invitation());
}

void TestRoom::theLastTallyBeforeLeaving()
{
    OpenClass open;
    Kiosk kiosk(open, labels.first());
    QTRY_COMPARE(open.board.people(), 3);
    QVERIFY(kiosk.member.setTally(tallyOf(labels.first(), 2, 4))); // too early after the first
    kiosk.member.leave();
    QTRY_COMPARE(open.host->members(), 0);
    QCOMPARE(open.board.people(), 4);
    QCOMPARE(open.host->gone(), labels.mid(0, 1));
    QCOMPARE(kiosk.lost.count(), 0);
    QTRY_VERIFY(!kiosk.member.findChild<QSslSocket *>());
    kiosk.member.join(open.host->invitation()); // and again
    QTRY_COMPARE(kiosk.joined.count(), 2);
    QTRY_VERIFY(open.host->gone().isEmpty());
}

void TestRoom::aKioskIsBackBeforeItWasMissed()
{
    OpenClass open;
    Kiosk before(open, labels.first());
    QTRY_COMPARE(open.board.people(), 3);
    Kiosk again(open, labels.first());
    QTRY_COMPARE(before.lost.count(), 1);
    QCOMPARE(open.host->members(), 1);
    QVERIFY(open.host->gone().isEmpty());
    QVERIFY(again.member.isJoined());
}

void TestRoom::twoBoards()
{
    OpenClass one, two;
    QVERIFY(one.host->invitation().code() != two.host->invitation().code());
    Kiosk first(one, labels.at(0), 4), second(two, labels.at(1), 5);
    QTRY_COMPARE(one.board.people(), 4);
    QTRY_COMPARE(two.board.people(), 5);
    second.member.join(one.host->invitation()); // goes over to the other class
    QTRY_COMPARE(one.board.people(), 9);
    QTRY_COMPARE(two.host->members(), 0);
    QCOMPARE(second.refused.count(), 0);
}

void TestRoom::sixtyKiosksAndNoMore()
{
    OpenClass open;
    std::vector<std::unique_ptr<Kiosk>> kiosks;
    for (int i = 0; i < Host::mostMembers; ++i) {
        QString label = word("aaaaaaaa");
        label[0] = QChar(u'a' + char16_t(i % 26));
        label[1] = QChar(u'a' + char16_t(i / 26));
        kiosks.push_back(std::make_unique<Kiosk>(open, label, 1));
        if (i % 10 == 9)
            QTRY_COMPARE(open.host->members(), i + 1);
    }
    QTRY_COMPARE(open.board.people(), Host::mostMembers);
    Kiosk late(open, word("zzzzzzzz"), 1);
    QTRY_COMPARE(late.failed.count(), 1);
    QVERIFY(Kiosk::codeOf(late.failed) == Errc::Full);
    QCOMPARE(open.host->members(), Host::mostMembers);
    kiosks.front()->member.leave();
    QTRY_COMPARE(open.host->members(), Host::mostMembers - 1);
    open.clock.advance(1s);
    late.member.look();
    QTRY_COMPARE(late.joined.count(), 1);
    QTRY_COMPARE(open.board.people(), Host::mostMembers + 1);
    for (const auto &kiosk : kiosks)
        QCOMPARE(kiosk->lost.count(), 0);
}

void TestRoom::listensInThisRoomOnly()
{
    OpenClass open;
    training::Board board;
    const auto at = [&](const char *address, quint16 port = 0) {
        return errorOf(Host::open(open.key, board, open.clock, QHostAddress(word(address)), port));
    };
    QVERIFY(at("8.8.8.8") == Errc::NotLocal);
    QVERIFY(at("0.0.0.0") == Errc::NotLocal);
    QVERIFY(at("::") == Errc::NotLocal);
    QVERIFY(at("10.255.254.253") == Errc::CannotListen); // another machine's
    QVERIFY(at("127.0.0.1", open.port()) == Errc::CannotListen);
    QVERIFY(!at("127.0.0.1"));
}

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
