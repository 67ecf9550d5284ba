// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/lookupflow.h"

#include "app/guide/validate.h"
#include "app/text/sentences.h"
#include "ui/screens/answerpage.h"
#include "ui/screens/answerpages.h"
#include "ui/screens/cardpage.h"
#include "ui/screens/comprobantepage.h"
#include "ui/screens/lookupanswerpage.h"
#include "ui/screens/pdfpage.h"
#include "ui/screens/textpage.h"
#include "ui/screens/waitingpage.h"

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

LookUpFlow::LookUpFlow(const Surroundings &around, QObject *parent)
    : Flow(parent), m_around(around), m_fields(documentFields(around.desk.catalogue()))
{
    using kiosk::FilingDesk;
    connect(&m_around.desk, &FilingDesk::lookedUp, this, &LookUpFlow::onLookedUp);
    connect(&m_around.desk, &FilingDesk::lookUpFailed, this, &LookUpFlow::onFailed);
    connect(&m_around.desk, &FilingDesk::documentFetched, this, &LookUpFlow::onFetched);
    connect(&m_around.desk, &FilingDesk::documentFailed, this, &LookUpFlow::onFailed);
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
    case Stage::Certificate:
        return showAnswer();
    }
}

void LookUpFlow::askComprobante()
{
    auto *page = new ComprobantePage(m_around.theme, m_typed);
    connect(page, &ComprobantePage::typed, this, &LookUpFlow::onComprobante);
    hand(page, Stage::Comprobante);
}

void LookUpFlow::onComprobante(const QString &typed)
{
    m_typed = typed;
    m_comprobante = base::Comprobante::read(typed);
    if (!m_comprobante) {
        m_page->showProblem(typed.trimmed().isEmpty()
                ? tr("Falta el número de comprobante. Está en su papel, arriba.")
                : tr("Ese número de comprobante no calza. Mírelo en su papel y corríjalo."));
        return;
    }
    m_asked.clear();
    m_answers = {};
    askDocument();
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
    AnswerPage *page = makeAnswerPage(m_around, *field, QJsonValue::Undefined);
    connect(page, &AnswerPage::answered, this, &LookUpFlow::onDocumentAnswer);
    if (m_around.settings.cedulaReader)
        page->offerReader();
    hand(page, Stage::Document);
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
    const guide::Circumstances circumstances { m_around.today(), m_around.desk.isPractice() };
    const auto checked = guide::validate(*field, value, circumstances);
    if (!checked) {
        m_page->showProblem(text::sentence(checked.error(), *field, m_around.language));
        return;
    }
    m_answers.insert(field->id, *checked);
    m_asked.append(field->id);
    askDocument();
}

void LookUpFlow::ask()
{
    hand(new WaitingPage(m_around.theme, tr("Buscando su trámite…")), Stage::Asking);
    const QString run = m_answers.value(QLatin1String("run")).toString();
    m_around.desk.lookUp({ *m_comprobante, m_answers.value(QLatin1String("document")).toString(),
        run.isEmpty() ? m_answers.value(QLatin1String("number")).toString() : run });
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
    connect(page, &LookUpAnswerPage::tryAgain, this, &LookUpFlow::askComprobante);
    connect(page, &LookUpAnswerPage::done, this, &Flow::ended);
    hand(page, Stage::Answer);
}

void LookUpFlow::onFailed(const base::Error &error)
{
    if (m_stage != Stage::Asking && m_stage != Stage::Fetching)
        return;
    const bool fetching = m_stage == Stage::Fetching;
    auto *page = new TextPage(m_around.theme, tr("Ahora no podemos preguntar"),
        { text::sentence(error, m_around.language),
            tr("Su trámite sigue donde estaba. Puede probar otra vez.") });
    page->addClose(tr("Probar otra vez"));
    connect(page, &TextPage::closed, this, fetching ? &LookUpFlow::fetchCertificate : &LookUpFlow::ask);
    hand(page, fetching ? Stage::Certificate : Stage::Answer);
}

void LookUpFlow::fetchCertificate()
{
    hand(new WaitingPage(m_around.theme, tr("Buscando su certificado…")), Stage::Fetching);
    const QString run = m_answers.value(QLatin1String("run")).toString();
    m_around.desk.fetchDocument(
        { *m_comprobante, m_answers.value(QLatin1String("document")).toString(),
            run.isEmpty() ? m_answers.value(QLatin1String("number")).toString() : run },
        m_answer->documentDigest);
}

void LookUpFlow::onFetched(const QByteArray &pdf)
{
    if (m_stage != Stage::Fetching)
        return;
    auto *page = new PdfPage(m_around, tr("Su certificado"), pdf, m_comprobante->toString());
    connect(page, &PdfPage::closed, this, &LookUpFlow::showAnswer);
    hand(page, Stage::Certificate);
}

void LookUpFlow::hand(Page *page, Stage stage)
{
    m_stage = stage;
    m_page = page;
    Q_EMIT pageReady(page);
}

} // namespace screens
