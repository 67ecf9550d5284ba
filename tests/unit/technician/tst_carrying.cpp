// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/canonicaljson.h"
#include "app/technician/command.h"
#include "db/draftstore.h"

#include "db/setaside.h"
#include "tests/support/ctl.h"
#include "tests/support/enrolledfolder.h"
#include <QTest>

using support::OpenQueue;
using technician::Exit;

namespace {

const QByteArray marker("only-in-a-draft-nowhere-else");

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void flip(const QString &path, qsizetype at, qsizetype count = 16)
{
    QByteArray bytes = contentOf(path);
    for (qsizetype i = at; i < at + count; ++i)
        bytes[i] = char(~bytes[i]);
    write(path, bytes);
}

} // namespace

/// backup, restore, salvage, incident-report and what `queue export` takes, over envelopes with real seals.
class TestCarrying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backupTakesAllButTheDraftsBesideAWriter();
    void refusedRestoreTouchesNothing_data();
    void refusedRestoreTouchesNothing();
    void f21_restoredQueueGoesOnInANewChain();
    void f13_restoreWithoutAStoreBringsTheCopy();
    void f42_aRestoreThatWasCutOffIsDoneAgain();
    void f40_damagedQueueComesBackExactlyOnce_data();
    void f40_damagedQueueComesBackExactlyOnce();
    void f40_whatCannotBeReadIsToldOnce();
    void f40_salvageSetsADamagedStoreAsideItself();
    void otherKiosksFilingsStayOut();
    void f14_exportOfAllBringsTheSentOnesAgain();
    void incidentReportTellsNumbersOnly();

private:
    using Run = support::CtlRun;
    Run run(const QStringList &arguments) const
    {
        return support::runCtl(
            arguments + QStringList { text("--json"), text("--data"), m_folder->path() }, m_clock);
    }
    QString store() const { return syncing::files::store(m_folder->path()); }
    QString copy() const { return m_stick->filePath(text("copia.sqlite")); }
    std::unique_ptr<OpenQueue> queue() const
    {
        return std::make_unique<OpenQueue>(m_folder->path(), m_clock, m_pki.kioskId);
    }
    base::FilingId seal(OpenQueue &queue) const { return seal(queue, m_pki.kioskId, m_pki.device); }
    base::FilingId seal(OpenQueue &queue, const QString &kiosk, const envelope::KeyStore &device) const
    {
        const auto id = base::FilingId::make(m_clock);
        const auto sealed = queue.outbox.finalise(id, [&](envelope::Place place) {
            place.kiosk = kiosk;
            QJsonObject document = place.toJson();
            document.insert(text("format"), text("ventanilla.filing/1"));
            document.insert(text("answers"), QString(6000, u'x'));
            return envelope::seal(
                *envelope::canonicalJson(document), place, device, { m_pki.seal.certificate() });
        });
        if (!sealed)
            qFatal("cannot seal: %s", qPrintable(sealed.error().toString()));
        return id;
    }
    void receive(OpenQueue &queue, const base::FilingId &id) const
    {
        Q_UNUSED(support::Pki::must(queue.outbox.acknowledge({ { id, queue.show(id).digest, "receipt" } })));
    }
    static QStringList ids(const QJsonValue &list)
    {
        QStringList found;
        for (const auto &one : list.toArray())
            found << (one.isObject() ? one.toObject()[text("id")].toString() : one.toString());
        found.sort();
        return found;
    }
    static QStringList ids(const QList<base::FilingId> &list)
    {
        QStringList found;
        for (const auto &id : list)
            found << id.toString();
        found.sort();
        return found;
    }
    QStringList names(const QString &pattern) const
    {
        return QDir(m_folder->path()).entryList({ pattern }, QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    const base::SystemClock m_clock;
    const support::Pki m_pki;
    support::ScriptedCentral m_central { m_pki };
    std::unique_ptr<support::EnrolledFolder> m_folder;
    std::unique_ptr<QTemporaryDir> m_stick;
};

void TestCarrying::init()
{
    m_folder = std::make_unique<support::EnrolledFolder>(m_pki, m_central, m_central.url());
    m_stick = std::make_unique<QTemporaryDir>();
}

void TestCarrying::backupTakesAllButTheDraftsBesideAWriter()
{
    const auto kiosk = queue();
    const auto id = seal(*kiosk);
    db::DraftStore drafts(*kiosk->database);
    QVERIFY(drafts.put({ QByteArray(32, 't'), 1, marker, marker }, 1));
    QVERIFY(contentOf(store() + text("-wal")).contains(marker));

    const Run done = run({ text("backup"), copy() });
    QVERIFY2(done.exit == Exit::Done, qPrintable(done.err));
    QCOMPARE(
        QFileInfo(copy()).permissions() & ~QFile::Permissions(0x7000), QFile::ReadUser | QFile::WriteUser);
    QCOMPARE(QDir(m_stick->path()).entryList(QDir::Files), QStringList { text("copia.sqlite") });
    const QByteArray bytes = contentOf(copy());
    QVERIFY(!bytes.contains(marker));
    QVERIFY(bytes.contains(id.toString().toLatin1()));

    QCOMPARE(int(run({ text("backup"), copy() }).exit), int(Exit::Failed));
    QCOMPARE(contentOf(copy()), bytes);
    auto opened = db::Database::open(copy(), db::kioskSchema());
    QVERIFY2(opened && (*opened)->integrityCheck(), "a copy is a store like any other");
    QCOMPARE(*db::DraftStore(**opened).count(), 0);
    QVERIFY(db::DraftStore(**opened).put({ QByteArray(32, 't'), 1, "k", "c" }, 1));
    QVERIFY(*db::OutboxStore(**opened).payload(id.toString()));
}

void TestCarrying::refusedRestoreTouchesNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("said");
    QTest::newRow("a kiosk runs") << text("running") << QStringLiteral("en marcha");
    QTest::newRow("no such file") << text("missing") << QStringLiteral("No se puede leer");
    QTest::newRow("an empty file") << text("empty") << QStringLiteral("no es una cola");
    QTest::newRow("no database") << text("text") << QStringLiteral("dañado");
    QTest::newRow("another program's") << text("central") << QStringLiteral("no es una cola");
    QTest::newRow("a newer program's") << text("newer") << QStringLiteral("más nuevo");
    QTest::newRow("another kiosk's") << text("other") << QStringLiteral("otro tótem");
    QTest::newRow("damaged") << text("damaged") << QStringLiteral("dañado");
}

