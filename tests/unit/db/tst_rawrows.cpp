// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rawrows.h"
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

/// What is read past SQLite is what SQLite wrote: every size of an integer, texts, blobs through overflow
/// pages, pages that are still in the log, other sizes of page; and damage takes only the rows that it hit.
class TestRawRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatSqliteWrote_data();
    void readsWhatSqliteWrote();
    void damageTakesOnlyWhatItHit();
    void whatWasNotCommittedIsNotRead();
    void anythingIsReadWithoutHarm();

private:
    using Rows = QMap<qint64, QVariantList>;
    static void execute(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(QSqlDatabase::database(QStringLiteral("raw")));
        query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
    }
    static void open(const QString &path)
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("cannot open");
    }
    static void close()
    {
        QSqlDatabase::database(QStringLiteral("raw")).close();
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }
    /// Rows of the table: column 1 marks them.
    static Rows raw(const QString &path)
    {
        Rows rows;
        const auto read = db::eachRawRow(path, [&](qint64 rowid, const QVariantList &columns) {
            if (columns.size() == 5 && columns.at(1) == QStringLiteral("ñandú"))
                rows.insert(rowid, columns);
        });
        return read ? rows : Rows();
    }
    static Rows written(int count, QRandomGenerator &random)
    {
        Rows rows;
        const QList<qsizetype> sizes { 0, 1, 470, 489, 490, 4000, 4055, 4060, 4061, 4062, 9000, 200000 };
        for (qint64 number = 1; number <= count; ++number) {
            QByteArray blob(sizes.at(number % sizes.size()), '\0');
            for (char &byte : blob)
                byte = char(random.bounded(256));
            const auto value = qint64(random.generate64()) >> (number % 64);
            const QVariantList row { QVariant(), QStringLiteral("ñandú"), value,
                number % 3 ? QVariant(blob) : QVariant(), number % 2 };
            execute(QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?, ?)"),
                { number, row.at(1), row.at(2), row.at(3), row.at(4) });
            rows.insert(number, row);
        }
        return rows;
    }
    const QString m_table = QStringLiteral("CREATE TABLE t (number INTEGER PRIMARY KEY, mark TEXT, value "
                                           "INTEGER, blob BLOB, bit INTEGER) STRICT");
};

void TestRawRows::readsWhatSqliteWrote_data()
{
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<bool>("log");
    for (int size : { 512, 1024, 4096, 65536 }) {
        QTest::addRow("%d", size) << size << false;
        QTest::addRow("%d, in the log", size) << size << true;
    }
}

void TestRawRows::readsWhatSqliteWrote()
{
    QFETCH(int, pageSize);
    QFETCH(bool, log);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.sqlite"));
    QRandomGenerator random(7);
    open(path);
    execute(QStringLiteral("PRAGMA page_size=%1").arg(pageSize));
    execute(QStringLiteral("PRAGMA journal_mode=WAL"));
    execute(QStringLiteral("PRAGMA wal_autocheckpoint=0"));
    execute(m_table);
    execute(QStringLiteral("BEGIN"));
    Rows rows = written(200, random);
    execute(QStringLiteral("COMMIT"));
    if (!log)
        execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    else // an older frame of the same pages lies before the newest
        execute(QStringLiteral("UPDATE t SET bit = 1 - bit"));
    if (log) {
        for (QVariantList &row : rows)
            row[4] = 1 - row[4].toLongLong();
    }
    QVERIFY(log == (QFile(path + QStringLiteral("-wal")).size() > 0));
    QCOMPARE(raw(path), rows);
    close();
}

void TestRawRows::damageTakesOnlyWhatItHit()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.sqlite"));
    QRandomGenerator random(8);
    open(path);
    execute(m_table);
    execute(QStringLiteral("BEGIN"));
    const Rows rows = written(200, random);
    execute(QStringLiteral("COMMIT"));
    close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 pages = file.size() / 4096;
    for (qint64 page : { qint64(0), pages / 3, pages / 2 }) { // the first one holds the schema
        QVERIFY(file.seek(page * 4096));
        QVERIFY(file.write(QByteArray(4096, '\xff')) == 4096);
    }
    file.close();
    const Rows left = raw(path);
    QVERIFY(left.size() < rows.size() && left.size() >= rows.size() - 20);
    for (auto row = left.begin(); row != left.end(); ++row) {
        if (rows[row.key()].at(3).toByteArray().size() < 100000) // no digest here to tell a torn one
            QCOMPARE(row.value(), rows[row.key()]);
    }
}

void TestRawRows::whatWasNotCommittedIsNotRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.sqlite"));
    QRandomGenerator random(9);
    open(path);
    execute(QStringLiteral("PRAGMA journal_mode=WAL"));
    execute(m_table);
    execute(QStringLiteral("PRAGMA cache_size=1")); // spills into the log before the commit
    execute(QStringLiteral("BEGIN"));
    written(60, random);
    const qint64 logged = QFile(path + QStringLiteral("-wal")).size();
    QVERIFY(logged > 100000);
    QCOMPARE(raw(path).size(), 0);
    execute(QStringLiteral("COMMIT"));
    QCOMPARE(raw(path).size(), 60);
    close();
}

void TestRawRows::anythingIsReadWithoutHarm()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.sqlite"));
    QRandomGenerator random(10);
    open(path);
    execute(m_table);
    execute(QStringLiteral("BEGIN"));
    written(60, random);
    execute(QStringLiteral("COMMIT"));
    close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (int round = 0; round < 100; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 400; ++i) // where the structure is: the heads of pages
            bytes[random.bounded(int(bytes.size() / 4096)) * 4096 + random.bounded(120)]
                = char(random.bounded(256));
        QFile damaged(folder.filePath(QStringLiteral("damaged.sqlite")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
        damaged.close();
        QVERIFY(raw(damaged.fileName()).size() <= 60);
    }
    QVERIFY(!db::eachRawRow(folder.filePath(QStringLiteral("none")), [](qint64, const QVariantList &) {}));
}

QTEST_GUILESS_MAIN(TestRawRows)
#include "tst_rawrows.moc"
