// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/outbox/outbox.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include <QCryptographicHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cstdio>

using namespace outbox;

/// What was said to be saved is there after a real kill -9 of a real process.
class TestDurability : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedWhileFinalising();
    void fullDiskRefusesAndLosesNothing();
};

namespace {

/// A store with its outbox on top.
struct Queue
{
    explicit Queue(const QString &path)
    {
        auto opened = db::Database::open(path, db::kioskSchema());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toString()));
        database = std::move(*opened);
        store = std::make_unique<db::OutboxStore>(*database);
        journal = std::make_unique<db::JournalStore>(*database);
        outbox = std::make_unique<Outbox>(*store, *journal, clock, QStringLiteral("cl-07401-0001"));
    }
    base::SystemClock clock;
    std::unique_ptr<db::Database> database;
    std::unique_ptr<db::OutboxStore> store;
    std::unique_ptr<db::JournalStore> journal;
    std::unique_ptr<Outbox> outbox;
};

QByteArray contentFor(const envelope::Place &place)
{
    return place.id.toBytes() + place.previous + QByteArray(3000, static_cast<char>(place.sequence));
}

/// The child: saves as fast as it can, and says each id only after its commit.
int finaliseForEver(const QString &path)
{
    Queue queue(path);
    for (;;) {
        const auto id = base::FilingId::make(queue.clock);
        const auto sealed
            = queue.outbox->finalise(id, [](const envelope::Place &place) { return contentFor(place); });
        if (!sealed)
            return 1;
        std::puts(id.toString().toLatin1().constData());
        std::fflush(stdout);
    }
}

} // namespace

void TestDurability::killedWhileFinalising()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kiosk.sqlite"));
    QSet<QString> said;
    for (int round = 0; round < 6; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--finalise"), path });
        QByteArray output;
        while (output.count('\n') < 20 + 7 * round) {
            QVERIFY(child.waitForReadyRead());
            output += child.readAllStandardOutput();
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        output += child.readAllStandardOutput();
        const auto lines = output.left(output.lastIndexOf('\n')).split('\n');
        for (const QByteArray &line : lines)
            said << QString::fromLatin1(line);
    }

    Queue queue(path);
    QVERIFY(queue.database->integrityCheck());
    const auto entries = *queue.outbox->list({}, 0, 1'000'000);
    QSet<QString> stored;
    QByteArray digestOfNext;
    qint64 sequence = queue.outbox->figures()->highest;
    QCOMPARE(entries.size(), sequence);
    for (const Entry &entry : entries) { // newest first: one chain without a gap
        stored << entry.id.toString();
        QCOMPARE(entry.sequence, sequence--);
        const QByteArray bytes = **queue.outbox->bytes(entry.id);
        QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), entry.digest);
        QVERIFY(digestOfNext.isEmpty() || digestOfNext == entry.digest);
        digestOfNext = bytes.mid(16, 32);
    }
    QCOMPARE(digestOfNext, QByteArray(32, '\0'));
    QCOMPARE(stored.size(), entries.size());
    QVERIFY((said - stored).isEmpty());
    QVERIFY((stored - said).size() <= 6); // at most the one of each round that was killed before its word
}

void TestDurability::fullDiskRefusesAndLosesNothing()
{
    const QTemporaryDir folder;
    Queue queue(folder.filePath(QStringLiteral("kiosk.sqlite")));
    const auto saved = base::FilingId::make(queue.clock);
    QVERIFY(queue.outbox->finalise(saved, [](const envelope::Place &place) { return contentFor(place); }));
    const auto before = *queue.outbox->figures();
    const auto pages = queue.database->integer(QStringLiteral("PRAGMA page_count"));
    QVERIFY(queue.database->run(QStringLiteral("PRAGMA max_page_count=%1").arg(**pages + 1)));

    const auto late = base::FilingId::make(queue.clock);
    const auto big = [](const envelope::Place &) { return QByteArray(50'000, 'x'); };
    const auto refused = queue.outbox->finalise(late, big);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, make_error_code(Errc::DiskFull));
    QCOMPARE(queue.outbox->figures()->head, before.head);
    QVERIFY(queue.outbox->bytes(saved)->has_value());

    QVERIFY(queue.database->run(QStringLiteral("PRAGMA max_page_count=100000")));
    const auto sealed = queue.outbox->finalise(late, big);
    QVERIFY(sealed);
    QCOMPARE(sealed->place.sequence, 2);
    QCOMPARE(sealed->place.previous, before.head);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--finalise"))
        return finaliseForEver(arguments.value(2));
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_durability.moc"
