// SPDX-License-Identifier: GPL-3.0-or-later
// A filing that waits for a network until it is worth nothing any more.
#include "app/kiosk/kiosk.h"
#include "app/text/sentences.h"
#include "tests/journeys/wholehouse.h"
#include "tests/support/shiftedclock.h"
#include <QJsonArray>
#include <QtTest>

using journeys::WholeHouse;

namespace {

constexpr int patience = 40000; // ms: the first waits between attempts are seconds, by design

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

class TestDeadline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_clock.reset(); }
    void offlinePastItsDeadlineItIsNeverSent();
    void withoutATimeTheCentralServiceJudges();
    void whatArrivedInTimeIsToldWithItsDeadlineAtEveryKiosk();

private:
    std::unique_ptr<kiosk::Kiosk> open(const WholeHouse &house);
    base::FilingId file(kiosk::FilingDesk &desk, const QDateTime &validUntil);
    kiosk::LookupAnswer lookUp(kiosk::FilingDesk &desk, const base::FilingId &id);
    static QJsonObject filing(const WholeHouse &house, const base::FilingId &id)
    {
        return house.filing(base::Comprobante::of(id).toString());
    }

    support::ShiftedClock m_clock;
};

std::unique_ptr<kiosk::Kiosk> TestDeadline::open(const WholeHouse &house)
{
    base::Settings settings;
    settings.dataFolder = house.dataFolder();
    settings.comuna = QStringLiteral("07401");
    settings.units = QStringList { QStringLiteral("1.ª Comisaría Linares, Calle Ejemplo 123") };
    auto kiosk = kiosk::Kiosk::open(settings, m_clock);
    QSignalSpy opened(&(*kiosk)->desk(), &kiosk::FilingDesk::opened);
    if (!opened.wait(20000))
        qFatal("not open");
    return std::move(*kiosk);
}

base::FilingId TestDeadline::file(kiosk::FilingDesk &desk, const QDateTime &validUntil)
{
    const auto procedure = desk.catalogue().find(QStringLiteral("perdida-telefono"));
    const QJsonObject document { { word("type"), word("cedula") }, { word("run"), word("12345678-5") } };
    const QJsonObject names { { word("given"), word("Rosa") }, { word("first"), word("Soto") },
        { word("second"), QString() } };
    const QJsonObject when { { word("day"), word("2026-11-20") }, { word("part"), word("tarde") } };
    filing::Submission submission { base::FilingId::make(m_clock), procedure->id, procedure->version,
        procedure->digest, word("es"), { { word("document"), document }, { word("names"), names } }, {},
        { { word("lostOrStolen"), word("lost") }, { word("company"), word("entel") },
            { word("model"), word("Negro") }, { word("when"), when }, { word("place"), word("casa") },
            { word("comuna"), word("07401") } },
        {}, {} };
    submission.validUntil = validUntil;
    QSignalSpy filed(&desk, &kiosk::FilingDesk::filed);
    desk.file(submission);
    if (filed.isEmpty() && !filed.wait(20000))
        qFatal("not filed");
    const auto *said = static_cast<const kiosk::Filed *>(filed.first().first().constData());
    if (said->validUntil != validUntil || said->units.isEmpty() == validUntil.isValid())
        qFatal("the slip cannot say until when, and where");
    return submission.id;
}

kiosk::LookupAnswer TestDeadline::lookUp(kiosk::FilingDesk &desk, const base::FilingId &id)
{
    QSignalSpy found(&desk, &kiosk::FilingDesk::lookedUp);
    desk.lookUp({ base::Comprobante::of(id), word("cedula"), word("12345678-5") });
    return found.wait(patience) ? found.first().first().value<kiosk::LookupAnswer>() : kiosk::LookupAnswer {};
}

void TestDeadline::offlinePastItsDeadlineItIsNeverSent()
{
    WholeHouse house;
    QCOMPARE(house.stopService(), 0);
    const auto kiosk = open(house);
    auto &desk = kiosk->desk();
    const auto late = file(desk, m_clock.now().addSecs(600));
    const auto other = file(desk, {});
    const auto waiting = lookUp(desk, late);
    QVERIFY(waiting.problem.isEmpty() && waiting.validUntil.isValid() && !waiting.units.isEmpty());

    // The kernel vouches for its clock no longer: it is counted on from when it did.
    m_clock.setSynchronised(false);
    m_clock.advance(std::chrono::hours(1));
    QSignalSpy changed(&desk, &kiosk::FilingDesk::stateChanged);
    const auto offline = lookUp(desk, late);
    QCOMPARE(offline.state, kiosk::FilingState::Void);
    QCOMPARE(offline.problem, word("expired"));
    QVERIFY(text::stateWord(word("Expired"), word("es")).contains(QStringLiteral("No se envió")));
    QTRY_COMPARE(changed.size(), 1);

    house.startService();
    QTRY_COMPARE_WITH_TIMEOUT(filing(house, other)[word("state")].toString(), word("opened"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(filing(house, late)[word("state")].toString(), word("void"), patience);
    QCOMPARE(filing(house, late)[word("reason")].toString(), word("expired"));
    QCOMPARE(house.arrived(), 2);
    QCOMPARE(house.centralStore().integer(QStringLiteral("SELECT count(*) FROM envelopes"))->value_or(-1), 1);
    const auto gaps = house.central({ word("gaps"), word("--hours"), word("0") });
    QVERIFY2(gaps.exit == 0 && gaps.out.isEmpty(), qPrintable(gaps.out));

    // Now it is the central service that says so, at any kiosk.
    const auto online = lookUp(desk, late);
    QVERIFY(online.found && !online.onlyHere);
    QCOMPARE(online.problem, word("expired"));
    for (const auto &entry : house.queue()) {
        const bool isLate = entry[word("id")].toString() == late.toString();
        QCOMPARE(entry[word("problem")].toString(), isLate ? word("expired") : QString());
        QCOMPARE(entry.toObject().contains(word("validUntil")), isLate);
    }
}

void TestDeadline::withoutATimeTheCentralServiceJudges()
{
    WholeHouse house;
    m_clock.setSynchronised(false);
    const auto kiosk = open(house);
    // Over before it can arrive; but the last time that was signed is older, so the kiosk does not know it.
    const auto late = file(kiosk->desk(), m_clock.now().addMSecs(1));
    QTRY_COMPARE_WITH_TIMEOUT(filing(house, late)[word("state")].toString(), word("refused"), patience);
    const auto answer = lookUp(kiosk->desk(), late);
    QCOMPARE(answer.state, kiosk::FilingState::Refused);
    QVERIFY2(answer.reason.contains(QStringLiteral("Llegó después del plazo")), qPrintable(answer.reason));
}

/// Who lost the slip has to know it on that same day.
void TestDeadline::whatArrivedInTimeIsToldWithItsDeadlineAtEveryKiosk()
{
    WholeHouse house;
    const auto kiosk = open(house);
    const QDateTime validUntil = m_clock.now().addSecs(3600);
    const auto id = file(kiosk->desk(), validUntil);
    QTRY_COMPARE_WITH_TIMEOUT(filing(house, id)[word("state")].toString(), word("opened"), patience);
    const auto answer = lookUp(kiosk->desk(), id);
    QVERIFY(answer.found && !answer.onlyHere);
    QCOMPARE(answer.validUntil, validUntil);
    QVERIFY(!answer.units.isEmpty());
}

QTEST_MAIN(TestDeadline)
#include "tst_deadline.moc"
