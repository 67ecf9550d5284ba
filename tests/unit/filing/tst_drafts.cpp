// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filing/drafts.h"
#include "app/filing/errc.h"
#include "app/procedure/catalogue.h"
#include "db/database.h"
#include "db/kioskschema.h"
#include "tests/support/manualclock.h"
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace filing;
using namespace std::chrono_literals;

namespace {

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

QJsonObject rosa()
{
    return { { word("given"), word("Rosalinda") }, { word("first"), word("Sotomayor") } };
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whoseItIs_data();
    void whoseItIs();
    void theSamePersonGoesOn();
    void anotherNumberFindsNothing();
    void theNewestReplacesTheOneBefore();
    void goesOnWithTheVersionItBeganWith();
    void sensitiveOnesAndReferralsAreNotKept();
    void aChangedRowIsNotThere_data();
    void aChangedRowIsNotThere();
    void theFilesSayNothing();
    void removedItIsGone();
    void goneAfterSeventyTwoHoursPoweredOn();
    void switchedOffItDoesNotAge();
    void f10_aStubComesWithTheFilingOrNotAtAll();
    void whatAnotherProgramWroteIsNotThere();

private:
    guide::Walk begun(const QJsonObject &filer) const;
    static guide::Circumstances circumstances() { return { QDate(2026, 11, 23), false }; }
    const envelope::DraftKey &keyOf(const DraftOwner &owner);
    std::optional<Kept> found(const DraftOwner &owner);
    QByteArray files() const
    {
        return contentOf(m_database->path()) + contentOf(m_database->path() + word("-wal"));
    }
    void open();

    const DraftOwner m_rosa { word("cedula"), word("12345678-5"), word("100000007") };
    const QJsonObject m_answers { { word("document"), word("cedula") }, { word("run"), word("12345678-5") },
        { word("cardNumber"), word("100000007") }, { word("names"), rosa() } };
    const procedure::Catalogue m_catalogue = *procedure::Catalogue::builtIn();
    const QTemporaryDir m_secrets;
    std::map<QString, envelope::DraftKey> m_keys; // each takes a tenth of a second
    support::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<db::Database> m_database;
    std::unique_ptr<Drafts> m_drafts;
};

void TestDrafts::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestDrafts::open()
{
    m_database.reset();
    auto opened = db::Database::open(m_folder->filePath(word("kiosk.sqlite")), db::kioskSchema());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
    m_database = std::move(*opened);
    m_drafts = std::make_unique<Drafts>(*m_database, m_clock);
}

/// Somebody in the common block, as far as these answers go.
guide::Walk TestDrafts::begun(const QJsonObject &filer) const
{
    guide::Walk walk(
        m_catalogue.find(word("perdida-documentos")), base::FilingId::make(m_clock), circumstances());
    for (int steps = 0; steps < 30; ++steps) {
        const guide::Step step = walk.current();
        if (step.kind == guide::Step::Kind::Notice) {
            walk.next(m_clock.now());
            continue;
        }
        QJsonValue answer = word("lost");
        if (step.kind == guide::Step::Kind::Filer)
            answer = filer.value(step.field->id);
        if (step.kind == guide::Step::Kind::Question || walk.answer(answer) != guide::Problem::None)
            break;
    }
    return walk;
}

const envelope::DraftKey &TestDrafts::keyOf(const DraftOwner &owner)
{
    const QString name = owner.type + owner.run + owner.number;
    if (const auto known = m_keys.find(name); known != m_keys.end())
        return known->second;
    const auto secret = envelope::DraftSecret::loadOrMake(m_secrets.filePath(word("draft.key")));
    auto key = envelope::DraftKey::derive(owner.document(), *secret);
    if (!key)
        qFatal("%s", qPrintable(key.error().toString()));
    return m_keys.emplace(name, *std::move(key)).first->second;
}

std::optional<Kept> TestDrafts::found(const DraftOwner &owner)
{
    const auto kept = m_drafts->find(keyOf(owner));
    if (!kept)
        qFatal("%s", qPrintable(kept.error().toString()));
    return *kept;
}

void TestDrafts::whoseItIs_data()
{
    QTest::addColumn<QJsonObject>("filer");
    QTest::addColumn<QStringList>("owner"); // type, RUN, number; empty: nobody's
    const auto filer = [](std::initializer_list<std::pair<const char *, const char *>> answers) {
        QJsonObject object;
        for (const auto &[key, value] : answers)
            object.insert(word(key), word(value));
        return object;
    };
    QTest::newRow("cédula") << filer(
        { { "document", "cedula" }, { "run", "12.345.678-5" }, { "cardNumber", "100.000.007" } })
                            << QStringList { word("cedula"), word("12345678-5"), word("100000007") };
    QTest::newRow("passport") << filer({ { "document", "pasaporte" }, { "number", "ab123456" } })
                              << QStringList { word("pasaporte"), QString(), word("AB123456") };
    QTest::newRow("another document") << filer({ { "document", "otro" }, { "number", "AB123456" } })
                                      << QStringList { word("otro"), QString(), word("AB123456") };
    QTest::newRow("no number at hand")
        << filer({ { "document", "cedula" }, { "run", "12345678-5" } }) << QStringList();
    QTest::newRow("not yet") << filer({ { "document", "pasaporte" } }) << QStringList();
    QTest::newRow("no document") << filer({ { "document", "ninguno" } }) << QStringList();
    QTest::newRow("nothing said") << QJsonObject() << QStringList();
}

void TestDrafts::whoseItIs()
{
    QFETCH(QJsonObject, filer);
    QFETCH(QStringList, owner);
    const auto found = DraftOwner::of(begun(filer));
    QCOMPARE(found.has_value(), !owner.isEmpty());
    if (found)
        QCOMPARE(QStringList({ found->type, found->run, found->number }), owner);
}

void TestDrafts::theSamePersonGoesOn()
{
    const guide::Walk walk = begun(m_answers);
    QCOMPARE(walk.filer()[word("names")][word("first")].toString(), word("Sotomayor"));
    QVERIFY(m_drafts->save(keyOf(*DraftOwner::of(walk)), Draft::of(walk)));
    open();
    const auto kept = found(m_rosa);
    QVERIFY(kept && std::holds_alternative<Draft>(*kept));
    const auto back = std::get<Draft>(*kept).goOn(circumstances());
    QVERIFY(back);
    QCOMPARE(back->id(), walk.id());
    QCOMPARE(back->filer(), walk.filer());
    QCOMPARE(back->answers(), walk.answers());
    QCOMPARE(back->current().path, walk.current().path);
    QCOMPARE(back->definition().digest, walk.definition().digest);
    // And is kept again.
    QCOMPARE(Draft::of(*back), Draft::of(walk));
}

void TestDrafts::anotherNumberFindsNothing()
{
    QVERIFY(m_drafts->save(keyOf(m_rosa), Draft::of(begun(m_answers))));
    DraftOwner other = m_rosa;
    other.number = word("100000008");
    QVERIFY(!found(other));
    other = m_rosa;
    other.run = word("11111111-1");
    QVERIFY(!found(other));
    other = m_rosa;
    other.type = word("cedula-extranjero");
    QVERIFY(!found(other));
    QVERIFY(found(m_rosa));
}

void TestDrafts::theNewestReplacesTheOneBefore()
{
    guide::Walk walk = begun(m_answers);
    const auto &key = keyOf(m_rosa);
    QVERIFY(m_drafts->save(key, Draft::of(walk)));
    walk.back();
    QVERIFY(m_drafts->save(key, Draft::of(walk)));
    QCOMPARE(std::get<Draft>(*found(m_rosa)), Draft::of(walk));
    QCOMPARE(m_database->integer(word("SELECT count(*) FROM drafts"))->value_or(0), 1);
}

/// The catalogue has moved on meanwhile: other words, another question, another common block.
void TestDrafts::goesOnWithTheVersionItBeganWith()
{
    QByteArray bytes = contentOf(word(":/procedures/perdida-documentos.json"));
    const QByteArray filer = contentOf(word(":/procedures/common.json"));
    QVERIFY(bytes.contains("\"version\": 1"));
    bytes.replace("\"version\": 1", "\"version\": 7");
    const auto old = procedure::Catalogue::fromFiles({ { word("old"), bytes } }, filer + '\n');
    QVERIFY(old);
    guide::Walk walk(old->ordered().first(), base::FilingId::make(m_clock), circumstances());
    walk.next(m_clock.now());
    QVERIFY(m_drafts->save(keyOf(m_rosa), Draft::of(walk)));
    const auto back = std::get<Draft>(*found(m_rosa)).goOn(circumstances());
    QVERIFY(back);
    QCOMPARE(back->definition().version, 7);
    QCOMPARE(back->definition().digest, old->ordered().first()->digest);
    QCOMPARE(back->definition().commonSource, filer + '\n');
    QVERIFY(m_catalogue.find(walk.definition().id)->digest != back->definition().digest);
}

void TestDrafts::sensitiveOnesAndReferralsAreNotKept()
{
    const auto plain = m_catalogue.find(word("perdida-documentos"));
    guide::Walk walk = begun({});
    QVERIFY(Draft::mayBeKept(walk));
    auto sensitive = std::make_shared<procedure::Definition>(*plain);
    sensitive->sensitive = true;
    QVERIFY(!Draft::mayBeKept(guide::Walk(sensitive, base::FilingId::make(m_clock), circumstances())));
    guide::Walk stolen(plain, base::FilingId::make(m_clock), circumstances());
    while (stolen.current().kind == guide::Step::Kind::Notice)
        stolen.next(m_clock.now());
    QCOMPARE(stolen.answer(word("stolen")), guide::Problem::None);
    QVERIFY(stolen.refused());
    QVERIFY(!Draft::mayBeKept(stolen));
}

void TestDrafts::aChangedRowIsNotThere_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("at"); // of the byte that is flipped; -1: the last ones are lost
    QTest::newRow("key") << word("wrapped_key") << 30;
    QTest::newRow("content") << word("content") << 5000;
    QTest::newRow("short key") << word("wrapped_key") << -1;
    QTest::newRow("short content") << word("content") << -1;
    QTest::newRow("tag") << word("tag") << 0;
}

