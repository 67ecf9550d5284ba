// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "db/draftstore.h"
#include "db/kioskschema.h"
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace db;

class TestDraftStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneForEachTag();
    void removedByTagAndByHour();
    void countsTheHoursPoweredOn();
    void countsOnAfterReopening();
    void whatIsRemovedIsNotInTheFiles();
    void whatIsReplacedIsNotInTheFiles();

private:
    static DraftRow row(char tag, const QByteArray &key = "key", const QByteArray &content = "content")
    {
        return { QByteArray(32, tag), 1, key, content };
    }
    static constexpr qint64 hour = 3'600'000;
    bool filesContain(const QByteArray &bytes) const;
    void open();
    void removeAndEmptyLog(const std::function<void()> &remove);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<DraftStore> m_store;
};

void TestDraftStore::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestDraftStore::open()
{
    m_database.reset();
    auto opened = Database::open(m_folder->filePath(QStringLiteral("kiosk.sqlite")), kioskSchema());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
    m_database = std::move(*opened);
    m_store = std::make_unique<DraftStore>(*m_database);
}

void TestDraftStore::oneForEachTag()
{
    QVERIFY(m_store->put(row('a', "first"), 0));
    QVERIFY(m_store->put(row('a', "second", "more"), 0));
    QVERIFY(m_store->put(row('b'), 0));
    const auto found = m_store->find(QByteArray(32, 'a'));
    QVERIFY(found && *found);
    QCOMPARE((*found)->wrappedKey, QByteArray("second"));
    QCOMPARE((*found)->content, QByteArray("more"));
    QCOMPARE((*found)->version, 1);
    QVERIFY(!*m_store->find(QByteArray(32, 'c')));
    QVERIFY2(!m_store->put({ "short", 1, "key", "content" }, 0), "a tag has 32 bytes");
}

void TestDraftStore::removedByTagAndByHour()
{
    QVERIFY(m_store->put(row('a'), 3));
    QVERIFY(m_store->put(row('b'), 4));
    QVERIFY(m_store->put(row('c'), 5));
    QCOMPARE(*m_store->remove(QByteArray(32, 'c')), true);
    QCOMPARE(*m_store->remove(QByteArray(32, 'c')), false);
    QCOMPARE(*m_store->removeSavedUntil(3), 1);
    QVERIFY(!*m_store->find(QByteArray(32, 'a')));
    QVERIFY(m_store->find(QByteArray(32, 'b'))->has_value());
}

void TestDraftStore::countsTheHoursPoweredOn()
{
    const QString first = QStringLiteral("one"), second = QStringLiteral("two");
    QCOMPARE(*m_store->poweredOnHours({ first, hour / 2 }), 0); // on for half an hour before it was asked
    QCOMPARE(*m_store->poweredOnHours({ first, hour - 1 }), 0);
    QCOMPARE(*m_store->poweredOnHours({ first, hour }), 1);
    QCOMPARE(*m_store->poweredOnHours({ first, hour }), 1); // asking takes no time
    QCOMPARE(*m_store->poweredOnHours({ second, 2 * hour }), 3);
    QCOMPARE(*m_store->poweredOnHours({ second, 2 * hour + 1 }), 3);
    QCOMPARE(*m_store->poweredOnHours({ second, hour }), 3); // a clock that went back
    QCOMPARE(*m_store->poweredOnHours({ second, 2 * hour }), 4);
}

void TestDraftStore::countsOnAfterReopening()
{
    const QString boot = QStringLiteral("one");
    QCOMPARE(*m_store->poweredOnHours({ boot, 5 * hour }), 5);
    open();
    QCOMPARE(*m_store->poweredOnHours({ boot, 6 * hour }), 6);
}

bool TestDraftStore::filesContain(const QByteArray &bytes) const
{
    for (const char *suffix : { "", "-wal" }) {
        QFile file(m_database->path() + QLatin1String(suffix));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

/// Among others, over several commits, as on a kiosk.
void TestDraftStore::removeAndEmptyLog(const std::function<void()> &remove)
{
    const QByteArray wrapped = "the key of whom we look for", content(20000, '#');
    for (const char tag : { 'a', 'b' })
        QVERIFY(m_store->put(row(tag, "somebody else's", content), 0));
    QVERIFY(m_store->put(row('x', wrapped, "CONTENT" + content + "TNETNOC"), 0));
    QVERIFY(m_store->put(row('c', "somebody else's", content), 0));
    QVERIFY(filesContain(wrapped));
    remove();
    QVERIFY(m_database->emptyLog());
    QVERIFY(!filesContain(wrapped));
    QVERIFY(!filesContain("CONTENT"));
    QVERIFY(!filesContain("TNETNOC"));
    QVERIFY(filesContain("somebody else's"));
    QVERIFY(m_database->integrityCheck());
    QVERIFY(m_database->inPlace());
}

void TestDraftStore::whatIsRemovedIsNotInTheFiles()
{
    removeAndEmptyLog([this] { QVERIFY(m_store->remove(QByteArray(32, 'x'))); });
}

void TestDraftStore::whatIsReplacedIsNotInTheFiles()
{
    removeAndEmptyLog([this] { QVERIFY(m_store->put(row('x', "another", "short"), 0)); });
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
