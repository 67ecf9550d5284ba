// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/kiosk.h"
#include "tests/journeys/resident.h"
#include "tests/support/transcript.h"
#include "ui/theme/theme.h"

namespace journeys {

/// The kiosk as `ventanilla` puts it together, the real desk included, and somebody in front of it. Only the
/// window's clock is theirs, so that nobody waits for a finger to rest.
class OpenKiosk
{
public:
    static const base::Clock &systemClock();
    /// Returns when the store is open, or refused. `clock` is the desk's, and outlives this.
    OpenKiosk(const QString &dataFolder, const QString &slipFolder, const base::Clock &clock = systemClock());

    kiosk::FilingDesk &desk() { return m_kiosk->desk(); }
    Resident &resident() { return m_resident; }
    window::KioskWindow &window() { return m_window; }
    const window::KioskWindow &window() const { return m_window; }

    /// A whole filing through the window; the comprobante as the screen shows it. Empty: it was not saved.
    QString file();
    QString comprobante() const; ///< as the screen shows it; empty: it shows none
    bool leave(); ///< from the last page, or any other, back to the first
    bool askHowItGoes(const QString &comprobante);

private:
    const base::Settings m_settings;
    support::ManualClock m_windowClock;
    const std::unique_ptr<kiosk::Kiosk> m_kiosk;
    theme::Theme m_theme;
    support::Transcript m_voice;
    window::KioskWindow m_window;
    Resident m_resident;
};

} // namespace journeys
