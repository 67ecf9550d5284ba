// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/errc.h"
#include "app/printing/printroom.h"
#include "app/printing/spooler.h"
#include "app/receipt/slip.h"
#include "tests/support/manualclock.h"
#include "tests/support/printhouse.h"
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;
using printing::JobState;

namespace {

constexpr int longWait = 90000; // ms: CUPS tries a printer that is busy again every ten seconds

QByteArray slip()
{
    return receipt::renderSlip({ .comprobante = *base::Comprobante::read(QStringLiteral("PKW1-W8M2-P2HX")),
                                   .procedureTitle = QStringLiteral("Pérdida de documentos"),
                                   .savedAt = QDateTime({ 2026, 11, 24 }, { 12, 0 }, Qt::UTC) })
        .value();
}

/// Somebody in front of the kiosk, who is told how their paper gets on. Time stands still, but for the looks.
struct Person
{
    support::ManualClock clock;
    printing::PrintRoom room { QStringLiteral("kiosk"), base::Paper::A4, clock, { .look = 50ms } };
    QList<JobState> told;

    Person()
    {
        QObject::connect(
            &room, &printing::PrintRoom::moved, &room, [this](JobState state) { told << state; });
    }
    void print(int copies = 1, bool isOfHouse = false) { room.print({ slip(), copies, isOfHouse }); }
    bool comesTo(JobState state)
    {
        return QTest::qWaitFor([&] { return room.state() == state; }, longWait)
            || (qWarning() << "told only" << told, false);
    }
    /// Time goes by: from the last thing that happened, whenever CUPS told it.
    bool comesInTimeTo(JobState state, std::chrono::seconds step = 1s)
    {
        return QTest::qWaitFor(
            [&] {
                clock.advance(step);
                return room.state() == state;
            },
            longWait);
    }
};

} // namespace

/// What becomes of papers, with a real CUPS and a printer that speaks IPP.
class TestJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void itIsPrintedWhenThePrinterSaysSo();
    void whatIsMissingIsSaidAndItGoesOnByItself_data();
    void whatIsMissingIsSaidAndItGoesOnByItself();
    void pressedTwiceItIsPrintedOnce();
    void copiesAreOneJob();
    void aStoppedQueueIsSaidAndGoesOnWhenItIsStarted();
    void aDeadPrinterIsSaidAndItsPaperComesWhenItIsBack();
    void aPrinterThatHangsIsSaid();
    void whatSomebodyElseCancelledIsSaid();
    void afterTooLongItIsGivenUp();
    void whatComesOutWhileTheyLeaveComesOut();
    void itsTimeIsShort();
    void whatWaitsIsGoneWhenTheyLeave_data();
    void whatWaitsIsGoneWhenTheyLeave();
    void atOnceNothingComesOut();
    void thePapersOfTheHouseGoOn();
    void theNextOneHearsNothingOfIt();
    void theEndOfTheProgramLeavesNothing();
    void whatAKilledRunLeftIsCleared();
    void leftoversAreClearedWhenCupsComesLate();
    void aSpoolThatWasMemoryIsEmptyAfterThePowerCut();
    void whileCupsIsAwayNothingIsForgotten(); ///< last: what the printer had, it goes on printing

private:
    std::unique_ptr<support::PrintHouse> m_house;
    int m_before = 0; ///< papers that had come out
    bool isEmpty()
    {
        return QTest::qWaitFor([&] { return m_house->spooled().isEmpty(); }, longWait);
    }
    int onPaper() const { return m_house->onPaper() - m_before; }
    bool leave(const char *title) const ///< a job in the spool that nobody follows
    {
        QTemporaryFile file;
        return file.open() && file.write(slip()) > 0 && file.flush()
            && m_house->cups(QStringLiteral("/usr/bin/lp"),
                   { QStringLiteral("-d"), QStringLiteral("kiosk"), QStringLiteral("-t"),
                       QLatin1String(title), file.fileName() })
            == 0;
    }
    /// What is with the printer is out of it, one way or the other, and nothing of it came.
    bool nothingComesOut();
};

