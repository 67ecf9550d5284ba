// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/kiosk/filingdesk.h"
#include "ui/controls/keyboard.h"
#include <QString>
#include <chrono>
#include <optional>

namespace theme {
class Theme;
}

namespace screens {

/// How this resident wants the pages; forgotten when they leave.
struct Choices
{
    controls::Keyboard::Order keys = controls::Keyboard::Order::Qwerty;
    std::optional<std::chrono::milliseconds> debounce; ///< empty: the centre's
};

/// What pages and flows need from around them. Everything outlives them.
struct Surroundings
{
    kiosk::FilingDesk &desk;
    const base::Settings &settings;
    const base::Clock &clock;
    theme::Theme &theme;
    Choices &choices;
    QString language = QStringLiteral("es");

    QDate today() const; ///< where the resident stands: America/Santiago
};

} // namespace screens
