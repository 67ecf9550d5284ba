// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/makingpage.h"

#include "ui/controls/announce.h"
#include "ui/controls/progressbar.h"

namespace instructor {

namespace {

constexpr std::chrono::seconds toldEvery { 5 }; // each page told would be nothing heard to its end

} // namespace

MakingPage::MakingPage(theme::Theme &theme, const base::Clock &clock)
    : Page(theme, tr("Estamos haciendo la guía")), m_clock(clock), m_bar(new controls::ProgressBar(theme)),
      m_toldAt(clock.monotonic())
{
    setHint(tr("Dibujamos cada pantalla. Puede detenerlo cuando quiera: no queda nada a medias."));
    setBody(m_bar);
    addAction(controls::Button::Role::Secondary, tr("Detener"), "close", &MakingPage::stopped);
    showPage(0, 0);
}

void MakingPage::showPage(int page, int pages)
{
    m_bar->setDone(
        page, pages, page == 0 ? tr("Contando las páginas") : tr("Página %1 de %2").arg(page).arg(pages));
    if (m_clock.monotonic() - m_toldAt < toldEvery)
        return;
    m_toldAt = m_clock.monotonic();
    controls::announce(m_bar);
}

} // namespace instructor