void TestJobs::initTestCase()
{
    if (!support::PrintHouse::isPossible())
        QSKIP("CUPS wants to be started by root");
    m_house = std::make_unique<support::PrintHouse>(QStringLiteral("kiosk"));
    QVERIFY(m_house->isReady);
}

void TestJobs::init()
{
    QVERIFY(m_house->mend());
    QVERIFY(isEmpty());
    m_before = m_house->onPaper();
}

/// A paper of the test's own is the last one that comes out: what was before it in the printer has been.
bool TestJobs::nothingComesOut()
{
    m_house->setMissing({});
    Person last;
    last.print();
    return last.comesTo(JobState::Printed)
        && (onPaper() == 1 || (qWarning() << "on paper" << onPaper(), false)) && isEmpty();
}

void TestJobs::itIsPrintedWhenThePrinterSaysSo()
{
    Person person;
    m_house->setMissing("media-empty");
    person.print();
    QVERIFY(person.comesTo(JobState::OutOfPaper));
    QVERIFY(!person.told.contains(JobState::Printed) && onPaper() == 0); // spooled is not printed
    QCOMPARE(m_house->spooled().size(), 2);
    m_house->setMissing({});
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(onPaper(), 1);
    QCOMPARE(person.told.first(), JobState::Handed);
    QCOMPARE(person.told.at(1), JobState::Waiting);
    QCOMPARE(person.told.count(JobState::Printed), 1);
    QVERIFY(isEmpty()); // CUPS would keep it for a day
}

void TestJobs::whatIsMissingIsSaidAndItGoesOnByItself_data()
{
    QTest::addColumn<QByteArray>("missing");
    QTest::addColumn<JobState>("state");
    QTest::newRow("paper") << QByteArray("media-empty") << JobState::OutOfPaper;
    QTest::newRow("paper of a kind") << QByteArray("media-needed") << JobState::OutOfPaper;
    QTest::newRow("cover") << QByteArray("cover-open") << JobState::Open;
    QTest::newRow("tray") << QByteArray("input-tray-missing") << JobState::Open;
    QTest::newRow("toner") << QByteArray("toner-empty") << JobState::OutOfInk;
    QTest::newRow("ink") << QByteArray("marker-supply-empty") << JobState::OutOfInk;
    QTest::newRow("jam") << QByteArray("media-jam") << JobState::Jammed;
}

void TestJobs::whatIsMissingIsSaidAndItGoesOnByItself()
{
    QFETCH(QByteArray, missing);
    QFETCH(JobState, state);
    Person person;
    m_house->setMissing(missing);
    person.print();
    QVERIFY(person.comesTo(state));
    m_house->setMissing({});
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(onPaper(), 1);
}

void TestJobs::pressedTwiceItIsPrintedOnce()
{
    Person person;
    m_house->setMissing("media-empty");
    const auto before = m_house->arrived();
    person.print();
    person.print();
    QVERIFY(person.comesTo(JobState::OutOfPaper));
    person.print();
    m_house->setMissing({});
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(onPaper(), 1);
    QCOMPARE(m_house->arrived(), before + 1);
    person.print(); // and again, for who wants a second one
    QTRY_COMPARE_WITH_TIMEOUT(onPaper(), 2, longWait);
}

void TestJobs::copiesAreOneJob()
{
    Person person;
    const auto before = m_house->arrived();
    person.print(3);
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(m_house->arrived(), before + 1);
    QCOMPARE(onPaper(), 3);
    QVERIFY(m_house->isCollated());
}

void TestJobs::aStoppedQueueIsSaidAndGoesOnWhenItIsStarted()
{
    Person person;
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsdisable"), { QStringLiteral("kiosk") }), 0);
    person.print();
    QVERIFY(person.comesTo(JobState::Stopped));
    QCOMPARE(onPaper(), 0);
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsenable"), { QStringLiteral("kiosk") }), 0);
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(onPaper(), 1);
}

