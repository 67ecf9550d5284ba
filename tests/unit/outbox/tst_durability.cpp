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
#include <unistd.h>

using namespace outbox;

/// What was said to be saved is there after a real kill -9 of a real process.
class TestDurability : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f10_killedWhileFinalising();
    void f42_killedWhileDelivering();
    void f43_fullDiskRefusesAndLosesNothing();
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

QByteArray receiptFor(const base::FilingId &id)
{
    return id.toBytes() + QByteArray(600, 'r');
}

/// The child: takes batches and acknowledges them, and says each id only after the commit of its receipt.
int deliverForEver(const QString &path)
{
    Queue queue(path);
    if (!queue.outbox->start())
        return 1;
    for (;;) {
        const auto parcels = queue.outbox->takeDue(128);
        if (!parcels)
            return 1;
        QList<Delivered> delivered;
        for (const Parcel &parcel : *parcels)
            delivered << Delivered { parcel.id, parcel.digest, receiptFor(parcel.id) };
        if (!queue.outbox->acknowledge(delivered))
            return 1;
        for (const Parcel &parcel : *parcels)
            std::puts(parcel.id.toString().toLatin1().constData());
        if (parcels->isEmpty())
            std::puts("nothing left");
        std::fflush(stdout);
        if (parcels->isEmpty())
            pause(); // until killed
    }
}

} // namespace

void TestDurability::f10_killedWhileFinalising()
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

void TestDurability::f42_killedWhileDelivering()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kiosk.sqlite"));
    QSet<QString> filed;
    {
        Queue queue(path);
        QVERIFY(queue.database->run(QStringLiteral("PRAGMA synchronous=OFF"))); // only to be quick here
        for (int i = 0; i < 3000; ++i) {
            const auto id = base::FilingId::make(queue.clock);
            QVERIFY(queue.outbox->finalise(id, contentFor));
            filed << id.toString();
        }
    }
    QSet<QString> said;
    for (int round = 0; round < 4; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--deliver"), path });
        QVERIFY(child.waitForReadyRead());
        QByteArray output = child.readAllStandardOutput();
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        output += child.readAllStandardOutput();
        const auto lines = output.left(output.lastIndexOf('\n')).split('\n');
        for (const QByteArray &line : lines)
            said << QString::fromLatin1(line);
    }
    said.remove(QStringLiteral("nothing left"));

    Queue queue(path);
    QVERIFY(queue.outbox->start());
    QVERIFY(queue.database->integrityCheck());
    const auto entries = *queue.outbox->list({}, 0, 1'000'000);
    QCOMPARE(entries.size(), filed.size());
    QSet<QString> received;
    for (const Entry &entry : entries) {
        const auto receipt = *queue.outbox->receipt(entry.id);
        QVERIFY(entry.state == State::Received || entry.state == State::Sealed);
        QCOMPARE(receipt.has_value(), entry.state == State::Received);
        const QByteArray bytes = **queue.outbox->bytes(entry.id);
        QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), entry.digest);
        if (receipt) {
            QCOMPARE(*receipt, receiptFor(entry.id));
            received << entry.id.toString();
        }
    }
    QVERIFY((said - received).isEmpty());
    QCOMPARE(queue.outbox->figures()->delivered, received.size());

    // Whatever was under way when the process was killed is due again.
    const auto due = *queue.outbox->takeDue(int(filed.size()));
    QCOMPARE(due.size(), filed.size() - received.size());
}

void TestDurability::f43_fullDiskRefusesAndLosesNothing()
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
    if (arguments.value(1) == QLatin1String("--deliver"))
        return deliverForEver(arguments.value(2));
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_durability.moc"