void TestDrafts::aChangedRowIsNotThere()
{
    QFETCH(QString, column);
    QFETCH(int, at);
    const auto &key = keyOf(m_rosa);
    QVERIFY(m_drafts->save(key, Draft::of(begun(m_answers))));
    QByteArray bytes;
    QVERIFY(m_database->first(QStringLiteral("SELECT %1 FROM drafts").arg(column), {},
        [&](const db::Row &row) { bytes = row.bytes(0); }));
    if (at < 0)
        bytes.chop(3);
    else
        bytes[at] = char(bytes[at] ^ 1);
    QVERIFY(m_database->run(QStringLiteral("UPDATE drafts SET %1 = ?").arg(column), { bytes }));
    QVERIFY(!found(m_rosa));
    // Nobody is stopped by it.
    QVERIFY(m_drafts->save(key, Draft::of(begun(m_answers))));
    QVERIFY(found(m_rosa));
}

/// What is known to be said by a draft, in every form in which it might stand somewhere.
void TestDrafts::theFilesSayNothing()
{
    QVERIFY(m_drafts->save(keyOf(m_rosa), Draft::of(begun(m_answers))));
    QVERIFY(m_drafts->sweep());
    QVERIFY(m_drafts->save(keyOf(m_rosa), Draft::of(begun(m_answers))));
    const QByteArray all = files();
    QVERIFY(all.contains(keyOf(m_rosa).tag()));
    const QByteArray run = "12345678", number = "100000007", name = "Rosalinda";
    for (const QByteArray &said : { run, number, name, QByteArray("Sotomayor"), QByteArray("perdida"),
             m_catalogue.find(word("perdida-documentos"))->digest.toHex(),
             m_catalogue.find(word("perdida-documentos"))->digest, QByteArray("lostOrStolen") }) {
        QVERIFY2(!all.contains(said), said.constData());
        QVERIFY2(!all.contains(said.toBase64().left(said.size())), said.constData());
        QVERIFY2(!all.contains(said.toHex()), said.constData());
    }
    // A stub does not even look different.
    const auto length = [this] { return m_database->integer(word("SELECT length(content) FROM drafts")); };
    const auto before = *length();
    QVERIFY(
        m_drafts->leaveStub(keyOf(m_rosa), { base::FilingId::make(m_clock), word("perdida-documentos") }));
    QCOMPARE(*length(), before);
}