void TestJobs::aDeadPrinterIsSaidAndItsPaperComesWhenItIsBack()
{
    Person person;
    m_house->killPrinter();
    person.print();
    QVERIFY(person.comesTo(JobState::Printing)); // all that CUPS says of it
    person.clock.advance(44s);
    QVERIFY(m_house->isLookedAt());
    QCOMPARE(person.room.state(), JobState::Printing);
    QVERIFY(person.comesInTimeTo(JobState::NoAnswer));
    QVERIFY(m_house->restartPrinter());
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(onPaper(), 1);
}

void TestJobs::aPrinterThatHangsIsSaid()
{
    Person person;
    m_house->holdPrinter(true);
    person.print();
    QVERIFY(person.comesTo(JobState::Printing));
    QVERIFY(person.comesInTimeTo(JobState::NoAnswer));
    m_house->holdPrinter(false);
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(onPaper(), 1);
}

void TestJobs::whatSomebodyElseCancelledIsSaid()
{
    Person person;
    m_house->setMissing("media-empty");
    person.print();
    QVERIFY(person.comesTo(JobState::OutOfPaper));
    QCOMPARE(m_house->cups(QStringLiteral("/usr/bin/cancel"), { QStringLiteral("-a") }), 0);
    QVERIFY(person.comesTo(JobState::Cancelled));
    QVERIFY(nothingComesOut());
}

void TestJobs::afterTooLongItIsGivenUp()
{
    Person person;
    m_house->setMissing("media-empty");
    person.print();
    QVERIFY(person.comesTo(JobState::OutOfPaper));
    QVERIFY(person.comesInTimeTo(JobState::Cancelled, 10min));
    QVERIFY(isEmpty());
    QVERIFY(nothingComesOut());
}

void TestJobs::whatComesOutWhileTheyLeaveComesOut()
{
    Person person;
    m_house->holdPrinter(true);
    person.print();
    QVERIFY(person.comesTo(JobState::Printing));
    QVERIFY(person.room.letOut());
    person.room.leave();
    QVERIFY(!person.room.state());
    person.clock.advance(29s);
    m_house->holdPrinter(false);
    QTRY_COMPARE_WITH_TIMEOUT(onPaper(), 1, longWait);
    QVERIFY(isEmpty());
}

void TestJobs::itsTimeIsShort()
{
    Person person;
    m_house->killPrinter();
    person.print();
    QVERIFY(person.comesTo(JobState::Printing));
    QVERIFY(person.room.letOut());
    person.room.leave();
    QVERIFY(m_house->isLookedAt());
    QCOMPARE(m_house->spooled().size(), 2);
    person.clock.advance(30s);
    QVERIFY(isEmpty());
    QVERIFY(m_house->restartPrinter());
    QVERIFY(nothingComesOut());
}

void TestJobs::whatWaitsIsGoneWhenTheyLeave_data()
{
    QTest::addColumn<QByteArray>("missing");
    QTest::addColumn<bool>("isStopped");
    QTest::newRow("out of paper") << QByteArray("media-empty") << false;
    QTest::newRow("stopped queue") << QByteArray() << true;
}

void TestJobs::whatWaitsIsGoneWhenTheyLeave()
{
    QFETCH(QByteArray, missing);
    QFETCH(bool, isStopped);
    m_house->setMissing(missing);
    if (isStopped)
        QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsdisable"), { QStringLiteral("kiosk") }), 0);
    Person person;
    person.print();
    QVERIFY(person.comesTo(isStopped ? JobState::Stopped : JobState::OutOfPaper));
    QCOMPARE(m_house->spooled().size(), 2);
    QVERIFY(!person.room.letOut());
    person.room.leave();
    QVERIFY(isEmpty());
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsenable"), { QStringLiteral("kiosk") }), 0);
    QVERIFY(nothingComesOut());
    QCOMPARE(person.clock.now(), support::ManualClock().now()); // no time was needed
}

