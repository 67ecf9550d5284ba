// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/handout.h"
#include "ui/screens/surroundings.h"
#include "ui/theme/theme.h"

namespace screens {
class Page;
}

namespace window {

/// The kiosk's own pages as pictures for a paper, with both bars, as they stand on a small screen, whose
/// letters can still be read when it is printed. Nobody sees them drawn, and nothing of the window that is in
/// front changes. Window's thread; speaks whatever the program speaks.
class ScreenPictures final : public handout::ScreenSource
{
public:
    /// All outlive it. `language` is what the pages are in.
    ScreenPictures(kiosk::FilingDesk &desk, const base::Settings &settings, const base::Clock &clock,
        const QString &language);

    QSize size() const override;
    bool canDraw(const handout::Screen &screen) const override;
    QImage picture(const handout::Screen &screen) override;

private:
    screens::Page *pageOf(const handout::Screen &screen) const;
    screens::Page *pageOfWalk(const handout::Screen &screen) const;
    screens::Page *pageOfHouse(const QString &name) const;

    theme::Theme m_theme;
    screens::Choices m_choices;
    const screens::Surroundings m_around;
};

} // namespace window
