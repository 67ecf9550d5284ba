// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/backroom.h"
#include "app/kiosk/filingdesk.h"
#include <QPointer>
#include <QSet>

namespace kiosk {

/// The real desk: hands what the window asks to the back room on the worker's thread, and its answers back.
class CentralDesk final : public FilingDesk
{
    Q_OBJECT
public:
    /// `backRoom` lives on another thread and is gone only when that thread has ended.
    CentralDesk(BackRoom &backRoom, procedure::Catalogue catalogue);

    bool isPractice() const override { return false; }
    const procedure::Catalogue &catalogue() const override { return m_catalogue; }
    void file(const filing::Submission &submission) override;
    void lookUp(const LookupRequest &request) override;
    void fetchDocument(const LookupRequest &request, const QByteArray &documentDigest) override;
    void forget() override;

private:
    BackRoom &m_backRoom;
    const procedure::Catalogue m_catalogue;
    QSet<base::FilingId> m_ofThisSession; // whose changes of state may be shown
};

} // namespace kiosk
