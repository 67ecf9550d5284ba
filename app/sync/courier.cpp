// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/courier.h"

#include "app/base/event.h"
#include "app/sync/errc.h"
#include "app/sync/log.h"

namespace syncing {

namespace {

constexpr int batch = 128; // filings taken, and receipts committed, in one transaction
// Under way at once: few at first, one more with each receipt. A slow network is not filled with handshakes,
// and a service that fails is not asked by all.
constexpr int firstWindow = 6;
constexpr int widestWindow = 24; // the connections of a Channel
constexpr std::chrono::milliseconds longestWait = std::chrono::minutes(15); // even if the outbox says more

} // namespace

Courier::Courier(CentralClient &client, outbox::Outbox &outbox, QObject *parent)
    : QObject(parent), m_client(client), m_outbox(outbox)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Courier::kick);
}

void Courier::kick()
{
    if (m_delivering)
        return;
    m_delivering = true;
    m_window = firstWindow;
    m_nothingMore = m_anyReceived = false;
    m_stopped.reset();
    m_retryAfter.reset();
    goOn();
}

void Courier::tryNow()
{
    if (!m_delivering)
        m_client.renewConnections();
    check(m_outbox.retryNow());
    kick();
}

void Courier::goOn()
{
    // Suspects first: while one is there, nothing new is sent until those under way have shown whose fault it
    // is.
    if (!m_suspects.isEmpty() && m_underway == 0)
        judgeSuspects();
    if (m_suspects.isEmpty() && !m_stopped) {
        if (m_waiting.size() < m_window && !m_nothingMore)
            takeMore();
        while (m_underway < m_window && !m_waiting.isEmpty())
            sendNext();
    }
    if (m_receipts.size() >= batch || m_underway == 0)
        commitReceipts();
    if (m_underway == 0)
        finish();
}

void Courier::expireLate()
{
    const auto late = m_outbox.expireLate();
    if (!check(late.map([](const auto &) {})) || late->isEmpty())
        return;
    qCInfo(log) << base::Event::FilingExpired << late->size();
    Q_EMIT expired(*late);
}

void Courier::takeMore()
{
    expireLate();
    const auto due = m_outbox.takeDue(batch);
    if (!due) {
        Q_EMIT storeFailed(due.error());
        stop(due.error(), {});
        return;
    }
    m_nothingMore = due->size() < batch;
    m_waiting += *due;
}

/// On a slow network a filing may wait here for its turn until its deadline is over.
void Courier::sendNext()
{
    const outbox::Parcel parcel = m_waiting.takeFirst();
    if (!m_outbox.isLate(parcel.validUntil))
        return send(parcel);
    check(m_outbox.giveBack({ parcel.id }));
    expireLate();
}

void Courier::send(const outbox::Parcel &parcel)
{
    ++m_underway;
    m_client.deliver(parcel, this, [this, parcel](const Delivery &delivery) {
        --m_underway;
        settle(parcel, delivery);
        goOn();
    });
}

void Courier::settle(const outbox::Parcel &parcel, const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Received:
        m_anyReceived = true;
        m_window = std::min(m_window + 1, widestWindow);
        m_receipts.append({ parcel.id, parcel.digest, delivery.receipt });
        return;
    case Delivery::Kind::Refused:
        qCWarning(log) << base::Event::QueueSetAside << delivery.refusal;
        if (check(m_outbox.setAside(parcel.id, delivery.refusal)))
            Q_EMIT setAside(parcel.id, delivery.refusal);
        return;
    case Delivery::Kind::Revoked:
        stop({ make_error_code(Errc::Revoked), {} }, {});
        Q_EMIT revoked();
        return;
    case Delivery::Kind::Failed:
        if (delivery.perhapsThisOne) {
            m_suspects.append({ parcel.id, delivery.error, delivery.retryAfter });
        } else {
            stop(delivery.error, delivery.retryAfter);
        }
        return;
    }
}

void Courier::judgeSuspects()
{
    const auto suspects = std::exchange(m_suspects, {});
    for (const Suspect &suspect : suspects) {
        if (!m_anyReceived) {
            // Nobody got through: the service, or somebody on the way.
            stop(suspect.error, suspect.retryAfter);
            continue;
        }
        const QString problem = QString::fromStdString(suspect.error.code.message());
        const auto state = m_outbox.failOne(suspect.id, problem, suspect.retryAfter);
        if (!state) {
            check(base::fail(state.error()));
        } else if (*state == outbox::State::SetAside) {
            qCWarning(log) << base::Event::QueueSetAside << "failed unsigned:" << suspect.error.toString();
            Q_EMIT setAside(suspect.id, problem);
        }
    }
}

void Courier::commitReceipts()
{
    if (m_receipts.isEmpty())
        return;
    const auto receipts = std::exchange(m_receipts, {});
    const auto moved = m_outbox.acknowledge(receipts);
    if (!moved)
        check(base::fail(moved.error())); // nothing is lost: delivered again, the same receipts come
    else if (!moved->isEmpty()) {
        qCInfo(log) << base::Event::FilingDelivered << moved->size();
        Q_EMIT received(*moved);
    }
}

void Courier::stop(const base::Error &why, std::optional<std::chrono::seconds> retryAfter)
{
    if (!m_stopped)
        m_stopped = why;
    if (retryAfter)
        m_retryAfter = std::max(m_retryAfter.value_or(*retryAfter), *retryAfter);
}

void Courier::finish()
{
    m_waiting.clear();
    if (m_stopped) {
        qCInfo(log) << base::Event::DeliveryRests << m_stopped->toString();
        check(m_outbox.failAll(m_retryAfter));
        m_client.renewConnections();
    }
    m_delivering = false;
    schedule();
    Q_EMIT rested(m_stopped.value_or(base::Error {}));
}

void Courier::schedule()
{
    const auto wait = m_outbox.nextAttemptIn();
    if (!check(wait.map([](auto) {})))
        m_timer.start(longestWait);
    else if (*wait)
        m_timer.start(std::clamp(**wait, std::chrono::milliseconds(100), longestWait));
    else
        m_timer.stop();
}

bool Courier::check(const base::Result<> &result)
{
    if (result)
        return true;
    qCWarning(log) << base::Event::StoreFailed << result.error().toString();
    Q_EMIT storeFailed(result.error());
    if (m_delivering)
        stop(result.error(), {});
    return false;
}

} // namespace syncing
