// SPDX-License-Identifier: GPL-3.0-or-later
// A course of twelve meetings with fifteen people at three kiosks, each a process of its own with its windows
// and its store, one board over TLS on loopback, and a power cut in between. The report equals what was done.
//     VENTANILLA_SEED=7 journeys_tst_room
#include "app/training/lessons.h"
#include "tests/support/centralprocess.h"
#include "tests/support/simulatedcourse.h"
#include <QJsonDocument>
#include <QtTest>

using support::Done;
using support::word;

namespace {

constexpr int kiosks = 3, people = 15, meetings = 12;

QDate dayOf(int meeting)
{
    return QDate(2026, 11, 23).addDays((meeting - 1) * 3);
}

/// One of the three, and the answer to each thing that its instructor is told to do.
class Kiosk
{
public:
    ~Kiosk() { stop(); }
    void start()
    {
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process->start(
            QCoreApplication::applicationDirPath() + word("/journeys_classkiosk"), { folder.path() });
    }
    void stop() ///< as when the power goes
    {
        if (!m_process)
            return;
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }
    QJsonObject tell(const char *what, QJsonObject more = {})
    {
        more.insert(word("do"), word(what));
        m_process->write(QJsonDocument(more).toJson(QJsonDocument::Compact) + '\n');
        while (!m_process->canReadLine())
            if (!m_process->waitForReadyRead(60000))
                return {};
        const auto answer = QJsonDocument::fromJson(m_process->readLine()).object();
        if (answer.contains(u"failed"))
            qWarning() << what << answer;
        return answer;
    }
    bool isOk(const char *what, const QJsonObject &more = {}) { return tell(what, more)[u"ok"].toBool(); }

    const QTemporaryDir folder;

private:
    std::unique_ptr<QProcess> m_process;
};

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReportIsWhatHappenedAtThreeKiosks();

private:
    void gather(int meeting, const QString &lesson);
    void practise();
    void join(Kiosk &kiosk)
    {
        QJsonObject how = m_shown;
        how.insert(word("people"), people / kiosks);
        QVERIFY(kiosk.isOk("join", how));
    }
    bool happens(int percent) { return m_random.bounded(100) < percent; }

    Kiosk m_kiosks[kiosks];
    QRandomGenerator m_random;
    QJsonObject m_shown; ///< on the board's screen: address and code
    QList<Done> m_done;
};

void TestRoom::gather(int meeting, const QString &lesson)
{
    Kiosk &board = m_kiosks[0];
    QVERIFY(board.isOk("begin",
        { { word("lesson"), lesson }, { word("people"), people / kiosks }, { word("new"), meeting == 1 },
            { word("day"), dayOf(meeting).toString(Qt::ISODate) } }));
    m_shown = board.tell("open");
    QVERIFY(m_shown.contains(u"code"));
    join(m_kiosks[1]);
    join(m_kiosks[2]);
    QTRY_COMPARE_WITH_TIMEOUT(board.tell("counts")[u"people"].toInt(), people, 20000);
}

void TestRoom::practise()
{
    Kiosk &board = m_kiosks[0];
    Done &done = m_done.last();
    QJsonObject came, after;
    for (int person = 1; person <= people; ++person) {
        if (!happens(80))
            continue;
        done.came << person;
        done.entry[person] = m_random.bounded(3);
        done.exit[person] = std::min(3, done.entry[person] + m_random.bounded(3));
        came.insert(QString::number(person), done.entry[person]);
        after.insert(QString::number(person), done.exit[person]);
    }
    QVERIFY(board.isOk("came", { { word("people"), came } }));
    const int unlucky = m_done.size() == 5 ? 1 : -1; // whose power goes, in one of the meetings
    for (int kiosk = 0; kiosk < kiosks; ++kiosk) {
        const QJsonObject counted
            = m_kiosks[kiosk].tell("turns", { { word("seed"), qint64(m_random.bounded(1 << 30)) } });
        QVERIFY(counted.contains(u"steps"));
        done.add(Done::fromJson(counted));
        if (kiosk == unlucky) {
            m_kiosks[kiosk].stop();
            m_kiosks[kiosk].start();
            join(m_kiosks[kiosk]);
        }
    }
    QVERIFY(board.isOk("after", { { word("people"), after } }));
}

void TestRoom::theReportIsWhatHappenedAtThreeKiosks()
{
    bool given = false;
    const int seed = qEnvironmentVariableIntValue("VENTANILLA_SEED", &given);
    const quint32 used = given ? quint32(seed) : QRandomGenerator::global()->bounded(1 << 30);
    qInfo("seed %u", used);
    m_random.seed(used);
    const auto lessons = training::Lessons::builtIn();
    for (int meeting = 1; meeting <= meetings; ++meeting) {
        for (Kiosk &kiosk : m_kiosks)
            kiosk.start();
        m_done << Done();
        const training::LessonPtr lesson = lessons.ordered().at(meeting - 1);
        gather(meeting, lesson->id);
        practise();
        if (QTest::currentTestFailed())
            return;
        // Whoever leads it ends it for all, and has what each counted last.
        QVERIFY(m_kiosks[0].isOk("end"));
        QVERIFY(m_kiosks[1].isOk("ended") && m_kiosks[2].isOk("ended"));
        QTRY_VERIFY_WITH_TIMEOUT(m_kiosks[0].tell("counts")[u"others"].toInt() == 0, 20000);
        for (Kiosk &kiosk : m_kiosks)
            kiosk.stop();
    }
    const auto classes = training::Classes::open(m_kiosks[0].folder.path());
    QVERIFY(classes);
    const auto course = (*classes)->courses().value().first();
    const auto group = (*classes)->groups(course.id).value().first();
    const auto report = training::ClassReport::of((*classes)->records(group.id).value());
    QCOMPARE(report.meetings.last().day, dayOf(meetings));
    support::Audit audit(m_done, people);
    const QStringList wrong = audit.of(report);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    for (const Kiosk &kiosk : m_kiosks) {
        const QByteArray raw = support::rawClasses(kiosk.folder.path());
        QVERIFY(!raw.isEmpty());
        QVERIFY(!raw.contains("11111111"));
    }
}

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
