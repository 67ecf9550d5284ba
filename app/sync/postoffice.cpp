// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/postoffice.h"

#include "app/base/event.h"
#include "app/sync/errc.h"
#include "app/sync/heartbeat.h"
#include "app/sync/log.h"
#include "app/sync/timequery.h"
#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace syncing {

namespace {

// News come soon after a delivery (the opener works at once) and seldom later (a person decides).
constexpr auto newsInterval = 15s;
constexpr auto newsSpan = 10min;
constexpr auto quietInterval = 5min;
constexpr auto heartbeatInterval = 15min;
constexpr auto trustInterval = 6h;
constexpr auto timeInterval = 5min; // an expired certificate looks like a wrong clock: do not ask without end

/// A tenth more or less, so that kiosks that started together do not call together.
std::chrono::milliseconds jittered(std::chrono::milliseconds interval)
{
    const auto tenth = int(interval.count() / 10);
    return interval + std::chrono::milliseconds(QRandomGenerator::global()->bounded(-tenth, tenth + 1));
}

} // namespace

PostOffice::PostOffice(Membership &membership, outbox::Outbox &outbox, const base::Clock &clock,
    QString dataFolder, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_dataFolder(std::move(dataFolder)),
      m_client(membership, clock, timeout), m_courier(m_client, outbox), m_voids(m_client, outbox),
      m_feed(m_client, outbox), m_trust(m_client), m_renewal(m_client, m_dataFolder), m_catalogue(m_client)
{
    m_feedTimer.setSingleShot(true);
    connect(&m_feedTimer, &QTimer::timeout, &m_feed, &StatusFeed::poll);
    connect(&m_trustTimer, &QTimer::timeout, &m_trust, &TrustRefresh::refresh);
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &PostOffice::beat);
    connect(&m_courier, &Courier::received, this, [this](const QList<outbox::Change> &changes) {
        m_deliveredAt = m_client.clock().monotonic();
        serviceAnswered();
        pollSoon();
        Q_EMIT changed(changes);
    });
    connect(&m_courier, &Courier::setAside, this, [this](const base::FilingId &id) {
        reached();
        Q_EMIT changed({ { id, outbox::State::SetAside } });
    });
    connect(&m_courier, &Courier::expired, this, [this](const QList<outbox::Change> &changes) {
        m_voids.kick();
        Q_EMIT changed(changes);
    });
    connect(&m_courier, &Courier::revoked, this, &PostOffice::stopTaking);
    connect(&m_courier, &Courier::storeFailed, this, &PostOffice::storeFailed);
    connect(&m_courier, &Courier::rested, this, &PostOffice::noticeClock);
    connect(&m_voids, &VoidCourier::undone, this, [this](const base::FilingId &id) {
        Q_EMIT changed({ { id, outbox::State::Sealed } });
        m_courier.kick();
    });
    connect(&m_voids, &VoidCourier::storeFailed, this, &PostOffice::storeFailed);
    connect(&m_feed, &StatusFeed::changed, this, &PostOffice::changed);
    connect(&m_feed, &StatusFeed::rested, this, [this](const base::Error &why) {
        settled(why);
        if (!why.code)
            m_voids.kick();
        pollSoon();
    });
    connect(&m_trust, &TrustRefresh::rested, this, [this](const base::Error &why) {
        settled(why);
        m_trustAnswered |= !why.code;
        m_renewal.renewIfDue(); // in the same rhythm: it has two months
        // Afterwards, for the list says who signs procedures.
        m_catalogue.refresh();
    });
    connect(&m_catalogue, &CatalogueFetch::rested, this, &PostOffice::settled);
}

void PostOffice::start()
{
    m_trustTimer.start(jittered(trustInterval));
    m_heartbeatTimer.start(jittered(heartbeatInterval));
    m_courier.kick();
    m_voids.kick();
    m_feed.poll();
    m_trust.refresh();
    beat();
}

void PostOffice::networkCameBack()
{
    m_client.renewConnections();
    m_courier.tryNow();
    m_feed.poll();
    if (!m_trustAnswered) // a kiosk that started without a network does not wait for hours
        m_trust.refresh();
}

void PostOffice::serviceAnswered()
{
    reached();
    m_voids.kick();
}

void PostOffice::reached()
{
    m_lastContact = m_client.clock().now();
}

/// Once: from then on every delivery and every question is refused so.
void PostOffice::stopTaking()
{
    const auto before = m_outbox.stopped();
    if (before && *before)
        return;
    qCWarning(log) << base::Event::KioskRevoked << "by the central service";
    if (const auto stopped = m_outbox.stopTaking(QStringLiteral("revoked")); !stopped)
        Q_EMIT storeFailed(stopped.error());
    Q_EMIT revoked();
}

void PostOffice::settled(const base::Error &why)
{
    if (!why.code)
        return reached();
    if (why.code == Errc::Revoked)
        return stopTaking();
    qCInfo(log) << base::Event::ServiceUnreached << why.toString();
    noticeClock(why);
}

void PostOffice::noticeClock(const base::Error &why)
{
    const auto now = m_client.clock().monotonic();
    if (why.code != Errc::ClockIsWrong || m_askingTime
        || (m_timeAskedAt && now - *m_timeAskedAt < timeInterval))
        return;
    m_timeAskedAt = now;
    m_askingTime = true;
    askTime(m_client, this, [this](const base::Result<QDateTime> &time) {
        m_askingTime = false;
        if (time) {
            qCInfo(log) << base::Event::ClockLearnt << base::toIsoMs(*time);
            networkCameBack();
        } else {
            qCWarning(log) << base::Event::ClockUnknown << time.error().toString();
        }
    });
}

void PostOffice::beat()
{
    const auto figures = m_outbox.figures();
    if (!figures) {
        Q_EMIT storeFailed(figures.error());
        return;
    }
    sendHeartbeat(m_client, *figures, m_dataFolder, m_catalogue.number(), this,
        [this](const base::Result<> &sent) { settled(sent ? base::Error {} : sent.error()); });
}

void PostOffice::pollSoon()
{
    const auto now = m_client.clock().monotonic();
    const bool newsExpected = m_deliveredAt && now - *m_deliveredAt < newsSpan;
    m_feedTimer.start(jittered(newsExpected ? std::chrono::milliseconds(newsInterval) : quietInterval));
}

} // namespace syncing