void TestDrafts::removedItIsGone()
{
    const auto &key = keyOf(m_rosa);
    QVERIFY(m_drafts->save(key, Draft::of(begun(m_answers))));
    QByteArray wrapped;
    QVERIFY(m_database->first(
        word("SELECT wrapped_key FROM drafts"), {}, [&](const db::Row &row) { wrapped = row.bytes(0); }));
    QVERIFY(files().contains(wrapped));
    QVERIFY(m_drafts->remove(key));
    QVERIFY(!files().contains(wrapped));
    QVERIFY(!files().contains(key.tag()));
    QVERIFY(!found(m_rosa));
    QVERIFY2(m_drafts->remove(key), "twice does no harm");
}

void TestDrafts::goneAfterSeventyTwoHoursPoweredOn()
{
    QVERIFY(m_drafts->sweep()); // what the machine was on before
    QVERIFY(m_drafts->save(keyOf(m_rosa), Draft::of(begun(m_answers))));
    m_clock.advance(71h);
    QVERIFY(found(m_rosa));
    m_clock.advance(1h);
    QVERIFY(!found(m_rosa));
    QCOMPARE(m_database->integer(word("SELECT count(*) FROM drafts"))->value_or(1), 0);

    // An answer begins the time anew, and nobody has to ask for it to end.
    QVERIFY(m_drafts->save(keyOf(m_rosa), Draft::of(begun(m_answers))));
    m_clock.advance(50h);
    QVERIFY(m_drafts->save(keyOf(m_rosa), Draft::of(begun(m_answers))));
    m_clock.advance(50h);
    QVERIFY(m_drafts->sweep());
    QCOMPARE(m_database->integer(word("SELECT count(*) FROM drafts"))->value_or(0), 1);
    m_clock.advance(22h);
    const QByteArray tag = keyOf(m_rosa).tag();
    QVERIFY(m_drafts->sweep());
    QVERIFY(!files().contains(tag));
}

