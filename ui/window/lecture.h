// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/languages.h"
#include "ui/instructor/talkpage.h"
#include "ui/window/screenpictures.h"
#include "ui/window/touchguard.h"
#include <QTimer>

namespace window {

/// A talk in the kiosk's place: its slides, what draws their pictures, and the language that they are in.
class Lecture : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. `language`: the program speaks it as long as this is there.
    Lecture(const procedure::DefinitionPtr &definition, kiosk::FilingDesk &desk,
        const base::Settings &settings, const base::Clock &clock, const theme::Theme &theme,
        const QString &language);

    instructor::TalkPage &page() { return *m_page; }

    /// Whoever left it standing has gone.
    static constexpr std::chrono::minutes rest { 60 };

Q_SIGNALS:
    void ended();

private:
    text::Languages m_languages;
    ScreenPictures m_pictures;
    std::unique_ptr<instructor::TalkPage> m_page;
    std::unique_ptr<TouchGuard> m_guard;
    QTimer m_left; ///< since the last slide came
};

} // namespace window
