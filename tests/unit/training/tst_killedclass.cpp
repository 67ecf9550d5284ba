// SPDX-License-Identifier: GPL-3.0-or-later
// Signal 9 in the middle of a class: what was said to have happened is in the store, and the class goes on.
//     VENTANILLA_ROUNDS=100 training_tst_killedclass
#include "app/training/classroom.h"
#include "tests/support/workshop.h"
#include <QProcess>
#include <QtTest>
#include <cstdio>
#include <unistd.h>

using support::word;
using training::StepCounts;

namespace {

const auto lessonId = QStringLiteral("el-dedo");
constexpr int people = 999;

void say(const char *event, const QString &step = {})
{
    std::printf("%s %s\n", event, qPrintable(step));
    std::fflush(stdout);
}

/// One person after another, from wherever the class stands. False: something failed.
bool takeTurns(training::ClassRoom &room)
{
    for (;;) {
        for (const training::Step &step : room.state()->lesson->steps) {
            const auto &state = *room.state();
            if (state.step != step.id) {
                if (!state.step.isEmpty() && !state.done)
                    continue; // goes on at a later one
                if (!room.reach(step.id))
                    return false;
                if (!room.state()->done)
                    say("reach", step.id);
            }
            if (room.state()->done)
                continue; // that was before
            if (!room.errorAt(word("filer.run")))
                return false;
            say("error", step.id);
            if (!room.askHelp())
                return false;
            say("help", step.id);
            if (!room.finish())
                return false;
            say("finish", step.id);
        }
        if (!room.nextPerson())
            return false;
        say("next");
    }
}

/// The child.
int holdAClass(const QString &folder, qint64 group)
{
    const base::SystemClock clock;
    auto classes = training::Classes::open(folder);
    if (!classes)
        return EXIT_FAILURE;
    const auto lessons = training::Lessons::builtIn();
    training::ClassRoom room(**classes, clock);
    if (!room.resume().value_or(false) && !room.start(group, lessons.find(lessonId), people))
        return EXIT_FAILURE;
    return takeTurns(room) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

class TestKilledClass : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f42_theClassGoesOn();
};

void TestKilledClass::f42_theClassGoesOn()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("VENTANILLA_ROUNDS", &given);
    const int rounds = given ? wanted : 6;
    support::Workshop workshop;
    workshop.classes.reset();
    QMap<QString, StepCounts> said;
    int persons = 1;
    for (int round = 0; round < rounds; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
            { word("--hold"), workshop.folder.path(), QString::number(workshop.group) });
        QByteArray output;
        while (output.count('\n') < 15 + 7 * (round % 9)) {
            QVERIFY(child.waitForReadyRead());
            output += child.readAllStandardOutput();
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        output += child.readAllStandardOutput();
        const auto lines = QString::fromLatin1(output.left(output.lastIndexOf('\n'))).split(u'\n');
        for (const QString &line : lines) {
            StepCounts &counts = said[line.section(u' ', 1)];
            counts.reached += line.startsWith(word("reach"));
            counts.errors += line.startsWith(word("error"));
            counts.helps += line.startsWith(word("help"));
            counts.finished += line.startsWith(word("finish"));
            persons += line.startsWith(word("next"));
        }
    }

    workshop.open();
    const auto record = workshop.last();
    int unsaid = 0; // done, and killed before the word was out
    for (const auto &step : record.steps) {
        const StepCounts counts = step.counts, heard = said.value(step.step);
        for (const auto member :
            { &StepCounts::reached, &StepCounts::errors, &StepCounts::helps, &StepCounts::finished }) {
            QVERIFY2(counts.*member >= heard.*member, qPrintable(step.step));
            unsaid += counts.*member - heard.*member;
        }
    }
    const base::SystemClock clock;
    training::ClassRoom room(*workshop.classes, clock);
    QVERIFY(room.resume().value());
    QVERIFY(room.state()->person >= persons);
    unsaid += room.state()->person - persons;
    QVERIFY2(unsaid <= rounds, qPrintable(QString::number(unsaid)));
    QCOMPARE(workshop.classes->record(workshop.group)->meetings.size(), 1); // one class, all the time
    QVERIFY(room.end());
    for (const auto &step : workshop.last().steps)
        QCOMPARE(step.counts.reached, step.counts.finished + step.counts.stopped);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == word("--hold"))
        return holdAClass(arguments.at(2), arguments.at(3).toLongLong());
    TestKilledClass test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killedclass.moc"
