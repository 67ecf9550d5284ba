// SPDX-License-Identifier: GPL-3.0-or-later
// Signal 9 at any moment of a filing loses nothing that the screen called saved, and doubles nothing.
//     VENTANILLA_ROUNDS=300 VENTANILLA_SEED=7 QTEST_FUNCTION_TIMEOUT=600000 faults_tst_killed
#include "db/kioskschema.h"
#include "db/outboxstore.h"
#include "tests/journeys/wholehouse.h"
#include <QJsonArray>
#include <QRandomGenerator>
#include <QtTest>

using journeys::WholeHouse;

namespace {

constexpr int patience = 60000; // ms

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

/// The kiosk as a process of its own, with what it has said so far.
class Filer
{
public:
    explicit Filer(const WholeHouse &house)
    {
        m_process.setStandardErrorFile(house.dataFolder() + word("/../filer.log"), QIODevice::Append);
        m_process.start(support::builtProgram(word("tests/faults/faults_filer")),
            { house.dataFolder(), house.slipFolder() });
    }
    /// Listens until it has said `line` for the n-th time. False: it ended before, or took too long.
    bool hears(const char *line, int times)
    {
        const QDeadlineTimer end(patience);
        while (m_said.count(line) < times) {
            if (end.hasExpired() || !m_process.waitForReadyRead(int(end.remainingTime())))
                return false;
            m_said += m_process.readAllStandardOutput();
        }
        return true;
    }
    void killAfter(std::chrono::microseconds span)
    {
        QElapsedTimer timer;
        timer.start();
        while (std::chrono::nanoseconds(timer.nsecsElapsed()) < span) {
        } // a timer of the event loop is too coarse by a thousand
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
        m_said += m_process.readAllStandardOutput();
    }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    QStringList saved() const
    {
        QStringList comprobantes;
        for (const QByteArray &line : m_said.split('\n')) {
            if (line.startsWith("guardada "))
                comprobantes << QString::fromLatin1(line.mid(9));
        }
        return comprobantes;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f10_whatTheScreenCalledSavedArrivesOnce();

private:
    static void everyOneStored(const WholeHouse &house, const QStringList &saved);
    static void everyOneArrives(WholeHouse &house, const QStringList &saved);
};

void TestKilled::f10_whatTheScreenCalledSavedArrivesOnce()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("VENTANILLA_ROUNDS", &given);
    const int rounds = given ? wanted : 500;
    const int seed = qEnvironmentVariableIntValue("VENTANILLA_SEED", &given);
    const quint32 used = given ? quint32(seed) : QRandomGenerator::global()->bounded(1 << 30);
    QRandomGenerator random(used);
    qInfo("seed %u", used);

    WholeHouse house;
    bool serving = true;
    QStringList saved;
    for (int round = 0; round < rounds; ++round) {
        if (random.bounded(2)) {
            serving ? house.killService() : house.startService();
            serving = !serving;
        }
        Filer kiosk(house);
        const std::chrono::microseconds soon(random.bounded(40000)), later(random.bounded(600000));
        switch (random.bounded(3)) {
        case 0: // anywhere: while it starts, on any page
            break;
        case 1: // while it saves
            QVERIFY(kiosk.hears("enviar\n", 1 + random.bounded(2)));
            break;
        case 2: // when it has just said so
            QVERIFY(kiosk.hears("guardada ", 1));
            break;
        }
        const bool anywhere = kiosk.saved().isEmpty() && random.bounded(2);
        kiosk.killAfter(anywhere ? later : soon);
        QVERIFY2(kiosk.wasKilled(), "it ended by itself");
        saved += kiosk.saved();
        if ((round + 1) % 1000 == 0)
            qInfo("%d rounds, %lld filings", round + 1, qlonglong(saved.size()));
    }
    qInfo("%lld filings were called saved in %d rounds", qlonglong(saved.size()), rounds);
    QVERIFY(!saved.isEmpty());
    QVERIFY2(!serving || house.isServing(), "the service has ended by itself");
    if (!serving)
        house.startService();
    everyOneStored(house, saved);
    if (QTest::currentTestFailed())
        return;
    everyOneArrives(house, saved);
}

void TestKilled::everyOneStored(const WholeHouse &house, const QStringList &saved)
{
    const auto database
        = db::Database::open(house.dataFolder() + word("/kiosk.sqlite"), db::kioskSchema(), {});
    QVERIFY2(database.has_value(), "and nobody holds the lock any more");
    const auto sound = (*database)->integrityCheck();
    QVERIFY2(sound.has_value(), qPrintable(sound ? QString() : sound.error().toString()));
    const auto rows = db::OutboxStore(**database).list({}, 0, 1000000);
    QVERIFY(rows.has_value());
    QHash<QString, int> stored;
    for (const db::OutboxRow &row : *rows)
        ++stored[base::Comprobante::of(*base::FilingId::fromString(row.id)).toString()];
    for (const QString &comprobante : saved)
        QVERIFY2(stored.value(comprobante) == 1, qPrintable(comprobante));
}

void TestKilled::everyOneArrives(WholeHouse &house, const QStringList &saved)
{
    house.openKiosk();
    house.retryWaiting();
    QTRY_VERIFY_WITH_TIMEOUT(house.waiting().isEmpty(), patience);

    const auto allOpened = [&] {
        const QJsonArray filings = house.filings();
        return filings.size() >= saved.size()
            && std::all_of(filings.begin(), filings.end(),
                [](const auto &filing) { return filing[word("state")].toString() == word("opened"); });
    };
    QTRY_VERIFY2_WITH_TIMEOUT(allOpened(), "each opens with the central service's key", patience);
    QHash<QString, QString> digests;
    for (const auto &filing : house.filings()) {
        const QString comprobante = filing[word("comprobante")].toString();
        QVERIFY2(!digests.contains(comprobante), qPrintable(comprobante));
        digests.insert(comprobante, filing[word("digest")].toString());
    }
    for (const auto &filing : house.queue())
        QCOMPARE(digests.value(filing[word("comprobante")].toString()), filing[word("digest")].toString());
    for (const QString &comprobante : saved)
        QVERIFY2(digests.contains(comprobante), qPrintable(comprobante));
    const auto gaps = house.central({ word("gaps"), word("--hours"), word("0") });
    QVERIFY2(gaps.exit == 0, qPrintable(gaps.out));
    QVERIFY(house.centralStore().integrityCheck().has_value());
}

QTEST_MAIN(TestKilled)
#include "tst_killed.moc"
