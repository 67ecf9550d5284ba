// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/classes.h"
#include "app/training/classroom.h"
#include "tests/support/manualclock.h"
#include "tests/support/workshop.h"
#include <QRegularExpression>
#include <QtTest>

using support::word;
using training::Errc;
using training::Presence;

class TestClasses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstNames_data();
    void firstNames();
    void words_data();
    void words();
    void coursesAndGroups();
    void whoCame();
    void namesAreForgotten();
    void nothingPersonalGetsIn();
    void whatOtherKiosksCountedIsKept();
    void oneWriter();
    void aDamagedFileIsPutAside();
};

void TestClasses::firstNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *typed, bool taken) { QTest::newRow(typed) << word(typed) << taken; };
    for (const char *name : { "", "Ana", " Luz ", "Ñancupil", "Ḻafken", "María", "ht" })
        row(name, true);
    for (const char *other : { "Ana Soto", "12345678-5", "12.345.678-5", "Ana1", "Ana٣", "O'Higgins", "+569",
             "a@b", "Ana\nSoto", "=SUMA", "abcdefghijklmnopqrstu" })
        row(other, false);
    QTest::newRow("composed and not") << QString(u'a') + QChar(0x301) << true; // á
}

void TestClasses::firstNames()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    const auto name = training::firstName(typed);
    QCOMPARE(name.has_value(), taken);
    if (taken)
        QVERIFY(name->size() <= 20 && *name == name->trimmed());
    else
        QVERIFY(name.error().code == Errc::BadName && name.error().detail.isEmpty());
    support::Workshop workshop;
    QCOMPARE(workshop.classes->setPerson(workshop.group, { 1, typed }).has_value(), taken);
}

void TestClasses::words_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *typed, bool taken) { QTest::newRow(typed) << word(typed) << taken; };
    for (const char *name :
        { "filer.run", "gate.lostOrStolen", "el-dedo", "step2", "contact.phone", "where", "taller-2027-2" })
        row(name, true);
    for (const char *other :
        { "", "12345678-5", "run.12345678-5", "a.12345678K", "phone56912345678", "run.12.345.678-5",
            "a.1950-11-23", "Ana Soto", "ana@example.cl", "calle ejemplo 123", "a.", ".a", "José", "a\n" })
        row(other, false);
}

void TestClasses::words()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    const auto judged = training::judgeWord(typed);
    QCOMPARE(judged.has_value(), taken);
    QVERIFY(judged || judged.error().detail.isEmpty());
}

void TestClasses::coursesAndGroups()
{
    support::Workshop workshop;
    auto &classes = *workshop.classes;
    QCOMPARE(classes.addCourse(61, QDate(2026, 11, 23)).error().code, make_error_code(Errc::BadNumber));
    QCOMPARE(classes.addGroup(99).error().code, make_error_code(Errc::UnknownGroup));
    QCOMPARE(classes.record(99).error().code, make_error_code(Errc::UnknownGroup));
    const auto seven = classes.addCourse(7, QDate(2027, 3, 1)).value();
    QCOMPARE(classes.addGroup(seven.id)->place, 1);
    QCOMPARE(classes.addGroup(seven.id)->place, 2);
    QCOMPARE(classes.courses()->size(), 2);
    QCOMPARE(classes.courses()->first().begunOn, QDate(2027, 3, 1));
    QCOMPARE(classes.groups(seven.id)->size(), 2);
    QCOMPARE(classes.record(classes.groups(seven.id)->first().id)->planned, 7);
}

void TestClasses::whoCame()
{
    support::Workshop workshop;
    auto &classes = *workshop.classes;
    const support::ManualClock clock;
    training::ClassRoom room(classes, clock);
    QVERIFY(room.start(workshop.group, support::lessonOf({ word("one") }), 2));
    const qint64 meeting = room.state()->meeting;
    QVERIFY(classes.setPerson(workshop.group, { 2, word("Luz") }));
    QVERIFY(classes.setPresent(meeting, 7, true)); // who is on no list yet
    QVERIFY(classes.setTasks(meeting, { 2, 1, {} }));
    QVERIFY(classes.setPresent(meeting, 2, true)); // their tasks stay
    const QList<Presence> expected { { 2, 1, {} }, { 7, {}, {} } };
    QCOMPARE(classes.present(meeting).value(), expected);
    const QList<training::Person> people { { 2, word("Luz") }, { 7, {} } };
    QCOMPARE(classes.people(workshop.group).value(), people);
    QVERIFY(classes.setPresent(meeting, 7, false));
    QCOMPARE(workshop.last().present, (QList<Presence> { { 2, 1, {} } }));
    QCOMPARE(classes.setPresent(meeting, 0, true).error().code, make_error_code(Errc::BadNumber));
    QCOMPARE(classes.setTasks(meeting, { 2, 1, 4 }).error().code, make_error_code(Errc::BadNumber));
    QCOMPARE(classes.setPresent(meeting + 1, 2, true).error().code, make_error_code(Errc::NoClass));
}

