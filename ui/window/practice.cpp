// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/practice.h"

namespace window {

namespace {

base::Settings ofPractice(base::Settings settings)
{
    settings.dataFolder.clear();
    settings.slipFolder.clear();
    settings.cedulaReader = false;
    return settings;
}

} // namespace

practice::Planted plantedIn(const training::Lesson &lesson, const QDate &today)
{
    practice::Planted planted;
    if (lesson.procedure != training::anyProcedure)
        planted.procedure = lesson.procedure;
    for (const training::Mistake &mistake : lesson.mistakes) {
        planted.wrong.insert(mistake.field, training::onDay(mistake.wrong, today));
        planted.right.insert(mistake.field, training::onDay(mistake.right, today));
    }
    return planted;
}

Practice::Practice(procedure::Catalogue catalogue, const base::Settings &settings, const base::Clock &clock,
    const theme::Metrics &metrics, speech::Voice &voice, const practice::Planted &planted)
    : m_settings(ofPractice(settings)), m_desk(std::move(catalogue), m_settings, clock, planted),
      m_theme(metrics), m_window(m_desk, m_settings, clock, m_theme, voice)
{
}

} // namespace window
