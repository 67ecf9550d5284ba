// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/outbox.h"
#include "db/database.h"
#include "db/journalstore.h"
#include "db/outboxstore.h"
#include <memory>

namespace kiosk {

/// The kiosk's database with what stands on it. Usable only on the thread that opened it.
class Store
{
public:
    /// Errors: outbox::Errc. A writer that finds the database corrupt has it put aside, and begins a new
    /// chain in an empty one; corruptFile() tells.
    static base::Result<std::unique_ptr<Store>> open(
        const QString &dataFolder, const QString &kiosk, db::Access access, const base::Clock &clock);

    /// A store by the name of its file, read-only: a backup.
    static base::Result<std::unique_ptr<Store>> openCopy(const QString &file, const base::Clock &clock);

    db::Database &database() { return *m_database; }
    outbox::Outbox &outbox() { return m_outbox; }
    db::JournalStore &journal() { return m_journal; }
    const QString &corruptFile() const { return m_database->corruptFile(); }

private:
    Store(std::unique_ptr<db::Database> database, const QString &kiosk, const base::Clock &clock);

    std::unique_ptr<db::Database> m_database;
    db::OutboxStore m_outboxStore;
    db::JournalStore m_journal;
    outbox::Outbox m_outbox;
};

} // namespace kiosk
