// SPDX-License-Identifier: GPL-3.0-or-later
// Signal 9 on any page: the same person goes on with what they had answered, and nobody else sees it.
//     VENTANILLA_ROUNDS=300 VENTANILLA_SEED=7 faults_tst_killeddraft
#include "tests/journeys/house.h"
#include "tests/journeys/wholehouse.h"
#include "ui/screens/page.h"
#include <QRandomGenerator>
#include <QtTest>

using journeys::WholeHouse;

namespace {

constexpr int patience = 60000; // ms
const auto offered = QStringLiteral("Usted dejó un trámite a medias");

/// The kiosk as a process of its own; what it said, a line each.
class Answerer
{
public:
    explicit Answerer(const WholeHouse &house, const QStringList &more = {})
    {
        m_process.setStandardErrorFile(
            house.dataFolder() + QLatin1String("/../answerer.log"), QIODevice::Append);
        m_process.start(support::builtProgram(QStringLiteral("tests/faults/faults_answerer")),
            QStringList { house.dataFolder(), house.slipFolder() } + more);
    }
    bool hears(int lines)
    {
        const QDeadlineTimer end(patience);
        while (m_said.count('\n') < lines) {
            if (end.hasExpired() || !m_process.waitForReadyRead(int(end.remainingTime())))
                return false;
            m_said += m_process.readAllStandardOutput();
        }
        return true;
    }
    void kill()
    {
        ::kill(pid_t(m_process.processId()), SIGKILL);
        waitForEnd();
    }
    void waitForEnd()
    {
        m_process.waitForFinished(patience);
        m_said += m_process.readAllStandardOutput();
    }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    QStringList said(const char *word) const
    {
        QStringList words;
        for (const QByteArray &line : m_said.split('\n')) {
            if (line.startsWith(word))
                words << QString::fromLatin1(line.mid(qstrlen(word) + 1));
        }
        return words;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

bool begin(WholeHouse &house)
{
    house.closeKiosk();
    house.openKiosk();
    const auto lost = house.kiosk().desk().catalogue().find(QStringLiteral("perdida-documentos"));
    return house.resident().begin(lost->card.in(QStringLiteral("es")));
}

/// As people are, slower than the machine: after the number of the document they take a breath.
bool meets(WholeHouse &house, const QString &heading)
{
    auto &resident = house.resident();
    resident.onPage = [&resident, heading] {
        if (resident.step() == QLatin1String("filer.names"))
            std::ignore = QTest::qWaitFor([&] { return resident.heading() == heading; }, 3000);
    };
    const bool met = resident.goOnTo(heading, journeys::someAnswers());
    resident.onPage = nullptr;
    return met;
}

QByteArray filesOf(const WholeHouse &house)
{
    QByteArray all;
    for (const char *name : { "/kiosk.sqlite", "/kiosk.sqlite-wal" }) {
        QFile file(house.dataFolder() + QLatin1String(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class TestKilledDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f12_theSamePersonGoesOn();
    void f15_nobodyElseSeesIt();
    void cutOffBetweenSavedAndShown();
};

void TestKilledDraft::f12_theSamePersonGoesOn()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("VENTANILLA_ROUNDS", &given);
    const int rounds = given ? wanted : 4;
    const int seed = qEnvironmentVariableIntValue("VENTANILLA_SEED", &given);
    const quint32 used = given ? quint32(seed) : QRandomGenerator::global()->bounded(1 << 30);
    QRandomGenerator random(used);
    qInfo("seed %u", used);

    WholeHouse house;
    for (int round = 0; round < rounds; ++round) {
        Answerer kiosk(house);
        QVERIFY(kiosk.hears(1 + random.bounded(9)));
        QTest::qWait(random.bounded(60));
        kiosk.kill();
        QVERIFY2(kiosk.wasKilled(), "it ended by itself");
        const QStringList saved = kiosk.said("guardado");
        for (const char *said : { "12345678", "100000007", "perdida-documentos" })
            QVERIFY2(!filesOf(house).contains(said), said);

        QVERIFY(begin(house));
        QVERIFY(meets(house, offered));
        QVERIFY(house.resident().touch(QStringLiteral("Sí, seguir")));
        // At that question, or at a later one whose turn had just come.
        const QString step = house.resident().step();
        qInfo("saved at %s, goes on at %s", qPrintable(saved.last()), qPrintable(step));
        QVERIFY2(step == saved.last() || !saved.contains(step), qPrintable(step));
        QVERIFY(house.resident().file(journeys::someAnswers()));
        QVERIFY(house.kiosk().leave());
        house.closeKiosk();
    }
}

void TestKilledDraft::f15_nobodyElseSeesIt()
{
    WholeHouse house;
    Answerer kiosk(house);
    QVERIFY(kiosk.hears(3));
    kiosk.kill();
    QVERIFY(begin(house));
    QJsonObject theirs = journeys::someAnswers();
    theirs.insert(QStringLiteral("cardNumber"), QStringLiteral("200000006"));
    bool wasOffered = false;
    auto &resident = house.resident();
    resident.onPage = [&] {
        if (resident.step() == QLatin1String("filer.names"))
            wasOffered = QTest::qWaitFor([&] { return resident.heading() == offered; }, 3000);
    };
    QVERIFY(resident.file(theirs));
    QVERIFY(!wasOffered);
    QVERIFY(house.kiosk().leave());
    resident.onPage = nullptr;
    QVERIFY(begin(house));
    QVERIFY(meets(house, offered));
}

void TestKilledDraft::cutOffBetweenSavedAndShown()
{
    WholeHouse house;
    Answerer kiosk(house, { QStringLiteral("send") });
    kiosk.waitForEnd();
    QVERIFY(kiosk.wasKilled());
    const QStringList saved = kiosk.said("guardada");
    QCOMPARE(saved.size(), 1);
    QVERIFY(begin(house));
    QVERIFY(meets(house, QStringLiteral("La constancia que dejó quedó guardada")));
    QVERIFY(house.resident().sees(saved.first()));
    QVERIFY(house.resident().touch(QStringLiteral("Ver mi comprobante")));
    QVERIFY(house.resident().sees(saved.first()));
    QVERIFY(house.kiosk().leave());
    // Seen once, it is not met again.
    QVERIFY(begin(house));
    QVERIFY(!meets(house, QStringLiteral("La constancia que dejó quedó guardada")));
    QCOMPARE(house.resident().step(), QStringLiteral("declaration")); // all the way to the end, and no trace of it
    QCOMPARE(house.queue().size(), 1);
}

QTEST_MAIN(TestKilledDraft)
#include "tst_killeddraft.moc"