void TestDrafts::switchedOffItDoesNotAge()
{
    QVERIFY(m_drafts->save(keyOf(m_rosa), Draft::of(begun(m_answers))));
    for (int night = 0; night < 7; ++night) {
        m_clock.advance(10h);
        QVERIFY(m_drafts->sweep());
        // Off until the next morning; nobody knows what date it is there.
        m_clock.reboot(QStringLiteral("boot %1").arg(night));
        m_clock.setNow(m_clock.now().addYears(1));
        open();
        QVERIFY2(found(m_rosa), qPrintable(QString::number(night)));
    }
    m_clock.advance(2h);
    QVERIFY(!found(m_rosa));
}

void TestDrafts::f10_aStubComesWithTheFilingOrNotAtAll()
{
    const auto &key = keyOf(m_rosa);
    const Stub stub { base::FilingId::make(m_clock), word("perdida-documentos") };
    QVERIFY(m_drafts->save(key, Draft::of(begun(m_answers))));
    {
        const auto transaction = db::Transaction::begin(*m_database);
        QVERIFY(m_drafts->leaveStub(key, stub));
    } // the filing was not stored
    QVERIFY(std::holds_alternative<Draft>(*found(m_rosa)));
    {
        auto transaction = db::Transaction::begin(*m_database);
        QVERIFY(m_drafts->leaveStub(key, stub));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(std::get<Stub>(*found(m_rosa)), stub);
}

void TestDrafts::whatAnotherProgramWroteIsNotThere()
{
    for (const QByteArray &bytes : { QByteArray(), QByteArray("{}"), QByteArray("nonsense"),
             QByteArray(R"({"format":"ventanilla.draft/2"})"),
             QByteArray(R"({"format":"ventanilla.draft/1"})"),
             QByteArray(R"({"format":"ventanilla.stub/1","id":"1"})") })
        QVERIFY2(!keptFrom(bytes), bytes.constData());
    Draft draft = Draft::of(begun(m_answers));
    const QByteArray bytes = *toBytes(draft);
    QVERIFY(keptFrom(bytes));
    QByteArray wrong = bytes;
    wrong.replace("\"digest\":\"", "\"digest\":\"0");
    QVERIFY2(wrong != bytes && !keptFrom(wrong), "another definition than it says");
    draft.definition = "not a procedure";
    QVERIFY(!draft.goOn(circumstances()));
    draft = Draft::of(begun(m_answers));
    draft.common = "not a block";
    QVERIFY(!draft.goOn(circumstances()));
    draft = Draft::of(begun(m_answers));
    draft.definition.replace(
        "\"id\": \"perdida-documentos\"", "\"sensitive\": true, \"id\": \"perdida-documentos\"");
    QVERIFY2(!draft.goOn(circumstances()), "what has become sensitive");
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
