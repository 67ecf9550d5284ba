// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "db/kioskschema.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace db;
using Kind = db::Error::Kind;

/// Opening, migrating, locking and setting aside, on real files.
class TestDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void freshDatabaseFollowsTheRules();
    void migratesFromEveryOlderVersionWithItsData_data();
    void migratesFromEveryOlderVersionWithItsData();
    void aTornMigrationChangesNothing();
    void aBrokenReferenceStopsAMigration();
    void misnamedMigrationsAreRefused();
    void newerSchemaIsRefused();
    void foreignDatabaseIsRefusedAndUntouched();
    void f41_secondWriterIsToldWhoWrites();
    void sharedWritersNeedNoLock();
    void f41_readerStandsBesideTheWriter();
    void readerNeverMigratesNorCreates();
    void f40_lockedByAnotherProcessIsBusyAndStays();
    void f42_corruptFileIsSetAsideNeverDeleted_data();
    void f42_corruptFileIsSetAsideNeverDeleted();
    void f40_logWithoutDatabaseIsSetAsideNeverDeleted();
    void commitsIntoTheFileThatThePathNames_data();
    void commitsIntoTheFileThatThePathNames();
    void corruptFileStaysWhenTold();
    void f42_integrityCheckFindsDamage();
    void aTransactionNotCommittedLeavesNothing();
    void constraintIsItsOwnKind();
    void copyIsCompleteAndReplacesAFormerOne();
    void openingDoesNotDependOnTheNumberOfRows();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("kiosk.sqlite")); }
    Schema schemaOf(const QStringList &migrations);
    static QByteArray contentOf(const QString &file);
    static qint64 number(Database &database, const QString &sql);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Schema TestDatabase::schemaOf(const QStringList &migrations)
{
    QDir folder(m_folder->filePath(QStringLiteral("migrations")));
    folder.removeRecursively();
    folder.mkpath(QStringLiteral("."));
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        QFile file(folder.filePath(QStringLiteral("%1_step.sql").arg(i + 1, 4, 10, QLatin1Char('0'))));
        if (!file.open(QIODevice::WriteOnly) || file.write(migrations.at(i).toUtf8()) < 0)
            qFatal("cannot write a migration");
    }
    return { 0x54455354, folder.path() };
}

QByteArray TestDatabase::contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 TestDatabase::number(Database &database, const QString &sql)
{
    const auto value = database.integer(sql);
    return value && *value ? **value : -1;
}

static const QString first = QStringLiteral("CREATE TABLE a (x INTEGER PRIMARY KEY, y TEXT);\n\n"
                                            "-- a trigger has semicolons inside\n"
                                            "CREATE TRIGGER t AFTER DELETE ON a BEGIN\n"
                                            "  INSERT INTO a (y) VALUES ('gone; really');\nEND;\n");
static const QString second
    = QStringLiteral("-- only words\n\nALTER TABLE a ADD COLUMN z INTEGER DEFAULT 7;\n");
static const QString third
    = QStringLiteral("CREATE TABLE b (x INTEGER REFERENCES a (x));\n\nUPDATE a SET z = z + 1;\n");

