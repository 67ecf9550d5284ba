// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes, the disk fails or is full at every single access to it, one after the other.
#include "app/kiosk/store.h"
#include "db/draftstore.h"
#include "db/kioskschema.h"
#include "db/migrations.h"
#include "tests/support/faultydisk.h"
#include "tests/support/manualclock.h"
#include "tests/support/sealedfiling.h"
#include <QtTest>
#include <sqlite3.h>

using namespace outbox;
using base::FilingId;
using support::FaultyDisk;

namespace {

const auto kioskId = QStringLiteral("cl-07401-0001");
const QByteArray tag(32, 't');

/// What the store was told, and what it said that it has.
struct Told
{
    QHash<QString, QByteArray> tried, saved; ///< id to envelope
    QHash<QString, QByteArray> receipts; ///< whose commit was said
    QString cursor;
    QByteArray draft; ///< the content that was said to be saved
    bool purged = false;
};

/// Something that a kiosk does with its store. The first is done on a good disk, the second on the faulty
/// one.
struct Work
{
    std::function<void(kiosk::Store &, Told &)> before;
    std::function<bool(kiosk::Store &, Told &)> work; ///< false: it was told of an error
};

} // namespace

class TestPowerLoss : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f42_whatWasSaidSurvivesACutAtAnyMoment_data();
    void f42_whatWasSaidSurvivesACutAtAnyMoment();
    void f43_everyAccessMayFailOnce_data();
    void f43_everyAccessMayFailOnce();
    void f42_aMigrationThatIsCutIsDoneAgain();
    void f43_aFullDiskLosesNothingAndRecovers();
    void f40_aReadOnlyDiskIsNoDamage();
    void f40_aPageThatCannotBeReadOnceIsNotDamaged();

private:
    std::unique_ptr<kiosk::Store> open(const QString &folder) const
    {
        auto store = kiosk::Store::open(folder, kioskId, db::Access::ReadWrite, m_clock);
        return store && (*store)->outbox().start() ? std::move(*store) : nullptr;
    }
    QString prepared(const Work &work, Told &told);
    using Strike = std::function<void(FaultyDisk &, int n)>;
    int atEveryMoment(const Work &work, bool again, const Strike &strike);
    static void copyTo(const QString &from, const QString &folder);
    void holds(const QString &folder, const Told &told);
    bool file(kiosk::Store &store, Told &told, int size = 0);
    QList<Work> works();

    support::ManualClock m_clock;
    const support::Pki m_pki;
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// A sealed filing as a resident sends it.
bool TestPowerLoss::file(kiosk::Store &store, Told &told, int size)
{
    const auto id = FilingId::make(m_clock);
    QByteArray bytes;
    const auto sealed = store.outbox().finalise(id, [&](const envelope::Place &place) {
        bytes = envelope::seal(
            support::documentAt(place, size), place, m_pki.device, { m_pki.seal.certificate() })
                    .value();
        told.tried.insert(id.toString(), bytes);
        return base::Result<QByteArray>(bytes);
    });
    if (sealed)
        told.saved.insert(id.toString(), bytes);
    return sealed.has_value();
}

