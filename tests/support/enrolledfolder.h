// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/outbox.h"
#include "app/sync/membership.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedcentral.h"
#include <QDir>
#include <QTemporaryDir>

namespace support {

/// The data folder of a kiosk that is enrolled at `central`.
class EnrolledFolder
{
public:
    EnrolledFolder(const Pki &pki, const ScriptedCentral &central, const QUrl &url)
    {
        QDir(path()).mkpath(QStringLiteral("secrets"));
        QDir(path()).mkpath(QStringLiteral("trust"));
        pki.saveKiosk(path());
        auto trust = Pki::must(envelope::Trust::pin(syncing::files::trustFolder(path()),
            syncing::files::trustFloor(path()), pki.centralCa.certificate()));
        Pki::must(trust.apply(central.trustList(), pki.now));
        auto time = Pki::must(envelope::TrustTime::load(syncing::files::signedTime(path())));
        if (!time.learn(trust.list().issuedAt) || !syncing::Membership::writeUrl(path(), url))
            qFatal("cannot write %s", qPrintable(path()));
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

/// The queue of such a folder, open.
struct OpenQueue
{
    OpenQueue(const QString &folder, const base::Clock &clock, const QString &kiosk,
        outbox::Random random = outbox::systemRandom())
        : database(std::move(*db::Database::open(syncing::files::store(folder), db::kioskSchema()))),
          store(*database), journal(*database), outbox(store, journal, clock, kiosk, std::move(random))
    {
        if (!outbox.start())
            qFatal("cannot start the queue");
    }

    /// Files something of `size` bytes; the envelope's form does not matter to the queue.
    base::FilingId file(ScriptedCentral &central, const base::Clock &clock, int size = 1000)
    {
        const auto id = base::FilingId::make(clock);
        const auto sealed = outbox.finalise(id, [&](const envelope::Place &place) {
            central.places.insert(id.toString(), { place.chain, place.sequence });
            return base::Result<QByteArray>(id.toBytes().toHex() + QByteArray(size, 'x'));
        });
        if (!sealed)
            qFatal("cannot file: %s", qPrintable(sealed.error().toString()));
        return id;
    }
    outbox::Entry show(const base::FilingId &id) { return **outbox.show(id); }

    std::unique_ptr<db::Database> database;
    db::OutboxStore store;
    db::JournalStore journal;
    outbox::Outbox outbox;
};

} // namespace support
