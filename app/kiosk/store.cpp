// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/store.h"

#include "app/base/event.h"
#include "app/kiosk/log.h"
#include "app/sync/membership.h"
#include "db/kioskschema.h"

namespace kiosk {

Store::Store(std::unique_ptr<db::Database> database, const QString &kiosk, const base::Clock &clock)
    : m_database(std::move(database)), m_outboxStore(*m_database), m_journal(*m_database),
      m_outbox(m_outboxStore, m_journal, clock, kiosk)
{
}

base::Result<std::unique_ptr<Store>> Store::open(
    const QString &dataFolder, const QString &kiosk, db::Access access, const base::Clock &clock)
{
    const bool writes = access == db::Access::ReadWrite;
    auto database = db::Database::open(syncing::files::store(dataFolder), db::kioskSchema(),
        { .access = access, .onCorrupt = writes ? db::OnCorrupt::SetAside : db::OnCorrupt::Refuse });
    if (!database)
        return base::fail(outbox::fromStore(database.error()));
    std::unique_ptr<Store> store(new Store(std::move(*database), kiosk, clock));
    if (!writes)
        return store;
    if (!store->corruptFile().isEmpty()) {
        qCCritical(log) << base::Event::StoreSetAside << "kept as" << store->corruptFile();
        if (const auto begun = store->outbox().beginChain(); !begun)
            return base::fail(begun.error());
    }
    if (const auto started = store->outbox().start(); !started)
        return base::fail(started.error());
    return store;
}

base::Result<std::unique_ptr<Store>> Store::openCopy(const QString &file, const base::Clock &clock)
{
    auto database = db::Database::open(file, db::kioskSchema(), { .access = db::Access::ReadOnly });
    if (!database)
        return base::fail(outbox::fromStore(database.error()));
    return std::unique_ptr<Store>(new Store(std::move(*database), {}, clock));
}

} // namespace kiosk