QList<Work> TestPowerLoss::works()
{
    const auto fileThree = [this](kiosk::Store &store, Told &told) {
        return file(store, told) && file(store, told) && file(store, told);
    };
    const auto deliver = [](kiosk::Store &store, Told &told) {
        const auto parcels = store.outbox().takeDue(2);
        if (!parcels)
            return false;
        QList<Delivered> delivered;
        for (const Parcel &parcel : *parcels)
            delivered << Delivered { parcel.id, parcel.digest, parcel.id.toBytes() + QByteArray(700, 'r') };
        if (!delivered.isEmpty() && !store.outbox().acknowledge(delivered))
            return false;
        for (const Delivered &one : std::as_const(delivered))
            told.receipts.insert(one.id.toString(), one.receipt);
        return true;
    };
    const auto feed = [](kiosk::Store &store, Told &told) {
        QList<Change> page;
        for (auto it = told.receipts.cbegin(); it != told.receipts.cend(); ++it)
            page << Change { *FilingId::fromString(it.key()), State::Opened };
        if (!store.outbox().applyFeed(QStringLiteral("page-2"), page))
            return false;
        told.cursor = QStringLiteral("page-2");
        return true;
    };
    const auto delivered = [=](kiosk::Store &store, Told &told) {
        fileThree(store, told);
        deliver(store, told);
    };
    const auto opened = [=, this](kiosk::Store &store, Told &told) {
        delivered(store, told);
        feed(store, told);
        m_clock.advance(std::chrono::hours(2));
    };
    const auto purge = [](kiosk::Store &store, Told &told) {
        const auto gone = store.outbox().purge(std::chrono::hours(1));
        told.purged = told.purged || gone.value_or(0) > 0;
        return gone.has_value();
    };
    const auto draft = [this](const QByteArray &content) {
        return [this, content](kiosk::Store &store, Told &told) {
            db::DraftStore drafts(store.database());
            const auto hours = drafts.poweredOnHours({ m_clock.bootId(), m_clock.monotonic().count() });
            auto transaction = db::Transaction::begin(store.database());
            if (!hours || !transaction || !drafts.put({ tag, 1, QByteArray(60, 'k'), content }, *hours)
                || !transaction->commit())
                return false;
            told.draft = content;
            return true;
        };
    };
    const auto nothing = [](kiosk::Store &, Told &) {};
    return {
        { nothing,
            [this](kiosk::Store &store, Told &told) { return file(store, told) && file(store, told); } },
        { fileThree, [](kiosk::Store &store, Told &) { return store.outbox().takeDue(2).has_value(); } },
        { fileThree, deliver },
        { delivered, feed },
        { opened, purge },
        { draft(QByteArray(4000, 'a')), draft(QByteArray(9000, 'b')) },
    };
}

QString TestPowerLoss::prepared(const Work &work, Told &told)
{
    const QString folder = m_folder->filePath(QStringLiteral("prepared"));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const FaultyDisk good;
    const auto store = open(folder);
    work.before(*store, told);
    return folder;
}

void TestPowerLoss::copyTo(const QString &from, const QString &folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const auto files = QDir(from).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        QVERIFY(QFile::copy(file.filePath(), folder + u'/' + file.fileName()));
}

/// On a good disk again: everything that was said is there, once and whole, and nothing is there in part.
void TestPowerLoss::holds(const QString &folder, const Told &told)
{
    const FaultyDisk good;
    const auto store = open(folder);
    QVERIFY(store);
    QCOMPARE(store->corruptFile(), QString());
    QCOMPARE(QDir(folder).entryList({ QStringLiteral("*corrupt*") }), QStringList());
    QVERIFY(store->database().integrityCheck());
    auto &queue = store->outbox();
    const auto entries = *queue.list({}, 0, 1000);
    QSet<QString> there;
    for (const Entry &entry : entries) {
        const QString id = entry.id.toString();
        QVERIFY(told.tried.contains(id));
        QVERIFY(!there.contains(id));
        there << id;
        const auto receipt = *queue.receipt(entry.id);
        const auto bytes = *queue.bytes(entry.id);
        if (bytes) {
            QCOMPARE(*bytes, told.tried.value(id));
            const auto content = envelope::open(
                *bytes, { m_pki.kiosk.certificate() }, m_pki.deviceAuthority(), { m_pki.seal }, m_pki.now);
            QVERIFY(content.has_value());
        } else {
            QVERIFY(receipt && entry.state == State::Opened);
        }
        QVERIFY(!told.receipts.contains(id) || *receipt == told.receipts.value(id));
        QCOMPARE(receipt.has_value(), entry.state == State::Received || entry.state == State::Opened);
        // A page of the feed and its cursor: both or none (F35).
        QCOMPARE(
            entry.state == State::Opened, *queue.cursor() == QLatin1String("page-2") && receipt.has_value());
        QVERIFY(told.cursor.isEmpty() || *queue.cursor() == told.cursor);
        QVERIFY(!told.purged || bytes.has_value() != (entry.state == State::Opened));
    }
    for (auto it = told.saved.cbegin(); it != told.saved.cend(); ++it)
        QVERIFY2(there.contains(it.key()), "it was called saved");
    QCOMPARE(queue.figures()->highest, there.size());
    const auto draft = *db::DraftStore(store->database()).find(tag);
    QVERIFY(told.draft.isEmpty() || draft);
    if (draft)
        QVERIFY(draft->content == told.draft || draft->content == QByteArray(9000, 'b'));
    // And it goes on.
    Told more = told;
    file(*store, more);
    QCOMPARE(more.saved.size(), told.saved.size() + 1);
}

