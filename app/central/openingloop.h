// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/members.h"
#include <condition_variable>
#include <mutex>
#include <thread>

namespace central {

/// `serve --opener`: opens what arrives, on a thread and a connection of its own. notify() wakes it; it also
/// looks by itself, because import and a new catalogue come from other programs. The destructor ends it.
class OpeningLoop
{
public:
    /// Errors: those of the seal keys' files.
    static base::Result<std::unique_ptr<OpeningLoop>> start(
        const Authority &authority, Members &members, const base::Clock &clock);
    ~OpeningLoop();

    void notify(); ///< any thread

private:
    OpeningLoop() = default;
    void loop(const Authority &authority, Members &members, QList<envelope::KeyPair> sealKeys,
        const base::Clock &clock);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_arrived = true;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace central
