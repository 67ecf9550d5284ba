// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/errc.h"
#include "app/outbox/outbox.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include "tests/support/manualclock.h"
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace outbox;
using Kind = db::Error::Kind;

namespace {

const QString additive
    = QStringLiteral("-- readable from %1\n"
                     "ALTER TABLE filings ADD COLUMN priority INTEGER NOT NULL DEFAULT 5;\n\n"
                     "-- a table of its own\n"
                     "CREATE TABLE visits (id INTEGER PRIMARY KEY, filing TEXT) STRICT;\n\n"
                     "CREATE INDEX filings_priority ON filings (priority);\n");
const QString contracting = QStringLiteral("ALTER TABLE delivery RENAME COLUMN delivered TO handed_over;\n");

} // namespace

/// An update is taken back: the kiosk's store was migrated by a next version, and this program has it again.
class TestForwardAndBack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatANextVersionAddedThisOneGoesOnWith();
    void whatANextVersionTookAwayThisOneRefuses();
    void twoVersionsFurtherCountsTheStricterPromise_data();
    void twoVersionsFurtherCountsTheStricterPromise();
    void aStoreWithoutAMarkIsOfItsVersionAlone();
    void aPromiseThatIsNotKeptIsNoMigration_data();
    void aPromiseThatIsNotKeptIsNoMigration();
    void aCopyKeepsTheMark();

private:
    db::Schema next(const QStringList &more); ///< this program's migrations, and these
    static QString promising(const QString &text) { return text.arg(known(), 4, 10, QLatin1Char('0')); }
    static int known() { return int(db::Migration::load(db::kioskSchema())->size()); }
    QString path() const { return m_folder->filePath(QStringLiteral("kiosk.sqlite")); }
    std::unique_ptr<db::Database> open(const db::Schema &schema) const;
    db::Result<std::unique_ptr<db::Database>> tryTo(db::Access access) const
    {
        return db::Database::open(path(), db::kioskSchema(), { .access = access });
    }

    /// The queue, as any of the two programs has it.
    struct Queue
    {
        Queue(db::Database &database, const base::Clock &clock)
            : store(database), journal(database),
              outbox(store, journal, clock, QStringLiteral("cl-07401-0001"))
        {
        }
        db::OutboxStore store;
        db::JournalStore journal;
        Outbox outbox;
    };
    base::FilingId add(Queue &queue) const;
    void deliver(Queue &queue, const base::FilingId &id) const;

    support::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

db::Schema TestForwardAndBack::next(const QStringList &more)
{
    db::Schema schema = db::kioskSchema();
    QDir folder(m_folder->filePath(QStringLiteral("migrations")));
    folder.removeRecursively();
    folder.mkpath(QStringLiteral("."));
    const auto landed = QDir(schema.folder).entryList({ QStringLiteral("*.sql") });
    for (const QString &name : landed)
        QFile::copy(schema.folder + u'/' + name, folder.filePath(name));
    for (qsizetype i = 0; i < more.size(); ++i) {
        QFile file(folder.filePath(
            QStringLiteral("%1_next.sql").arg(landed.size() + i + 1, 4, 10, QLatin1Char('0'))));
        if (!file.open(QIODevice::WriteOnly) || file.write(more.at(i).toUtf8()) < 0)
            qFatal("cannot write a migration");
    }
    schema.folder = folder.path();
    return schema;
}

std::unique_ptr<db::Database> TestForwardAndBack::open(const db::Schema &schema) const
{
    auto opened = db::Database::open(path(), schema);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toString()));
    return *std::move(opened);
}

base::FilingId TestForwardAndBack::add(Queue &queue) const
{
    const auto id = base::FilingId::make(m_clock);
    const auto sealed
        = queue.outbox.finalise(id, [](const envelope::Place &) { return QByteArray("sealed"); });
    if (!sealed)
        qFatal("%s", qPrintable(sealed.error().toString()));
    return id;
}

void TestForwardAndBack::deliver(Queue &queue, const base::FilingId &id) const
{
    const auto parcels = queue.outbox.takeDue(100);
    QVERIFY(parcels);
    QVERIFY(std::any_of(
        parcels->cbegin(), parcels->cend(), [&](const Parcel &parcel) { return parcel.id == id; }));
    QCOMPARE(queue.outbox.acknowledge({ { id, (*queue.outbox.show(id))->digest, "receipt" } })->size(), 1);
}