void TestCarrying::refusedRestoreTouchesNothing()
{
    QFETCH(QString, what);
    QFETCH(QString, said);
    auto kiosk = queue();
    seal(*kiosk);
    QCOMPARE(int(run({ text("backup"), copy() }).exit), int(Exit::Done));
    if (what != text("running"))
        kiosk.reset();
    const auto inCopy = [this](const QString &sql) {
        auto opened = db::Database::open(copy(), db::kioskSchema());
        if (!opened || !(*opened)->run(sql) || !(*opened)->emptyLog())
            qFatal("cannot change the copy");
    };
    if (what == text("missing")) {
        QVERIFY(QFile::remove(copy()));
    } else if (what == text("empty")) {
        write(copy(), {});
    } else if (what == text("text")) {
        write(copy(), QByteArray(9000, 'x'));
    } else if (what == text("central")) {
        inCopy(text("PRAGMA application_id=7"));
    } else if (what == text("newer")) {
        inCopy(text("PRAGMA user_version=9999"));
    } else if (what == text("other")) {
        const envelope::KeyPair other = m_pki.makeKiosk(text("cl-07401-0002"));
        const QTemporaryDir elsewhere;
        OpenQueue theirs(elsewhere.path(), m_clock, text("cl-07401-0002"));
        seal(theirs, text("cl-07401-0002"), envelope::FileKeyStore(other));
        QVERIFY(QFile::remove(copy()) && theirs.database->copyTo(copy()));
    } else if (what == text("damaged")) {
        for (qsizetype page = 1; page < contentOf(copy()).size() / 4096; ++page)
            flip(copy(), page * 4096);
    }

    const QByteArray before = contentOf(store()), log = contentOf(store() + text("-wal"));
    const Run done = run({ text("restore"), copy() });
    QCOMPARE(int(done.exit), int(Exit::Failed));
    QVERIFY2(done.err.contains(said), qPrintable(done.err));
    QCOMPARE(contentOf(store()), before);
    QCOMPARE(contentOf(store() + text("-wal")), log);
    QCOMPARE(names(text("restore-*")) + names(text("*replaced*")), QStringList());
}

