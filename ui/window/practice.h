// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/desk.h"
#include "app/speech/voice.h"
#include "app/training/lesson.h"
#include "ui/theme/theme.h"
#include "ui/window/kioskwindow.h"

namespace window {

/// A lesson's mistakes as the desk of practice takes them. Kind::Mistakes alone has any.
practice::Planted plantedIn(const training::Lesson &lesson, const QDate &today);

/// Practice: a desk, colours and a window of its own, made when it begins and gone together when it ends. It
/// is handed nothing of a kiosk and hands nothing back, so that nothing of it can become real, and nothing
/// real is in it. No folder is touched, and no card of a resident is read: the settings that lead there stay
/// outside. The voice and the program's language it puts back as they were found: whoever shows a window of a
/// kiosk afterwards makes it anew, for two windows at a time would share them.
class Practice
{
public:
    /// Of the settings: the centre, its screen, its times, its printer. `clock` and `voice` outlive this.
    /// What is `planted`, each learner meets anew.
    Practice(procedure::Catalogue catalogue, const base::Settings &settings, const base::Clock &clock,
        const theme::Metrics &metrics, speech::Voice &voice, const practice::Planted &planted = {});

    KioskWindow &window() { return m_window; }
    practice::Desk &desk() { return m_desk; }
    theme::Theme &theme() { return m_theme; }

private:
    // In the order in which they build on each other.
    const base::Settings m_settings;
    practice::Desk m_desk;
    theme::Theme m_theme;
    KioskWindow m_window;
};

} // namespace window
