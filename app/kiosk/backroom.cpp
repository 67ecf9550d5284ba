// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/backroom.h"

#include "app/base/event.h"
#include "app/envelope/errc.h"
#include "app/envelope/selftest.h"
#include "app/filing/document.h"
#include "app/filing/errc.h"
#include "app/identity/run.h"
#include "app/kiosk/log.h"
#include "app/sync/errc.h"
#include <QFileInfo>

using namespace std::chrono_literals;

namespace kiosk {

namespace {

constexpr auto openInterval = 3s;
constexpr auto diskInterval = 3s; // one statvfs(2)
constexpr auto keyInterval = 30s; // for a TPM that came late, or comes back
constexpr auto purgeInterval = 1h;
constexpr qint64 purgedAtOnce = 500; // outbox::Outbox::purge

bool isOfTheKey(const std::optional<base::Error> &error)
{
    return error && (error->code == envelope::Errc::Tpm || error->code == envelope::Errc::OtherTpm);
}

bool isForPractice(const filing::Submission &submission)
{
    const QJsonObject document = submission.filer.value(QLatin1String("document")).toObject();
    const auto run = identity::Run::read(document.value(QLatin1String("run")).toString());
    return run && run->isReservedForPractice();
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
    : m_settings(std::move(settings)), m_clock(clock), m_openTimer(this), m_purgeTimer(this),
      m_diskTimer(this), m_keyTimer(this),
      m_unavailable(base::Error { make_error_code(Errc::NotOpenYet), {} }),
      m_reserve(syncing::files::store(m_settings.dataFolder))
{
    connect(&m_openTimer, &QTimer::timeout, this, &BackRoom::open);
    connect(&m_purgeTimer, &QTimer::timeout, this, &BackRoom::purge);
    connect(&m_diskTimer, &QTimer::timeout, this, &BackRoom::watchDisk);
    connect(&m_keyTimer, &QTimer::timeout, this, &BackRoom::tryKeyAgain);
}

BackRoom::~BackRoom() = default;

void BackRoom::open()
{
    auto result = openAll();
    // What waits here can be delivered, and what was begun goes on. Another program's reserve is its own.
    if (!result && result.error().code != outbox::Errc::AlreadyRunning && m_reserve.giveUp())
        result = openAll();
    const bool isNews = result || !m_unavailable || m_unavailable->code != result.error().code;
    if (!result) {
        const auto &code = result.error().code;
        const bool mayComeYet
            = code == Errc::NotEnrolled || code == Errc::HandedOn || m_reserve.diskIsShort();
        m_unavailable = result.error();
        if (mayComeYet)
            m_openTimer.start(openInterval);
        if (isNews)
            notOpen(result.error());
        return;
    }
    m_openTimer.stop();
    m_purgeTimer.start(purgeInterval);
    m_postOffice->start();
    if (m_followsCatalogue)
        readCatalogue();
    const auto stopped = m_store->outbox().stopped();
    if (stopped && *stopped)
        return notOpen({ make_error_code(Errc::NotMember), {} });
    m_diskTimer.start(diskInterval);
    if (!m_reserve.keep())
        return notOpen({ make_error_code(outbox::Errc::DiskFull), {} });
    takeFilings();
}

/// Nobody fills in what cannot be signed afterwards. What waits is delivered without the key.
void BackRoom::takeFilings()
{
    if (const auto signs = m_membership->device().signs(); !signs) {
        m_keyTimer.start(keyInterval);
        if (!m_unavailable || m_unavailable->code != signs.error().code)
            notOpen(signs.error());
        return;
    }
    m_keyTimer.stop();
    qCInfo(log) << base::Event::FilingsTaken << "open";
    m_unavailable.reset();
    Q_EMIT opened(m_store->database().path());
}

void BackRoom::tryKeyAgain()
{
    if (isOfTheKey(m_unavailable))
        takeFilings();
}

/// New filings stop while there is still room for those that were begun.
void BackRoom::watchDisk()
{
    const bool hasRoom = m_reserve.keep();
    if (!hasRoom && !m_unavailable)
        notOpen({ make_error_code(outbox::Errc::DiskFull), {} });
    if (!hasRoom || !m_unavailable || m_unavailable->code != outbox::Errc::DiskFull)
        return;
    qCInfo(log) << base::Event::DiskRoomAgain << "enough for new ones";
    takeFilings();
}

/// Nothing new is begun on a disk that is short of room, or without the key; what was begun is for the
/// reserve, and may find the key again.
bool BackRoom::mayFinish() const
{
    return !m_unavailable
        || (m_store && (m_unavailable->code == outbox::Errc::DiskFull || isOfTheKey(m_unavailable)));
}

base::Result<> BackRoom::openAll()
{
    if (const auto sound = envelope::selfTest(); !sound)
        return sound;
    if (QFileInfo::exists(syncing::files::resetBegun(m_settings.dataFolder)))
        return base::fail(Errc::HandedOn, m_settings.dataFolder);
    auto membership = syncing::Membership::load(m_settings.dataFolder);
    if (!membership) {
        if (membership.error().code == syncing::Errc::NotEnrolled)
            return base::fail(Errc::NotEnrolled, m_settings.dataFolder);
        return base::fail(membership.error());
    }
    if (!QFileInfo::exists(syncing::files::store(m_settings.dataFolder)))
        qCCritical(log) << base::Event::StoreMissing << "an empty one begins, and with it a new chain";
    auto store = Store::open(m_settings.dataFolder, membership->kiosk(), db::Access::ReadWrite, m_clock);
    if (!store)
        return base::fail(store.error());
    m_membership = std::make_unique<syncing::Membership>(std::move(*membership));
    m_store = std::move(*store);
    m_store->outbox().setSignedTime([this] { return m_membership->judgedAt(); });
    m_drawer = std::make_unique<DraftDrawer>(
        m_store->database(), m_reserve, m_clock, syncing::files::draftKey(m_settings.dataFolder));
    connect(m_drawer.get(), &DraftDrawer::saved, this, &BackRoom::draftSaved);
    m_postOffice = std::make_unique<syncing::PostOffice>(
        *m_membership, m_store->outbox(), m_clock, m_settings.dataFolder);
    m_postOffice->keepNextKeyIn(m_settings.keyPlace);
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
        qCWarning(log) << base::Event::ControlMissing << control.error().toString();
    return {};
}

void BackRoom::notOpen(const base::Error &error)
{
    m_unavailable = error;
    qCWarning(log) << base::Event::FilingsStopped << error.toString();
    Q_EMIT unavailable(error);
}

void BackRoom::storeFailed(const base::Error &error)
{
    qCWarning(log) << base::Event::StoreFailed << error.toString();
    endIfLost(error);
}

/// A disk that is full or busy may come round; a store that is damaged or gone keeps nothing any more,
/// and without the key nothing new is worth beginning.
void BackRoom::endIfLost(const base::Error &error)
{
    const bool lost = error.code == outbox::Errc::StoreDamaged || error.code == outbox::Errc::StoreGone;
    if (lost && mayFinish())
        notOpen(error);
    if (isOfTheKey(error) && !m_unavailable) {
        m_keyTimer.start(keyInterval);
        notOpen(error);
    }
}

void BackRoom::file(const filing::Submission &submission)
{
    const auto result = take(submission);
    if (!result) {
        qCWarning(log) << base::Event::FilingFailed << result.error().toString();
        endIfLost(result.error());
        Q_EMIT filingFailed(result.error());
        return;
    }
    qCInfo(log) << base::Event::FilingSealed << "saved here";
    Q_EMIT filed(submission.id, *result);
    m_postOffice->filingAdded();
    tryKeyAgain(); // it has just signed
}

base::Result<Filed> BackRoom::take(const filing::Submission &submission)
{
    if (!mayFinish())
        return base::fail(*m_unavailable);
    if (isForPractice(submission))
        return base::fail(Errc::PracticeOnly);
    m_drawer->flush();
    auto sealed = finalise(submission, Stub::Left);
    if (!sealed && m_reserve.giveUp())
        sealed = finalise(submission, Stub::Left);
    if (!sealed && sealed.error().code == filing::Errc::DraftStore) {
        qCWarning(log) << base::Event::DraftUnkept << "no stub:" << sealed.error().toString();
        sealed = finalise(submission, Stub::None);
    }
    if (!sealed)
        return base::fail(sealed.error());
    return filedAs(submission.id, sealed->savedAt, submission.validUntil);
}

Filed BackRoom::filedAs(const base::FilingId &id, const QDateTime &savedAt, const QDateTime &validUntil) const
{
    Filed filed { base::Comprobante::of(id), savedAt };
    if (validUntil.isValid()) {
        filed.validUntil = validUntil;
        filed.units = m_settings.units;
    }
    return filed;
}

/// The stub stands in the filing's own transaction: between saved and shown nobody is lost.
base::Result<outbox::Sealed> BackRoom::finalise(const filing::Submission &submission, Stub stub)
{
    return m_store->outbox().finalise(
        submission.id,
        [&](const envelope::Place &place) -> base::Result<QByteArray> {
            const QDateTime notBefore
                = m_membership->contradicts(m_clock.now()) ? m_membership->judgedAt() : QDateTime();
            const auto document
                = filing::buildDocument(submission, place, m_settings.comuna, m_clock, notBefore);
            if (!document)
                return base::fail(document.error());
            if (const auto left = stub == Stub::Left ? m_drawer->leaveStub(submission) : base::Result<>();
                !left)
                return base::fail(left.error());
            return envelope::seal(*document, place, m_membership->device(), m_membership->sealTo());
        },
        submission.validUntil);
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
