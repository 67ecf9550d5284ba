// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/slidepage.h"

#include "ui/instructor/slidebody.h"

namespace instructor {

using controls::Button;

SlidePage::SlidePage(theme::Theme &theme, theme::Theme &foot, const handout::Slide &slide,
    const QImage &picture, int number, int count)
    : Page(theme, slide.heading)
{
    if (number == 1)
        useTitleSize();
    setBody(new SlideBody(theme, slide, picture), BodyHeight::Shrinks);
    const auto button = [this, &foot](Button::Role role, const QString &text, const char *icon, auto signal) {
        auto *made = new Button(foot, role, text, QLatin1String(icon));
        connect(made, &Button::clicked, this, signal);
        return made;
    };
    Button *next = button(Button::Role::Primary, tr("Siguiente"), "arrow_forward", &SlidePage::nextWanted);
    next->setIconSide(Button::IconSide::Trailing);
    Button *previous
        = button(Button::Role::Secondary, tr("Anterior"), "arrow_back", &SlidePage::previousWanted);
    addAction(next, true);
    addAction(previous);
    // Gone, another would take its place, and whoever touches once too often goes back.
    next->setEnabled(number < count);
    previous->setEnabled(number > 1);
    setPlace(tr("%1 de %2").arg(number).arg(count));
    addActionAtRight(button(Button::Role::Quiet, tr("Terminar la charla"), "close", &SlidePage::endWanted));
}

} // namespace instructor
