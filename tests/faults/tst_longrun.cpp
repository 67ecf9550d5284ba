// SPDX-License-Identifier: GPL-3.0-or-later
// One resident after another, who answer, go back, hide the page, walk away or send, while the central
// service comes and goes: nothing is lost, nothing grows, nothing is said in the log.
//     VENTANILLA_RESIDENTS=20000 VENTANILLA_SEED=7 QTEST_FUNCTION_TIMEOUT=21600000 faults_tst_longrun
#include "tests/journeys/traces.h"
#include "tests/journeys/visit.h"
#include "tests/journeys/wholehouse.h"
#include "ui/screens/page.h"
#include <QJsonArray>
#include <QRandomGenerator>
#include <QtTest>
#include <malloc.h>
#include <unistd.h>

using namespace std::chrono_literals;
using journeys::WholeHouse;

namespace {

constexpr int patience = 120000; // ms, for what a service that was away makes wait

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

int numberFrom(const char *variable, int otherwise)
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue(variable, &given);
    return given ? number : otherwise;
}

/// What a process may have ever more of.
struct Holdings
{
    qint64 memory = 0; ///< resident, MB
    qint64 heap = 0; ///< kB that somebody still holds
    qsizetype files = 0, threads = 0;

    static Holdings now()
    {
        QFile statm(word("/proc/self/statm"));
        if (!statm.open(QIODevice::ReadOnly))
            qFatal("no /proc");
        const qint64 pages = statm.readAll().split(' ').value(1).toLongLong();
        statm.close();
        const auto count = [](const char *folder) {
            return QDir(word(folder))
                .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                .size();
        };
        const auto heap = mallinfo2();
        return { pages * sysconf(_SC_PAGESIZE) / (1024 * 1024), qint64(heap.uordblks + heap.hblkhd) / 1024,
            count("/proc/self/fd"), count("/proc/self/task") };
    }
};

bool hasOnePage(const procedure::Definition &definition, const QString &step)
{
    using procedure::Kind;
    for (const procedure::Field &field : definition.questions) {
        if (field.id == step)
            return field.kind == Kind::Choice || field.kind == Kind::YesNo || field.kind == Kind::Text;
    }
    return false;
}

QStringList complaints; // warnings and worse

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtInfoMsg && message.contains(word(" residents: ")))
        std::fprintf(stderr, "%s\n", qPrintable(message));
    // The hands say what they do not find: they are quicker than the search for a draft.
    if (type != QtDebugMsg && type != QtInfoMsg && !message.startsWith(word("nothing to touch")))
        complaints << message;
}

} // namespace

class TestLongRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneResidentAfterAnother();

private:
    bool visit();
    bool isOffered();
    bool interrupt();
    bool end(procedure::Outcome outcome);
    bool walkAway();
    journeys::Resident &resident() { return m_house->resident(); }

    std::unique_ptr<WholeHouse> m_house;
    QRandomGenerator m_random;
    QStringList m_saved; // comprobantes that the screen showed
    int m_left = 0;
    bool m_before = false; ///< the page before is one that "Continuar" leaves as it is
};

void TestLongRun::oneResidentAfterAnother()
{
    const int residents = numberFrom("VENTANILLA_RESIDENTS", 60);
    const auto seed
        = quint32(numberFrom("VENTANILLA_SEED", int(QRandomGenerator::global()->bounded(1 << 30))));
    m_random.seed(seed);
    qInfo("seed %u", seed);
    m_house = std::make_unique<WholeHouse>();
    m_house->openKiosk();
    const auto before = qInstallMessageHandler(listen);
    const auto restore = qScopeGuard([before] { qInstallMessageHandler(before); });
    const int warm = std::min(1000, residents / 2);
    Holdings early;
    bool serving = true;
    for (int i = 0; i < residents; ++i) {
        if (m_random.bounded(20) == 0) {
            serving ? m_house->killService() : m_house->startService();
            serving = !serving;
        }
        if (!visit()) {
            qInstallMessageHandler(before);
            QFAIL(qPrintable(QStringLiteral("resident %1 on \"%2\"").arg(i).arg(resident().heading())
                + complaints.join(u'\n')));
        }
        QCOMPARE(journeys::found(journeys::givenAway(), journeys::everythingIn(m_house->kiosk().window())),
            QStringList());
        if (i + 1 == warm)
            early = Holdings::now();
        if ((i + 1) % std::clamp(residents / 4, 1, 1000) == 0) {
            const Holdings held = Holdings::now();
            qInfo("%d residents: %lld MB, %lld kB held", i + 1, held.memory, held.heap);
        }
    }
    const Holdings late = Holdings::now();
    qInstallMessageHandler(before);
    qInfo("%d residents, %lld filed, %d left in the middle; after %d: %lld MB, %lld files, %lld threads; "
          "at the end: %lld MB, %lld files, %lld threads",
        residents, qlonglong(m_saved.size()), m_left, warm, early.memory, qlonglong(early.files),
        qlonglong(early.threads), late.memory, qlonglong(late.files), qlonglong(late.threads));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.mid(0, 20).join(u'\n')));
    // Up to six connections to the central service are there or not, with what belongs to them.
    QVERIFY(late.files <= early.files + 20);
    QVERIFY(late.threads <= early.threads + 4);
    if (warm == 1000) // sooner there are pages that nobody has met yet
        QVERIFY(late.memory <= early.memory + early.memory / 10);

    if (!serving)
        m_house->startService();
    const auto waiting = [&] {
        QStringList ids;
        for (const auto &filing : m_house->queue())
            if (filing[word("state")].toString() == word("sealed")
                || filing[word("state")].toString() == word("in-flight"))
                ids << filing[word("id")].toString();
        return ids;
    };
    if (const QStringList ids = waiting(); !ids.isEmpty())
        m_house->technician({ word("queue"), word("retry"), ids.first() });
    QVERIFY(QTest::qWaitFor([&] { return waiting().isEmpty(); }, patience));
    QHash<QString, int> arrived;
    for (const auto &filing : m_house->filings())
        ++arrived[filing[word("comprobante")].toString()];
    QCOMPARE(arrived.size(), m_saved.size());
    for (const QString &comprobante : std::as_const(m_saved))
        QVERIFY2(arrived.value(comprobante) == 1, qPrintable(comprobante));
    const auto gaps = m_house->central({ word("gaps"), word("--hours"), word("0") });
    QVERIFY2(gaps.exit == 0, qPrintable(gaps.out));
}

