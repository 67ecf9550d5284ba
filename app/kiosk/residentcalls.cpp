// SPDX-License-Identifier: GPL-3.0-or-later
// What a resident asks about a filing that has been made. Of its own queue the kiosk knows what stands in the
// clear: it finds a filing by its comprobante, and has nothing to compare a document with.
#include "app/kiosk/backroom.h"
#include "app/sync/errc.h"

namespace kiosk {

namespace {

constexpr int queuePage = 500;
const QString expired = QStringLiteral("expired"); // outbox::voidReasons()

syncing::Claim claimOf(const LookupRequest &request)
{
    return { request.comprobante, request.documentType, request.run };
}

/// What must be validated in person is, at one of these units, at whatever kiosk somebody asks.
void tellDeadline(LookupAnswer &answer, const QDateTime &validUntil, const QStringList &units)
{
    if (!validUntil.isValid())
        return;
    answer.validUntil = validUntil;
    answer.units = units;
}

base::Result<LookupAnswer> answerOf(const syncing::Found &found, const QStringList &units)
{
    LookupAnswer answer;
    answer.found = found.found;
    if (!found.found)
        return answer;
    const auto state = db::stateOf(found.state);
    if (!state)
        return base::fail(syncing::Errc::NotAnAnswer, QLatin1String("state ") + found.state);
    answer.state = BackRoom::told(*state);
    answer.opened = found.opened;
    if (found.expired)
        answer.problem = expired;
    answer.procedureId = found.procedure;
    answer.folio = found.folio;
    answer.reason = found.reason;
    answer.filedAt = found.filedAt;
    answer.deadline = found.deadline;
    answer.receivedAt = found.receivedAt;
    answer.decidedAt = found.decidedAt;
    answer.documentDigest = found.documentDigest;
    tellDeadline(answer, found.validUntil, units);
    return answer;
}

LookupAnswer answerOf(const outbox::Entry &entry, const QStringList &units)
{
    LookupAnswer answer;
    answer.found = true;
    answer.onlyHere = true;
    answer.state = BackRoom::told(entry.state);
    answer.filedAt = entry.savedAt;
    if (entry.state == outbox::State::SetAside
        || (entry.state == outbox::State::Void && entry.problem == expired))
        answer.problem = entry.problem;
    tellDeadline(answer, entry.validUntil, units);
    return answer;
}

} // namespace

void BackRoom::lookUp(const LookupRequest &request)
{
    if (!m_postOffice) {
        Q_EMIT lookUpFailed(m_unavailable.value_or(base::Error {}));
        return;
    }
    syncing::lookUp(m_postOffice->client(), claimOf(request), this,
        [this, comprobante = request.comprobante](const base::Result<syncing::Found> &found) {
            if (found)
                m_postOffice->serviceAnswered();
            m_postOffice->expireLate();
            if (!found || !found->found) {
                // What waits in this very kiosk, the central service cannot know yet.
                if (const auto here = queuedHere(comprobante)) {
                    Q_EMIT lookedUp(answerOf(*here, m_settings.units));
                    return;
                }
            }
            const auto answer = found ? answerOf(*found, m_settings.units) : base::fail(found.error());
            if (answer)
                Q_EMIT lookedUp(*answer);
            else
                Q_EMIT lookUpFailed(answer.error());
        });
}

std::optional<outbox::Entry> BackRoom::queuedHere(const base::Comprobante &comprobante) const
{
    const QList<outbox::State> states { outbox::State::Sealed, outbox::State::InFlight,
        outbox::State::SetAside, outbox::State::Void };
    qint64 before = 0;
    while (const auto page = m_store->outbox().list(states, before, queuePage)) {
        for (const auto &entry : *page) {
            if (base::Comprobante::of(entry.id) == comprobante)
                return entry;
        }
        if (page->size() < queuePage)
            break;
        before = page->last().number;
    }
    return std::nullopt;
}

void BackRoom::fetchDocument(const LookupRequest &request, const QByteArray &digest)
{
    if (!m_postOffice) {
        Q_EMIT documentFailed(m_unavailable.value_or(base::Error {}));
        return;
    }
    syncing::fetchDocument(
        m_postOffice->client(), claimOf(request), digest, this, [this](const base::Result<QByteArray> &pdf) {
            if (pdf)
                Q_EMIT documentFetched(*pdf);
            else
                Q_EMIT documentFailed(pdf.error());
        });
}

/// The central service first: it can compare the document. What it does not have yet is taken out of the
/// queue.
void BackRoom::withdraw(const LookupRequest &request)
{
    if (!m_postOffice) {
        Q_EMIT withdrawalFailed(m_unavailable.value_or(base::Error {}));
        return;
    }
    syncing::withdraw(m_postOffice->client(), claimOf(request), this,
        [this, comprobante = request.comprobante](const base::Result<syncing::Withdrawal> &answer) {
            if (!answer || !answer->found)
                return withdrawHere(comprobante, answer);
            if (const auto state = db::stateOf(answer->state))
                Q_EMIT withdrawn({ true, told(*state) });
            else
                Q_EMIT withdrawalFailed({ make_error_code(syncing::Errc::NotAnAnswer), {} });
        });
}

void BackRoom::withdrawHere(
    const base::Comprobante &comprobante, const base::Result<syncing::Withdrawal> &fromCentral)
{
    const auto entry = queuedHere(comprobante);
    if (!entry && !fromCentral)
        Q_EMIT withdrawalFailed(fromCentral.error());
    else if (!entry)
        Q_EMIT withdrawn({ .found = false });
    else if (const auto done = entry->state == outbox::State::Void
                 ? base::Result<>()
                 : voidNow(entry->id, QStringLiteral("withdrawn"));
             !done)
        Q_EMIT withdrawalFailed(done.error());
    else
        Q_EMIT withdrawn({ true, FilingState::Void, entry->attempts > 0 });
}

base::Result<> BackRoom::voidNow(const base::FilingId &id, const QString &reason)
{
    if (const auto done = m_store->outbox().makeVoid(id, reason); !done)
        return done;
    Q_EMIT stateChanged(id, FilingState::Void);
    m_postOffice->filingVoided();
    return {};
}

} // namespace kiosk
