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

Practice::Practice(procedure::Catalogue catalogue, const base::Settings &settings, const base::Clock &clock,
    const theme::Metrics &metrics, speech::Voice &voice)
    : m_settings(ofPractice(settings)), m_desk(std::move(catalogue), m_settings, clock), m_theme(metrics),
      m_window(m_desk, m_settings, clock, m_theme, voice)
{
}

} // namespace window