/// Somebody comes, and is gone again when this returns. False: stuck.
bool TestLongRun::visit()
{
    const auto all = m_house->kiosk().desk().catalogue().ordered();
    procedure::DefinitionPtr definition;
    QList<journeys::Answers> ways;
    while (ways.isEmpty()) {
        definition = all.at(m_random.bounded(int(all.size())));
        if (definition->id != word("votacion")) // offered on one day
            ways = journeys::Answers::of(definition->id);
    }
    journeys::Finger finger(resident());
    if (!resident().begin(definition->card.in(word("es"))))
        return false;
    journeys::Visit visit(resident(), finger, *definition, ways.at(m_random.bounded(int(ways.size()))));
    m_before = false;
    const bool loses = m_random.bounded(3) == 0; // patience
    while (isOffered() || !visit.isAtEnd()) { // first what somebody with this document left
        if (loses && m_random.bounded(25) == 0) {
            ++m_left;
            return m_random.bounded(2) ? m_house->kiosk().leave() : walkAway();
        }
        if (m_random.bounded(6) == 0 && !interrupt() && !isOffered())
            return false;
        if (visit.isAtEnd())
            break;
        m_before = hasOnePage(*definition, resident().step());
        if (!visit.goOn() && !isOffered()) // it comes when it was found
            return false;
    }
    return end(definition->outcome);
}

bool TestLongRun::isOffered()
{
    for (const char *way : { "No, empezar de nuevo", "Ya lo anoté, hacer otro trámite" }) {
        if (resident().button(QString::fromUtf8(way)))
            return resident().touch(QString::fromUtf8(way));
    }
    return false;
}

bool TestLongRun::interrupt()
{
    auto &one = resident();
    switch (m_random.bounded(4)) {
    case 0: // looks at the page before once more
        if (!m_before || one.step().isEmpty() || one.step().startsWith(word("notice.")))
            return true;
        return one.touch(word("Volver")) && one.touch(word("Continuar"));
    case 1:
        return one.touch(word("Ver mejor")) && one.touch(QStringLiteral("Letra más grande"))
            && one.touch(word("Listo"));
    case 2:
        return one.touch(word("Ayuda")) && one.touch(word("Volver"));
    default:
        one.touch(word("Ocultar"));
        one.wait(500ms);
        QTest::mouseClick(
            m_house->kiosk().window().childAt(m_house->kiosk().window().rect().center()), Qt::LeftButton);
        return true;
    }
}

bool TestLongRun::end(procedure::Outcome outcome)
{
    if (outcome == procedure::Outcome::Filed
        && resident().heading() == QStringLiteral("Revise antes de enviar")) {
        if (!resident().file({}))
            return isOffered() && end(outcome);
        m_saved << m_house->kiosk().comprobante();
    }
    return m_random.bounded(3) ? m_house->kiosk().leave() : walkAway();
}

bool TestLongRun::walkAway()
{
    resident().wait(180s);
    resident().wait(45s);
    if (!QTest::qWaitFor([this] {
            return resident().button(word("Empezar")) || resident().button(word("Volver al inicio"));
        }))
        return false;
    return resident().button(word("Empezar")) || resident().touch(word("Volver al inicio"));
}

QTEST_MAIN(TestLongRun)
#include "tst_longrun.moc"
