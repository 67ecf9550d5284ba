// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/enrolling.h"

#include "app/base/errc.h"
#include "app/base/event.h"
#include "app/care/log.h"
#include "app/kiosk/store.h"
#include <QDir>
#include <QEventLoop>

namespace care {

namespace {

/// The loop is this thread's outermost one: there is nothing else in it that could come in between.
base::Result<> carryThrough(syncing::Enrolment &enrolment)
{
    QEventLoop loop;
    std::optional<base::Error> error;
    QObject::connect(&enrolment, &syncing::Enrolment::enrolled, &loop, &QEventLoop::quit);
    QObject::connect(&enrolment, &syncing::Enrolment::failed, &loop, [&](const base::Error &why) {
        error = why;
        loop.quit();
    });
    enrolment.start();
    loop.exec();
    if (error)
        return base::fail(*error);
    return {};
}

} // namespace

base::Result<> enrol(
    const syncing::Enrolment::Order &order, const base::Clock &clock, std::chrono::milliseconds timeout)
{
    if (!QDir().mkpath(order.dataFolder))
        return base::fail(base::Errc::CannotWrite, order.dataFolder);
    // The store's lock keeps a running kiosk and this apart.
    const auto store = kiosk::Store::open(order.dataFolder, order.kiosk, db::Access::ReadWrite, clock);
    if (!store)
        return base::fail(store.error());
    syncing::Enrolment enrolment(order, (*store)->outbox(), timeout);
    if (const auto enrolled = carryThrough(enrolment); !enrolled)
        return enrolled;
    qCInfo(log) << base::Event::KioskEnrolled << order.kiosk;
    const db::JournalStore::Event event { .kind = db::JournalStore::Kind::Enrolled,
        .filing = {},
        .amount = {},
        .at = clock.now().toMSecsSinceEpoch(),
        .boot = clock.bootId(),
        .monotonic = qint64(clock.monotonic().count()) };
    if (const auto noted = (*store)->journal().append(event); !noted)
        return base::fail(outbox::fromStore(noted.error()));
    return {};
}

} // namespace care
