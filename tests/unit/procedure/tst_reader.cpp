// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/catalogue.h"
#include "app/procedure/reader.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>
#include <functional>

using namespace procedure;

/// Files of tests/data/procedures: each is named after the code that it must give.
class TestReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryPart();
    void brokenFiles_data();
    void brokenFiles();
    void oneBrokenFileLeavesTheOthers();
    void twoFilesOfOneId();
    void sharedParts();
    void outcomes();
    void windows();
    void nothingUsable();
    void brokenCommon();
    void builtInOnesFollowTheSchema_data();
    void builtInOnesFollowTheSchema();
    void schemaCatchesWhatReadingForgives();

private:
    static QByteArray contentOf(const QString &path);
    static QByteArray sample(const char *name) { return contentOf(folder() + QLatin1String(name)); }
    static QByteArray commonBytes() { return contentOf(QStringLiteral(":/procedures/common.json")); }
    static Common common() { return readCommon(commonBytes()).value(); }
    static base::Result<Definition> changed(const std::function<void(QJsonObject &)> &change)
    {
        QJsonObject json = QJsonDocument::fromJson(sample("valid.json")).object();
        change(json);
        return readStrictly(QJsonDocument(json).toJson(), common());
    }
    static QString folder() { return QStringLiteral(TEST_DATA "/procedures/"); }
};

QByteArray TestReader::contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void TestReader::readsEveryPart()
{
    const QByteArray bytes = sample("valid.json");
    const auto read = readDefinition(bytes, common());
    QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
    QCOMPARE(read->id, QStringLiteral("prueba"));
    QCOMPARE(read->version, 1);
    QCOMPARE(read->digest, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(read->title.in(QStringLiteral("es")), QStringLiteral("Prueba"));
    QCOMPARE(read->title.in(QStringLiteral("arn")), QStringLiteral("Prueba"));
    QCOMPARE(read->gates.first().referrals.value(QStringLiteral("no")), QStringLiteral("elsewhere"));
    QCOMPARE(read->filer.first().id, QStringLiteral("document"));
    QCOMPARE(read->questions.size(), 3);
    QCOMPARE(read->questions.at(0).options.at(1).value, QStringLiteral("blue"));
    QCOMPARE(read->questions.at(2).kind, Kind::Group);
    QCOMPARE(read->questions.at(2).maximumItems, 2);
    QVERIFY(read->questions.at(2).fields.at(1).optional);
    QCOMPARE(read->referrals.first().contacts.first().phone, QStringLiteral("133"));
    QCOMPARE(read->referrals.first().contacts.first().lastChecked, QDate(2026, 11, 20));
    QVERIFY(!read->sensitive);
}

void TestReader::brokenFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("code");
    const QMetaEnum codes = QMetaEnum::fromType<Errc>();
    const QStringList files
        = QDir(folder()).entryList({ QStringLiteral("*-*.json") }, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 25);
    for (const QString &file : files) {
        const QByteArray name = file.section(u'-', 0, 0).toLatin1();
        QTest::newRow(qPrintable(file)) << file << codes.keyToValue(name.constData());
    }
}

void TestReader::brokenFiles()
{
    QFETCH(QString, file);
    QFETCH(int, code);
    QVERIFY(code > 0);
    const auto read = readDefinition(sample(qPrintable(file)), common());
    QVERIFY(!read);
    QCOMPARE(QString::fromStdString(read.error().code.message()),
        QString::fromLatin1(QMetaEnum::fromType<Errc>().valueToKey(code)));
}

void TestReader::oneBrokenFileLeavesTheOthers()
{
    const auto catalogue
        = Catalogue::fromFiles({ { QStringLiteral("newer.json"), sample("NewerFormat-2.json") },
                                   { QStringLiteral("good.json"), sample("valid.json") } },
            commonBytes());
    QVERIFY(catalogue);
    QVERIFY(catalogue->find(QStringLiteral("prueba")));
    QCOMPARE(catalogue->problems().size(), size_t(1));
    QCOMPARE(catalogue->problems().front().file, QStringLiteral("newer.json"));
    QCOMPARE(catalogue->problems().front().error.code, make_error_code(Errc::NewerFormat));
}