namespace {

const char *const workNames[] = { "finalise", "mark in flight", "deliver and acknowledge",
    "a page of the feed", "purge", "store an answer" };

} // namespace

void TestPowerLoss::f42_whatWasSaidSurvivesACutAtAnyMoment_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("torn");
    for (int which = 0; which < 6; ++which) {
        QTest::addRow("%s, unsynced lost", workNames[which]) << which << false;
        QTest::addRow("%s, unsynced torn", workNames[which]) << which << true;
    }
}

/// Strikes the work at its first moment, its second …, until it ends before it is struck. How many there
/// were.
int TestPowerLoss::atEveryMoment(const Work &work, bool again, const Strike &strike)
{
    m_folder = std::make_unique<QTemporaryDir>();
    Told before;
    const QString start = prepared(work, before), folder = m_folder->filePath(QStringLiteral("kiosk"));
    for (int n = 1;; ++n) {
        copyTo(start, folder);
        Told told = before;
        bool struck = false;
        {
            FaultyDisk disk;
            strike(disk, n);
            auto store = open(folder);
            if (store)
                work.work(*store, told);
            struck = disk.hasStruck();
            if (again) {
                disk.spare();
                store = store ? std::move(store) : open(folder);
                if (!store || !work.work(*store, told))
                    QTest::qFail("it does not work on a good disk either", __FILE__, __LINE__);
            }
        }
        holds(folder, told);
        if (QTest::currentTestFailed())
            qWarning("struck at %d", n);
        if (!struck || QTest::currentTestFailed())
            return n - 1;
    }
}

void TestPowerLoss::f42_whatWasSaidSurvivesACutAtAnyMoment()
{
    QFETCH(int, which);
    QFETCH(bool, torn);
    const int moments = atEveryMoment(works().at(which), false, [torn](FaultyDisk &disk, int n) {
        disk.cutPowerAt(n, torn ? FaultyDisk::Unsynced::Torn : FaultyDisk::Unsynced::Lost, quint32(n));
    });
    QVERIFY2(moments > 5, "the disk was never written to");
    qInfo("%d moments", moments);
}

void TestPowerLoss::f43_everyAccessMayFailOnce_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    for (int which = 0; which < 6; ++which) {
        QTest::addRow("%s, input or output", workNames[which]) << which << int(SQLITE_IOERR);
        QTest::addRow("%s, full", workNames[which]) << which << int(SQLITE_FULL);
        QTest::addRow("%s, busy", workNames[which]) << which << int(SQLITE_BUSY);
    }
}

/// A disk that fails once is no damage (F40, F43): nothing is put aside, nothing is lost, and the same once
/// more, on a disk that works again, works.
void TestPowerLoss::f43_everyAccessMayFailOnce()
{
    QFETCH(int, which);
    QFETCH(int, code);
    const int moments = atEveryMoment(works().at(which), true, [code](FaultyDisk &disk, int n) {
        code == SQLITE_BUSY ? disk.refuseLockAt(n) : disk.failAt(n, code);
    });
    QVERIFY(moments > 2);
}

