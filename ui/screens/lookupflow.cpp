// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/lookupflow.h"

#include "app/guide/validate.h"
#include "app/text/sentences.h"
#include "ui/screens/answerpage.h"
#include "ui/screens/answerpages.h"
#include "ui/screens/cardpage.h"
#include "ui/screens/comprobantepage.h"
#include "ui/screens/lookupanswerpage.h"
#include "ui/screens/lostnumberpage.h"
#include "ui/screens/pdfpage.h"
#include "ui/screens/slipcontent.h"
#include "ui/screens/textpage.h"
#include "ui/screens/waitingpage.h"
#include "ui/screens/withdrawalpages.h"

namespace screens {

namespace {

/// The questions about the document are the filing's own: same words, same keys, same checks.
QList<procedure::Field> documentFields(const procedure::Catalogue &catalogue)
{
    QList<procedure::Field> fields;
    const auto definitions = catalogue.ordered();
    if (definitions.isEmpty())
        return fields;
    for (const procedure::Field &field : definitions.first()->filer) {
        static const QStringList wanted { QStringLiteral("document"), QStringLiteral("run"),
            QStringLiteral("number") };
        if (wanted.contains(field.id))
            fields.append(field);
    }
    return fields;
}

} // namespace

LookUpFlow::LookUpFlow(const Surroundings &around, const Said &said, QObject *parent)
    : Flow(parent), m_around(around), m_said(said), m_fields(documentFields(around.desk.catalogue()))
{
    for (const procedure::Field &field : std::as_const(m_fields)) {
        if (const auto answer = said.known.filer(field, circumstances()))
            m_offers.insert(field.id, *answer);
    }
    using kiosk::FilingDesk;
    connect(&m_around.desk, &FilingDesk::lookedUp, this, &LookUpFlow::onLookedUp);
    connect(&m_around.desk, &FilingDesk::lookUpFailed, this, &LookUpFlow::onFailed);
    connect(&m_around.desk, &FilingDesk::documentFetched, this, &LookUpFlow::onFetched);
    connect(&m_around.desk, &FilingDesk::documentFailed, this, &LookUpFlow::onFailed);
    connect(&m_around.desk, &FilingDesk::withdrawn, this, &LookUpFlow::onWithdrawn);
    connect(&m_around.desk, &FilingDesk::withdrawalFailed, this, &LookUpFlow::onWithdrawalFailed);
}

/// Whose filing this is need not be who files next, if that has been said already.
Said LookUpFlow::said() const
{
    Said said = m_said;
    if (said.known.knowsFiler())
        return said;
    for (const procedure::Field &field : m_fields) {
        if (m_answers.contains(field.id))
            said.known.setFiler(field, m_answers.value(field.id));
    }
    return said;
}

guide::Circumstances LookUpFlow::circumstances() const
{
    return { m_around.today(), m_around.desk.isPractice() };
}

void LookUpFlow::start()
{
    askComprobante();
}

void LookUpFlow::back()
{
    switch (m_stage) {
    case Stage::Comprobante:
        Q_EMIT left();
        return;
    case Stage::Lost:
        return askComprobante();
    case Stage::Document:
        if (m_asked.isEmpty())
            return askComprobante();
        m_answers.remove(m_asked.takeLast());
        return askDocument();
    case Stage::Asking:
    case Stage::Answer:
        if (!m_asked.isEmpty())
            m_answers.remove(m_asked.takeLast());
        return askDocument();
    case Stage::Fetching:
    case Stage::Paper:
        return showAnswer();
    case Stage::Withdrawing:
    case Stage::Withdrawn:
        return;
    }
}

void LookUpFlow::again()
{
    if (const auto *page = qobject_cast<ComprobantePage *>(m_page))
        m_typed = page->typedSoFar();
    (this->*m_again)();
}

void LookUpFlow::askComprobante()
{
    auto *page = new ComprobantePage(m_around, m_typed);
    connect(page, &ComprobantePage::typed, this, &LookUpFlow::onComprobante);
    connect(page, &ComprobantePage::lost, this, &LookUpFlow::showLost);
    hand(page, Stage::Comprobante, &LookUpFlow::askComprobante);
}

void LookUpFlow::onComprobante(const QString &typed)
{
    m_typed = typed;
    m_comprobante = m_around.comprobante(typed);
    if (!m_comprobante)
        return m_page->showProblem(problemOf(typed));
    m_asked.clear();
    m_answers = {};
    askDocument();
}

QString LookUpFlow::problemOf(const QString &typed) const
{
    if (typed.trimmed().isEmpty())
        return tr("Escriba el número que está en su papel.");
    if (base::Comprobante::readPractice(typed))
        return tr("Ese número es de una práctica. No se envió nada.");
    if (base::Comprobante::read(typed))
        return tr("Aquí se practica. Use el número de su práctica.");
    return tr("Ese número no calza. Mírelo en su papel.");
}

void LookUpFlow::showLost()
{
    auto *page = new LostNumberPage(m_around);
    connect(page, &TextPage::closed, this, &LookUpFlow::askComprobante);
    connect(page, &LostNumberPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page, Stage::Lost, &LookUpFlow::showLost);
}

const procedure::Field *LookUpFlow::documentField() const
{
    for (const procedure::Field &field : m_fields) {
        if (!m_asked.contains(field.id) && field.when.holds(m_answers))
            return &field;
    }
    return nullptr;
}

void LookUpFlow::askDocument()
{
    const procedure::Field *field = documentField();
    if (!field)
        return ask();
    showQuestion(*field, m_offers.value(field->id));
}

void LookUpFlow::showQuestion(const procedure::Field &field, const QJsonValue &before)
{
    AnswerPage *page = makeAnswerPage(m_around, field, before);
    connect(page, &AnswerPage::answered, this, &LookUpFlow::onDocumentAnswer);
    if (m_around.settings.cedulaReader)
        page->offerReader();
    hand(page, Stage::Document, &LookUpFlow::askOnceMore);
}

void LookUpFlow::askOnceMore()
{
    if (const auto *asked = qobject_cast<AnswerPage *>(m_page))
        showQuestion(*documentField(), asked->typed());
}

void LookUpFlow::scanned(QStringView text)
{
    if (m_stage != Stage::Document)
        return;
    const auto card = identity::CedulaQr::read(text, m_around.today());
    if (!card)
        return m_page->showProblem(unreadableCard(identity::CedulaQr::faultOf(text, m_around.today())));
    const QJsonObject read = answersOf(*card);
    m_answers = {};
    m_asked.clear();
    for (const procedure::Field &field : std::as_const(m_fields)) {
        if (!read.contains(field.id))
            continue;
        m_answers.insert(field.id, read.value(field.id));
        m_asked.append(field.id);
    }
    askDocument();
}

void LookUpFlow::onDocumentAnswer(const QJsonValue &value)
{
    const procedure::Field *field = documentField();
    const auto checked = guide::validate(*field, value, circumstances());
    if (!checked) {
        m_page->showProblem(text::sentence(checked.error(), *field, m_around.language));
        return;
    }
    m_answers.insert(field->id, *checked);
    m_offers.insert(field->id, *checked);
    m_asked.append(field->id);
    askDocument();
}

void LookUpFlow::ask()
{
    wait();
    m_around.desk.lookUp(request());
}

void LookUpFlow::wait()
{
    hand(new WaitingPage(m_around.theme, tr("Buscando su trámite…")), Stage::Asking, &LookUpFlow::wait);
}

kiosk::LookupRequest LookUpFlow::request() const
{
    const QString run = m_answers.value(QLatin1String("run")).toString();
    return { *m_comprobante, m_answers.value(QLatin1String("document")).toString(),
        run.isEmpty() ? m_answers.value(QLatin1String("number")).toString() : run };
}

void LookUpFlow::onLookedUp(const kiosk::LookupAnswer &answer)
{
    if (m_stage != Stage::Asking)
        return;
    m_answer = answer;
    showAnswer();
}

void LookUpFlow::showAnswer()
{
    auto *page = new LookUpAnswerPage(m_around, *m_comprobante, *m_answer);
    connect(page, &LookUpAnswerPage::certificateWanted, this, &LookUpFlow::fetchCertificate);
    connect(page, &LookUpAnswerPage::slipWanted, this, &LookUpFlow::showSlip);
    connect(page, &LookUpAnswerPage::withdrawalWanted, this, &LookUpFlow::askToWithdraw);
    connect(page, &LookUpAnswerPage::tryAgain, this, &LookUpFlow::askComprobante);
    connect(page, &LookUpAnswerPage::lost, this, &LookUpFlow::showLost);
    connect(page, &LookUpAnswerPage::anotherWanted, this, &Flow::anotherWanted);
    hand(page, Stage::Answer, &LookUpFlow::showAnswer);
}

void LookUpFlow::onFailed(const base::Error &error)
{
    if (m_stage != Stage::Asking && m_stage != Stage::Fetching)
        return;
    const bool fetching = m_stage == Stage::Fetching;
    showFailure(
        tr("Ahora no podemos preguntar"), error, fetching ? &LookUpFlow::fetchCertificate : &LookUpFlow::ask);
    m_stage = fetching ? Stage::Paper : Stage::Answer;
}

void LookUpFlow::showFailure(const QString &heading, const base::Error &error, Show again)
{
    auto *page = new TextPage(m_around.theme, heading,
        { text::sentence(error, m_around.language),
            tr("Su trámite sigue donde estaba. Puede probar otra vez.") });
    page->addClose(tr("Probar otra vez"));
    connect(page, &TextPage::closed, this, again);
    hand(page, Stage::Paper, again); // which asks for nothing that was not wanted anyway
}

void LookUpFlow::fetchCertificate()
{
    waitForCertificate();
    m_around.desk.fetchDocument(request(), m_answer->documentDigest);
}

void LookUpFlow::waitForCertificate()
{
    hand(new WaitingPage(m_around.theme, tr("Buscando su certificado…")), Stage::Fetching,
        &LookUpFlow::waitForCertificate);
}

void LookUpFlow::onFetched(const QByteArray &pdf)
{
    if (m_stage != Stage::Fetching)
        return;
    m_certificate = pdf;
    showCertificate();
}

void LookUpFlow::showCertificate()
{
    auto *page = new PdfPage(m_around, tr("Su certificado"), m_certificate, m_comprobante->toString());
    page->setOfficial();
    connect(page, &PdfPage::closed, this, &LookUpFlow::showAnswer);
    hand(page, Stage::Paper, &LookUpFlow::showCertificate);
}

/// Made here and now from what was answered; nothing is asked for it.
void LookUpFlow::showSlip()
{
    const auto content = slipAgain(m_around.desk.catalogue(), *m_comprobante, *m_answer, m_around.language);
    if (!content)
        return;
    const auto slip = receipt::renderSlip(*content);
    if (!slip)
        return m_page->showProblem(text::sentence(slip.error(), m_around.language));
    auto *page = new PdfPage(m_around, tr("Su comprobante"), *slip, m_comprobante->toString(),
        [content = *content](base::Paper paper) { return receipt::renderSlip(content, paper); });
    page->setHasCode();
    connect(page, &PdfPage::closed, this, &LookUpFlow::showAnswer);
    hand(page, Stage::Paper, &LookUpFlow::showSlip);
}

void LookUpFlow::askToWithdraw()
{
    auto *page = new WithdrawalPage(m_around);
    connect(page, &WithdrawalPage::closed, this, &LookUpFlow::showAnswer);
    connect(page, &WithdrawalPage::wanted, this, &LookUpFlow::confirmWithdrawal);
    hand(page, Stage::Paper, &LookUpFlow::askToWithdraw);
}

void LookUpFlow::confirmWithdrawal()
{
    auto *page = new WithdrawalConfirmPage(m_around, *m_comprobante);
    connect(page, &WithdrawalConfirmPage::refused, this, &LookUpFlow::showAnswer);
    connect(page, &WithdrawalConfirmPage::confirmed, this, &LookUpFlow::withdraw);
    hand(page, Stage::Paper, &LookUpFlow::confirmWithdrawal);
}

void LookUpFlow::waitForWithdrawal()
{
    auto *page = new WaitingPage(m_around.theme, tr("Retirando su trámite…"));
    page->setBackAllowed(false);
    hand(page, Stage::Withdrawing, &LookUpFlow::waitForWithdrawal);
}

void LookUpFlow::withdraw()
{
    waitForWithdrawal();
    m_around.desk.withdraw(request());
}

void LookUpFlow::onWithdrawn(const kiosk::WithdrawalAnswer &answer)
{
    if (m_stage != Stage::Withdrawing)
        return;
    m_withdrawn = answer;
    showWithdrawn();
}

void LookUpFlow::showWithdrawn()
{
    auto *page = new WithdrawnPage(m_around, *m_withdrawn);
    connect(page, &WithdrawnPage::closed, this, &LookUpFlow::ask);
    connect(page, &WithdrawnPage::done, this, &Flow::ended);
    hand(page, Stage::Withdrawn, &LookUpFlow::showWithdrawn);
}

void LookUpFlow::onWithdrawalFailed(const base::Error &error)
{
    if (m_stage == Stage::Withdrawing)
        showFailure(tr("No pudimos retirarlo"), error, &LookUpFlow::confirmWithdrawal);
}

void LookUpFlow::hand(Page *page, Stage stage, Show again)
{
    m_stage = stage;
    m_again = again;
    m_page = page;
    Q_EMIT pageReady(page);
}

} // namespace screens
