// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/classschema.h"
#include "db/classstore.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace db;

namespace {

const auto day = QStringLiteral("2026-11-23");

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestClassStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFileOfItsOwn();
    void migratesWithItsMeetings();
    void groupsAndMeetingsHavePlaces();
    void participants_data();
    void participants();
    void attendance();
    void countsAddUp();
    void theClassUnderWay();
    void onlyAnEmptyMeetingGoes();
    void whatIsRefused();

private:
    MeetingRow meeting(qint64 group, const char *label) const
    {
        return {
            .group = group, .label = word(label), .lesson = word("el-dedo"), .heldOn = day, .people = 3
        };
    }
    qint64 aMeeting() { return m_store->addMeeting(meeting(m_group, "first")).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ClassStore> m_store;
    qint64 m_group = 0;
};

void TestClassStore::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(word("classes.sqlite")), classSchema());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
    m_database = std::move(*opened);
    m_store = std::make_unique<ClassStore>(*m_database);
    m_group = m_store->addGroup(m_store->addCourse(12, day).value()).value();
}

void TestClassStore::aFileOfItsOwn()
{
    const QString path = m_database->path();
    m_database.reset();
    const auto asKiosk = Database::open(path, kioskSchema());
    QVERIFY(!asKiosk);
    QCOMPARE(asKiosk.error().kind, Error::Kind::NotOurs);
    QVERIFY(Database::open(path, classSchema()));
}

/// The third migration rebuilds the table of the meetings, to which others refer.
void TestClassStore::migratesWithItsMeetings()
{
    const QString path = m_folder->filePath(word("older.sqlite"));
    const QTemporaryDir migrations;
    const Schema now = classSchema();
    for (const char *file : { "0001_classes.sql", "0002_room.sql" })
        QVERIFY(QFile::copy(now.folder + u'/' + word(file), migrations.filePath(word(file))));
    {
        auto old = Database::open(path, { now.applicationId, migrations.path() });
        QVERIFY(old);
        ClassStore store(**old);
        const qint64 group = store.addGroup(store.addCourse(12, day).value()).value();
        const qint64 number = store.addMeeting(meeting(group, "first")).value();
        QVERIFY(store.addToStep(number, { word("one"), 3, 2 }) && store.countEvent(number));
        QVERIFY(store.putParticipant(group, { 1, {} }) && store.putAttendance(number, { 1, 2, 3 }));
        QVERIFY(store.setLive({ number, 1, word("one"), {}, {}, false, {} }));
    }
    auto opened = Database::open(path, now);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
    ClassStore store(**opened);
    const MeetingRow was = *store.meeting(1).value();
    QCOMPARE(was.label, word("first"));
    QCOMPARE(was.people, 3);
    QCOMPARE(was.events, 1);
    QCOMPARE(store.steps(1)->first().finished, 2);
    QCOMPARE(store.attendance(1)->first().exit, std::optional(3));
    QCOMPARE(store.live().value()->step, word("one"));
    MeetingRow board = meeting(was.group, "second");
    board.people = 0;
    QCOMPARE(store.meeting(store.addMeeting(board).value()).value()->place, 2);
    // What refers to a meeting still has to have one.
    QVERIFY(!store.addToStep(99, { word("one"), 1 }));
}

void TestClassStore::groupsAndMeetingsHavePlaces()
{
    const qint64 course = m_store->addCourse(7, day).value();
    const qint64 one = m_store->addGroup(course).value(), two = m_store->addGroup(course).value();
    const auto groups = m_store->groups(course).value();
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).number, one);
    QCOMPARE(groups.at(0).place, 1);
    QCOMPARE(groups.at(1).number, two);
    QCOMPARE(groups.at(1).place, 2);
    QCOMPARE(m_store->plannedMeetings(two).value().value(), 7);
    QVERIFY(!m_store->plannedMeetings(two + 1).value());
    QCOMPARE(m_store->courses().value().first().number, course);
    QCOMPARE(m_store->courses().value().first().meetings, 7);

    m_store->addMeeting(meeting(one, "a")).value();
    m_store->addMeeting(meeting(two, "b")).value();
    const qint64 last = m_store->addMeeting(meeting(two, "c")).value();
    QCOMPARE(m_store->meetings(two).value().size(), 2);
    const auto row = m_store->meeting(last).value();
    QVERIFY(row);
    QCOMPARE(row->place, 2);
    QCOMPARE(row->group, two);
    QCOMPARE(row->label, word("c"));
    QCOMPARE(row->heldOn, day);
    QCOMPARE(row->events, 0);
    QVERIFY(m_store->countEvent(last) && m_store->setPeople(last, 9));
    QCOMPARE(m_store->meeting(last).value()->events, 1);
    QCOMPARE(m_store->meeting(last).value()->people, 9);
    QVERIFY(!m_store->meeting(last + 1).value());
}

void TestClassStore::participants_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("taken");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("with accents") << word("Ḻafkenñú") << true;
    QTest::newRow("twenty letters") << QString(20, u'ñ') << true;
    QTest::newRow("longer") << QString(21, u'a') << false;
    QTest::newRow("two words") << word("Ana Soto") << false;
    QTest::newRow("a digit") << word("Ana1") << false;
    QTest::newRow("a RUN") << word("12345678-5") << false;
}

