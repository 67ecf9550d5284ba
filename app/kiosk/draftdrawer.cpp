// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/draftdrawer.h"

#include "app/base/event.h"
#include "app/kiosk/log.h"

using namespace std::chrono_literals;

namespace kiosk {

namespace {

constexpr auto sweepInterval = 10min; // so much of the time powered on may be lost at a power cut

} // namespace

DraftDrawer::DraftDrawer(
    db::Database &database, db::Reserve &reserve, const base::Clock &clock, QString secretFile)
    : m_drafts(database, clock), m_reserve(reserve), m_secretFile(std::move(secretFile)), m_saving(this),
      m_sweeping(this)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(0);
    connect(&m_saving, &QTimer::timeout, this, &DraftDrawer::flush);
    connect(&m_sweeping, &QTimer::timeout, this, &DraftDrawer::sweep);
    m_sweeping.start(sweepInterval);
    sweep();
}

DraftDrawer::~DraftDrawer()
{
    close();
}

std::optional<filing::Kept> DraftDrawer::open(const filing::DraftOwner &owner)
{
    close();
    const auto secret = envelope::DraftSecret::loadOrMake(m_secretFile);
    if (!secret) {
        failed(secret.error());
        return std::nullopt;
    }
    auto key = envelope::DraftKey::derive(owner.document(), *secret);
    if (!key) {
        failed(key.error());
        return std::nullopt;
    }
    m_owner = owner;
    m_key = *std::move(key);
    auto found = m_drafts.find(*m_key);
    if (!found) {
        failed(found.error());
        return std::nullopt;
    }
    return *std::move(found);
}

void DraftDrawer::save(const filing::Draft &draft)
{
    if (!m_key)
        return;
    m_owed = draft;
    m_saving.start();
}

void DraftDrawer::flush()
{
    m_saving.stop();
    if (!m_key || !m_owed)
        return;
    const filing::Draft draft = *std::exchange(m_owed, std::nullopt);
    auto done = m_drafts.save(*m_key, draft);
    if (!done && m_reserve.giveUp())
        done = m_drafts.save(*m_key, draft);
    if (done)
        Q_EMIT saved();
    else
        failed(done.error());
}

void DraftDrawer::drop()
{
    m_owed.reset();
    if (!m_key)
        return;
    if (const auto gone = m_drafts.remove(*m_key); !gone)
        failed(gone.error());
}

void DraftDrawer::close()
{
    flush();
    m_key.reset();
    m_owner.reset();
    m_failure.clear();
}

base::Result<> DraftDrawer::leaveStub(const filing::Submission &submission)
{
    const bool isTheirs
        = m_owner && m_owner->document() == submission.filer.value(QLatin1String("document")).toObject();
    if (!isTheirs)
        return {};
    return m_drafts.leaveStub(*m_key, { submission.id, submission.procedureId });
}

void DraftDrawer::sweep()
{
    if (const auto done = m_drafts.sweep(); !done)
        failed(done.error());
}

void DraftDrawer::failed(const base::Error &error)
{
    if (std::exchange(m_failure, error.code) != error.code)
        qCWarning(log) << base::Event::DraftUnkept << error.toString();
}

} // namespace kiosk