void TestReader::twoFilesOfOneId()
{
    const QByteArray good = sample("valid.json");
    const auto catalogue = Catalogue::fromFiles(
        { { QStringLiteral("a"), good }, { QStringLiteral("b"), good } }, commonBytes());
    QVERIFY(catalogue);
    QCOMPARE(catalogue->ordered().size(), 1);
    QCOMPARE(catalogue->problems().front().file, QStringLiteral("b"));
    QCOMPARE(catalogue->problems().front().error.code, make_error_code(Errc::DuplicateProcedure));
}

/// A procedure names what all share, and may say better when to call.
void TestReader::sharedParts()
{
    const auto read = changed([](QJsonObject &json) {
        json.insert(QStringLiteral("notices"), QJsonArray { QStringLiteral("privacy") });
        json.insert(QStringLiteral("gates"), QJsonArray { QStringLiteral("alreadyReported") });
        json.insert(QStringLiteral("questions"), QJsonArray { QStringLiteral("homeComuna") });
        json.remove(QStringLiteral("declaration"));
        const QJsonObject say { { QStringLiteral("es"), QStringLiteral("Vaya") } };
        json.insert(QStringLiteral("nextSteps"),
            QJsonArray { QJsonObject { { QStringLiteral("title"), say }, { QStringLiteral("text"), say } } });
        const QJsonObject use { { QStringLiteral("es"), QStringLiteral("Si es hoy") } };
        const QJsonObject pdi { { QStringLiteral("contact"), QStringLiteral("pdi") },
            { QStringLiteral("use"), use } };
        QJsonObject referrals = json.value(QLatin1String("referrals")).toObject();
        QJsonObject elsewhere = referrals.value(QLatin1String("elsewhere")).toObject();
        elsewhere.insert(QStringLiteral("contacts"), QJsonArray { QStringLiteral("fiscalia"), pdi });
        referrals.insert(QStringLiteral("elsewhere"), elsewhere);
        json.insert(QStringLiteral("referrals"), referrals);
    });
    QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
    const Common shared = common();
    QCOMPARE(read->notices.first().version, shared.notices.value(QStringLiteral("privacy")).version);
    QCOMPARE(read->gates.first().field.id, QStringLiteral("alreadyReported"));
    QVERIFY(read->referrals.contains(QStringLiteral("yaDenunciado"))); // where that gate leads
    QCOMPARE(read->questions.first().kind, Kind::Comuna);
    QCOMPARE(read->declaration.version, shared.declaration.version);
    const auto contacts = read->referrals.value(QStringLiteral("elsewhere")).contacts;
    QCOMPARE(contacts.at(0).phone, shared.contacts.value(QStringLiteral("fiscalia")).phone);
    QCOMPARE(contacts.at(1).phone, QStringLiteral("134"));
    QCOMPARE(contacts.at(1).use.in(QStringLiteral("es")), QStringLiteral("Si es hoy"));
}

void TestReader::outcomes()
{
    QCOMPARE(changed([](QJsonObject &) {})->outcome, Outcome::Filed);
    const auto prepared = changed([](QJsonObject &json) {
        json.insert(QStringLiteral("outcome"), QStringLiteral("prepared"));
        json.insert(QStringLiteral("referral"), QStringLiteral("elsewhere"));
    });
    QCOMPARE(prepared->outcome, Outcome::Prepared);
    QVERIFY(!prepared->filer.isEmpty());
    const auto referred = changed([](QJsonObject &json) {
        for (const char *part : { "notices", "questions", "declaration", "isNot", "nextSteps" })
            json.remove(QLatin1String(part));
        json.insert(QStringLiteral("outcome"), QStringLiteral("referred"));
        json.insert(QStringLiteral("referral"), QStringLiteral("elsewhere"));
    });
    QVERIFY2(referred, referred ? "" : qPrintable(referred.error().toString()));
    QVERIFY(referred->filer.isEmpty()); // nobody is asked who they are
}

