// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/kiosk/filingdesk.h"
#include "ui/controls/keyboard.h"
#include <QStringList>
#include <chrono>
#include <optional>

namespace theme {
class Theme;
}

namespace screens {

/// How this resident wants the pages; forgotten when they leave.
struct Choices
{
    QString language = QStringLiteral("es"); ///< the house's, until they choose
    std::optional<bool> saysAnswersAloud; ///< without headphones; nothing: they were not asked yet
    bool keysTakeFocus
        = false; ///< of the keyboards on the screen: who cannot touch them reaches them by keys
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
    const QString &language; ///< of the choices: it changes between one page and the next

    QDate today() const; ///< where the resident stands: America/Santiago
    /// The number of a slip that was given here: in practice one of practice, and nothing else.
    std::optional<base::Comprobante> comprobante(QStringView typed) const;
    /// Whom to call about `problem`, as a paragraph; none where nobody can help, or the centre named nobody.
    QStringList whomToCall(const std::error_code &problem) const;
};

} // namespace screens
