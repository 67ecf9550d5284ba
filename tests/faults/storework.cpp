// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/storework.h"

#include "db/kioskschema.h"
#include "tests/support/manualclock.h"
#include "tests/support/sealedfiling.h"
#include <QCryptographicHash>
#include <QtTest>

namespace faults {

namespace {

using Said = Work::Said;
using outbox::State;

const support::ManualClock &clockOfAll()
{
    static const support::ManualClock clock;
    return clock;
}

const support::Pki &pki()
{
    static const support::Pki made;
    return made;
}

template <typename T> T must(T result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return result;
}

/// Three filings, the same in every run; `bytes` as they were sealed last.
struct Filings
{
    QList<base::FilingId> ids { base::FilingId::make(clockOfAll()), base::FilingId::make(clockOfAll()),
        base::FilingId::make(clockOfAll()) };
    QMap<QString, QByteArray> bytes;

    bool finalise(Shop &shop, Said &said)
    {
        for (const auto &id : ids) {
            const auto sealed = shop.outbox.finalise(id, [&](const envelope::Place &place) {
                return base::Result<QByteArray>(bytes[id.toString()] = support::sealedAt(pki(), place));
            });
            if (!sealed)
                return false;
            said << id.toString();
        }
        return true;
    }
    QList<outbox::Delivered> delivered() const
    {
        QList<outbox::Delivered> all;
        for (const auto &id : ids)
            all << outbox::Delivered { id,
                QCryptographicHash::hash(bytes.value(id.toString()), QCryptographicHash::Sha256),
                id.toBytes() + "receipt" };
        return all;
    }
    QList<outbox::Change> opened() const
    {
        QList<outbox::Change> page;
        for (const auto &id : ids)
            page << outbox::Change { id, State::Opened };
        return page;
    }