/// Nobody is there any more, or they had to go quickly.
void TestJobs::atOnceNothingComesOut()
{
    Person person;
    m_house->killPrinter();
    person.print();
    QVERIFY(person.comesTo(JobState::Printing));
    person.room.leave();
    QVERIFY(isEmpty());
    QVERIFY(m_house->restartPrinter());
    QVERIFY(nothingComesOut());
}

void TestJobs::thePapersOfTheHouseGoOn()
{
    Person instructor;
    m_house->setMissing("media-empty");
    instructor.print(1, /*isOfHouse*/ true);
    QVERIFY(instructor.comesTo(JobState::OutOfPaper));
    instructor.room.letOut();
    instructor.room.leave();
    QVERIFY(m_house->isLookedAt());
    m_house->setMissing({});
    QTRY_COMPARE_WITH_TIMEOUT(onPaper(), 1, longWait);
    QVERIFY(isEmpty());
}

void TestJobs::theNextOneHearsNothingOfIt()
{
    Person person;
    m_house->holdPrinter(true);
    person.print();
    person.room.letOut(); // CUPS has not even taken it
    person.room.leave();
    person.told.clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_house->spooled().size(), 2, longWait);
    m_house->holdPrinter(false);
    QTRY_COMPARE_WITH_TIMEOUT(onPaper(), 1, longWait);
    QVERIFY(isEmpty());
    QVERIFY(person.told.isEmpty());
    person.print(); // and has a paper of their own
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(onPaper(), 2);
}

void TestJobs::theEndOfTheProgramLeavesNothing()
{
    {
        Person person;
        m_house->setMissing("media-empty");
        person.print();
    } // before CUPS has answered
    QVERIFY(m_house->spooled().isEmpty());
    QVERIFY(nothingComesOut());
}

/// As a run leaves it that a power cut ended: nobody follows it. What is not of this program stays.
void TestJobs::whatAKilledRunLeftIsCleared()
{
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsdisable"), { QStringLiteral("kiosk") }), 0);
    QVERIFY(leave("Ventanilla") && leave("of somebody else"));
    QTRY_COMPARE(m_house->spooled().size(), 4);
    Person person;
    person.room.clearLeftovers();
    QTRY_COMPARE_WITH_TIMEOUT(m_house->spooled().size(), 2, longWait);
}

void TestJobs::leftoversAreClearedWhenCupsComesLate()
{
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsdisable"), { QStringLiteral("kiosk") }), 0);
    QVERIFY(leave("Ventanilla"));
    m_house->stopCups();
    QCOMPARE(m_house->spooled().size(), 2);
    Person person;
    person.room.clearLeftovers();
    QSignalSpy refused(&person.room, &printing::PrintRoom::refused);
    person.print(); // after the first try to clear
    QVERIFY(refused.wait(longWait));
    QVERIFY(m_house->startCups());
    QVERIFY(isEmpty());
}

/// packaging/session/cups.service.d: CUPS remembers jobs whose files are gone.
void TestJobs::aSpoolThatWasMemoryIsEmptyAfterThePowerCut()
{
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsdisable"), { QStringLiteral("kiosk") }), 0);
    QVERIFY(leave("Ventanilla"));
    QTRY_COMPARE(m_house->spooled().size(), 2);
    m_house->stopCups();
    m_house->emptySpool();
    QVERIFY(m_house->startCups());
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsenable"), { QStringLiteral("kiosk") }), 0);
    Person person;
    person.print();
    QVERIFY(person.comesTo(JobState::Printed));
    QCOMPARE(onPaper(), 1); // and not the one of before
}

void TestJobs::whileCupsIsAwayNothingIsForgotten()
{
    Person person;
    m_house->setMissing("media-empty");
    person.print();
    QVERIFY(person.comesTo(JobState::OutOfPaper));
    m_house->stopCups();
    QVERIFY(person.comesTo(JobState::NoAnswer));
    person.room.leave();
    QVERIFY(!m_house->spooled().isEmpty());
    QVERIFY(m_house->startCups());
    QVERIFY(isEmpty());
}

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