void TestCarrying::f21_restoredQueueGoesOnInANewChain()
{
    QList<base::FilingId> filings;
    auto kiosk = queue();
    for (int i = 0; i < 3; ++i)
        filings << seal(*kiosk);
    const QString chain = kiosk->show(filings.first()).chain;
    QCOMPARE(int(run({ text("backup"), copy() }).exit), int(Exit::Done));
    for (int i = 0; i < 2; ++i)
        filings << seal(*kiosk);
    receive(*kiosk, filings.at(3));
    QVERIFY(kiosk->outbox.makeVoid(filings.at(1), text("withdrawn")));
    kiosk.reset();

    const Run done = run({ text("restore"), copy() });
    QVERIFY2(done.exit == Exit::Done, qPrintable(done.err));
    QCOMPARE(ids(done.json()[text("taken")]), ids(filings.mid(3)));
    QVERIFY(QFile::exists(done.json()[text("replaced")].toString()));
    QCOMPARE(names(text("kiosk.sqlite.replaced-*Z")).size(), 1);
    QCOMPARE(names(text("restore-*")), QStringList());

    kiosk = queue();
    const auto fresh = kiosk->show(seal(*kiosk));
    QCOMPARE(fresh.sequence, 1);
    QVERIFY(fresh.chain != chain);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(kiosk->show(filings.at(i)).chain, chain);
        QCOMPARE(kiosk->show(filings.at(i)).sequence, i + 1);
    }
    QCOMPARE(kiosk->show(filings.at(3)).state, outbox::State::Received);
    QCOMPARE(**kiosk->outbox.receipt(filings.at(3)), QByteArray("receipt"));
    QCOMPARE(kiosk->show(filings.at(4)).state, outbox::State::Sealed);
    // Its resident took it back after the copy was made: no copy undoes that.
    QCOMPARE(kiosk->outbox.voidNotices()->size(), 1);
    QCOMPARE(kiosk->outbox.voidNotices()->first().id, filings.at(1));
    QCOMPARE(kiosk->outbox.voidNotices()->first().reason, text("withdrawn"));
}

void TestCarrying::f13_restoreWithoutAStoreBringsTheCopy()
{
    auto kiosk = queue();
    const auto id = seal(*kiosk);
    QCOMPARE(int(run({ text("backup"), copy() }).exit), int(Exit::Done));
    kiosk.reset();
    QVERIFY(QFile::remove(store()));

    const Run done = run({ text("restore"), copy() });
    QVERIFY2(done.exit == Exit::Done, qPrintable(done.err));
    QCOMPARE(done.json()[text("replaced")].toString(), QString());
    kiosk = queue();
    QCOMPARE(kiosk->show(id).state, outbox::State::Sealed);
    QCOMPARE(kiosk->show(seal(*kiosk)).sequence, 1);
}

/// After the store was renamed, and before the copy had its name.
void TestCarrying::f42_aRestoreThatWasCutOffIsDoneAgain()
{
    auto kiosk = queue();
    QList<base::FilingId> filings { seal(*kiosk) };
    QCOMPARE(int(run({ text("backup"), copy() }).exit), int(Exit::Done));
    filings << seal(*kiosk);
    kiosk.reset();
    QVERIFY(db::setAside(store(), text("replaced")));

    const Run done = run({ text("restore"), copy() });
    QVERIFY2(done.exit == Exit::Done, qPrintable(done.err));
    QCOMPARE(ids(done.json()[text("taken")]), ids(filings.mid(1)));
    kiosk = queue();
    for (const auto &id : filings)
        QCOMPARE(kiosk->show(id).state, outbox::State::Sealed);
}

void TestCarrying::f40_damagedQueueComesBackExactlyOnce_data()
{
    QTest::addColumn<bool>("inLog");
    QTest::addColumn<bool>("firstPage");
    QTest::newRow("in the database") << false << false;
    QTest::newRow("without its first page") << false << true;
    QTest::newRow("still in the log") << true << false;
}

