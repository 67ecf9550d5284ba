// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace db;

/// What is deleted is to be gone: no copy carries the rows of fleeting tables, and each is a store like any
/// other.
class TestDatabaseCopy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noCopyTakesFleetingRowsAlong_data();
    void noCopyTakesFleetingRowsAlong();
    void aCopyIsOneStateWhileSomebodyWrites();

private:
    Schema schemaOf(const QStringList &migrations) const
    {
        const QDir folder(m_folder.filePath(QStringLiteral("migrations")));
        folder.mkpath(QStringLiteral("."));
        for (qsizetype i = 0; i < migrations.size(); ++i) {
            QFile file(folder.filePath(QStringLiteral("%1_step.sql").arg(i + 1, 4, 10, QLatin1Char('0'))));
            if (!file.open(QIODevice::WriteOnly) || file.write(migrations.at(i).toUtf8()) < 0)
                qFatal("cannot write a migration");
        }
        return { 0x54455354, folder.path(), { QStringLiteral("fleeting") } };
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static qint64 number(Database &database, const QString &sql)
    {
        const auto value = database.integer(sql);
        return value && *value ? **value : -1;
    }
    const QTemporaryDir m_folder;
    const QString m_kept = QStringLiteral("CREATE TABLE kept (x INTEGER PRIMARY KEY, y TEXT);\n");
    const QString m_fleeting = QStringLiteral("CREATE TABLE fleeting (x INTEGER PRIMARY KEY, y BLOB);\n\n"
                                              "CREATE INDEX fleeting_y ON fleeting (y);\n");
};

void TestDatabaseCopy::noCopyTakesFleetingRowsAlong_data()
{
    QTest::addColumn<bool>("migrates");
    QTest::newRow("a copy that was asked for") << false;
    QTest::newRow("the one before a migration") << true;
}

void TestDatabaseCopy::noCopyTakesFleetingRowsAlong()
{
    QFETCH(bool, migrates);
    const QByteArray marker("what-is-deleted-is-to-be-gone");
    const QString path = m_folder.filePath(QStringLiteral("store-%1.sqlite").arg(migrates));
    QString copy = m_folder.filePath(QStringLiteral("a copy?.sqlite")); // a name that a URI would misread
    Schema schema = schemaOf({ m_kept, m_fleeting });
    {
        auto database = Database::open(path, schema);
        QVERIFY(database);
        QVERIFY((*database)->run(QStringLiteral("INSERT INTO kept (y) VALUES ('uno')")));
        QVERIFY((*database)->run(QStringLiteral("INSERT INTO fleeting (y) VALUES (?)"), { marker }));
        if (!migrates)
            QVERIFY((*database)->copyTo(copy));
    }
    if (migrates) {
        schema = schemaOf({ m_kept, m_fleeting, QStringLiteral("ALTER TABLE kept ADD COLUMN z INTEGER;\n") });
        auto database = Database::open(path, schema);
        QVERIFY(database);
        QCOMPARE(number(**database, QStringLiteral("SELECT count(*) FROM fleeting")), 1);
        copy = path + QStringLiteral(".before-3");
    }
    QVERIFY(contentOf(path).contains(marker));
    QVERIFY(!contentOf(copy).isEmpty() && !contentOf(copy).contains(marker));

    // It opens, with all it needs, and goes on: the table is there, and so is its index.
    auto opened = Database::open(copy, schema);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
    QVERIFY((*opened)->integrityCheck());
    QCOMPARE(number(**opened, QStringLiteral("SELECT count(*) FROM kept WHERE y = 'uno'")), 1);
    QCOMPARE(number(**opened, QStringLiteral("SELECT count(*) FROM fleeting INDEXED BY fleeting_y")), 0);
    QVERIFY((*opened)->run(QStringLiteral("INSERT INTO fleeting (y) VALUES (?)"), { marker }));
}

void TestDatabaseCopy::aCopyIsOneStateWhileSomebodyWrites()
{
    const QString path = m_folder.filePath(QStringLiteral("busy.sqlite"));
    const QString copy = m_folder.filePath(QStringLiteral("busy.copy"));
    const Schema schema = schemaOf({ m_kept, m_fleeting });
    auto writer = Database::open(path, schema);
    QVERIFY(writer);
    QVERIFY((*writer)->run(QStringLiteral("INSERT INTO kept (y) VALUES ('uno')")));
    auto open = Transaction::begin(**writer);
    QVERIFY(open);
    QVERIFY((*writer)->run(QStringLiteral("INSERT INTO kept (y) VALUES ('dos')")));
    {
        auto reader = Database::open(path, schema, { .access = Access::ReadOnly });
        QVERIFY(reader);
        const auto copied = (*reader)->copyTo(copy);
        QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().toString()));
    }
    QVERIFY(open->commit());
    auto opened = Database::open(copy, schema, { .access = Access::ReadOnly });
    QVERIFY(opened);
    QCOMPARE(number(**opened, QStringLiteral("SELECT count(*) FROM kept")), 1);
    QCOMPARE(number(**writer, QStringLiteral("SELECT count(*) FROM kept")), 2);
}

QTEST_GUILESS_MAIN(TestDatabaseCopy)
#include "tst_databasecopy.moc"
