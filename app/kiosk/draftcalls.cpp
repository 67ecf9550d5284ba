// SPDX-License-Identifier: GPL-3.0-or-later
// What a filing under way asks of the back room until it is sent.
#include "app/kiosk/backroom.h"

namespace kiosk {

void BackRoom::openDraft(const filing::DraftOwner &owner)
{
    const auto found = m_drawer ? m_drawer->open(owner) : std::nullopt;
    if (!found)
        Q_EMIT noDraft(owner);
    else if (const auto *stub = std::get_if<filing::Stub>(&*found))
        tellUnseen(owner, *stub);
    else
        Q_EMIT draftFound(owner, std::get<filing::Draft>(*found));
}

void BackRoom::tellUnseen(const filing::DraftOwner &owner, const filing::Stub &stub)
{
    const auto entry = m_store->outbox().show(stub.id);
    if (!entry || !*entry) {
        Q_EMIT noDraft(owner);
        return;
    }
    Q_EMIT unseenFound(owner, stub.id,
        { filedAs(stub.id, (*entry)->savedAt, (*entry)->validUntil), stub.procedureId,
            told((*entry)->state) });
}

void BackRoom::saveDraft(const filing::Draft &draft)
{
    if (m_drawer)
        m_drawer->save(draft);
}

void BackRoom::dropDraft()
{
    if (m_drawer)
        m_drawer->drop();
}

void BackRoom::closeDraft()
{
    if (m_drawer)
        m_drawer->close();
}

} // namespace kiosk
