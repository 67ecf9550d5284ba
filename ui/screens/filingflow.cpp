// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/filingflow.h"

#include "app/guide/helper.h"
#include "app/text/sentences.h"
#include "ui/screens/answerpage.h"
#include "ui/screens/answerpages.h"
#include "ui/screens/cardpage.h"
#include "ui/screens/confirmpage.h"
#include "ui/screens/declarationpage.h"
#include "ui/screens/etiquettepage.h"
#include "ui/screens/inventedpage.h"
#include "ui/screens/noticepage.h"
#include "ui/screens/pdfpage.h"
#include "ui/screens/preparedflow.h"
#include "ui/screens/procedurepage.h"
#include "ui/screens/referralpage.h"
#include "ui/screens/reviewpage.h"
#include "ui/screens/textpage.h"

namespace screens {

using guide::Step;

FilingFlow::FilingFlow(const Surroundings &around, const Said &said, QObject *parent)
    : Flow(parent), m_around(around), m_said(said), m_drafts(around.desk, around.clock)
{
    connect(&m_around.desk, &kiosk::FilingDesk::filed, this, &FilingFlow::onFiled);
    connect(&m_around.desk, &kiosk::FilingDesk::filingFailed, this, &FilingFlow::onFailed);
    connect(&m_around.desk, &kiosk::FilingDesk::stateChanged, this, &FilingFlow::onStateChanged);
    connect(&m_drafts, &DraftKeeping::foundInTime, this, [this] {
        if (m_stage == Stage::Walking)
            showFound();
    });
}

FilingFlow::~FilingFlow() = default;

void FilingFlow::start()
{
    m_group.clear();
    auto *page = new ProcedurePage(m_around, m_said.known.knowsFiler());
    connect(page, &ProcedurePage::chosen, this, &FilingFlow::begin);
    connect(page, &ProcedurePage::lookUpWanted, this, &Flow::lookUpWanted);
    connect(page, &ProcedurePage::groupChosen, this, &FilingFlow::showGroup);
    hand(page, Stage::Choosing);
}

void FilingFlow::showGroup(const QString &groupId)
{
    closeWalk();
    const procedure::CardGroup *group = m_around.desk.catalogue().common().group(groupId);
    if (!group)
        return start();
    m_group = groupId;
    auto *page = new ProcedurePage(m_around, *group);
    connect(page, &ProcedurePage::chosen, this, &FilingFlow::begin);
    hand(page, Stage::ChoosingInGroup);
}

void FilingFlow::back()
{
    switch (m_stage) {
    case Stage::Choosing:
        Q_EMIT left();
        return;
    case Stage::ChoosingInGroup:
        start();
        return;
    case Stage::Walking:
        if (!m_walk->canGoBack()) {
            showGroup(m_group);
            return;
        }
        // From what is read aloud, once more to what is looked at alone.
        if (m_isReadAloud && m_walk->current().kind == Step::Kind::Review)
            m_isReadAloud = false;
        else
            m_walk->back();
        showStep();
        return;
    case Stage::Invented:
        showGroup(m_group);
        return;
    case Stage::Card:
    case Stage::Etiquette:
        if (m_walk->current().kind != Step::Kind::Review)
            m_walk->back();
        showStep();
        return;
    case Stage::Kept:
    case Stage::LegalText:
    case Stage::Confirming:
    case Stage::NotSaved:
        showStep();
        return;
    case Stage::Prepared:
        m_prepared->back();
        return;
    case Stage::Slip:
    case Stage::NextSteps:
        showDone();
        return;
    case Stage::Sending:
    case Stage::Done:
        return;
    }
}

void FilingFlow::again()
{
    switch (m_stage) {
    case Stage::Choosing:
        return start();
    case Stage::ChoosingInGroup:
        return showGroup(m_group);
    case Stage::Walking:
        if (const auto *asked = qobject_cast<AnswerPage *>(m_page)) {
            const Step step = m_walk->current();
            return step.kind == Step::Kind::Another ? showAnother(step) : showQuestion(step, asked->typed());
        }
        return showStep();
    case Stage::Invented:
        return showInvented();
    case Stage::Card:
        return showCard();
    case Stage::Etiquette:
        return showEtiquette();
    case Stage::Kept:
        return showFound();
    case Stage::LegalText: // the law is there in Spanish alone
        return showStep();
    case Stage::Prepared:
        return m_prepared->again();
    case Stage::Confirming:
        return askToConfirm();
    case Stage::Sending:
        return hand(waitingPage(), Stage::Sending);
    case Stage::NotSaved:
        return showNotSaved();
    case Stage::Done:
        return showDone();
    case Stage::Slip:
        m_slipPage.reset();
        return showSlip();
    case Stage::NextSteps:
        return showNextSteps();
    }
}

void FilingFlow::begin(const QString &procedureId)
{
    const procedure::DefinitionPtr definition = m_around.desk.catalogue().find(procedureId);
    Q_ASSERT(definition);
    closeWalk();
    m_walk = std::make_unique<guide::Walk>(definition, base::FilingId::make(m_around.clock),
        guide::Circumstances { m_around.today(), m_around.desk.isPractice() }, m_said.known);
    m_drafts.close();
    const bool asksWho = definition->outcome != procedure::Outcome::Referred && !m_said.known.knowsFiler();
    if (m_around.desk.isPractice() && asksWho)
        return showInvented();
    showStep();
}

void FilingFlow::showInvented()
{
    auto *page = new InventedPage(m_around);
    connect(page, &TextPage::closed, this, &FilingFlow::showStep);
    hand(page, Stage::Invented);
}

/// What it asked need not be asked again.
void FilingFlow::closeWalk()
{
    m_said = said();
    m_prepared.reset();
    m_walk.reset();
    m_isReadAloud = false;
}

/// The cards behind which everything is sensitive are so too.
bool FilingFlow::isSensitive() const
{
    if (m_walk || m_stage != Stage::ChoosingInGroup)
        return m_walk && definition().sensitive;
    const auto cards = m_around.desk.catalogue().offered(m_group, m_around.clock.now());
    return std::all_of(cards.begin(), cards.end(), [](const auto &one) { return one->sensitive; });
}

Said FilingFlow::said() const
{
    return { m_walk ? m_walk->known() : m_said.known, m_said.card, m_said.answered };
}

void FilingFlow::showStep()
{
    if (m_drafts.follow(*m_walk))
        return showFound();
    const Step step = m_walk->current();
    switch (step.kind) {
    case Step::Kind::Notice:
        return showNotice(step);
    case Step::Kind::Referral:
        return showReferral(step);
    case Step::Kind::Gate:
    case Step::Kind::Filer:
    case Step::Kind::Question:
        return showQuestion(step, before(step));
    case Step::Kind::Another:
        return showAnother(step);
    case Step::Kind::Review:
        return showReview();
    case Step::Kind::Declaration:
        return showDeclaration();
    case Step::Kind::Done:
        return send();
    case Step::Kind::Prepared:
        return showPrepared();
    }
}

void FilingFlow::showNotice(const Step &step)
{
    auto *page = new NoticePage(m_around, *step.notice);
    connect(page, &NoticePage::read, this, [this] {
        m_walk->next(m_around.clock.now());
        showStep();
    });
    m_walk->shown(m_around.clock.now());
    connect(page, &NoticePage::legalTextWanted, this,
        [this, notice = step.notice] { showLegalText(in(notice->title), notice->legalText); });
    hand(page);
}

void FilingFlow::showReferral(const Step &step)
{
    auto *page = new ReferralPage(m_around, *step.referral);
    connect(page, &ReferralPage::done, this, &Flow::ended);
    connect(page, &ReferralPage::anotherWanted, this, &Flow::anotherWanted);
    connect(page, &ReferralPage::groupWanted, this, &FilingFlow::showGroup);
    hand(page);
}

/// A mistake to be mended, once, and only in practice.
QJsonValue FilingFlow::before(const Step &step) const
{
    const QJsonValue planted = m_said.answered.contains(step.path)
        ? QJsonValue(QJsonValue::Undefined)
        : m_around.desk.planted(definition().id, step.path);
    return planted.isUndefined() ? m_walk->value(step.path) : planted;
}

void FilingFlow::showQuestion(const Step &step, const QJsonValue &before)
{
    AnswerPage *page = makeAnswerPage(m_around, *step.field, before);
    connect(page, &AnswerPage::answered, this, [this, page, step](const QJsonValue &value) {
        const procedure::Field *field = step.field;
        const guide::Problem problem = m_walk->answer(value);
        if (problem == guide::Problem::None) {
            m_said.answered.insert(step.path);
            return guide::asksWhoHelps(*field) && guide::isHelped(*m_walk) ? showEtiquette() : showStep();
        }
        page->refuse(text::sentence(problem, *field, m_around.language));
    });
    if (m_around.settings.cedulaReader && isAnsweredByCard(step))
        page->offerReader();
    hand(page);
}

void FilingFlow::scanned(QStringView text)
{
    if (m_stage != Stage::Walking || !isAnsweredByCard(m_walk->current()))
        return;
    const auto card = identity::CedulaQr::read(text, m_around.today());
    if (!card)
        return m_page->showProblem(unreadableCard(identity::CedulaQr::faultOf(text, m_around.today())));
    const guide::Problem problem = fillIn(*m_walk, *card);
    if (problem == guide::Problem::None) {
        m_said.card = card;
        return showCard();
    }
    showStep();
    m_page->showProblem(text::sentence(problem, *m_walk->current().field, m_around.language));
}

void FilingFlow::showCard()
{
    auto *page = new CardPage(m_around, *m_said.card);
    connect(page, &TextPage::closed, this, &FilingFlow::showStep);
    hand(page, Stage::Card);
}

void FilingFlow::showEtiquette()
{
    m_isReadAloud = false; // another helper, another answer
    auto *page = new EtiquettePage(m_around);
    connect(page, &TextPage::closed, this, &FilingFlow::showStep);
    hand(page, Stage::Etiquette);
}

void FilingFlow::showAnother(const Step &step)
{
    AnswerPage *page = makeAnotherPage(m_around, *step.field, m_walk->value(step.path));
    connect(page, &AnswerPage::answered, this, [this](const QJsonValue &value) {
        m_walk->answer(value);
        showStep();
    });
    hand(page);
}

void FilingFlow::showReview()
{
    const auto reading = !guide::isHelped(*m_walk) ? ReviewPage::Reading::Ordinary
        : m_isReadAloud                            ? ReviewPage::Reading::Aloud
                                                   : ReviewPage::Reading::Alone;
    auto *page = new ReviewPage(m_around, definition().outcome, reading, m_walk->review(), m_changedPath);
    m_changedPath.clear();
    m_declared = false; // what was declared may be changed from here
    connect(page, &ReviewPage::changeWanted, this, [this](const QString &path) {
        m_changedPath = path;
        m_walk->change(path);
        showStep();
    });
    connect(page, &ReviewPage::helpWanted, this, [this] {
        m_isReadAloud = true;
        showStep();
    });
    connect(page, &ReviewPage::reviewed, this, [this] {
        m_walk->next(m_around.clock.now());
        showStep();
    });
    hand(page);
}

void FilingFlow::showDeclaration()
{
    auto *page = new DeclarationPage(m_around, definition().declaration);
    page->setTicked(m_declared);
    connect(page, &DeclarationPage::ticked, this, [this](bool ticked) { m_declared = ticked; });
    connect(page, &DeclarationPage::declared, this, &FilingFlow::askToConfirm);
    connect(page, &DeclarationPage::notDeclared, this, [this, page] {
        page->showProblem(text::sentence(
            guide::Problem::NotDeclared, in(definition().declaration.statement), m_around.language));
    });
    connect(page, &DeclarationPage::legalTextWanted, this,
        [this] { showLegalText(tr("Texto legal"), definition().declaration.legalText); });
    hand(page);
}

void FilingFlow::showPrepared()
{
    m_prepared = std::make_unique<PreparedFlow>(m_around, *m_walk, nullptr);
    connect(m_prepared.get(), &Flow::pageReady, this, [this](Page *page) { hand(page, Stage::Prepared); });
    connect(m_prepared.get(), &Flow::anotherWanted, this, &Flow::anotherWanted);
    // Queued: the flow that is left is destroyed, and it is the one that is speaking.
    connect(
        m_prepared.get(), &Flow::left, this,
        [this] {
            m_walk->back();
            showStep();
        },
        Qt::QueuedConnection);
    m_prepared->start();
}

/// A law is there as it was published, in Spanish, whatever the window speaks.
void FilingFlow::showLegalText(const QString &title, const procedure::LocalisedText &text)
{
    auto *page = new TextPage(m_around.theme, title, { in(text) }, text.languageShown(m_around.language));
    page->addClose(tr("Volver a la pregunta"));
    connect(page, &TextPage::closed, this, &FilingFlow::showStep);
    hand(page, Stage::LegalText);
}

void FilingFlow::askToConfirm()
{
    auto *page = new ConfirmPage(m_around, in(definition().title));
    connect(page, &ConfirmPage::refused, this, &FilingFlow::showStep);
    connect(page, &ConfirmPage::confirmed, this, [this] {
        m_walk->declare(m_around.clock.now());
        showStep();
    });
    hand(page, Stage::Confirming);
}

void FilingFlow::hand(Page *page, Stage stage)
{
    m_stage = stage;
    m_page = page;
    if (stage == Stage::Walking) {
        const Step::Kind kind = m_walk->current().kind;
        if (kind != Step::Kind::Referral && kind != Step::Kind::Prepared)
            page->setProgress(m_walk->progress());
        page->setObjectName(m_walk->current().path);
    }
    Q_EMIT pageReady(page);
}

} // namespace screens