void TestCarrying::f40_damagedQueueComesBackExactlyOnce()
{
    QFETCH(bool, inLog);
    QFETCH(bool, firstPage);
    const QString damaged = store() + text(".corrupt-20261125T031500.000Z");
    QList<base::FilingId> filings;
    QByteArray lost;
    {
        const auto kiosk = queue();
        for (int i = 0; i < 8; ++i)
            filings << seal(*kiosk);
        receive(*kiosk, filings.at(2));
        lost = **kiosk->outbox.bytes(filings.at(5));
        if (!inLog)
            QVERIFY(kiosk->database->emptyLog());
        for (const QString &suffix : { QString(), text("-wal") })
            QVERIFY(QFile::copy(store() + suffix, damaged + suffix));
    }
    // As after the disk's mischief: the present store is another one, and people have gone on.
    QVERIFY(QFile::remove(store()));
    base::FilingId since = base::FilingId::make(m_clock);
    {
        const auto kiosk = queue();
        since = seal(*kiosk);
        QVERIFY(kiosk->outbox.applyFeed(text("7"), {})); // it spoke of filings that were not here
    }
    const QString file = inLog ? damaged + text("-wal") : damaged;
    const qsizetype at = contentOf(file).indexOf(lost.mid(lost.size() / 2, 40));
    QVERIFY(at > 0);
    flip(file, at);
    if (firstPage)
        flip(damaged, 0, 4096);
    const QByteArray asFound = contentOf(file);

    const Run first = run({ text("salvage") });
    QVERIFY2(first.exit == Exit::NeedsAttention, qPrintable(first.err));
    QCOMPARE(ids(first.json()[text("missing")]), QStringList { filings.takeAt(5).toString() });
    QCOMPARE(ids(first.json()[text("taken")]), ids(filings));
    const Run again = run({ text("salvage"), damaged });
    QCOMPARE(ids(again.json()[text("taken")]), QStringList());
    QCOMPARE(again.json()[text("known")].toInt(), 7);
    QCOMPARE(int(again.exit), int(Exit::Done)); // what cannot be read was told the first time
    QCOMPARE(ids(again.json()[text("missing")]), QStringList());
    QCOMPARE(again.json()[text("missingToldBefore")].toInt(), 1);
    QCOMPARE(contentOf(file), asFound);

    const auto kiosk = queue();
    QCOMPARE(*kiosk->outbox.cursor(), QString());
    QCOMPARE(kiosk->outbox.list({}, 0, 100)->size(), 8);
    QSet<QString> chains { kiosk->show(since).chain, kiosk->show(seal(*kiosk)).chain };
    for (const auto &id : filings) {
        chains << kiosk->show(id).chain;
        QCOMPARE(envelope::sha256(**kiosk->outbox.bytes(id)), kiosk->show(id).digest);
    }
    QCOMPARE(chains.size(), 3); // the old one, the one begun after the damage, the one begun after the rescue
    QCOMPARE(kiosk->show(filings.at(2)).state, outbox::State::Received);
    QVERIFY(kiosk->database->integrityCheck());
}

/// By whichever command, and what is news is told all the same.
void TestCarrying::f40_whatCannotBeReadIsToldOnce()
{
    const auto damageOne = [this] {
        const auto kiosk = queue();
        const base::FilingId id = seal(*kiosk);
        const QByteArray lost = **kiosk->outbox.bytes(id);
        const bool isWhole = kiosk->database->emptyLog().has_value();
        const auto file = db::setAside(store());
        if (!isWhole || !file)
            qFatal("cannot set aside");
        flip(*file, contentOf(*file).indexOf(lost.mid(lost.size() / 2, 40)));
        return id.toString();
    };
    const QString first = damageOne();
    {
        const auto kiosk = queue();
        seal(*kiosk);
    }
    QCOMPARE(int(run({ text("backup"), copy() }).exit), int(Exit::Done));
    const Run salvaged = run({ text("salvage") });
    QCOMPARE(int(salvaged.exit), int(Exit::NeedsAttention));
    QCOMPARE(ids(salvaged.json()[text("missing")]), QStringList { first });
    const Run restored = run({ text("restore"), copy() });
    QVERIFY2(restored.exit == Exit::Done, qPrintable(restored.err));
    QCOMPARE(ids(restored.json()[text("missing")]), QStringList());
    QCOMPARE(restored.json()[text("missingToldBefore")].toInt(), 1);

    const QString second = damageOne();
    const Run news = run({ text("salvage") });
    QCOMPARE(int(news.exit), int(Exit::NeedsAttention));
    QCOMPARE(ids(news.json()[text("missing")]), QStringList { second });
    QCOMPARE(news.json()[text("missingToldBefore")].toInt(), 1);
}

void TestCarrying::f40_salvageSetsADamagedStoreAsideItself()
{
    QList<base::FilingId> filings;
    qint64 root = 0;
    {
        const auto kiosk = queue();
        for (int i = 0; i < 4; ++i)
            filings << seal(*kiosk);
        root = kiosk->database
                   ->integer(text("SELECT rootpage FROM sqlite_schema WHERE name = 'filings_queue'"))
                   ->value_or(0);
        QCOMPARE(int(run({ text("salvage") }).exit), int(Exit::Failed)); // while somebody writes
        QVERIFY(kiosk->database->emptyLog());
    }
    flip(store(), (root - 1) * 4096);
    const QByteArray damaged = contentOf(store());

    const Run done = run({ text("salvage") });
    QVERIFY2(done.exit == Exit::Done, qPrintable(done.err));
    QCOMPARE(ids(done.json()[text("taken")]), ids(filings));
    QCOMPARE(names(text("kiosk.sqlite.corrupt-*Z")).size(), 1);
    QCOMPARE(contentOf(m_folder->path() + u'/' + names(text("kiosk.sqlite.corrupt-*Z")).first()), damaged);
    QCOMPARE(queue()->outbox.list({}, 0, 100)->size(), 4);
}

