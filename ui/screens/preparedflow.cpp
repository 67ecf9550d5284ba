// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/preparedflow.h"

#include "app/receipt/slipcontent.h"
#include "app/text/sentences.h"
#include "ui/screens/nextstepspage.h"
#include "ui/screens/papercontent.h"
#include "ui/screens/pdfpage.h"
#include "ui/screens/preparedpage.h"
#include "ui/screens/referralpage.h"

namespace screens {

PreparedFlow::PreparedFlow(const Surroundings &around, const guide::Walk &walk, QObject *parent)
    : Flow(parent), m_around(around), m_walk(walk)
{
}

void PreparedFlow::start()
{
    auto *page = new PreparedPage(m_around, m_walk.definition());
    connect(page, &PreparedPage::sheetWanted, this, &PreparedFlow::showSheet);
    connect(page, &PreparedPage::whereWanted, this, &PreparedFlow::showWhere);
    connect(page, &PreparedPage::nextStepsWanted, this, &PreparedFlow::showNextSteps);
    connect(page, &PreparedPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page, &PreparedFlow::start);
}

void PreparedFlow::back()
{
    if (m_again == &PreparedFlow::start)
        Q_EMIT left();
    else
        start();
}

void PreparedFlow::showSheet()
{
    const receipt::PreparationContent content = preparationContent(m_around, m_walk);
    const auto sheet = receipt::renderPreparation(content, base::Paper::A4);
    if (!sheet)
        return m_page->showProblem(text::sentence(sheet.error(), m_around.language));
    // Nothing of it is kept: no copy is offered.
    auto *page = new PdfPage(m_around, tr("Su hoja"), *sheet, {},
        [content](base::Paper paper) { return receipt::renderPreparation(content, paper); });
    page->setOfficial();
    connect(page, &PdfPage::closed, this, &PreparedFlow::start);
    hand(page, &PreparedFlow::showSheet);
}

void PreparedFlow::showWhere()
{
    const procedure::Definition &definition = m_walk.definition();
    auto *page = new ReferralPage(m_around, *definition.referrals.find(definition.referral));
    connect(page, &ReferralPage::done, this, &PreparedFlow::start);
    connect(page, &ReferralPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page, &PreparedFlow::showWhere);
}

void PreparedFlow::showNextSteps()
{
    const procedure::Definition &definition = m_walk.definition();
    auto *page
        = new NextStepsPage(m_around, receipt::stepsOf(definition, m_walk.answers(), m_around.language),
            receipt::isNotOf(definition, m_around.language),
            { tr("Lo que esta hoja no es"), tr("Volver a mi hoja") });
    connect(page, &NextStepsPage::closed, this, &PreparedFlow::start);
    connect(page, &NextStepsPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page, &PreparedFlow::showNextSteps);
}

void PreparedFlow::hand(Page *page, Show again)
{
    m_again = again;
    m_page = page;
    Q_EMIT pageReady(page);
}

} // namespace screens
