// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the page for a while, and the page waits.
#include "ui/screens/dangerpage.h"
#include "ui/screens/helppage.h"
#include "ui/screens/inventedpage.h"
#include "ui/screens/leavepage.h"
#include "ui/window/kioskwindow.h"

namespace window {

using namespace screens;

void KioskWindow::help()
{
    auto *page = new HelpPage(m_around.theme, m_page->help() + inventedLines(m_around),
        m_navigator.keepsDraft(), m_navigator.isSensitive());
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

} // namespace window