void TestDatabase::freshDatabaseFollowsTheRules()
{
    auto database = Database::open(path(), kioskSchema());
    QVERIFY2(database, qPrintable(database ? QString() : database.error().toString()));
    QCOMPARE(number(**database, QStringLiteral("PRAGMA application_id")), 0x564E544B);
    QCOMPARE(
        number(**database, QStringLiteral("PRAGMA user_version")), Migration::load(kioskSchema())->size());
    QCOMPARE(number(**database, QStringLiteral("PRAGMA synchronous")), 2);
    QCOMPARE(number(**database, QStringLiteral("PRAGMA foreign_keys")), 1);
    QCOMPARE(number(**database, QStringLiteral("PRAGMA secure_delete")), 1);
    QCOMPARE(number(**database,
                 QStringLiteral("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'")),
        1);
    QVERIFY((*database)->integrityCheck());
    QVERIFY((*database)->corruptFile().isEmpty());
    QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestDatabase::migratesFromEveryOlderVersionWithItsData_data()
{
    QTest::addColumn<int>("from");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
}

void TestDatabase::migratesFromEveryOlderVersionWithItsData()
{
    QFETCH(int, from);
    const QStringList all { first, second, third };
    {
        auto old = Database::open(path(), schemaOf(all.mid(0, from)));
        QVERIFY(old);
        QVERIFY(
            (*old)->run(QStringLiteral("INSERT INTO a (x, y) VALUES (?, ?)"), { 1, QStringLiteral("uno") }));
    }
    auto database = Database::open(path(), schemaOf(all));
    QVERIFY2(database, qPrintable(database ? QString() : database.error().toString()));
    QCOMPARE(number(**database, QStringLiteral("PRAGMA user_version")), 3);
    QCOMPARE(number(**database, QStringLiteral("SELECT z FROM a WHERE y = 'uno'")), 8);

    // The copy made before is the old database, whole, with its data.
    const QString copy = path() + QStringLiteral(".before-3");
    auto before = Database::open(copy, schemaOf(all.mid(0, from)), { .access = Access::ReadOnly });
    QVERIFY(before);
    QCOMPARE(number(**before, QStringLiteral("SELECT count(*) FROM a WHERE y = 'uno'")), 1);
    QCOMPARE(number(**before, QStringLiteral("PRAGMA user_version")), from);
}

void TestDatabase::aTornMigrationChangesNothing()
{
    const QString bad = QStringLiteral("CREATE TABLE c (x);\n\nINSERT INTO nowhere VALUES (1);\n");
    {
        auto old = Database::open(path(), schemaOf({ first }));
        QVERIFY(old);
    }
    const auto failed = Database::open(path(), schemaOf({ first, second, bad }));
    QVERIFY(!failed);
    QVERIFY(failed.error().detail.contains(QStringLiteral("0003_step.sql")));
    auto after = Database::open(path(), schemaOf({ first, second }));
    QVERIFY(after);
    QCOMPARE(number(**after, QStringLiteral("PRAGMA user_version")), 2); // the second one had committed
    QCOMPARE(number(**after, QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'c'")), 0);
}

void TestDatabase::aBrokenReferenceStopsAMigration()
{
    const QString bad = QStringLiteral("INSERT INTO b VALUES (99);\n");
    const auto failed = Database::open(path(), schemaOf({ first, second, third, bad }));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Kind::Constraint);
}

void TestDatabase::misnamedMigrationsAreRefused()
{
    const Schema schema = schemaOf({ first, second });
    QVERIFY(QFile::remove(schema.folder + QStringLiteral("/0001_step.sql")));
    QVERIFY(!Database::open(path(), schema));
    QVERIFY(!Database::open(path(), { 1, m_folder->filePath(QStringLiteral("none")) }));
    QVERIFY(!QFileInfo::exists(path()));
}

void TestDatabase::newerSchemaIsRefused()
{
    {
        QVERIFY(Database::open(path(), schemaOf({ first, second })));
    }
    const QByteArray before = contentOf(path());
    for (Access access : { Access::ReadWrite, Access::ReadOnly }) {
        const auto failed = Database::open(path(), schemaOf({ first }), { access, OnCorrupt::SetAside });
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Kind::NewerSchema);
    }
    QCOMPARE(contentOf(path()), before);
}

void TestDatabase::foreignDatabaseIsRefusedAndUntouched()
{
    {
        QVERIFY(Database::open(path(), schemaOf({ first })));
    }
    const QByteArray before = contentOf(path());
    const auto failed = Database::open(path(), kioskSchema(), { .onCorrupt = OnCorrupt::SetAside });
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Kind::NotOurs);
    QCOMPARE(contentOf(path()), before);
}

void TestDatabase::f41_secondWriterIsToldWhoWrites()
{
    auto writer = Database::open(path(), kioskSchema());
    QVERIFY(writer);
    const auto second = Database::open(path(), kioskSchema());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Kind::Locked);
    QVERIFY(second.error().detail.contains(QStringLiteral("already running")));
    writer->reset();
    QVERIFY(Database::open(path(), kioskSchema()));
}

void TestDatabase::sharedWritersNeedNoLock()
{
    auto one = Database::open(path(), kioskSchema(), { .access = Access::Shared });
    auto two = Database::open(path(), kioskSchema(), { .access = Access::Shared });
    QVERIFY(one && two);
    QVERIFY((*one)->run(
        QStringLiteral("INSERT INTO chains (id, started_at, head) VALUES ('a', 0, zeroblob(32))")));
    QVERIFY((*two)->run(
        QStringLiteral("INSERT INTO chains (id, started_at, head) VALUES ('b', 0, zeroblob(32))")));
    QCOMPARE(number(**one, QStringLiteral("SELECT count(*) FROM chains")), 2);
}