void TestPowerLoss::f42_aMigrationThatIsCutIsDoneAgain()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString start = m_folder->filePath(QStringLiteral("old")),
                  folder = m_folder->filePath(QStringLiteral("kiosk"));
    QDir().mkpath(start + QStringLiteral("/steps"));
    for (const char *step : { "0001_outbox.sql", "0002_voids.sql" })
        QVERIFY(QFile::copy(db::kioskSchema().folder + u'/' + QLatin1String(step),
            start + QStringLiteral("/steps/") + QLatin1String(step)));
    {
        const auto old = db::Database::open(start + QStringLiteral("/kiosk.sqlite"),
            { db::kioskSchema().applicationId, start + QStringLiteral("/steps") });
        QVERIFY(old);
        QVERIFY((*old)->run(
            QStringLiteral("INSERT INTO chains (number, id, started_at, sequence, head) VALUES (1, "
                           "'8b9ad1f0-3d35-4b5e-9d5c-0a3c1f6f5e11', 0, 1, zeroblob(32))")));
        QVERIFY((*old)->run(QStringLiteral(
            "INSERT INTO filings (number, id, chain, sequence, digest, size, state, sealed_at, "
            "changed_at) VALUES (1, '0192f0c4-7a3b-7c55-9a01-1234567890ab', 1, 1, zeroblob(32), "
            "4, 'sealed', 0, 0)")));
        QVERIFY((*old)->run(QStringLiteral("INSERT INTO payloads (filing, bytes) VALUES (1, x'01020304')")));
    }
    bool struck = true;
    int n = 0;
    while (struck) {
        ++n;
        copyTo(start, folder);
        {
            FaultyDisk disk;
            disk.cutPowerAt(n, n % 2 ? FaultyDisk::Unsynced::Torn : FaultyDisk::Unsynced::Lost, quint32(n));
            (void)open(folder);
            struck = disk.hasStruck();
        }
        const FaultyDisk good;
        const auto store = open(folder);
        QVERIFY2(store, qPrintable(QString::number(n)));
        QCOMPARE(store->corruptFile(), QString());
        QVERIFY(store->database().integrityCheck());
        const auto id = *FilingId::fromString(QStringLiteral("0192f0c4-7a3b-7c55-9a01-1234567890ab"));
        QCOMPARE(**store->outbox().bytes(id), QByteArray::fromHex("01020304"));
    }
    QVERIFY(n > 20);
}

void TestPowerLoss::f43_aFullDiskLosesNothingAndRecovers()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Told told;
    {
        FaultyDisk disk;
        const auto store = open(m_folder->path());
        QVERIFY(store);
        file(*store, told);
        for (const qint64 room : { 0, 1, 4096, 5000, 9000, 20000, 60000 }) {
            disk.setRoom(room);
            const auto before = told.saved.size();
            file(*store, told, 30000);
            if (room < 30000)
                QCOMPARE(told.saved.size(), before);
            disk.setRoom({});
            file(*store, told);
            QVERIFY(told.saved.size() > before);
        }
    }
    holds(m_folder->path(), told);
}

void TestPowerLoss::f40_aReadOnlyDiskIsNoDamage()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Told told;
    {
        FaultyDisk disk;
        auto store = open(m_folder->path());
        QVERIFY(store);
        file(*store, told);
        disk.setReadOnly(true);
        Told refused = told;
        file(*store, refused);
        QCOMPARE(refused.saved.size(), told.saved.size());
        QCOMPARE(store->outbox().list({}, 0, 10)->size(), told.saved.size());
        store.reset();
        QVERIFY(!open(m_folder->path()));
    }
    holds(m_folder->path(), told);
}

/// The check of the whole store meets a disk that fails at one read: that says nothing about the content.
void TestPowerLoss::f40_aPageThatCannotBeReadOnceIsNotDamaged()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Told told;
    FaultyDisk disk;
    {
        const auto store = open(m_folder->path());
        QVERIFY(store);
        for (int i = 0; i < 12; ++i)
            file(*store, told, 30000);
    }
    bool struck = true;
    int n = 0;
    while (struck) {
        const auto store = open(m_folder->path()); // nothing of it is in memory yet
        QVERIFY(store);
        disk.failAt(++n, SQLITE_IOERR);
        const auto checked = store->database().integrityCheck();
        struck = disk.hasStruck();
        QVERIFY2(checked || checked.error().kind != db::Error::Kind::Corrupt, qPrintable(QString::number(n)));
    }
    QVERIFY(n > 20);
}

QTEST_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
