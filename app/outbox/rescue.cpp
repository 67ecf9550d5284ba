// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the outbox about other stores of this kiosk: a backup, one that was replaced, a damaged one.
#include "app/outbox/outbox.h"

#include "db/stray.h"

namespace outbox {

namespace {

using Kind = db::JournalStore::Kind;

const QString unknownReason = QStringLiteral("set-aside"); // its notice has been signed for, and has gone
constexpr int pageSize = 100;

} // namespace

base::Result<Rescued> Outbox::rescue(const QStringList &files, NewChain newChain)
{
    Rescued rescued;
    const auto done = changing([&]() -> base::Result<> {
        for (const QString &file : files) {
            base::Result<> taken;
            const auto read = db::eachStray(file, [&](const db::Stray &stray) {
                taken = take(stray, rescued);
                return taken.has_value();
            });
            if (!read || !taken)
                return read ? taken : base::fail(fromStore(read.error()));
        }
        const auto count = rescued.taken.size();
        if (newChain == NewChain::IfAnyCame && count == 0)
            return {};
        // The status feed passed over what was not here, and does not say it twice: from its beginning.
        if (auto anew = count == 0 ? db::Result<>() : m_delivery.setStatusCursor({}); !anew)
            return base::fail(fromStore(anew.error()));
        return note(Kind::Rescued, {}, count).and_then([this] { return this->newChain(); });
    });
    if (!done)
        return base::fail(done.error());
    // One store may have had what another one lacks.
    const auto known = [&](const Rescued::Missing &one) {
        const auto row = m_store.find(one.id.toString());
        return row && *row;
    };
    rescued.missing.removeIf(known);
    return rescued;
}

base::Result<> Outbox::take(const db::Stray &stray, Rescued &rescued)
{
    const auto id = base::FilingId::fromString(stray.row.id);
    if (!id)
        return {};
    const auto here = m_store.find(stray.row.id);
    if (!here)
        return base::fail(fromStore(here.error()));
    if (*here && (*here)->digest == stray.row.digest) {
        ++rescued.known;
        if (stray.row.state != State::Void)
            return {};
        const auto reason = stray.voidReason.isEmpty() ? unknownReason : stray.voidReason;
        const auto voided = m_voids.add(stray.row.id, reason, now());
        return !voided ? base::fail(fromStore(voided.error()))
            : *voided  ? note(Kind::Voided, stray.row.id)
                       : base::Result<>();
    }
    const auto place = envelope::claimedPlace(stray.bytes);
    const bool isOurs
        = place && place->kiosk == m_kiosk && place->id == *id && place->sequence == stray.row.sequence;
    if (isOurs) {
        db::Stray ours = stray;
        ours.row.chain = place->chain;
        const auto adopted = m_store.adopt(ours, now());
        if (!adopted)
            return base::fail(fromStore(adopted.error()));
        if (*adopted) {
            rescued.taken << *id;
            return {};
        }
    }
    if (stray.row.hasPayload) // else it was opened at the other end long ago, and dropped here
        rescued.missing << Rescued::Missing { *id, stray.row.state };
    return {};
}

base::Result<std::optional<QString>> Outbox::kioskInside() const
{
    qint64 before = 0;
    for (;;) {
        const auto page = list({}, before, pageSize);
        if (!page)
            return base::fail(page.error());
        for (const Entry &entry : *page) {
            const auto stored = bytes(entry.id);
            if (!stored)
                return base::fail(stored.error());
            if (*stored)
                return envelope::claimedPlace(**stored).map(
                    [](const envelope::Place &place) { return std::optional(place.kiosk); });
        }
        if (page->size() < pageSize)
            return std::nullopt;
        before = page->last().number;
    }
}

} // namespace outbox