void TestCarrying::otherKiosksFilingsStayOut()
{
    const envelope::KeyPair other = m_pki.makeKiosk(text("cl-07401-0002"));
    const QTemporaryDir elsewhere;
    OpenQueue theirs(elsewhere.path(), m_clock, text("cl-07401-0002"));
    seal(theirs, text("cl-07401-0002"), envelope::FileKeyStore(other));
    const Run done = run({ text("salvage"), syncing::files::store(elsewhere.path()) });
    QCOMPARE(int(done.exit), int(Exit::NeedsAttention));
    QCOMPARE(queue()->outbox.list({}, 0, 100)->size(), 0);
}

void TestCarrying::f14_exportOfAllBringsTheSentOnesAgain()
{
    QList<base::FilingId> filings;
    {
        const auto kiosk = queue();
        for (int i = 0; i < 3; ++i)
            filings << seal(*kiosk);
        receive(*kiosk, filings.at(0));
        QVERIFY(kiosk->outbox.makeVoid(filings.at(1), text("withdrawn")));
    }
    const auto exported = [&](const QStringList &more) {
        const QTemporaryDir folder;
        const Run done = run(QStringList { text("queue"), text("export"), folder.path() } + more);
        QStringList found = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        found.replaceInStrings(text(".cms"), QString());
        return done.exit == Exit::Done ? found : QStringList { done.err };
    };
    const QString today = m_clock.now().toString(Qt::ISODate).left(10);
    QCOMPARE(exported({}), QStringList { filings.at(2).toString() });
    QCOMPARE(exported({ text("--all") }), ids({ filings.at(0), filings.at(2) }));
    QCOMPARE(exported({ text("--since"), today }), ids({ filings.at(0), filings.at(2) }));
    QCOMPARE(exported({ text("--since"), text("2999-01-01") }), QStringList());
    QCOMPARE(int(run({ text("queue"), text("export"), m_stick->path(), text("--since"), text("ayer") }).exit),
        int(Exit::WrongUsage));
}

void TestCarrying::incidentReportTellsNumbersOnly()
{
    const auto kiosk = queue();
    const auto sent = seal(*kiosk), waiting = seal(*kiosk);
    receive(*kiosk, sent);
    QVERIFY(db::DraftStore(*kiosk->database).put({ QByteArray(32, 't'), 1, marker, marker }, 1));
    const QJsonObject here = run({ text("incident-report") }).json();
    QCOMPARE(here[text("kiosk")].toString(), m_pki.kioskId);
    QCOMPARE(here[text("states")], (QJsonObject { { text("received"), 1 }, { text("sealed"), 1 } }));
    QCOMPARE(ids(here[text("unsent")]), QStringList { waiting.toString() });
    QCOMPARE(ids(here[text("filings")]), ids({ sent, waiting }));
    QCOMPARE(here[text("highest")].toInt(), 2);
    QCOMPARE(here[text("drafts")].toInt(), 1);
    QVERIFY(!QJsonDocument(here).toJson().contains(marker));

    // An envelope that is none stops no report.
    support::ScriptedCentral central(m_pki);
    const auto strange = kiosk->file(central, m_clock);
    const QJsonObject all = run({ text("incident-report") }).json();
    QCOMPARE(all[text("kiosk")].toString(), m_pki.kioskId);
    QCOMPARE(ids(all[text("unsent")]), ids({ waiting, strange }));
    QVERIFY(kiosk->outbox.makeVoid(strange, text("withdrawn")));
    const auto last = seal(*kiosk);

    // The machine is gone: from its last copy.
    QCOMPARE(int(run({ text("backup"), copy() }).exit), int(Exit::Done));
    const QJsonObject fromCopy = run({ text("incident-report"), copy() }).json();
    QCOMPARE(fromCopy[text("kiosk")].toString(), m_pki.kioskId);
    QCOMPARE(ids(fromCopy[text("unsent")]), ids({ waiting, last }));
}

QTEST_GUILESS_MAIN(TestCarrying)
#include "tst_carrying.moc"
