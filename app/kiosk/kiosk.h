// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/settings.h"
#include "app/kiosk/filingdesk.h"
#include "app/printing/printroom.h"
#include <QThread>
#include <memory>

namespace kiosk {

class BackRoom;
class CentralDesk;

/// Puts the parts together for a window: owns the worker thread, and on it the store, the queue and the
/// network; and the printer's. Made and destroyed on the window's thread; the destructor ends the worker and
/// waits for it.
class Kiosk
{
public:
    /// Returns at once: store, self-test and trust are opened on the worker, and desk() says opened() or
    /// unavailable() when that is done. Fails only where no page could be shown (the catalogue is broken).
    static base::Result<std::unique_ptr<Kiosk>> open(
        const base::Settings &settings, const base::Clock &clock);
    ~Kiosk();

    FilingDesk &desk();

    /// The newest catalogue, the whole integrity check of the store and the network's events: call it when
    /// the first page is painted.
    void startQuietWork();

private:
    Kiosk();
    void followNetwork();
    void checkStore();

    std::unique_ptr<printing::PrintRoom> m_printRoom; // null: there is no printer
    QThread m_thread;
    BackRoom *m_backRoom = nullptr; // lives and is deleted on m_thread
    std::unique_ptr<CentralDesk> m_desk;
    QString m_storeFile; // empty until opened()
    bool m_quietWorkBegun = false;
    std::unique_ptr<QThread> m_check;
};

} // namespace kiosk
