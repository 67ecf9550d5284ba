// SPDX-License-Identifier: GPL-3.0-or-later
// What the real service refuses, and the real kiosk's belief in it: both ends of the same words.
#include "app/sync/courier.h"
#include "tests/journeys/wholehouse.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/sealedfiling.h"
#include <QSignalSpy>
#include <QTest>

using outbox::State;
using support::Pki;

namespace {

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

class TestRefused : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f17_f33_f34_whatTheServiceSignsIsBelieved();
};

/// The real service says what is wrong with a filing, and the kiosk takes its word: once, not after three
/// tries.
void TestRefused::f17_f33_f34_whatTheServiceSignsIsBelieved()
{
    const journeys::WholeHouse house(QStringList {}); // nobody opens
    const base::SystemClock clock;
    auto membership = Pki::must(syncing::Membership::load(house.dataFolder()));
    support::OpenQueue queue(house.dataFolder(), clock, membership.kiosk());
    const auto seal = [&](const envelope::Place &place) {
        return envelope::seal(support::documentAt(place), place, membership.device(), membership.sealTo());
    };
    const auto file = [&](const outbox::Outbox::SealAt &sealAt) {
        const auto id = base::FilingId::make(clock);
        Pki::must(queue.outbox.finalise(id, sealAt));
        return id;
    };
    syncing::CentralClient client(membership, clock);
    syncing::Courier courier(client, queue.outbox);
    QSignalSpy rested(&courier, &syncing::Courier::rested);

    std::optional<envelope::Place> first;
    const auto good = file([&](const envelope::Place &place) {
        first = place;
        return seal(place);
    });
    courier.kick();
    QTRY_COMPARE(rested.size(), 1);
    QCOMPARE(queue.show(good).state, State::Received);

    const QHash<base::FilingId, QString> bad {
        { file([](const envelope::Place &) { return base::Result<QByteArray>("no CMS"); }),
            word("malformed") },
        { file([](const envelope::Place &) {
             return base::Result<QByteArray>(QByteArray(envelope::maxEnvelopeBytes + 1, 'x'));
         }),
            word("too-large") },
        { file([&](envelope::Place place) {
             place.id = base::FilingId::make(clock); // another than the queue calls it
             return seal(place);
         }),
            word("malformed") },
        { file([&](envelope::Place place) {
             place.sequence = first->sequence;
             return seal(place);
         }),
            word("out-of-place") },
    };
    const auto another = file(seal);
    courier.kick();
    QTRY_COMPARE(rested.size(), 2);
    QVERIFY(!rested.last().first().value<base::Error>().code);
    QCOMPARE(queue.show(another).state, State::Received);
    for (auto one = bad.begin(); one != bad.end(); ++one) {
        QCOMPARE(queue.show(one.key()).problem, one.value());
        QCOMPARE(queue.show(one.key()).state, State::SetAside);
        QCOMPARE(queue.show(one.key()).attempts, 1);
    }
    QCOMPARE(house.arrived(), 2);
}

QTEST_GUILESS_MAIN(TestRefused)
#include "tst_refused.moc"