    /// How far they are, of which all are whole: one chain without a gap, each as it was sealed, and the
    /// central service can open it.
    QList<outbox::Entry> whole(Shop &shop) const
    {
        QList<outbox::Entry> entries = *must(shop.outbox.list({}, 0, 100));
        std::reverse(entries.begin(), entries.end());
        QByteArray previous(32, '\0');
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const auto &entry = entries.at(i);
            const auto kept = *must(shop.outbox.bytes(entry.id));
            if (entry.sequence != i + 1 || entry.hasBytes != kept.has_value())
                return {};
            if (kept && !isWhole(*kept, entry, previous))
                return {};
            previous = entry.digest;
        }
        return entries;
    }

private:
    bool isWhole(const QByteArray &kept, const outbox::Entry &entry, const QByteArray &previous) const
    {
        const auto read = envelope::open(
            kept, { pki().kiosk.certificate() }, pki().deviceAuthority(), { pki().seal }, pki().now);
        return kept == bytes.value(entry.id.toString())
            && QCryptographicHash::hash(kept, QCryptographicHash::Sha256) == entry.digest && read
            && read->place.id == entry.id && read->place.sequence == entry.sequence
            && read->place.previous == previous;
    }
};

std::unique_ptr<Shop> openAt(const QString &path, const db::Schema &schema = db::kioskSchema())
{
    return std::make_unique<Shop>(std::move(*must(db::Database::open(path, schema))));
}

/// What is done to all at once, is done to all or to none; said, to all.
void allOrNone(
    const QList<outbox::Entry> &entries, const std::function<bool(const outbox::Entry &)> &isDone, bool said)
{
    QCOMPARE(entries.size(), 3);
    const auto done = std::count_if(entries.begin(), entries.end(), isDone);
    QVERIFY(done == 3 || (done == 0 && !said));
}

Work finalising()
{
    auto filings = std::make_shared<Filings>();
    return { QStringLiteral("finalise"), [](const QString &path) { openAt(path); },
        [filings](
            Shop &shop, Said &said) { return filings->finalise(shop, said) && shop.database->emptyLog(); },
        [filings](Shop &shop, const Said &said) {
            Said stored;
            for (const auto &entry : filings->whole(shop))
                stored << entry.id.toString();
            QCOMPARE(stored.size(), must(shop.outbox.list({}, 0, 100))->size());
            QVERIFY(stored.contains(said));
            QVERIFY(stored.size() <= said.size() + 1); // the one whose commit was not answered
        } };
}

Work markingInFlight()
{
    auto filings = std::make_shared<Filings>();
    return { QStringLiteral("mark in flight"),
        [filings](const QString &path) {
            Said said;
            filings->finalise(*openAt(path), said);
        },
        [](Shop &shop, Said &said) {
            if (!shop.outbox.start())
                return false;
            const auto taken = shop.outbox.takeDue(10);
            if (taken && taken->size() == 3)
                said << QStringLiteral("taken");
            return taken && taken->size() == 3 && shop.database->emptyLog();
        },
        [filings](Shop &shop, const Said &said) {
            allOrNone(
                filings->whole(shop), [](const auto &entry) { return entry.state == State::InFlight; },
                !said.isEmpty());
        } };
}

Work acknowledging()
{
    auto filings = std::make_shared<Filings>();
    return { QStringLiteral("acknowledge"),
        [filings](const QString &path) {
            const auto shop = openAt(path);
            Said said;
            filings->finalise(*shop, said);
            must(shop->outbox.takeDue(10));
        },
        [filings](Shop &shop, Said &said) {
            if (!shop.outbox.acknowledge(filings->delivered()))
                return false;
            said << QStringLiteral("acknowledged");
            return shop.database->emptyLog().has_value();
        },
        [filings](Shop &shop, const Said &said) {
            allOrNone(
                filings->whole(shop),
                [&](const auto &entry) {
                    const auto receipt = *must(shop.outbox.receipt(entry.id));
                    return entry.state == State::Received && receipt == entry.id.toBytes() + "receipt";
                },
                !said.isEmpty());
            QCOMPARE(must(shop.outbox.figures())->queued + must(shop.outbox.figures())->delivered, 3);
        } };
}

void prepareDelivered(const QString &path, Filings &filings)
{
    const auto shop = openAt(path);
    Said said;
    filings.finalise(*shop, said);
    must(shop->outbox.takeDue(10));
    must(shop->outbox.acknowledge(filings.delivered()));
}

Work followingTheFeed()
{
    auto filings = std::make_shared<Filings>();
    return { QStringLiteral("status page and cursor"),
        [filings](const QString &path) { prepareDelivered(path, *filings); },
        [filings](Shop &shop, Said &said) {
            if (!shop.outbox.applyFeed(QStringLiteral("7"), filings->opened()))
                return false;
            said << QStringLiteral("applied");
            return shop.database->emptyLog().has_value();
        },
        [filings](Shop &shop, const Said &said) {
            const bool moved = *must(shop.outbox.cursor()) == QStringLiteral("7");
            QVERIFY(moved || said.isEmpty());
            const State state = moved ? State::Opened : State::Received;
            const auto entries = filings->whole(shop);
            QCOMPARE(entries.size(), 3);
            for (const auto &entry : entries)
                QCOMPARE(entry.state, state);
        } };
}

Work purging()
{
    auto filings = std::make_shared<Filings>();
    return { QStringLiteral("purge"),
        [filings](const QString &path) {
            prepareDelivered(path, *filings);
            must(openAt(path)->outbox.applyFeed(QStringLiteral("7"), filings->opened()));
        },
        [](Shop &shop, Said &said) {
            if (!shop.outbox.purge(std::chrono::hours(0)))
                return false;
            said << QStringLiteral("purged");
            return shop.database->emptyLog().has_value();
        },
        [filings](Shop &shop, const Said &said) {
            allOrNone(
                filings->whole(shop), [](const auto &entry) { return !entry.hasBytes; }, !said.isEmpty());
            for (const auto &id : filings->ids)
                QCOMPARE(**must(shop.outbox.receipt(id)), id.toBytes() + "receipt");
        } };
}

Work savingADraft()
{
    static const QTemporaryDir secrets; // a key takes a tenth of a second
    static const filing::DraftOwner owner { QStringLiteral("cedula"), QStringLiteral("12345678-5"),
        QStringLiteral("100000007") };
    static const envelope::DraftKey key = std::move(*must(envelope::DraftKey::derive(owner.document(),
        *must(envelope::DraftSecret::loadOrMake(secrets.filePath(QStringLiteral("key")))))));
    const auto draft = [](int answers) {
        return filing::Draft { "definition", "common", { { QStringLiteral("answers"), answers } } };
    };
    const auto word = [](int answers) { return QString::number(answers); };
    return { QStringLiteral("save a draft"),
        [draft](const QString &path) { must(openAt(path)->drafts.save(key, draft(1))); },
        [draft, word](Shop &shop, Said &said) {
            for (int answers = 2; answers <= 4; ++answers) {
                if (!shop.drafts.save(key, draft(answers)))
                    return false;
                said << word(answers);
            }
            return shop.database->emptyLog().has_value();
        },
        [draft, word](Shop &shop, const Said &said) {
            const auto found = *must(shop.drafts.find(key));
            QVERIFY(found.has_value());
            const int saved = int(said.size()) + 1;
            QVERIFY(*found == filing::Kept(draft(saved)) || *found == filing::Kept(draft(saved + 1)));
        } };
}

/// From the version without drafts, with three filings in it.
Work migrating()
{
    auto filings = std::make_shared<Filings>();
    return { QStringLiteral("migrate"),
        [filings](const QString &path) {
            const QTemporaryDir old;
            const QDir all(db::kioskSchema().folder);
            const auto names = all.entryList(QDir::Files, QDir::Name);
            for (const QString &name : names.mid(0, 3))
                QFile::copy(all.filePath(name), old.filePath(name));
            Said said;
            filings->finalise(*openAt(path, { db::kioskSchema().applicationId, old.path() }), said);
        },
        [](Shop &, Said &) { return true; }, // opening does it
        [filings](Shop &shop, const Said &) {
            QCOMPARE(filings->whole(shop).size(), 3);
            QVERIFY(shop.database->integer(QStringLiteral("SELECT count(*) FROM drafts")));
        } };
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Shop::Shop(std::unique_ptr<db::Database> opened)
    : database(std::move(opened)), store(*database), journal(*database),
      outbox(store, journal, clockOfAll(), pki().kioskId), drafts(*database, clockOfAll())
{
}

QList<Work> works()
{
    return { savingADraft(), finalising(), markingInFlight(), acknowledging(), followingTheFeed(), purging(),
        migrating() };
}

Bench::Bench(const Work &work)
{
    work.prepare(path());
    m_before = contentOf(path());
}

void Bench::reset()
{
    const QDir folder(m_folder.path());
    const auto names = folder.entryList(QDir::Files);
    for (const QString &name : names)
        QFile::remove(folder.filePath(name));
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(m_before) != m_before.size())
        qFatal("cannot write %s", qPrintable(path()));
}

db::Result<std::unique_ptr<Shop>> Bench::open() const
{
    return db::Database::open(path(), db::kioskSchema(), { .onCorrupt = db::OnCorrupt::SetAside })
        .map(
            [](std::unique_ptr<db::Database> &&opened) { return std::make_unique<Shop>(std::move(opened)); });
}

bool Bench::setNothingAside() const
{
    return QDir(m_folder.path()).entryList({ QStringLiteral("*.corrupt-*") }).isEmpty();
}

} // namespace faults
