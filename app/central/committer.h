// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/stores.h"
#include <QString>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

namespace central {

/// Group commit. One thread owns the server's connection; whoever asks waits. All that has queued up while a
/// commit was on its way to the disk goes into the next one, so that fifty senders share one fsync. A task
/// that fails is undone alone. Callable from any thread but its own; the destructor finishes what is queued.
class Committer
{
public:
    static base::Result<std::unique_ptr<Committer>> start(const QString &folder);
    ~Committer();
    Committer(const Committer &) = delete;
    Committer &operator=(const Committer &) = delete;

    /// Returns once what `work` wrote is durable. `work` may be run on the committer's thread at any time
    /// until then.
    template <typename T> base::Result<T> write(const std::function<base::Result<T>(Stores &)> &work)
    {
        return wait<T>(work, true);
    }
    template <typename T> base::Result<T> read(const std::function<base::Result<T>(Stores &)> &work)
    {
        return wait<T>(work, false);
    }

    struct Figures
    {
        quint64 tasks = 0, commits = 0;
        size_t queued = 0;
    };
    Figures figures() const;

private:
    using Outcome = std::optional<base::Error>; // nothing: done, and durable
    struct Job
    {
        std::function<Outcome(Stores &)> run;
        bool writes = false;
        std::promise<Outcome> done;
        Outcome outcome = {};
    };

    Committer() = default;
    template <typename T>
    base::Result<T> wait(const std::function<base::Result<T>(Stores &)> &work, bool writes);
    Outcome post(std::function<Outcome(Stores &)> run, bool writes);
    void loop(const QString &folder, std::promise<base::Result<>> opened);
    void runBatch(Stores &stores, std::deque<Job> &batch);
    static Outcome runAll(Stores &stores, std::deque<Job> &batch);

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_stopping = false;
    Figures m_figures;
    std::thread m_thread;
};

template <typename T>
base::Result<T> Committer::wait(const std::function<base::Result<T>(Stores &)> &work, bool writes)
{
    std::optional<base::Result<T>> result;
    const Outcome outcome = post(
        [&](Stores &stores) -> Outcome {
            result.emplace(work(stores));
            return *result ? Outcome() : Outcome(result->error());
        },
        writes);
    if (outcome)
        return passOn(*outcome);
    return std::move(*result);
}

} // namespace central
