// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/handoutmaker.h"

#include "app/text/languages.h"

namespace instructor {

HandoutMaker::HandoutMaker(const QString &language, Content content, Pictures pictures, QObject *parent)
    : QObject(parent), m_language(language), m_says(std::move(content)), m_makePictures(std::move(pictures))
{
    connect(&m_turns, &QTimer::timeout, this, &HandoutMaker::step);
    m_turns.start(0);
}

HandoutMaker::~HandoutMaker() = default;

void HandoutMaker::step()
{
    base::Result<QByteArray> pdf;
    {
        const text::SpokenMeanwhile spoken(m_language);
        pdf = work();
    }
    if (pdf && pdf->isEmpty())
        return Q_EMIT advanced();
    m_turns.stop();
    if (pdf)
        Q_EMIT made(*pdf);
    else
        Q_EMIT failed(pdf.error());
}

base::Result<QByteArray> HandoutMaker::work()
{
    if (!m_content) {
        m_content = m_says();
    } else if (!m_pictures) {
        m_pictures = m_makePictures(m_language);
    } else if (!m_paper) {
        m_paper = std::make_unique<handout::Handout>(*m_content, *m_pictures);
    } else if (m_paper->painted() < m_paper->pages()) {
        if (const auto painted = m_paper->next(); !painted)
            return base::fail(painted.error());
    } else {
        return m_paper->pdf();
    }
    return QByteArray();
}

} // namespace instructor
