// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/desk.h"

#include "app/practice/people.h"
#include "app/receipt/errc.h"
#include "app/receipt/official.h"
#include "app/receipt/sheet.h"
#include <QCryptographicHash>

namespace practice {

using kiosk::FilingState;

namespace {

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// As the central service compares: what identifies the document is the RUN, and where there is none its
/// number.
bool isOf(const kiosk::LookupRequest &request, const QJsonObject &document)
{
    const QString run = document.value(QLatin1String("run")).toString();
    return request.documentType == document.value(QLatin1String("type")).toString()
        && request.run == (run.isEmpty() ? document.value(QLatin1String("number")).toString() : run);
}

} // namespace

Desk::Desk(procedure::Catalogue catalogue, const base::Settings &settings, const base::Clock &clock,
    const Planted &planted)
    : m_catalogue(std::move(catalogue)), m_units(settings.units), m_clock(clock), m_planted(planted),
      m_people(peopleFor(planted))
{
    if (settings.printer.isEmpty())
        return;
    m_printer.emplace(settings.printer, settings.paper, clock);
    connect(&*m_printer, &printing::PrintRoom::moved, this, &FilingDesk::paperMoved);
    connect(&*m_printer, &printing::PrintRoom::refused, this, &FilingDesk::printFailed);
}

QJsonValue Desk::planted(const QString &procedureId, const QString &path) const
{
    const bool isHere = m_planted.procedure.isEmpty() || m_planted.procedure == procedureId;
    return isHere ? m_planted.wrong.value(QString(path).remove(QLatin1String("[0]"))) : QJsonValue::Undefined;
}

void Desk::later(std::function<void()> answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, session = m_session, answer = std::move(answer)] {
            if (session == m_session)
                answer();
        },
        Qt::QueuedConnection);
}

void Desk::file(const filing::Submission &submission)
{
    later([this, submission] {
        const auto comprobante = base::Comprobante::ofPractice(submission.id);
        auto filing = m_filings.find(comprobante.toString());
        if (filing == m_filings.end())
            filing = m_filings.insert(
                comprobante.toString(), { submission, FilingState::Sealed, m_clock.now() });
        const bool hasDeadline = submission.validUntil.isValid();
        Q_EMIT filed(
            { comprobante, filing->savedAt, submission.validUntil, hasDeadline ? m_units : QStringList() });
    });
}

Desk::Pretended *Desk::find(const kiosk::LookupRequest &request)
{
    const auto found = m_filings.find(request.comprobante.toString());
    const bool isTheirs = found != m_filings.end()
        && isOf(request, found->submission.filer.value(QLatin1String("document")).toObject());
    return isTheirs ? &*found : nullptr;
}

void Desk::lookUp(const kiosk::LookupRequest &request)
{
    later([this, request] {
        Pretended *filing = find(request);
        if (!filing)
            return Q_EMIT lookedUp({});
        goOn(*filing);
        Q_EMIT lookedUp(answerOf(*filing));
    });
}

/// Every look finds it one step further, so that the learner sees them all.
void Desk::goOn(Pretended &filing)
{
    if (filing.state == FilingState::Sealed) {
        filing.state = FilingState::Received;
        filing.receivedAt = m_clock.now();
    } else if (filing.state == FilingState::Received) {
        filing.state = FilingState::Opened;
    } else if (filing.state == FilingState::Opened) {
        accept(filing);
    }
}

void Desk::accept(Pretended &filing)
{
    filing.state = FilingState::Accepted;
    filing.decidedAt = m_clock.now();
    filing.folio = QStringLiteral("PRACTICA-%1").arg(++m_folios, 4, 10, QLatin1Char('0'));
    const filing::Submission &said = filing.submission;
    const auto procedure = m_catalogue.find(said.procedureId);
    if (!procedure)
        return;
    const QJsonObject document { { QStringLiteral("language"), said.language },
        { QStringLiteral("filedAt"), base::toIsoMs(filing.savedAt) }, { QStringLiteral("filer"), said.filer },
        { QStringLiteral("assisted"), said.assisted }, { QStringLiteral("answers"), said.answers } };
    auto content = receipt::certificateContent(document, base::Comprobante::ofPractice(said.id), *procedure);
    content.folio = filing.folio;
    content.issuer = QStringLiteral("Ventanilla");
    content.receivedAt = filing.receivedAt;
    content.decidedAt = filing.decidedAt;
    if (const auto pdf = receipt::renderCertificate(content))
        filing.certificate = *pdf;
}

kiosk::LookupAnswer Desk::answerOf(const Pretended &filing) const
{
    const bool isOpened = filing.state != FilingState::Received && filing.state != FilingState::Void;
    kiosk::LookupAnswer answer { .found = true, .state = filing.state, .opened = isOpened };
    answer.filedAt = filing.savedAt;
    answer.receivedAt = filing.receivedAt;
    answer.decidedAt = filing.decidedAt;
    answer.folio = filing.folio;
    if (isOpened)
        answer.procedureId = filing.submission.procedureId;
    if (!filing.certificate.isEmpty())
        answer.documentDigest = digestOf(filing.certificate);
    if (filing.submission.validUntil.isValid()) {
        answer.validUntil = filing.submission.validUntil;
        answer.units = m_units;
    }
    return answer;
}

void Desk::fetchDocument(const kiosk::LookupRequest &request, const QByteArray &documentDigest)
{
    later([this, request, documentDigest] {
        const Pretended *filing = find(request);
        if (filing && digestOf(filing->certificate) == documentDigest)
            Q_EMIT documentFetched(filing->certificate);
        else
            Q_EMIT documentFailed({ make_error_code(receipt::Errc::CannotRender), {} });
    });
}

void Desk::withdraw(const kiosk::LookupRequest &request)
{
    later([this, request] {
        Pretended *filing = find(request);
        if (!filing)
            return Q_EMIT withdrawn({ .found = false });
        if (filing->state != FilingState::Accepted)
            filing->state = FilingState::Void;
        Q_EMIT withdrawn({ true, filing->state });
    });
}

base::Paper Desk::paper() const
{
    return m_printer ? m_printer->paper() : FilingDesk::paper();
}

void Desk::print(const printing::Order &order)
{
    if (receipt::isForPractice(order.pdf))
        return m_printer->print(order);
    later([this] { Q_EMIT printFailed({ make_error_code(receipt::Errc::CannotRender), {} }); });
}

std::optional<printing::JobState> Desk::paperState() const
{
    return m_printer ? m_printer->state() : FilingDesk::paperState();
}

void Desk::openDraft(const filing::DraftOwner &owner)
{
    later([this, owner] { Q_EMIT noDraft(owner); });
}

void Desk::forget()
{
    m_filings.clear();
    ++m_session;
    if (m_printer)
        m_printer->leave();
    m_person = (m_person + 1) % m_people.size();
}

} // namespace practice
