// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/openingloop.h"
#include "app/base/event.h"
#include "app/central/log.h"
#include "app/central/opener.h"
#include "app/central/stores.h"

namespace central {

base::Result<std::unique_ptr<OpeningLoop>> OpeningLoop::start(
    const Authority &authority, Members &members, const base::Clock &clock)
{
    auto sealKeys = authority.sealKeys();
    if (!sealKeys)
        return passOn(sealKeys.error());
    std::unique_ptr<OpeningLoop> loop(new OpeningLoop);
    loop->m_thread = std::thread(
        &OpeningLoop::loop, loop.get(), authority, std::ref(members), std::move(*sealKeys), std::cref(clock));
    return loop;
}

OpeningLoop::~OpeningLoop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void OpeningLoop::notify()
{
    const std::lock_guard lock(m_mutex);
    m_arrived = true;
    m_wake.notify_one();
}

void OpeningLoop::loop(
    const Authority &authority, Members &members, QList<envelope::KeyPair> sealKeys, const base::Clock &clock)
{
    const auto stores = Stores::open(authority.folder());
    if (!stores) {
        qCCritical(log) << base::Event::OpenerStopped << stores.error().toString();
        return;
    }
    Opener opener(**stores, members, authority.deviceAuthority(), std::move(sealKeys), clock);
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, std::chrono::seconds { 5 }, [this] { return m_arrived || m_stopping; });
            if (m_stopping)
                return;
            m_arrived = false;
        }
        if (const auto done = opener.openPending(false); !done)
            qCWarning(log) << base::Event::OpenerWaits << done.error().toString();
    }
}

} // namespace central
