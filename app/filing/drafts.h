// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/envelope/draftkey.h"
#include "app/filing/draft.h"
#include "db/draftstore.h"

namespace filing {

/// Keeps drafts on disk, closed (contract §5): at most one for each document, for 72 hours that the machine
/// is powered on. Worker thread; borrows the database. Errors: Errc::DraftStore, the envelope's.
class Drafts
{
public:
    static constexpr qint64 life = 72; ///< hours, whole ones: at most an hour less, never more

    Drafts(db::Database &database, const base::Clock &clock) : m_store(database), m_clock(clock) { }

    base::Result<> save(const envelope::DraftKey &key, const Draft &draft);
    /// In the transaction that stores the filing: of a draft that was sent only the stub is left.
    base::Result<> leaveStub(const envelope::DraftKey &key, const Stub &stub);
    /// What does not open counts as not there.
    base::Result<std::optional<Kept>> find(const envelope::DraftKey &key);
    base::Result<> remove(const envelope::DraftKey &key); ///< and out of the log: nothing opens it any more
    /// Counts the time, drops what has had its own, and empties the log. At start, and every few minutes:
    /// what is not counted before a power cut, nobody counts.
    base::Result<> sweep();

private:
    base::Result<> put(const envelope::DraftKey &key, const Kept &kept);
    base::Result<> dropOld();
    db::Uptime uptime() const;

    db::DraftStore m_store;
    const base::Clock &m_clock;
};

} // namespace filing