void TestForwardAndBack::whatANextVersionAddedThisOneGoesOnWith()
{
    const db::Schema later = next({ promising(additive) });
    base::FilingId before = base::FilingId::make(m_clock), between = before;
    {
        const auto database = open(db::kioskSchema());
        Queue queue(*database, m_clock);
        before = add(queue);
    }
    {
        const auto database = open(later);
        Queue queue(*database, m_clock);
        between = add(queue);
        QVERIFY(database->run(QStringLiteral("INSERT INTO visits (filing) VALUES ('x')")));
        QVERIFY(database->run(QStringLiteral("UPDATE filings SET priority = 1")));
    }
    base::FilingId after = before;
    {
        QVERIFY(tryTo(db::Access::ReadOnly));
        const auto database = open(db::kioskSchema());
        Queue queue(*database, m_clock);
        after = add(queue);
        deliver(queue, before);
        QCOMPARE((*queue.outbox.show(between))->state, State::InFlight);
        QCOMPARE(queue.outbox.figures()->delivered, 1);
        QVERIFY(database->integrityCheck());
    }
    const auto database = open(later);
    Queue queue(*database, m_clock);
    QCOMPARE((*queue.outbox.show(before))->state, State::Received);
    QCOMPARE((*queue.outbox.show(after))->sequence, 3);
    QCOMPARE(**database->integer(QStringLiteral("SELECT count(*) FROM visits")), 1);
    QCOMPARE(**database->integer(QStringLiteral("SELECT priority FROM filings WHERE sequence = 2")), 1);
    QCOMPARE(**database->integer(QStringLiteral("SELECT priority FROM filings WHERE sequence = 3")), 5);
}

void TestForwardAndBack::whatANextVersionTookAwayThisOneRefuses()
{
    open(next({ contracting })).reset();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    for (const auto access : { db::Access::ReadWrite, db::Access::ReadOnly, db::Access::Shared }) {
        const auto refused = tryTo(access);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::NewerSchema);
        QCOMPARE(fromStore(refused.error()).code, make_error_code(Errc::NewerStore));
    }
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), content);
}

void TestForwardAndBack::twoVersionsFurtherCountsTheStricterPromise_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<bool>("opens");
    const QString table = QStringLiteral("-- readable from %1\nCREATE TABLE later (x INTEGER);\n");
    const QString ofNext = table.arg(known() + 1, 4, 10, QLatin1Char('0'));
    QTest::newRow("both only add") << QStringList { promising(additive), promising(table) } << true;
    QTest::newRow("the second needs the first") << QStringList { promising(additive), ofNext } << false;
    QTest::newRow("the second promises over the head of the first")
        << QStringList { contracting, promising(table) } << false;
    QTest::newRow("the second takes away") << QStringList { promising(additive), contracting } << false;
}

void TestForwardAndBack::twoVersionsFurtherCountsTheStricterPromise()
{
    QFETCH(QStringList, more);
    open(next(more)).reset();
    QTEST(tryTo(db::Access::ReadWrite).has_value(), "opens");
}

void TestForwardAndBack::aStoreWithoutAMarkIsOfItsVersionAlone()
{
    open(db::kioskSchema()).reset();
    const auto version = open(db::kioskSchema())->integer(QStringLiteral("PRAGMA user_version"));
    QCOMPARE(**version, known());
    const auto mark = db::SchemaMark::read(7);
    QCOMPARE(mark.version, 7);
    QCOMPARE(mark.readableFrom, 7);
    // It is migrated like any other, and from then on has one.
    const auto later = open(next({ promising(additive) }));
    const auto marked = db::SchemaMark::read(**later->integer(QStringLiteral("PRAGMA user_version")));
    QCOMPARE(marked.version, known() + 1);
    QCOMPARE(marked.readableFrom, known());
}

void TestForwardAndBack::aPromiseThatIsNotKeptIsNoMigration_data()
{
    QTest::addColumn<QString>("migration");
    const QString from = QStringLiteral("-- readable from %1\n");
    QTest::newRow("it renames") << promising(from) + contracting;
    QTest::newRow("it drops") << promising(from) + QStringLiteral("DROP TABLE journal;\n");
    QTest::newRow("it changes rows") << promising(from)
            + QStringLiteral("UPDATE delivery SET delivered = 0;\n");
    QTest::newRow("it forbids what was allowed")
        << promising(from) + QStringLiteral("CREATE UNIQUE INDEX one ON filings (state);\n");
    QTest::newRow("it undoes") << promising(from)
            + QStringLiteral(
                "CREATE TRIGGER t AFTER INSERT ON filings BEGIN\n  DELETE FROM filings;\nEND;\n");
    QTest::newRow("from a version after it")
        << QStringLiteral("-- readable from 0999\nCREATE TABLE later (x INTEGER);\n");
    QTest::newRow("from none") << QStringLiteral("-- readable from 0000\nCREATE TABLE later (x INTEGER);\n");
}

void TestForwardAndBack::aPromiseThatIsNotKeptIsNoMigration()
{
    QFETCH(QString, migration);
    const auto refused = db::Database::open(path(), next({ migration }));
    QVERIFY(!refused);
    QVERIFY2(
        refused.error().detail.contains(QStringLiteral("promises")), qPrintable(refused.error().toString()));
    QVERIFY(!QFileInfo::exists(path()));
}

void TestForwardAndBack::aCopyKeepsTheMark()
{
    const QString copy = path() + QStringLiteral(".copy");
    QVERIFY(open(next({ promising(additive) }))->copyTo(copy));
    QVERIFY(db::Database::open(copy, db::kioskSchema(), { .access = db::Access::ReadOnly }));
}

QTEST_GUILESS_MAIN(TestForwardAndBack)
#include "tst_forwardandback.moc"
