// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filing/drafts.h"

#include "app/filing/errc.h"
#include "db/database.h"

namespace filing {

namespace {

tl::unexpected<base::Error> storeError(const db::Error &error)
{
    return base::fail(Errc::DraftStore, error.toString());
}

/// `work` in one transaction, which is committed when it has succeeded.
base::Result<> committed(db::Database &database, const std::function<base::Result<>()> &work)
{
    auto transaction = db::Transaction::begin(database);
    if (!transaction)
        return storeError(transaction.error());
    auto done = work();
    if (!done)
        return done;
    if (const auto saved = transaction->commit(); !saved)
        return storeError(saved.error());
    return done;
}

} // namespace

base::Result<> Drafts::save(const envelope::DraftKey &key, const Draft &draft)
{
    return committed(m_store.database(), [&] { return put(key, draft); });
}

base::Result<> Drafts::leaveStub(const envelope::DraftKey &key, const Stub &stub)
{
    return put(key, stub);
}

base::Result<> Drafts::put(const envelope::DraftKey &key, const Kept &kept)
{
    const auto bytes = toBytes(kept);
    if (!bytes)
        return base::fail(bytes.error());
    const auto closed = key.close(*bytes);
    if (!closed)
        return base::fail(closed.error());
    const auto hour = m_store.poweredOnHours(uptime());
    if (!hour)
        return storeError(hour.error());
    const auto stored
        = m_store.put({ key.tag(), closed->version, closed->wrappedKey, closed->content }, *hour);
    if (!stored)
        return storeError(stored.error());
    return {};
}

base::Result<std::optional<Kept>> Drafts::find(const envelope::DraftKey &key)
{
    if (const auto dropped = dropOld(); !dropped)
        return base::fail(dropped.error());
    const auto row = m_store.find(key.tag());
    if (!row)
        return storeError(row.error());
    if (!*row)
        return std::nullopt;
    const auto opened = key.open({ (*row)->version, (*row)->wrappedKey, (*row)->content });
    return opened ? keptFrom(*opened) : std::nullopt;
}

base::Result<> Drafts::remove(const envelope::DraftKey &key)
{
    if (const auto gone = m_store.remove(key.tag()); !gone)
        return storeError(gone.error());
    if (const auto emptied = m_store.database().emptyLog(); !emptied)
        return storeError(emptied.error());
    return {};
}

base::Result<> Drafts::sweep()
{
    if (const auto dropped = dropOld(); !dropped)
        return base::fail(dropped.error());
    if (const auto emptied = m_store.database().emptyLog(); !emptied)
        return storeError(emptied.error());
    return {};
}

base::Result<> Drafts::dropOld()
{
    return committed(m_store.database(), [this]() -> base::Result<> {
        const auto hour = m_store.poweredOnHours(uptime());
        const db::Result<qint64> gone
            = hour ? m_store.removeSavedUntil(*hour - life) : db::fail(hour.error());
        if (!gone)
            return storeError(gone.error());
        return {};
    });
}

db::Uptime Drafts::uptime() const
{
    return { m_clock.bootId(), m_clock.monotonic().count() };
}

} // namespace filing
