// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the page for a while, and the page waits.
#include "ui/screens/dangerpage.h"
#include "ui/screens/donepage.h"
#include "ui/screens/erasedpage.h"
#include "ui/screens/helppage.h"
#include "ui/screens/inventedpage.h"
#include "ui/screens/leavepage.h"
#include "ui/screens/welcomepage.h"
#include "ui/window/bars.h"
#include "ui/window/cover.h"
#include "ui/window/kioskwindow.h"
#include "ui/window/showcase.h"

namespace window {

using namespace screens;

void KioskWindow::help()
{
    const Page &asked = m_laidPage ? *m_laidPage : *m_page;
    using Teaching = HelpPage::Teaching;
    const bool isTaken = m_laid || (m_teaching == Teaching::Offered && m_navigator.isUnderWay());
    auto *page = new HelpPage(m_around.theme, asked.help() + inventedLines(m_around),
        m_navigator.keepsDraft(), m_navigator.isSensitive(), isTaken ? Teaching::None : m_teaching);
    connect(page, &HelpPage::teachingWanted, this, &KioskWindow::teachingWanted, Qt::QueuedConnection);
    connect(page, &HelpPage::instructorCalled, this, [this] {
        closeInterlude();
        Q_EMIT instructorCalled();
    });
    connect(page, &TextPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::danger()
{
    auto *page = new DangerPage(m_around);
    connect(page, &TextPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::notice(const QString &heading, const QString &what)
{
    auto *page = new TextPage(m_around.theme, heading, { what });
    page->addClose(tr("Volver"), "arrow_back");
    connect(page, &TextPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::askToLeave()
{
    auto *page = new LeavePage(m_around, m_navigator.isUnderWay(), m_navigator.keepsDraft());
    connect(page, &LeavePage::refused, this, &KioskWindow::closeInterlude);
    connect(page, &LeavePage::confirmed, this, &KioskWindow::end);
    showInterlude(page);
}

/// Over any page but the first it is part of "Ayuda".
void KioskWindow::showInvented()
{
    auto *page = new InventedPage(m_around);
    connect(page, &TextPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::hide()
{
    m_reader.stop();
    setCovered(true);
    m_guard.pageChanged();
}

/// What is covered is not there: no key reaches it, and no screen reader says it.
void KioskWindow::setCovered(bool covered)
{
    if (covered) {
        m_cover->setGeometry(belowBand());
        m_cover->raise();
        m_cover->show();
        m_cover->setFocus();
        m_cover->repaint();
    }
    showParts(!covered);
    m_cover->setVisible(covered);
}

void KioskWindow::showParts(bool shown)
{
    for (QWidget *part : { static_cast<QWidget *>(m_top), static_cast<QWidget *>(m_bottom), m_room })
        part->setVisible(shown);
}

/// Nobody is there, and whoever comes begins at the first page: it stays until then.
void KioskWindow::showcase()
{
    const kiosk::FilingDesk &desk = m_around.desk;
    if (!m_around.settings.showcase || desk.isPractice() || desk.problem())
        return;
    m_idle.disarm();
    m_showcase = new Showcase(m_around, this);
    connect(m_showcase, &Showcase::clicked, this, &KioskWindow::shown);
    m_showcase->setGeometry(rect());
    m_showcase->show();
    m_showcase->setFocus();
    showParts(false);
    m_guard.pageChanged();
}

/// For whichever page comes, the one below among them.
void KioskWindow::endShowcase()
{
    if (!m_showcase)
        return;
    m_showcase->hide();
    m_showcase->deleteLater(); // it may be the one that was touched
    m_showcase = nullptr;
    showParts(true);
}

bool KioskWindow::isAtRest() const
{
    const bool isRead = qobject_cast<DonePage *>(m_page) || qobject_cast<ErasedPage *>(m_page);
    return m_page && !isUnderWay() && !isRead && !m_interlude && !m_laid && !m_reader.isAudioMode();
}

void KioskWindow::setTeaching(HelpPage::Teaching teaching)
{
    m_teaching = teaching;
    stayInClass();
}

void KioskWindow::stayInClass()
{
    if (auto *welcome = qobject_cast<WelcomePage *>(m_page);
        welcome && m_teaching == HelpPage::Teaching::UnderWay)
        welcome->stayInClass();
}

void KioskWindow::lay(std::unique_ptr<Flow> flow)
{
    m_laid = std::move(flow);
    connect(m_laid.get(), &Flow::pageReady, this, [this](Page *page) {
        m_laidPage = page;
        showInterlude(page);
    });
    // Queued: the flow that goes is the one that is speaking.
    for (const auto end : { &Flow::left, &Flow::ended })
        connect(m_laid.get(), end, this, &KioskWindow::endLaid, Qt::QueuedConnection);
    watchForReader();
    m_laid->start();
}

void KioskWindow::endLaid()
{
    m_laid.reset();
    watchForReader();
    closeInterlude();
}

void KioskWindow::lay(Page *page)
{
    page->setBackAllowed(false);
    showInterlude(page);
}

void KioskWindow::layDown()
{
    if (!m_laid)
        closeInterlude();
}

} // namespace window