void TestDatabase::f41_readerStandsBesideTheWriter()
{
    auto writer = Database::open(path(), kioskSchema());
    QVERIFY(writer);
    auto reader = Database::open(path(), kioskSchema(), { .access = Access::ReadOnly });
    QVERIFY(reader);
    auto transaction = Transaction::begin(**writer);
    QVERIFY(transaction);
    QVERIFY((*writer)->run(QStringLiteral("UPDATE delivery SET delivered = 5")));
    QCOMPARE(number(**reader, QStringLiteral("SELECT delivered FROM delivery")), 0);
    QVERIFY(transaction->commit());
    QCOMPARE(number(**reader, QStringLiteral("SELECT delivered FROM delivery")), 5);
    const auto refused = (*reader)->run(QStringLiteral("UPDATE delivery SET delivered = 6"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::ReadOnly);
}

void TestDatabase::readerNeverMigratesNorCreates()
{
    QVERIFY(!Database::open(path(), kioskSchema(), { .access = Access::ReadOnly }));
    QVERIFY(!QFileInfo::exists(path()));
    {
        QVERIFY(Database::open(path(), schemaOf({ first })));
    }
    const auto failed = Database::open(path(), schemaOf({ first, second }), { .access = Access::ReadOnly });
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Kind::OlderSchema);
}

void TestDatabase::f40_lockedByAnotherProcessIsBusyAndStays()
{
    {
        QVERIFY(Database::open(path(), kioskSchema()));
    }
    const QByteArray before = contentOf(path());
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--hold"), path() });
    QVERIFY(other.waitForReadyRead());
    QCOMPARE(other.readAllStandardOutput(), "held\n");

    const OpenOptions options { Access::ReadWrite, OnCorrupt::SetAside, std::chrono::milliseconds(50) };
    const auto busy = Database::open(path(), kioskSchema(), options);
    QVERIFY(!busy);
    QCOMPARE(busy.error().kind, Kind::Busy);
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList({ QStringLiteral("*corrupt*") }).size(), 0);

    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QVERIFY(Database::open(path(), kioskSchema(), options));
}

void TestDatabase::f42_corruptFileIsSetAsideNeverDeleted_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("length");
    QTest::newRow("not a database") << 0 << 100;
    QTest::newRow("schema page") << 100 << 3996;
}

void TestDatabase::f42_corruptFileIsSetAsideNeverDeleted()
{
    QFETCH(int, at);
    QFETCH(int, length);
    {
        QVERIFY(Database::open(path(), kioskSchema()));
    }
    QFile file(path());
    QVERIFY(
        file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(QByteArray(length, '\x5a')) == length);
    file.close();
    const QByteArray damaged = contentOf(path());

    auto database = Database::open(path(), kioskSchema(), { .onCorrupt = OnCorrupt::SetAside });
    QVERIFY2(database, qPrintable(database ? QString() : database.error().toString()));
    QVERIFY((*database)->corruptFile().startsWith(path() + QStringLiteral(".corrupt-20")));
    QCOMPARE(contentOf((*database)->corruptFile()), damaged);
    QCOMPARE(number(**database, QStringLiteral("SELECT count(*) FROM filings")), 0);
}

void TestDatabase::corruptFileStaysWhenTold()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(8192, 'x')) == 8192);
    file.close();
    const auto failed = Database::open(path(), kioskSchema());
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Kind::Corrupt);
    QCOMPARE(contentOf(path()), QByteArray(8192, 'x'));
}

void TestDatabase::f40_logWithoutDatabaseIsSetAsideNeverDeleted()
{
    QByteArray log;
    {
        const auto database = Database::open(path(), kioskSchema());
        QVERIFY(database);
        log = contentOf(path() + QStringLiteral("-wal"));
        QVERIFY(!log.isEmpty());
    }
    QVERIFY(QFile::remove(path()));
    QFile file(path() + QStringLiteral("-wal")); // as when the power went
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(log) == log.size());
    file.close();
    const auto refused = Database::open(path(), kioskSchema());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Corrupt);
    QCOMPARE(contentOf(file.fileName()), log);

    const auto database = Database::open(path(), kioskSchema(), { .onCorrupt = OnCorrupt::SetAside });
    QVERIFY(database);
    QCOMPARE(contentOf((*database)->corruptFile() + QStringLiteral("-wal")), log);
}

void TestDatabase::commitsIntoTheFileThatThePathNames_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("database") << QString();
    QTest::newRow("log") << QStringLiteral("-wal");
}

