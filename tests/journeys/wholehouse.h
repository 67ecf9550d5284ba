// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/kiosk.h"
#include "tests/journeys/resident.h"
#include "tests/support/centralhouse.h"
#include "tests/support/centralprocess.h"
#include "ui/theme/theme.h"
#include <QTemporaryDir>

namespace journeys {

/// A kiosk with nothing pretended but the window's clock: the real desk over a real store, enrolled with
/// `ventanillactl` at a `ventanilla-central` that can be stopped, killed and started again.
class WholeHouse
{
public:
    explicit WholeHouse(const QStringList &serve = { QStringLiteral("--opener") });

    void startService(); ///< on the port that it had
    int stopService(); ///< its exit code
    void killService();
    support::Ran central(const QStringList &command) const;
    QJsonArray filings(const QString &state = {}) const; ///< as the central service lists them
    QJsonObject filing(const QString &comprobante) const; ///< its line in that list; empty: not there
    qint64 arrived() const; ///< how many filings it has, read in its store: quicker than a program

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("kiosk")); }
    QString slipFolder() const { return m_folder.filePath(QStringLiteral("slips")); }
    support::Ran technician(const QStringList &command) const;
    void openKiosk(); ///< and its window
    void closeKiosk();
    kiosk::FilingDesk &desk() { return m_kiosk->desk(); }
    window::KioskWindow &window() { return *m_window; }
    Resident &resident() { return *m_resident; }

    /// A whole filing through the window; the comprobante as the screen shows it. Empty: it was not saved.
    QString file();
    /// From the last page, or any other, back to the first.
    bool leave();
    bool askHowItGoes(const QString &comprobante);

private:
    const QStringList m_serve;
    QTemporaryDir m_folder;
    support::CentralHouse m_central;
    const std::unique_ptr<central::Stores> m_stores = m_central.stores();
    std::unique_ptr<support::CentralProcess> m_service;
    quint16 m_port = 0;
    base::Settings m_settings;
    const base::SystemClock m_clock;
    support::ManualClock m_windowClock;
    std::unique_ptr<kiosk::Kiosk> m_kiosk;
    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<window::KioskWindow> m_window;
    std::unique_ptr<Resident> m_resident;
};

/// The comprobante that is on the screen; empty: none.
QString comprobanteSeenBy(const Resident &resident);

} // namespace journeys
