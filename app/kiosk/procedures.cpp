// SPDX-License-Identifier: GPL-3.0-or-later
// How the back room comes by its procedures.
#include "app/base/event.h"
#include "app/kiosk/backroom.h"
#include "app/kiosk/log.h"
#include "app/sync/timequery.h"

namespace kiosk {

void BackRoom::followCatalogue()
{
    m_followsCatalogue = true;
    if (m_postOffice && !m_shelf)
        readCatalogue();
}

void BackRoom::readCatalogue()
{
    m_shelf = std::make_unique<CatalogueShelf>(m_settings.dataFolder, *m_membership, m_clock);
    if (const auto stored = m_shelf->load())
        Q_EMIT catalogueCame(stored->catalogue);
    auto &fetch = m_postOffice->catalogue();
    connect(&fetch, &syncing::CatalogueFetch::upToDate, this, [this] { m_shelf->settled(); });
    fetch.begin(m_shelf->number(), [this](const QByteArray &signedCatalogue) {
        const auto taken = takeCatalogue(signedCatalogue);
        if (!taken && taken.error().code == Errc::CatalogueTooEarly)
            learnTime();
    });
    fetch.refresh();
}

base::Result<> BackRoom::takeCatalogue(const QByteArray &signedCatalogue)
{
    const auto taken = m_shelf->take(signedCatalogue);
    if (!taken) {
        qCWarning(log) << base::Event::CatalogueRefused << taken.error().toString();
        return base::fail(taken.error());
    }
    if (*taken) {
        qCInfo(log) << base::Event::CatalogueTaken << (*taken)->number;
        m_postOffice->catalogue().setNumber((*taken)->number);
        Q_EMIT catalogueCame((*taken)->catalogue);
    }
    return {};
}

// A kiosk that delivers nothing hears no signed time for weeks, and would call everything too early.
void BackRoom::learnTime()
{
    const QDateTime before = m_membership->judgedAt();
    syncing::askTime(m_postOffice->client(), this, [this, before](const base::Result<QDateTime> &time) {
        if (!time)
            qCInfo(log) << base::Event::ClockUnknown << time.error().toString();
        else if (before.secsTo(m_membership->judgedAt()) > 60) // once: an answer that changes nothing ends it
            m_postOffice->catalogue().refresh();
    });
}

} // namespace kiosk
