// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/backroom.h"

#include "app/envelope/selftest.h"
#include "app/filing/document.h"
#include "app/identity/run.h"
#include "app/kiosk/log.h"
#include "app/sync/errc.h"
#include "app/sync/lookup.h"
#include <QFileInfo>

using namespace std::chrono_literals;

namespace kiosk {

namespace {

constexpr auto enrolmentInterval = 3s;
constexpr auto purgeInterval = 1h;
constexpr qint64 purgedAtOnce = 500; // outbox::Outbox::purge
constexpr int queuePage = 500;

bool isForPractice(const filing::Submission &submission)
{
    const QJsonObject document = submission.filer.value(QLatin1String("document")).toObject();
    const auto run = identity::Run::read(document.value(QLatin1String("run")).toString());
    return run && run->isReservedForPractice();
}

syncing::Claim claimOf(const LookupRequest &request)
{
    return { request.comprobante, request.documentType, request.run };
}

base::Result<LookupAnswer> answerOf(const syncing::Found &found)
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
    answer.procedureId = found.procedure;
    answer.folio = found.folio;
    answer.reason = found.reason;
    answer.receivedAt = found.receivedAt;
    answer.decidedAt = found.decidedAt;
    answer.documentDigest = found.documentDigest;
    return answer;
}

} // namespace

FilingState BackRoom::told(outbox::State state)
{
    switch (state) {
    case outbox::State::Sealed:
        return FilingState::Sealed;
    case outbox::State::InFlight:
        return FilingState::InFlight;
    case outbox::State::Received:
        return FilingState::Received;
    case outbox::State::Opened:
        return FilingState::Opened;
    case outbox::State::Accepted:
        return FilingState::Accepted;
    case outbox::State::Refused:
        return FilingState::Refused;
    case outbox::State::NeedsVisit:
        return FilingState::NeedsVisit;
    case outbox::State::SetAside:
        return FilingState::SetAside;
    case outbox::State::Void:
        break;
    }
    return FilingState::Void;
}

BackRoom::BackRoom(base::Settings settings, const base::Clock &clock)
    : m_settings(std::move(settings)), m_clock(clock), m_enrolmentTimer(this), m_purgeTimer(this),
      m_unavailable(base::Error { make_error_code(Errc::NotOpenYet), {} })
{
    connect(&m_enrolmentTimer, &QTimer::timeout, this, &BackRoom::open);
    connect(&m_purgeTimer, &QTimer::timeout, this, &BackRoom::purge);
}

BackRoom::~BackRoom() = default;

void BackRoom::open()
{
    const auto result = openAll();
    const bool isNews = result || !m_unavailable || m_unavailable->code != result.error().code;
    if (!result) {
        const bool mayComeYet = result.error().code == Errc::NotEnrolled;
        m_unavailable = result.error();
        if (mayComeYet)
            m_enrolmentTimer.start(enrolmentInterval);
        if (isNews)
            notOpen(result.error());
        return;
    }
    m_enrolmentTimer.stop();
    m_purgeTimer.start(purgeInterval);
    m_postOffice->start();
    const auto stopped = m_store->outbox().stopped();
    if (stopped && *stopped)
        return notOpen({ make_error_code(Errc::NotMember), {} });
    m_unavailable.reset();
    Q_EMIT opened(m_store->database().path());
}

base::Result<> BackRoom::openAll()
{
    if (const auto sound = envelope::selfTest(); !sound)
        return sound;
    auto membership = syncing::Membership::load(m_settings.dataFolder);
    if (!membership) {
        if (membership.error().code == syncing::Errc::NotEnrolled)
            return base::fail(Errc::NotEnrolled, m_settings.dataFolder);
        return base::fail(membership.error());
    }
    if (!QFileInfo::exists(syncing::files::store(m_settings.dataFolder)))
        qCCritical(log) << "the store is missing; an empty one begins, and with it a new chain";
    auto store = Store::open(m_settings.dataFolder, membership->kiosk(), db::Access::ReadWrite, m_clock);
    if (!store)
        return base::fail(store.error());
    m_membership = std::make_unique<syncing::Membership>(std::move(*membership));
    m_store = std::move(*store);
    m_postOffice = std::make_unique<syncing::PostOffice>(
        *m_membership, m_store->outbox(), m_clock, m_settings.dataFolder);
    connect(m_postOffice.get(), &syncing::PostOffice::changed, this,
        [this](const QList<outbox::Change> &changes) {
            for (const auto &change : changes)
                Q_EMIT stateChanged(change.id, told(change.state));
        });
    connect(m_postOffice.get(), &syncing::PostOffice::revoked, this, [this] {
        notOpen({ make_error_code(Errc::NotMember), {} });
    });
    connect(m_postOffice.get(), &syncing::PostOffice::storeFailed, this, &BackRoom::storeFailed);

    auto control = ControlSocket::listen(
        m_settings.dataFolder, [this](const QJsonObject &command) { return obey(command); });
    if (control)
        m_control = std::move(*control);
    else
        qCWarning(log) << "no control socket:" << control.error().toString();
    return {};
}

