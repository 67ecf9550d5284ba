// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/openkiosk.h"
#include "tests/support/centralhouse.h"
#include "tests/support/centralprocess.h"
#include <QTemporaryDir>

namespace journeys {

/// A kiosk with nothing pretended: enrolled with `ventanillactl` at a `ventanilla-central` that can be
/// stopped, killed and started again.
class WholeHouse
{
public:
    explicit WholeHouse(const QStringList &serve = { QStringLiteral("--opener") });

    void startService(); ///< on the port that it had
    int stopService(); ///< its exit code
    void killService();
    quint16 port() const { return m_port; } ///< of the service
    bool isServing() const { return m_service->isRunning(); }
    support::Ran central(const QStringList &command) const;
    QJsonArray filings(const QString &state = {}) const; ///< as the central service lists them
    QJsonObject filing(const QString &comprobante) const; ///< its line in that list; empty: not there
    qint64 arrived() const; ///< how many filings it has, read in its store: quicker than a program
    db::Database &centralStore() const { return *m_stores->database; }

    QString folder() const { return m_folder.path(); } ///< of whatever this kiosk has
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("kiosk")); }
    QString slipFolder() const { return m_folder.filePath(QStringLiteral("slips")); }
    support::Ran technician(const QStringList &command) const;
    QJsonArray queue() const; ///< as the technician lists it
    QJsonArray waiting() const; ///< those of the queue that are still to be sent
    /// What failed while the service was away rests up to a quarter of an hour; a technician ends that.
    void retryWaiting() const;
    void openKiosk(const base::Clock &clock = OpenKiosk::systemClock())
    {
        m_kiosk = std::make_unique<OpenKiosk>(dataFolder(), slipFolder(), clock);
    }
    void closeKiosk() { m_kiosk.reset(); }
    OpenKiosk &kiosk() { return *m_kiosk; }
    Resident &resident() { return m_kiosk->resident(); }

private:
    const QStringList m_serve;
    QTemporaryDir m_folder;
    support::CentralHouse m_central;
    const std::unique_ptr<central::Stores> m_stores = m_central.stores();
    std::unique_ptr<support::CentralProcess> m_service;
    quint16 m_port = 0;
    std::unique_ptr<OpenKiosk> m_kiosk;
};

} // namespace journeys
