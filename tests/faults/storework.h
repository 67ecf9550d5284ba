// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/filing/drafts.h"
#include "app/outbox/outbox.h"
#include "db/database.h"
#include "db/journalstore.h"
#include "db/outboxstore.h"
#include <QSet>
#include <QTemporaryDir>
#include <functional>

/// What the kiosk does with its store, each as one piece of work that a fault may strike anywhere.
namespace faults {

/// The kiosk's database and what stands on it.
struct Shop
{
    explicit Shop(std::unique_ptr<db::Database> opened);

    std::unique_ptr<db::Database> database;
    db::OutboxStore store;
    db::JournalStore journal;
    outbox::Outbox outbox;
    filing::Drafts drafts;
};

struct Work
{
    using Said = QSet<QString>; ///< what returned success, in the work's own words
    QString name;
    /// The store as it stands before, closed afterwards.
    std::function<void(const QString &path)> prepare;
    /// Until something fails; doing it again finishes what is left. Whether all of it succeeded.
    std::function<bool(Shop &, Said &)> act;
    /// Qt Test's assertions: all that was said is there, and nothing by halves.
    std::function<void(Shop &, const Said &)> check;
};

QList<Work> works();

/// The folder of one store, which is put back to how a work begins.
class Bench
{
public:
    explicit Bench(const Work &work);
    void reset();
    QString path() const { return m_folder.filePath(QStringLiteral("kiosk.sqlite")); }
    /// As the kiosk does: damaged content would be set aside.
    db::Result<std::unique_ptr<Shop>> open() const;
    bool setNothingAside() const;

private:
    QTemporaryDir m_folder;
    QByteArray m_before;
};

} // namespace faults
