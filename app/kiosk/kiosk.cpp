// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"

#include "app/base/event.h"
#include "app/kiosk/backroom.h"
#include "app/kiosk/centraldesk.h"
#include "app/kiosk/log.h"
#include "db/kioskschema.h"
#include <QNetworkInformation>

namespace kiosk {

namespace {

/// Reads every page on a thread and a connection of its own, so that filings go on meanwhile.
base::Result<> readWhole(const QString &storeFile)
{
    auto database = db::Database::open(storeFile, db::kioskSchema(), { .access = db::Access::ReadOnly });
    if (!database)
        return base::fail(outbox::fromStore(database.error()));
    if (const auto sound = (*database)->integrityCheck(); !sound)
        return base::fail(outbox::fromStore(sound.error()));
    return {};
}

} // namespace

Kiosk::Kiosk() = default;

base::Result<std::unique_ptr<Kiosk>> Kiosk::open(const base::Settings &settings, const base::Clock &clock)
{
    auto catalogue = procedure::Catalogue::builtIn();
    if (!catalogue)
        return base::fail(catalogue.error());
    std::unique_ptr<Kiosk> kiosk(new Kiosk);
    auto backRoom = std::make_unique<BackRoom>(settings, clock);
    kiosk->m_backRoom = backRoom.release();
    if (!settings.printer.isEmpty()) {
        kiosk->m_printRoom = std::make_unique<printing::PrintRoom>(settings.printer, settings.paper, clock);
        kiosk->m_printRoom->clearLeftovers(); // of a run that the power or a signal ended
    }
    kiosk->m_desk
        = std::make_unique<CentralDesk>(*kiosk->m_backRoom, kiosk->m_printRoom.get(), std::move(*catalogue));
    kiosk->m_thread.setObjectName(QStringLiteral("back room"));
    kiosk->m_backRoom->moveToThread(&kiosk->m_thread);
    // Deleted by its own thread, to which its timers, sockets and database belong, and while that still
    // turns: what it lets go of with deleteLater() gets one more turn.
    QObject::connect(
        kiosk->m_backRoom, &QObject::destroyed, &kiosk->m_thread, &QThread::quit, Qt::DirectConnection);
    QObject::connect(kiosk->m_backRoom, &BackRoom::opened, kiosk->m_desk.get(),
        [kiosk = kiosk.get()](const QString &storeFile) {
            kiosk->m_storeFile = storeFile;
            kiosk->checkStore();
        });
    kiosk->m_thread.start();
    QMetaObject::invokeMethod(
        kiosk->m_backRoom, [room = kiosk->m_backRoom] { room->open(); }, Qt::QueuedConnection);
    return kiosk;
}

Kiosk::~Kiosk()
{
    if (m_check)
        m_check->wait();
    m_backRoom->deleteLater();
    m_thread.wait();
}

FilingDesk &Kiosk::desk()
{
    return *m_desk;
}

void Kiosk::startQuietWork()
{
    m_quietWorkBegun = true;
    QMetaObject::invokeMethod(
        m_backRoom, [room = m_backRoom] { room->followCatalogue(); }, Qt::QueuedConnection);
    followNetwork();
    checkStore();
}

void Kiosk::followNetwork()
{
    // Where the system has no NetworkManager there are no events; the timers of the back room do without.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, m_backRoom,
        [room = m_backRoom](QNetworkInformation::Reachability reachability) {
            if (reachability == QNetworkInformation::Reachability::Online)
                room->networkCameBack();
        });
}

void Kiosk::checkStore()
{
    if (m_storeFile.isEmpty() || !m_quietWorkBegun || m_check)
        return;
    m_check.reset(QThread::create([room = m_backRoom, file = m_storeFile] {
        const auto sound = readWhole(file);
        if (sound)
            return;
        qCCritical(log) << base::Event::StoreDamaged << sound.error().toString();
        QMetaObject::invokeMethod(
            room, [room, error = sound.error()] { room->storeFailed(error); }, Qt::QueuedConnection);
    }));
    m_check->start(QThread::LowestPriority);
}

} // namespace kiosk
