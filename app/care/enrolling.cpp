// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/enrolling.h"

#include "app/base/errc.h"
#include "app/base/event.h"
#include "app/care/log.h"
#include "app/kiosk/codes.h"
#include "app/kiosk/store.h"
#include "app/sync/membership.h"
#include <QDir>
#include <QThread>

namespace care {

namespace {

/// Enrols on a thread whose loop the network needs, and ends that thread. Everything it has is made and gone
/// there.
class Enroller : public QObject
{
public:
    Enroller(
        const syncing::Enrolment::Order &order, const base::Clock &clock, std::chrono::milliseconds timeout)
        : m_order(order), m_clock(clock), m_timeout(timeout)
    {
    }

    void begin()
    {
        // The store's lock keeps a running kiosk and this apart.
        auto store = kiosk::Store::open(m_order.dataFolder, m_order.kiosk, db::Access::ReadWrite, m_clock);
        if (!store)
            return end(base::fail(store.error()));
        m_store = *std::move(store);
        m_enrolment = std::make_unique<syncing::Enrolment>(m_order, m_store->outbox(), m_timeout);
        // Queued: it is gone then.
        connect(
            m_enrolment.get(), &syncing::Enrolment::enrolled, this, [this] { end(note()); },
            Qt::QueuedConnection);
        connect(
            m_enrolment.get(), &syncing::Enrolment::failed, this,
            [this](const base::Error &why) { end(base::fail(why)); }, Qt::QueuedConnection);
        m_enrolment->start();
    }

    base::Result<> result; ///< when the thread has ended

private:
    base::Result<> note()
    {
        qCInfo(log) << base::Event::KioskEnrolled << m_order.kiosk;
        const db::JournalStore::Event event { .kind = db::JournalStore::Kind::Enrolled,
            .filing = {},
            .amount = {},
            .at = m_clock.now().toMSecsSinceEpoch(),
            .boot = m_clock.bootId(),
            .monotonic = qint64(m_clock.monotonic().count()) };
        return outbox::fromStore(m_store->journal().append(event));
    }
    void end(const base::Result<> &what)
    {
        result = what;
        m_enrolment.reset();
        m_store.reset();
        thread()->quit();
    }

    const syncing::Enrolment::Order m_order;
    const base::Clock &m_clock;
    const std::chrono::milliseconds m_timeout;
    std::unique_ptr<kiosk::Store> m_store;
    std::unique_ptr<syncing::Enrolment> m_enrolment;
};

} // namespace

base::Result<> enrol(
    const syncing::Enrolment::Order &order, const base::Clock &clock, std::chrono::milliseconds timeout)
{
    if (!QDir().mkpath(order.dataFolder))
        return base::fail(base::Errc::CannotWrite, order.dataFolder);
    if (QFile::exists(syncing::files::resetBegun(order.dataFolder)))
        return base::fail(kiosk::Errc::HandedOn, order.dataFolder);
    Enroller enroller(order, clock, timeout);
    QThread thread;
    enroller.moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, &enroller, &Enroller::begin);
    thread.start();
    thread.wait();
    return enroller.result;
}

} // namespace care
