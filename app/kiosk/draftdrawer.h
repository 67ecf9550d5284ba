// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/filing/drafts.h"
#include "app/filing/submission.h"
#include "db/reserve.h"
#include <QTimer>
#include <optional>

namespace kiosk {

/// The drafts of this kiosk, of which only the one of whoever is under way can be read: holds their key from
/// open() to close(). What fails is logged and stops nobody. Worker thread.
class DraftDrawer : public QObject
{
    Q_OBJECT
public:
    /// `secretFile` is made when it is first needed.
    DraftDrawer(db::Database &database, db::Reserve &reserve, const base::Clock &clock, QString secretFile);
    ~DraftDrawer() override;

    /// Takes a tenth of a second; what lies there under this document.
    std::optional<filing::Kept> open(const filing::DraftOwner &owner);
    void save(const filing::Draft &draft); ///< when there is nothing else to do; the newest one
    void flush(); ///< what save() still owes
    void drop();
    void close();
    /// In the transaction that stores the filing, if it is filed by whom the open draft belongs to. Errors:
    /// filing::Errc::DraftStore, the envelope's.
    base::Result<> leaveStub(const filing::Submission &submission);

Q_SIGNALS:
    void saved();

private:
    void sweep();
    void failed(const base::Error &error);

    filing::Drafts m_drafts;
    db::Reserve &m_reserve;
    const QString m_secretFile;
    std::optional<filing::DraftOwner> m_owner;
    std::optional<envelope::DraftKey> m_key; // of m_owner
    std::optional<filing::Draft> m_owed;
    QTimer m_saving, m_sweeping;
    std::error_code m_failure; // the last one logged for this owner
};

} // namespace kiosk
