// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/backroom.h"
#include "app/kiosk/filingdesk.h"
#include "app/printing/printer.h"
#include <QPointer>
#include <QSet>

namespace kiosk {

/// The real desk: hands what the window asks to the back room on the worker's thread, and its answers back.
class CentralDesk final : public FilingDesk
{
    Q_OBJECT
public:
    /// `backRoom` lives on another thread and is gone only when that thread has ended.
    /// `printer` too, or is null where there is none.
    CentralDesk(BackRoom &backRoom, printing::Printer *printer, procedure::Catalogue catalogue);

    bool isPractice() const override { return false; }
    const procedure::Catalogue &catalogue() const override { return m_catalogue; }
    void takeNewCatalogue() override;
    void file(const filing::Submission &submission) override;
    void lookUp(const LookupRequest &request) override;
    void fetchDocument(const LookupRequest &request, const QByteArray &documentDigest) override;
    bool canPrint() const override { return m_printer; }
    base::Paper paper() const override;
    void print(const QByteArray &pdf) override;
    void withdraw(const LookupRequest &request) override;
    void forget() override;

private:
    BackRoom &m_backRoom;
    printing::Printer *const m_printer;
    procedure::Catalogue m_catalogue;
    std::optional<procedure::Catalogue> m_newCatalogue;
    QSet<base::FilingId> m_ofThisSession; // whose changes of state may be shown
};

} // namespace kiosk