void TestDatabase::commitsIntoTheFileThatThePathNames()
{
    QFETCH(QString, suffix);
    const auto database = Database::open(path(), kioskSchema());
    QVERIFY(database);
    const auto commit = [&] {
        auto transaction = Transaction::begin(**database);
        return transaction && (*database)->run(QStringLiteral("UPDATE delivery SET delivered = 5"))
            ? transaction->commit()
            : db::fail(Kind::Other, QStringLiteral("not begun"));
    };
    QVERIFY(commit());
    QVERIFY(QFile::rename(path() + suffix, path() + QStringLiteral(".elsewhere")));
    const auto gone = commit();
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Kind::Gone);
}

void TestDatabase::f42_integrityCheckFindsDamage()
{
    {
        auto database = Database::open(path(), kioskSchema());
        QVERIFY(database);
        for (int i = 0; i < 300; ++i)
            QVERIFY((*database)->run(
                QStringLiteral("INSERT INTO journal (kind, at, boot, monotonic) VALUES (?, 0, 'b', 0)"),
                { QString(200, QLatin1Char('k')) }));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4096)
        && file.write(QByteArray(4096, '\x5a')) == 4096);
    file.close();
    auto database = Database::open(path(), kioskSchema(), { .onCorrupt = OnCorrupt::SetAside });
    QVERIFY(database); // the opening itself looks only at the schema
    const auto check = (*database)->integrityCheck();
    QVERIFY(!check);
    QCOMPARE(check.error().kind, Kind::Corrupt);
}

void TestDatabase::aTransactionNotCommittedLeavesNothing()
{
    auto database = Database::open(path(), kioskSchema());
    QVERIFY(database);
    {
        auto transaction = Transaction::begin(**database);
        QVERIFY(transaction);
        QVERIFY((*database)->run(QStringLiteral("UPDATE delivery SET delivered = 5")));
    }
    QCOMPARE(number(**database, QStringLiteral("SELECT delivered FROM delivery")), 0);
    auto again = Transaction::begin(**database);
    QVERIFY(again);
    QVERIFY(again->commit());
}

void TestDatabase::constraintIsItsOwnKind()
{
    auto database = Database::open(path(), kioskSchema());
    QVERIFY(database);
    const auto failed = (*database)->run(QStringLiteral("INSERT INTO delivery (one) VALUES (?)"), { 1 });
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Kind::Constraint);
    QVERIFY((*database)->run(QStringLiteral("UPDATE delivery SET failures = ?"), { 2 })); // still usable
}

void TestDatabase::copyIsCompleteAndReplacesAFormerOne()
{
    auto database = Database::open(path(), kioskSchema());
    QVERIFY(database);
    const QString copy = m_folder->filePath(QStringLiteral("copy.sqlite"));
    QVERIFY((*database)->copyTo(copy));
    QVERIFY((*database)->run(QStringLiteral("UPDATE delivery SET delivered = 9")));
    QVERIFY((*database)->copyTo(copy));
    auto opened = Database::open(copy, kioskSchema(), { .access = Access::ReadOnly });
    QVERIFY(opened);
    QCOMPARE(number(**opened, QStringLiteral("SELECT delivered FROM delivery")), 9);
    QCOMPARE(QDir(m_folder->path()).entryList({ QStringLiteral("*.part*") }).size(), 0);
}

void TestDatabase::openingDoesNotDependOnTheNumberOfRows()
{
    const auto openingTime = [this] {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 15; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto database = Database::open(path(), kioskSchema());
            best = std::min(best, database ? timer.nsecsElapsed() : std::numeric_limits<qint64>::max());
        }
        return best;
    };
    const qint64 empty = openingTime();
    {
        auto database = Database::open(path(), kioskSchema());
        QVERIFY(database);
        QVERIFY((*database)->run(
            QStringLiteral("INSERT INTO journal (kind, at, boot, monotonic) WITH RECURSIVE n (i) AS "
                           "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT 'Sealed', i, "
                           "'boot', i FROM n")));
    }
    const qint64 full = openingTime();
    // Generous, for busy machines; a check that reads the rows takes a hundred times as long.
    QVERIFY2(full < 3 * empty, qPrintable(QStringLiteral("%1 ns, then %2 ns").arg(empty).arg(full)));
}

/// The other process: holds the whole file until its standard input ends.
static int hold(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(path);
    QSqlQuery query(database.open() ? database : QSqlDatabase());
    if (!query.exec(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"))
        || !query.exec(QStringLiteral("BEGIN EXCLUSIVE")))
        return 1;
    std::puts("held");
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--hold"))
        return hold(arguments.value(2));
    TestDatabase test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_database.moc"
