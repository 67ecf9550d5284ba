// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/preparedflow.h"

#include "ui/screens/nextstepspage.h"
#include "ui/screens/preparedpage.h"
#include "ui/screens/referralpage.h"
#include "ui/screens/slipcontent.h"

namespace screens {

PreparedFlow::PreparedFlow(const Surroundings &around, const guide::Walk &walk, QObject *parent)
    : Flow(parent), m_around(around), m_walk(walk)
{
}

void PreparedFlow::start()
{
    auto *page = new PreparedPage(m_around, m_walk.definition());
    connect(page, &PreparedPage::whereWanted, this, &PreparedFlow::showWhere);
    connect(page, &PreparedPage::nextStepsWanted, this, &PreparedFlow::showNextSteps);
    connect(page, &PreparedPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page, true);
}

void PreparedFlow::back()
{
    if (m_isFirst)
        Q_EMIT left();
    else
        start();
}

void PreparedFlow::showWhere()
{
    const procedure::Definition &definition = m_walk.definition();
    auto *page = new ReferralPage(m_around, *definition.referrals.find(definition.referral));
    connect(page, &ReferralPage::done, this, &PreparedFlow::start);
    connect(page, &ReferralPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page);
}

void PreparedFlow::showNextSteps()
{
    const procedure::Definition &definition = m_walk.definition();
    auto *page = new NextStepsPage(m_around.theme, stepsOf(definition, m_walk.answers(), m_around.language),
        isNotOf(definition, m_around.language), { tr("Lo que esta hoja no es"), tr("Volver a mi hoja") });
    connect(page, &NextStepsPage::closed, this, &PreparedFlow::start);
    connect(page, &NextStepsPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page);
}

void PreparedFlow::hand(Page *page, bool isFirst)
{
    m_isFirst = isFirst;
    Q_EMIT pageReady(page);
}

} // namespace screens