void TestReader::windows()
{
    QVERIFY(!changed([](QJsonObject &) {})->windows);
    const auto never
        = changed([](QJsonObject &json) { json.insert(QStringLiteral("windows"), QJsonArray()); });
    QVERIFY(!never->isOffered(QDateTime::currentDateTimeUtc()));
    const auto read = changed([](QJsonObject &json) {
        const QJsonObject day { { QStringLiteral("opens"), QStringLiteral("2025-11-16T00:00:00") },
            { QStringLiteral("closes"), QStringLiteral("2025-11-16T23:59:59") } };
        json.insert(QStringLiteral("windows"), QJsonArray { day });
    });
    // Summer time in Chile: three hours behind.
    const auto utc = [](const char *text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODate); };
    QVERIFY(!read->isOffered(utc("2025-11-16T02:59:59Z")));
    QVERIFY(read->isOffered(utc("2025-11-16T03:00:00Z")));
    QCOMPARE(read->openAt(utc("2025-11-16T12:00:00Z"))->closes, utc("2025-11-17T02:59:59Z"));
    QVERIFY(!read->isOffered(utc("2025-11-17T03:00:00Z")));
    const QDateTime closes = utc("2025-11-17T02:59:59Z");
    QCOMPARE(read->deadlineAt(utc("2025-11-16T12:00:00Z")), closes);
    QCOMPARE(read->deadlineAt(utc("2025-11-17T03:00:00Z")), closes); // begun in time, declared too late
    QVERIFY(!changed([](QJsonObject &) {})->deadlineAt(closes).isValid());
}

void TestReader::nothingUsable()
{
    const auto catalogue
        = Catalogue::fromFiles({ { QStringLiteral("a"), sample("BadJson-cut-off.json") } }, commonBytes());
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().code, make_error_code(Errc::NothingToFile));
}

void TestReader::brokenCommon()
{
    const auto catalogue
        = Catalogue::fromFiles({ { QStringLiteral("a"), sample("valid.json") } }, QByteArray("{}"));
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().code, make_error_code(Errc::BadSchema));
}

void TestReader::builtInOnesFollowTheSchema_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : QDir(QStringLiteral(":/procedures")).entryList({ QStringLiteral("*.json") })) {
        if (!name.endsWith(QLatin1String(".schema.json")))
            QTest::newRow(qPrintable(name)) << QStringLiteral(":/procedures/") + name;
    }
    QTest::newRow("sample") << folder() + QLatin1String("valid.json");
    QTest::newRow("every kind") << folder() + QLatin1String("everykind.json");
}

void TestReader::builtInOnesFollowTheSchema()
{
    QFETCH(QString, path);
    QElapsedTimer timer;
    timer.start();
    const auto checked = checkSchema(contentOf(path));
    qInfo("checked in %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().toString()));
}

void TestReader::schemaCatchesWhatReadingForgives()
{
    QByteArray misspelt = sample("valid.json");
    misspelt.replace("\"cardHint\"", "\"cardHints\": {\"es\": \"x\"}, \"cardHint\"");
    QVERIFY(readDefinition(misspelt, common()));
    const auto checked = checkSchema(misspelt);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, make_error_code(Errc::BadSchema));
    QCOMPARE(checkSchema("{").error().code, make_error_code(Errc::BadJson));
    QByteArray noLanguage = sample("valid.json");
    noLanguage.replace("\"es\": \"Prueba\"", "\"es\": \"Prueba\", \"Spanish\": \"Prueba\"");
    QVERIFY(!checkSchema(noLanguage));
    for (const QByteArray &forgiven : { misspelt, noLanguage })
        QCOMPARE(readStrictly(forgiven, common()).error().code, make_error_code(Errc::BadSchema));
    QVERIFY(readStrictly(sample("valid.json"), common()));
    // A pattern is not matched against what has no end: the depth of its calls would.
    QByteArray endless = sample("valid.json");
    endless.replace("\"Prueba\"", '"' + QByteArray(1000000, 'a') + '"');
    QCOMPARE(readStrictly(endless, common()).error().code, make_error_code(Errc::BadSchema));
    endless = sample("valid.json");
    endless.replace("\"id\": \"prueba\"", "\"id\": \"" + QByteArray(1000000, 'a') + '"');
    QCOMPARE(readStrictly(endless, common()).error().code, make_error_code(Errc::BadSchema));
    QCOMPARE(readStrictly(sample("NewerFormat-2.json"), common()).error().code,
        make_error_code(Errc::NewerFormat));
}

QTEST_APPLESS_MAIN(TestReader)
#include "tst_reader.moc"
