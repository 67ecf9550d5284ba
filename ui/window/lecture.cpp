// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lecture.h"

#include "app/handout/talk.h"
#include "app/practice/people.h"

namespace window {

namespace {

handout::Talk talkOf(const procedure::DefinitionPtr &definition, const base::Settings &settings,
    const base::Clock &clock, const QString &language)
{
    return handout::talkOf(definition, { {}, practice::people().first(), {} },
        { settings.centreName, {}, {} }, clock.now().toLocalTime().date(), language);
}

} // namespace

Lecture::Lecture(const procedure::DefinitionPtr &definition, kiosk::FilingDesk &desk,
    const base::Settings &settings, const base::Clock &clock, const theme::Theme &theme,
    const QString &language)
    : m_languages(settings.languagesFolder), m_pictures(desk, settings, clock, language)
{
    m_languages.use(language);
    m_page = std::make_unique<instructor::TalkPage>(
        talkOf(definition, settings, clock, language), m_pictures, theme);
    m_guard = std::make_unique<TouchGuard>(*m_page, clock);
    connect(m_page.get(), &instructor::TalkPage::ended, this, &Lecture::ended);
    connect(m_page.get(), &instructor::TalkPage::slideShown, this, [this] { m_left.start(rest); });
    m_left.setSingleShot(true);
    connect(&m_left, &QTimer::timeout, this, &Lecture::ended);
    m_left.start(rest);
}

} // namespace window
