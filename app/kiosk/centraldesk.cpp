// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/centraldesk.h"

namespace kiosk {

CentralDesk::CentralDesk(BackRoom &backRoom, printing::Printer *printer, procedure::Catalogue catalogue)
    : m_backRoom(backRoom), m_printer(printer), m_catalogue(std::move(catalogue))
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
    if (printer) {
        connect(printer, &printing::Printer::taken, this, &FilingDesk::printed);
        connect(printer, &printing::Printer::refused, this, &FilingDesk::printFailed);
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
    return m_printer ? m_printer->paper() : FilingDesk::paper();
}

void CentralDesk::print(const QByteArray &pdf)
{
    QMetaObject::invokeMethod(
        m_printer, [printer = m_printer, pdf] { printer->print(pdf); }, Qt::QueuedConnection);
}

void CentralDesk::withdraw(const LookupRequest &request)
{
    QMetaObject::invokeMethod(
        &m_backRoom, [room = &m_backRoom, request] { room->withdraw(request); }, Qt::QueuedConnection);
}

void CentralDesk::takeNewCatalogue()
{
    if (auto newer = std::exchange(m_newCatalogue, std::nullopt))
        m_catalogue = *std::move(newer);
}

void CentralDesk::forget()
{
    m_ofThisSession.clear();
}

} // namespace kiosk