void TestClasses::namesAreForgotten()
{
    support::Workshop workshop;
    QVERIFY(workshop.classes->setPerson(workshop.group, { 3, word("Zunilda") }));
    QVERIFY(workshop.raw().contains("Zunilda"));
    QVERIFY(workshop.classes->forgetNames(workshop.group));
    QVERIFY(!workshop.raw().contains("Zunilda"));
    QCOMPARE(workshop.classes->people(workshop.group)->first().number, 3);
}

/// As a page would by mistake: what somebody typed, wherever a text can be handed in.
void TestClasses::nothingPersonalGetsIn()
{
    support::Workshop workshop;
    const support::ManualClock clock;
    training::ClassRoom room(*workshop.classes, clock);
    QVERIFY(room.start(workshop.group, support::lessonOf({ word("one") }), 2));
    QVERIFY(room.reach(word("one")));
    const QStringList typed { word("12.345.678-5"), word("12345678-5"), word("run.123456785"),
        word("run.12.345.678-5"), word("Calle Ejemplo 123"), word("rosa@example.cl"), word("+56912345678"),
        word("Rosa Soto") };
    for (const QString &text : typed) {
        QVERIFY(!room.errorAt(text));
        QVERIFY(!room.askHelp(text));
        QVERIFY(!room.reach(text));
        QVERIFY(!room.waitAt(text));
        QVERIFY(!room.pointAt(text));
        QVERIFY(!workshop.classes->setPerson(workshop.group, { 1, text }));
    }
    QVERIFY(room.errorAt(word("filer.run")) && room.askHelp(word("filer.run")) && room.finish());
    QVERIFY(room.end());
    QVERIFY(!room.start(workshop.group, support::lessonOf({ typed.first() }), 2));
    QVERIFY(!room.start(workshop.group, support::lessonOf({ word("one") }, typed.last()), 2));
    const QByteArray raw = workshop.raw();
    QVERIFY(raw.contains("filer.run"));
    for (const QString &text : typed)
        QVERIFY2(!raw.contains(text.toUtf8()), qPrintable(text));
    static const QRegularExpression run(
        QStringLiteral("[0-9]{7,8}-?[0-9kK]|[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}-?[0-9kK]"));
    QVERIFY(run.match(typed.first()).hasMatch() && run.match(typed.at(1)).hasMatch());
    QVERIFY(!run.match(QString::fromLatin1(raw)).hasMatch());
}

void TestClasses::whatOtherKiosksCountedIsKept()
{
    support::Workshop workshop;
    support::ManualClock clock;
    training::ClassRoom room(*workshop.classes, clock);
    QVERIFY(room.start(workshop.group, support::lessonOf({ word("one") }), 6));
    QVERIFY(room.reach(word("one")));
    training::Tally other { word("abcdefgh"), 3, word("el-dedo"), 1, 5, {}, {},
        { { word("one"), { 5, 4, 0, 0, 1, 90 } } }, { { word("filer.run"), 2, 1 } } };
    QVERIFY(workshop.classes->keep(workshop.group, other));
    --other.sequence; // came late
    other.people = 1;
    QVERIFY(workshop.classes->keep(workshop.group, other));
    QVERIFY(!workshop.classes->keep(workshop.group + 1, other));
    workshop.open();
    const auto kept = workshop.classes->kept(workshop.group).value();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().people, 5);
    const auto records = workshop.classes->records(workshop.group).value();
    QCOMPARE(records.size(), 2);
    const auto &meeting = records.last().meetings.first();
    QCOMPARE(meeting.day, workshop.last().day); // of the one that they took part in
    QCOMPARE(training::Tally::of(meeting), kept.first());
}

void TestClasses::oneWriter()
{
    const support::Workshop workshop;
    const auto second = training::Classes::open(workshop.folder.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, make_error_code(Errc::StoreInUse));
}

void TestClasses::aDamagedFileIsPutAside()
{
    support::Workshop workshop;
    workshop.classes.reset();
    QFile file(workshop.folder.filePath(word("classes.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(4096, 'x')) == 4096);
    file.close();
    workshop.open();
    QVERIFY(workshop.classes->courses()->isEmpty());
    QCOMPARE(QDir(workshop.folder.path()).entryList({ word("classes.sqlite.corrupt-*") }).size(), 1);
}

QTEST_GUILESS_MAIN(TestClasses)
#include "tst_classes.moc"
