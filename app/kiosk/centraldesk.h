// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/backroom.h"
#include "app/kiosk/filingdesk.h"
#include "app/printing/printroom.h"
#include <QPointer>
#include <QSet>

namespace kiosk {

/// The real desk: hands what the window asks to the back room on the worker's thread, and its answers back.
class CentralDesk final : public FilingDesk
{
    Q_OBJECT
public:
    /// `backRoom` lives on another thread and is gone only when that thread has ended.
    /// `printRoom` outlives this, or is null where there is no printer.
    CentralDesk(BackRoom &backRoom, printing::PrintRoom *printRoom, procedure::Catalogue catalogue);

    bool isPractice() const override { return false; }
    const procedure::Catalogue &catalogue() const override { return m_catalogue; }
    void takeNewCatalogue() override;
    void file(const filing::Submission &submission) override;
    void lookUp(const LookupRequest &request) override;
    void fetchDocument(const LookupRequest &request, const QByteArray &documentDigest) override;
    bool canPrint() const override { return m_printRoom; }
    base::Paper paper() const override;
    void print(const printing::Order &order) override;
    std::optional<printing::JobState> paperState() const override;
    bool letPaperOut() override;
    void withdraw(const LookupRequest &request) override;
    void openDraft(const filing::DraftOwner &owner) override;
    void saveDraft(const filing::Draft &draft) override;
    void dropDraft() override;
    void closeDraft() override;
    void forget() override;

private:
    BackRoom &m_backRoom;
    printing::PrintRoom *const m_printRoom;
    procedure::Catalogue m_catalogue;
    std::optional<procedure::Catalogue> m_newCatalogue;
    QSet<base::FilingId> m_ofThisSession; // whose changes of state may be shown
};

} // namespace kiosk
