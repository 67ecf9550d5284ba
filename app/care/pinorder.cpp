// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/pinorder.h"

#include "app/base/event.h"
#include "app/care/log.h"
#include "app/staff/pin.h"
#include "app/sync/membership.h"
#include <QMetaEnum>

namespace care {

namespace {

const auto format = QStringLiteral("ventanilla.pin-order/1");

} // namespace

base::Result<PinOrders::Order> PinOrders::judged(const QByteArray &order) const
{
    const auto membership = syncing::Membership::load(m_dataFolder);
    if (!membership)
        return base::fail(membership.error());
    const auto content = membership->read(order, format);
    if (!content)
        return base::fail(Errc::NotAnOrder, content.error().toString());
    bool isRole = false;
    const int role = QMetaEnum::fromType<staff::Role>().keyToValue(
        content->value(u"role").toString().toLatin1().constData(), &isRole);
    const qint64 number = content->value(u"number").toInteger();
    const auto until = QDateTime::fromString(content->value(u"validUntil").toString(), Qt::ISODateWithMs);
    if (!isRole || number < 1 || !until.isValid())
        return base::fail(Errc::NotAnOrder);
    if (content->value(u"kiosk").toString() != membership->kiosk())
        return base::fail(Errc::OtherKiosk);
    // Not by the kiosk's clock, which whoever stands before it may set back.
    if (membership->judgedAt() > until)
        return base::fail(Errc::Expired);
    auto floor = envelope::Floor::load(
        m_dataFolder + QLatin1String("/secrets/pin-orders.floor"), membership->trust().centralCa());
    if (!floor)
        return base::fail(floor.error());
    if (number <= floor->number())
        return base::fail(Errc::UsedUp);
    return Order { staff::Role(role), number, std::move(*floor) };
}

base::Result<staff::Role> PinOrders::read(const QByteArray &order) const
{
    return judged(order).map([](const Order &judged) { return judged.role; });
}

base::Result<> PinOrders::carryOut(
    const QByteArray &order, const QString &pin, const base::Clock &clock) const
{
    return judged(order).and_then([&](Order judged) {
        return staff::Pin(m_dataFolder, judged.role, clock).set(pin).and_then([&] {
            qCInfo(log) << base::Event::PinReset << "by order" << judged.number;
            return judged.floor.raise(judged.number);
        });
    });
}

} // namespace care
