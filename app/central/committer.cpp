// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/committer.h"
#include "app/central/errc.h"
#include <algorithm>
#include <iterator>

namespace central {

namespace {

constexpr size_t mostPerCommit = 256; // a batch of 256 envelopes is a megabyte or two, some 10 ms
constexpr size_t mostQueued = 4096;

} // namespace

base::Result<std::unique_ptr<Committer>> Committer::start(const QString &folder)
{
    std::unique_ptr<Committer> committer(new Committer);
    std::promise<base::Result<>> opened;
    auto ready = opened.get_future();
    committer->m_thread = std::thread(&Committer::loop, committer.get(), folder, std::move(opened));
    if (const auto result = ready.get(); !result)
        return passOn(result.error());
    return committer;
}

Committer::~Committer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Committer::Figures Committer::figures() const
{
    const std::lock_guard lock(m_mutex);
    Figures figures = m_figures;
    figures.queued = m_queue.size();
    return figures;
}

Committer::Outcome Committer::post(std::function<Outcome(Stores &)> run, bool writes)
{
    std::future<Outcome> done;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_queue.size() >= mostQueued)
            return base::Error { make_error_code(Errc::Unavailable), QStringLiteral("the queue is full") };
        Job &job = m_queue.emplace_back();
        job.run = std::move(run);
        job.writes = writes;
        done = job.done.get_future();
    }
    m_wake.notify_one();
    return done.get();
}

void Committer::loop(const QString &folder, std::promise<base::Result<>> opened)
{
    const auto stores = Stores::open(folder);
    if (!stores) {
        opened.set_value(passOn(stores.error()));
        return;
    }
    opened.set_value({});
    for (;;) {
        std::deque<Job> batch;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            const auto end = m_queue.begin() + std::ptrdiff_t(std::min(m_queue.size(), mostPerCommit));
            std::move(m_queue.begin(), end, std::back_inserter(batch));
            m_queue.erase(m_queue.begin(), end);
            m_figures.tasks += batch.size();
            ++m_figures.commits;
        }
        runBatch(**stores, batch);
    }
}

void Committer::runBatch(Stores &stores, std::deque<Job> &batch)
{
    if (const Outcome failed = runAll(stores, batch))
        for (Job &job : batch)
            job.outcome = failed;
    for (Job &job : batch)
        job.done.set_value(std::move(job.outcome));
}

// An outcome of its own means that nothing of the batch is kept.
Committer::Outcome Committer::runAll(Stores &stores, std::deque<Job> &batch)
{
    const bool writes = std::any_of(batch.begin(), batch.end(), [](const Job &job) { return job.writes; });
    if (!writes) {
        for (Job &job : batch)
            job.outcome = job.run(stores);
        return {};
    }
    auto transaction = db::Transaction::begin(*stores.database);
    if (!transaction)
        return toBase(transaction.error());
    for (Job &job : batch) {
        if (const auto saved = stores.database->run(QStringLiteral("SAVEPOINT task")); !saved)
            return toBase(saved.error());
        job.outcome = job.run(stores);
        if (job.outcome)
            if (const auto undone = stores.database->run(QStringLiteral("ROLLBACK TO task")); !undone)
                return toBase(undone.error());
        if (const auto released = stores.database->run(QStringLiteral("RELEASE task")); !released)
            return toBase(released.error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return toBase(committed.error());
    return {};
}

} // namespace central
