// SPDX-License-Identifier: GPL-3.0-or-later
// From "Sí, enviar ahora" on: what was saved, and what the resident takes along.
#include "app/filing/submission.h"
#include "app/guide/mailwish.h"
#include "app/text/sentences.h"
#include "ui/screens/cardpage.h"
#include "ui/screens/filingflow.h"
#include "ui/screens/nextstepspage.h"
#include "ui/screens/pdfpage.h"
#include "ui/screens/slipcontent.h"
#include "ui/screens/textpage.h"
#include "ui/screens/waitingpage.h"

namespace screens {

Page *FilingFlow::waitingPage() const
{
    auto *page = new WaitingPage(m_around.theme, tr("Guardando…"));
    page->setBackAllowed(false);
    return page;
}

void FilingFlow::send()
{
    hand(waitingPage(), Stage::Sending);
    auto submission = filing::Submission::of(*m_walk, m_around.language, !m_isReadAloud);
    const auto &card = m_said.card;
    if (card && card->isConsistent(m_around.today()) && agree(*m_walk, *card))
        submission.filer.insert(QStringLiteral("assurance"), QStringLiteral("document-consistent"));
    m_around.desk.file(submission);
}

void FilingFlow::onFiled(const kiosk::Filed &filed)
{
    if (m_stage != Stage::Sending)
        return;
    m_filed = filed;
    showDone();
}

void FilingFlow::onFailed(const base::Error &error)
{
    if (m_stage != Stage::Sending)
        return;
    m_notSaved = error;
    showNotSaved();
}

void FilingFlow::showNotSaved()
{
    if (text::actorFor(m_notSaved->code) == text::Actor::Resident)
        return showRefused();
    auto *page = new TextPage(m_around.theme, tr("No pudimos guardar su constancia"),
        QStringList { text::sentence(*m_notSaved, m_around.language),
            tr("No se envió nada. Sus respuestas siguen aquí."),
            tr("Puede probar otra vez. Si vuelve a pasar, avise a la persona encargada.") }
            + m_around.whomToCall(m_notSaved->code));
    page->setBackAllowed(false);
    page->addClose(tr("Probar otra vez"));
    connect(page, &TextPage::closed, this, &FilingFlow::send);
    hand(page, Stage::NotSaved);
}

/// Trying again would not help: the sentence says what does.
void FilingFlow::showRefused()
{
    auto *page = new TextPage(m_around.theme, tr("No se puede enviar"),
        { text::sentence(*m_notSaved, m_around.language), tr("No se guardó ni se envió nada.") });
    page->setBackAllowed(false);
    page->addClose(tr("Entendido, terminar"));
    connect(page, &TextPage::closed, this, &Flow::ended);
    hand(page, Stage::NotSaved);
}

void FilingFlow::onStateChanged(const base::Comprobante &comprobante, kiosk::FilingState state)
{
    if (!m_filed || m_filed->comprobante != comprobante)
        return;
    m_state = state;
    m_slipPage.reset();
    if (m_donePage)
        m_donePage->setState(state);
}

void FilingFlow::showDone()
{
    m_slipPage.reset(); // the one that was made may tell another state, in another language
    m_donePage = new DonePage(m_around, content(), m_state);
    connect(m_donePage, &DonePage::slipWanted, this, &FilingFlow::showSlip);
    connect(m_donePage, &DonePage::nextStepsWanted, this, &FilingFlow::showNextSteps);
    connect(m_donePage, &DonePage::anotherWanted, this, &Flow::anotherWanted);
    connect(m_donePage, &DonePage::done, this, &Flow::ended);
    connect(m_donePage, &DonePage::painted, this, [this] {
        m_drafts.drop(); // they have seen it
        std::ignore = prepareSlip();
    });
    hand(m_donePage, Stage::Done);
}

/// Drawing a slip takes longer than a page may take to come. It is done when the last page has just been
/// painted: a touch does nothing then anyway, and the slip is there when it is asked for.
base::Result<void> FilingFlow::prepareSlip()
{
    if (m_slipPage)
        return {};
    const auto slip = receipt::renderSlip(content());
    if (!slip)
        return tl::unexpected(slip.error());
    m_slipPage
        = std::make_unique<PdfPage>(m_around, tr("Su comprobante"), *slip, m_filed->comprobante.toString(),
            [content = content()](base::Paper paper) { return receipt::renderSlip(content, paper); });
    m_slipPage->setHasCode();
    connect(m_slipPage.get(), &PdfPage::closed, this, &FilingFlow::showDone);
    m_slipPage->prepare(m_page->size()); // of the last page, or of the slip in another language
    return {};
}

void FilingFlow::showSlip()
{
    if (const auto prepared = prepareSlip(); !prepared)
        return m_page->showProblem(text::sentence(prepared.error(), m_around.language));
    hand(m_slipPage.release(), Stage::Slip);
}

void FilingFlow::showNextSteps()
{
    const receipt::SlipContent said = content();
    auto *page = new NextStepsPage(m_around, said.nextSteps, said.isNot,
        { tr("Lo que esta constancia no es"), tr("Volver a mi comprobante") });
    connect(page, &NextStepsPage::closed, this, &FilingFlow::showDone);
    connect(page, &NextStepsPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page, Stage::NextSteps);
}

receipt::SlipContent FilingFlow::content() const
{
    if (m_unseen) {
        auto again = *unseenSlip();
        again.centreName = m_around.settings.centreName;
        again.received = isPresented(m_state);
        return again;
    }
    auto said = slipContent(
        definition(), m_walk->answers(), *m_filed, m_state, m_around.settings.centreName, m_around.language);
    if (guide::wantsMail(m_walk->filer()))
        addMail(said);
    return said;
}

} // namespace screens
