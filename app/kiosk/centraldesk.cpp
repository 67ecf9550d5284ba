// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/centraldesk.h"

#include "app/base/event.h"
#include "app/kiosk/log.h"

namespace kiosk {

CentralDesk::CentralDesk(BackRoom &backRoom, printing::PrintRoom *printRoom, procedure::Catalogue catalogue)
    : m_backRoom(backRoom), m_printRoom(printRoom), m_catalogue(std::move(catalogue))
{
    connect(&backRoom, &BackRoom::opened, this, &FilingDesk::opened);
    connect(&backRoom, &BackRoom::unavailable, this, &FilingDesk::unavailable);
    connect(&backRoom, &BackRoom::filed, this,
        [this](const base::FilingId &, const Filed &filed) { Q_EMIT FilingDesk::filed(filed); });
    connect(&backRoom, &BackRoom::filingFailed, this, &FilingDesk::filingFailed);
    connect(&backRoom, &BackRoom::lookedUp, this, &FilingDesk::lookedUp);
    connect(&backRoom, &BackRoom::lookUpFailed, this, &FilingDesk::lookUpFailed);
    connect(&backRoom, &BackRoom::documentFetched, this, &FilingDesk::documentFetched);
    connect(&backRoom, &BackRoom::documentFailed, this, &FilingDesk::documentFailed);
    connect(&backRoom, &BackRoom::withdrawn, this, &FilingDesk::withdrawn);
    connect(&backRoom, &BackRoom::withdrawalFailed, this, &FilingDesk::withdrawalFailed);
    connect(&backRoom, &BackRoom::catalogueCame, this, [this](const procedure::Catalogue &catalogue) {
        m_newCatalogue = catalogue;
        Q_EMIT catalogueChanged();
    });
    connect(&backRoom, &BackRoom::stateChanged, this, [this](const base::FilingId &id, FilingState state) {
        if (m_ofThisSession.contains(id))
            Q_EMIT FilingDesk::stateChanged(base::Comprobante::of(id), state);
    });
    connect(&backRoom, &BackRoom::draftFound, this, &FilingDesk::draftFound);
    connect(&backRoom, &BackRoom::noDraft, this, &FilingDesk::noDraft);
    connect(&backRoom, &BackRoom::draftSaved, this, &FilingDesk::draftSaved);
    connect(&backRoom, &BackRoom::unseenFound, this,
        [this](const filing::DraftOwner &owner, const base::FilingId &id, const Unseen &unseen) {
            m_ofThisSession.insert(id);
            Q_EMIT FilingDesk::unseenFound(owner, unseen);
        });
    if (printRoom) {
        connect(printRoom, &printing::PrintRoom::moved, this, &FilingDesk::paperMoved);
        connect(printRoom, &printing::PrintRoom::refused, this, [this](const base::Error &error) {
            qCWarning(log) << base::Event::PrinterRefused << error.toString();
            Q_EMIT printFailed(error);
        });
    }
}

void CentralDesk::file(const filing::Submission &submission)
{
    m_ofThisSession.insert(submission.id);
    QMetaObject::invokeMethod(
        &m_backRoom, [room = &m_backRoom, submission] { room->file(submission); }, Qt::QueuedConnection);
}

void CentralDesk::lookUp(const LookupRequest &request)
{
    QMetaObject::invokeMethod(
        &m_backRoom, [room = &m_backRoom, request] { room->lookUp(request); }, Qt::QueuedConnection);
}

void CentralDesk::fetchDocument(const LookupRequest &request, const QByteArray &documentDigest)
{
    QMetaObject::invokeMethod(
        &m_backRoom,
        [room = &m_backRoom, request, documentDigest] { room->fetchDocument(request, documentDigest); },
        Qt::QueuedConnection);
}

base::Paper CentralDesk::paper() const
{
    return m_printRoom ? m_printRoom->paper() : FilingDesk::paper();
}

void CentralDesk::print(const printing::Order &order)
{
    m_printRoom->print(order);
}

std::optional<printing::JobState> CentralDesk::paperState() const
{
    return m_printRoom ? m_printRoom->state() : FilingDesk::paperState();
}

bool CentralDesk::letPaperOut()
{
    return m_printRoom && m_printRoom->letOut();
}

void CentralDesk::withdraw(const LookupRequest &request)
{
    QMetaObject::invokeMethod(
        &m_backRoom, [room = &m_backRoom, request] { room->withdraw(request); }, Qt::QueuedConnection);
}

void CentralDesk::openDraft(const filing::DraftOwner &owner)
{
    QMetaObject::invokeMethod(
        &m_backRoom, [room = &m_backRoom, owner] { room->openDraft(owner); }, Qt::QueuedConnection);
}

void CentralDesk::saveDraft(const filing::Draft &draft)
{
    QMetaObject::invokeMethod(
        &m_backRoom, [room = &m_backRoom, draft] { room->saveDraft(draft); }, Qt::QueuedConnection);
}

void CentralDesk::dropDraft()
{
    QMetaObject::invokeMethod(
        &m_backRoom, [room = &m_backRoom] { room->dropDraft(); }, Qt::QueuedConnection);
}

void CentralDesk::closeDraft()
{
    QMetaObject::invokeMethod(
        &m_backRoom, [room = &m_backRoom] { room->closeDraft(); }, Qt::QueuedConnection);
}

void CentralDesk::takeNewCatalogue()
{
    if (auto newer = std::exchange(m_newCatalogue, std::nullopt))
        m_catalogue = *std::move(newer);
}

void CentralDesk::forget()
{
    m_ofThisSession.clear();
    closeDraft();
    if (m_printRoom)
        m_printRoom->leave();
}

} // namespace kiosk
