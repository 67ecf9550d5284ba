// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/front.h"

#include "app/kiosk/filingdesk.h"
#include <QApplication>

namespace window {

Front::Front(kiosk::FilingDesk &desk, const base::Settings &settings, const base::Clock &clock,
    theme::Theme &theme, speech::Voice &voice, Show show)
    : m_desk(desk), m_settings(settings), m_clock(clock), m_theme(theme), m_voice(voice),
      m_show(std::move(show))
{
    // Between one window and the next there is none.
    QApplication::setQuitOnLastWindowClosed(false);
    showKiosk();
}

Front::~Front() = default;

// The window that goes is the one that is speaking: it goes when it has finished.

void Front::showKiosk()
{
    m_practice.reset();
    m_desk.takeNewCatalogue(); // one that came meanwhile
    m_kiosk = std::make_unique<KioskWindow>(m_desk, m_settings, m_clock, m_theme, m_voice);
    connect(m_kiosk.get(), &KioskWindow::practiceWanted, this, &Front::showPractice, Qt::QueuedConnection);
    m_show(*m_kiosk);
    Q_EMIT changed();
}

void Front::showPractice()
{
    const Ways ways = m_kiosk->ways();
    m_kiosk.reset();
    m_practice
        = std::make_unique<Practice>(m_desk.catalogue(), m_settings, m_clock, m_theme.metrics(), m_voice);
    // Whoever comes next to a screen that somebody left is no learner.
    for (const auto end : { &KioskWindow::practiceEnded, &KioskWindow::deserted })
        connect(&m_practice->window(), end, this, &Front::showKiosk, Qt::QueuedConnection);
    m_show(m_practice->window());
    m_practice->window().follow(ways);
    Q_EMIT changed();
}

} // namespace window