void BackRoom::notOpen(const base::Error &error)
{
    m_unavailable = error;
    qCWarning(log) << "no filings are taken:" << error.toString();
    Q_EMIT unavailable(error);
}

void BackRoom::storeFailed(const base::Error &error)
{
    qCWarning(log) << "store:" << error.toString();
    endIfLost(error);
}

/// A disk that is full or busy may come round; a store that is damaged or gone keeps nothing any more.
void BackRoom::endIfLost(const base::Error &error)
{
    const bool lost = error.code == outbox::Errc::StoreDamaged || error.code == outbox::Errc::StoreGone;
    if (lost && !m_unavailable)
        notOpen(error);
}

void BackRoom::file(const filing::Submission &submission)
{
    const auto result = take(submission);
    if (!result) {
        qCWarning(log) << "not filed:" << result.error().toString();
        endIfLost(result.error());
        Q_EMIT filingFailed(result.error());
        return;
    }
    Q_EMIT filed(submission.id, *result);
    m_postOffice->filingAdded();
}

base::Result<Filed> BackRoom::take(const filing::Submission &submission)
{
    if (m_unavailable)
        return base::fail(*m_unavailable);
    if (isForPractice(submission))
        return base::fail(Errc::PracticeOnly);
    const auto sealed = m_store->outbox().finalise(
        submission.id, [&](const envelope::Place &place) -> base::Result<QByteArray> {
            const auto document = filing::buildDocument(submission, place, m_settings.comuna, m_clock);
            if (!document)
                return base::fail(document.error());
            return envelope::seal(*document, place, m_membership->device(), m_membership->sealTo());
        });
    if (!sealed)
        return base::fail(sealed.error());
    return Filed { base::Comprobante::of(submission.id), sealed->savedAt };
}

void BackRoom::lookUp(const LookupRequest &request)
{
    if (!m_postOffice) {
        Q_EMIT lookUpFailed(m_unavailable.value_or(base::Error {}));
        return;
    }
    syncing::lookUp(m_postOffice->client(), claimOf(request), this,
        [this, comprobante = request.comprobante](const base::Result<syncing::Found> &found) {
            if (!found || !found->found) {
                // What waits in this very kiosk, the central service cannot know yet.
                if (const auto here = queuedHere(comprobante)) {
                    Q_EMIT lookedUp(*here);
                    return;
                }
            }
            const auto answer = found ? answerOf(*found) : base::fail(found.error());
            if (answer)
                Q_EMIT lookedUp(*answer);
            else
                Q_EMIT lookUpFailed(answer.error());
        });
}

std::optional<LookupAnswer> BackRoom::queuedHere(const base::Comprobante &comprobante) const
{
    const QList<outbox::State> states { outbox::State::Sealed, outbox::State::InFlight,
        outbox::State::SetAside, outbox::State::Void };
    qint64 before = 0;
    while (const auto page = m_store->outbox().list(states, before, queuePage)) {
        for (const auto &entry : *page) {
            if (base::Comprobante::of(entry.id) == comprobante) {
                LookupAnswer answer;
                answer.found = true;
                answer.state = told(entry.state);
                return answer;
            }
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

void BackRoom::networkCameBack()
{
    if (m_postOffice)
        m_postOffice->networkCameBack();
}

void BackRoom::purge()
{
    const auto retention = std::chrono::hours(24 * m_settings.retentionDays);
    auto gone = m_store->outbox().purge(retention);
    if (!gone)
        storeFailed(gone.error());
    else if (*gone >= purgedAtOnce) // more waits; let filings in between
        QTimer::singleShot(0, this, &BackRoom::purge);
}

} // namespace kiosk
