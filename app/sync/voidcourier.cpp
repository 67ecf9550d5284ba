// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/voidcourier.h"

#include "app/base/event.h"
#include "app/sync/errc.h"
#include "app/sync/log.h"

namespace syncing {

VoidCourier::VoidCourier(CentralClient &client, outbox::Outbox &outbox, QObject *parent)
    : QObject(parent), m_client(client), m_outbox(outbox)
{
}

void VoidCourier::kick()
{
    if (m_delivering)
        return;
    const auto notices = m_outbox.voidNotices();
    if (!notices)
        return check(base::fail(notices.error()));
    if (notices->isEmpty())
        return;
    m_delivering = true;
    m_why = {};
    m_waiting = *notices;
    sendNext();
}

void VoidCourier::sendNext()
{
    if (m_waiting.isEmpty())
        return rest();
    const outbox::VoidNotice notice = m_waiting.takeFirst();
    m_client.deliver(notice, this, [this, notice](const Delivery &delivery) {
        settle(notice, delivery);
        sendNext();
    });
}

void VoidCourier::settle(const outbox::VoidNotice &notice, const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Received:
        return check(m_outbox.acknowledgeVoid(notice.id, delivery.receipt));
    case Delivery::Kind::Refused:
        qCWarning(log) << base::Event::VoidRefused << delivery.refusal;
        if (const auto undone_ = m_outbox.undoVoid(notice.id); !undone_)
            return check(undone_);
        Q_EMIT undone(notice.id);
        return;
    case Delivery::Kind::Revoked:
        m_why = { make_error_code(Errc::Revoked), {} };
        m_waiting.clear();
        return;
    case Delivery::Kind::Failed:
        m_why = delivery.error;
        if (!delivery.perhapsThisOne)
            m_waiting.clear();
        return;
    }
}

void VoidCourier::rest()
{
    m_delivering = false;
    if (m_why.code)
        qCInfo(log) << base::Event::VoidWaits << m_why.toString();
    Q_EMIT rested(m_why);
}

void VoidCourier::check(const base::Result<> &result)
{
    if (result)
        return;
    qCWarning(log) << base::Event::StoreFailed << result.error().toString();
    Q_EMIT storeFailed(result.error());
}

} // namespace syncing
