// SPDX-License-Identifier: GPL-3.0-or-later
// A course of twelve meetings, fifteen people and three kiosks, from the first lesson to the report.
//     VENTANILLA_SEED=7 training_tst_course
#include "tests/support/simulatedcourse.h"
#include <QRegularExpression>
#include <QtTest>

using support::word;
using training::ClassReport;

namespace {

constexpr int kiosks = 3, people = 15;

QDate dayOf(int meeting)
{
    return QDate(2026, 11, 23).addDays((meeting - 1) * 3);
}

} // namespace

class TestCourse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReportIsWhatHappened();

private:
    void hold(int meeting, const training::LessonPtr &lesson);
    bool happens(int percent) { return m_random.bounded(100) < percent; }

    support::Workshop m_workshops[kiosks];
    support::ManualClock m_clock;
    QRandomGenerator m_random;
    QList<support::Done> m_done;
    training::Board m_board;
};

/// Each kiosk has five people on its list; those who came take turns at it.
void TestCourse::hold(int meeting, const training::LessonPtr &lesson)
{
    m_done << support::Done();
    support::Done &done = m_done.last();
    for (int kiosk = 0; kiosk < kiosks; ++kiosk) {
        auto &workshop = m_workshops[kiosk];
        m_clock.setNow(dayOf(meeting).startOfDay().addSecs(15 * 3600).toUTC());
        training::ClassRoom room(*workshop.classes, m_clock);
        QVERIFY(room.start(workshop.group, lesson, people / kiosks));
        QCOMPARE(room.state()->place, meeting);
        for (int i = 0; i < people / kiosks; ++i) {
            const int person = kiosk * people / kiosks + i + 1;
            if (i > 0)
                QVERIFY(room.nextPerson());
            if (!happens(80))
                continue;
            done.came << person;
            done.entry[person] = m_random.bounded(3);
            done.exit[person] = std::min(3, done.entry[person] + m_random.bounded(3));
            const qint64 id = room.state()->meeting;
            QVERIFY(workshop.classes->setPresent(id, person, true));
            QVERIFY(workshop.classes->setTasks(id, { person, done.entry[person], {} }));
            QVERIFY(support::SimulatedPerson(room, m_clock, m_random, done).takeTurn());
            QVERIFY(workshop.classes->setTasks(id, { person, done.entry[person], done.exit[person] }));
            QVERIFY(m_board.take(training::Tally::read(room.tally()->toBytes().value()).value()));
        }
        QVERIFY(room.end());
        QVERIFY(m_board.take(training::Tally::of(workshop.last())));
        workshop.open(); // the kiosk is switched off
    }
    m_clock.reboot(QString::number(meeting));
}

void TestCourse::theReportIsWhatHappened()
{
    bool given = false;
    const int seed = qEnvironmentVariableIntValue("VENTANILLA_SEED", &given);
    const quint32 used = given ? quint32(seed) : QRandomGenerator::global()->bounded(1 << 30);
    qInfo("seed %u", used);
    m_random.seed(used);

    const QStringList names { word("Ana"), word("Luz"), word("Ñuta"), word("Rosa"), {} };
    for (int person = 1; person <= people; ++person) {
        auto &workshop = m_workshops[(person - 1) / (people / kiosks)];
        QVERIFY(workshop.classes->setPerson(workshop.group, { person, names.at(person % 5) }));
    }
    const auto lessons = training::Lessons::builtIn();
    for (int meeting = 1; meeting <= 12; ++meeting)
        hold(meeting, lessons.ordered().at(meeting - 1));

    QList<training::GroupRecord> records;
    for (const auto &workshop : m_workshops)
        records << workshop.classes->record(workshop.group).value();
    const auto report = ClassReport::of(records);
    QCOMPARE(report.planned, 12);
    QCOMPARE(report.meetings.last().day, dayOf(12));
    support::Audit audit(m_done, people);
    const QStringList wrong = audit.of(report) + audit.of(m_board);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));

    static const QRegularExpression run(
        QStringLiteral("[0-9]{7,8}-[0-9kK]|[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}"));
    for (const auto &workshop : m_workshops)
        QVERIFY(!run.match(QString::fromLatin1(workshop.raw())).hasMatch());
}

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
