// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/draftkeeping.h"

using namespace std::chrono_literals;

namespace screens {

using kiosk::FilingDesk;

DraftKeeping::DraftKeeping(FilingDesk &desk, const base::Clock &clock) : m_desk(desk), m_clock(clock)
{
    connect(&desk, &FilingDesk::draftFound, this,
        [this](const filing::DraftOwner &owner, const filing::Draft &draft) {
            if (!awaits(owner))
                return;
            m_draft = draft;
            found();
        });
    connect(&desk, &FilingDesk::unseenFound, this,
        [this](const filing::DraftOwner &owner, const kiosk::Unseen &unseen) {
            if (!awaits(owner))
                return;
            m_unseen = unseen;
            found();
        });
    connect(&desk, &FilingDesk::noDraft, this, [this](const filing::DraftOwner &owner) {
        if (!awaits(owner))
            return;
        m_state = State::Keeping;
        m_desk.saveDraft(*m_newest);
    });
    connect(&desk, &FilingDesk::draftSaved, this, [this] { m_isSaved = m_state == State::Keeping; });
}

DraftKeeping::~DraftKeeping()
{
    close();
}

bool DraftKeeping::awaits(const filing::DraftOwner &owner) const
{
    return m_state == State::Asking && m_owner == owner;
}

void DraftKeeping::found()
{
    constexpr auto touchGuardRests = 400ms;
    m_state = State::Found;
    if (m_clock.monotonic() - m_askedAt < touchGuardRests)
        Q_EMIT foundInTime();
}

bool DraftKeeping::follow(const guide::Walk &walk)
{
    if (walk.current().kind == guide::Step::Kind::Done)
        return false; // it is being sent
    const bool mayBeKept = !m_desk.isPractice() && filing::Draft::mayBeKept(walk);
    const auto owner = mayBeKept ? filing::DraftOwner::of(walk) : std::nullopt;
    const auto before
        = std::exchange(m_newest, owner ? std::optional(filing::Draft::of(walk)) : std::nullopt);
    if (owner != m_owner)
        ask(owner);
    else if (m_state == State::Keeping && m_newest != before)
        m_desk.saveDraft(*m_newest);
    return m_state == State::Found;
}

/// Who corrects a letter of their document's number moves: nothing stays under the wrong one.
void DraftKeeping::ask(const std::optional<filing::DraftOwner> &owner)
{
    if (m_state == State::Keeping)
        drop();
    else
        close();
    if (!owner)
        return;
    m_owner = owner;
    m_state = State::Asking;
    m_askedAt = m_clock.monotonic();
    m_desk.openDraft(*owner);
}

void DraftKeeping::goOn()
{
    m_draft.reset();
    m_state = State::Keeping;
    m_isSaved = true;
}

void DraftKeeping::drop()
{
    if (m_state == State::Nobody)
        return;
    m_desk.dropDraft();
    close();
}

void DraftKeeping::close()
{
    if (m_state == State::Nobody)
        return;
    m_desk.closeDraft();
    m_state = State::Nobody;
    m_owner.reset();
    m_draft.reset();
    m_unseen.reset();
    m_isSaved = false;
}

} // namespace screens