void TestClassStore::participants()
{
    QFETCH(QString, name);
    QFETCH(bool, taken);
    QVERIFY(m_store->putParticipant(m_group, { 2, word("Luz") }));
    QCOMPARE(m_store->putParticipant(m_group, { 1, name }).has_value(), taken);
    const auto rows = m_store->participants(m_group).value();
    QCOMPARE(rows.size(), taken ? 2 : 1);
    QCOMPARE(rows.first().name, taken ? name : word("Luz"));
    QVERIFY(m_store->addParticipant(m_group, 2)); // is there
    QCOMPARE(m_store->participants(m_group).value().last().name, word("Luz"));
    QVERIFY(m_store->clearNames(m_group));
    QCOMPARE(m_store->participants(m_group).value().last().name, QString());
}

void TestClassStore::attendance()
{
    const qint64 one = aMeeting();
    QVERIFY(m_store->addAttendance(one, 4));
    QVERIFY(m_store->putAttendance(one, { 2, 0, 3 }));
    QVERIFY(m_store->addAttendance(one, 2)); // leaves the tasks
    auto rows = m_store->attendance(one).value();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).participant, 2);
    QCOMPARE(rows.at(0).entry.value(), 0);
    QCOMPARE(rows.at(0).exit.value(), 3);
    QVERIFY(!rows.at(1).entry && !rows.at(1).exit);
    QVERIFY(m_store->removeAttendance(one, 2));
    QCOMPARE(m_store->attendance(one).value().size(), 1);
}

void TestClassStore::countsAddUp()
{
    const qint64 one = aMeeting();
    QVERIFY(m_store->addToStep(one, { word("second"), 1, 0, 2, 3, 1, 40 }));
    QVERIFY(m_store->addToStep(one, { word("first"), 1, 1, 0, 0, 0, 5 }));
    QVERIFY(m_store->addToStep(one, { word("second"), 1, 1, 0, 1, 0, 2 }));
    const auto steps = m_store->steps(one).value();
    QCOMPARE(steps.size(), 2);
    const StepRow &row = steps.first(); // as they came
    QCOMPARE(row.step, word("second"));
    QCOMPARE((QList<qint64> { row.reached, row.finished, row.helps, row.errors, row.stopped, row.seconds }),
        (QList<qint64> { 2, 1, 2, 4, 1, 42 }));
    QVERIFY(m_store->addToQuestion(one, { word("filer.run"), 1, 0 }));
    QVERIFY(m_store->addToQuestion(one, { word("filer.run"), 1, 1 }));
    const auto questions = m_store->questions(one).value();
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions.first().errors, 2);
    QCOMPARE(questions.first().helps, 1);
}

void TestClassStore::theClassUnderWay()
{
    QVERIFY(!m_store->live().value());
    const qint64 one = aMeeting();
    QVERIFY(m_store->setLive({ one, 1, {}, {}, {}, false }));
    QVERIFY(m_store->setLive({ one, 2, word("a"), word("b"), word("c"), true }));
    const auto live = m_store->live().value();
    QVERIFY(live);
    QCOMPARE(live->meeting, one);
    QCOMPARE(live->person, 2);
    QCOMPARE(live->step + live->waitAt + live->pointedAt, word("abc"));
    QVERIFY(live->blanked);
    QVERIFY(m_store->setTurn({ word("a"), word("reached") }));
    QVERIFY(m_store->setTurn({ word("a"), word("finished") }));
    QCOMPARE(m_store->turn().value().size(), 1);
    QCOMPARE(m_store->turn().value().first().outcome, word("finished"));
    QVERIFY(m_store->clearLive());
    QVERIFY(!m_store->live().value());
    QVERIFY(m_store->turn().value().isEmpty());
}

void TestClassStore::onlyAnEmptyMeetingGoes()
{
    const qint64 empty = aMeeting();
    const qint64 came = m_store->addMeeting(meeting(m_group, "came")).value();
    const qint64 practised = m_store->addMeeting(meeting(m_group, "practised")).value();
    QVERIFY(m_store->addAttendance(came, 1));
    QVERIFY(m_store->addToStep(practised, { word("a"), 1, 0, 0, 0, 0, 0 }));
    QVERIFY(m_store->removeEmpty(empty).value());
    QVERIFY(!m_store->removeEmpty(came).value());
    QVERIFY(!m_store->removeEmpty(practised).value());
    QCOMPARE(m_store->meetings(m_group).value().size(), 2);
}

void TestClassStore::whatIsRefused()
{
    const auto isConstraint
        = [](const auto &result) { return !result && result.error().kind == Error::Kind::Constraint; };
    QVERIFY(isConstraint(m_store->addCourse(0, day)));
    QVERIFY(isConstraint(m_store->addCourse(12, word("2026-11-23T14:05"))));
    QVERIFY(isConstraint(m_store->addGroup(99)));
    QVERIFY(isConstraint(m_store->putParticipant(99, { 1, {} })));
    QVERIFY(isConstraint(m_store->addMeeting(meeting(99, "x"))));
    const qint64 one = aMeeting();
    QVERIFY(isConstraint(m_store->addMeeting(meeting(m_group, "first")))); // one label, one meeting
    QVERIFY(isConstraint(m_store->putAttendance(one, { 1, 4, {} })));
    QVERIFY(isConstraint(m_store->setTurn({ word("a"), word("asleep") })));
    MeetingRow timed = meeting(m_group, "timed");
    timed.heldOn = word("2026-11-23 14:05");
    QVERIFY(isConstraint(m_store->addMeeting(timed)));
}

QTEST_GUILESS_MAIN(TestClassStore)
#include "tst_classstore.moc"
