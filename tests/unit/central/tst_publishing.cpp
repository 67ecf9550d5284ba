// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/bench.h"
#include "tests/support/catalogues.h"
#include "tests/support/centralhouse.h"
#include "tests/support/centralprocess.h"
#include "tests/support/httpsclient.h"
#include <QTest>

using procedure::Publication;
using support::Ran;
namespace catalogues = support::catalogues;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

/// `catalogue publish`, what kiosks are then served, and filings made under older versions.
class PublishingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numberAndVersionsOnlyGrow();
    void whatIsGoneMustBeMeant();
    void dates_data();
    void dates();
    void refusals_data();
    void refusals();
    void olderVersionsStillOpen();
    void whatAnOlderCommonBlockAskedStillOpens();

private:
    Ran publish(const QStringList &more = {}) const
    {
        return support::runCentral(QStringList { text("catalogue"), text("publish"), folder(), text("--json"),
                                       text("--dir"), m_house->folder() }
            + more);
    }
    int published(const QStringList &more = {}) const
    {
        const Ran ran = publish(more);
        if (ran.exit != 0)
            qWarning("%s", qPrintable(ran.err));
        return QJsonDocument::fromJson(ran.out.toUtf8()).object()[text("number")].toInt();
    }
    QString folder() const { return m_house->path(text("procedures")); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    QByteArray read(const QString &name) const
    {
        QFile file(folder() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray raised(const QString &name, int version) const
    {
        QJsonObject json = QJsonDocument::fromJson(read(name)).object();
        json.insert(text("version"), version);
        return QJsonDocument(json).toJson();
    }
    /// As a kiosk gets it, over TLS from the running program.
    Publication served() const
    {
        const support::CentralProcess server(m_house->folder());
        support::HttpsClient client(
            { QSslCertificate(m_house->authority().centralCa().toPem()) }, server.port());
        const auto reply = client.exchange("GET", "/v1/catalogue");
        const auto again
            = client.exchange("GET", "/v1/catalogue", {}, { { "If-None-Match", reply.header("ETag") } });
        if (reply.status != 200 || again.status != 304)
            qFatal("%d, then %d", reply.status, again.status);
        const envelope::ExpectedSigner signer { envelope::CertificateAuthority(
                                                    m_house->authority().centralCa()),
            { support::must(m_house->authority().catalogue()).certificate() }, envelope::Use::Catalogue,
            text("central-catalogue") };
        const auto message = support::must(envelope::verifyMessage(
            reply.body, Publication::format(), signer, QDateTime::currentDateTimeUtc()));
        return support::must(Publication::fromJson(message.content));
    }

    std::unique_ptr<support::CentralHouse> m_house;
};

void PublishingTest::init()
{
    m_house = std::make_unique<support::CentralHouse>();
    QVERIFY(QDir().mkpath(folder()));
    const QDir builtIn(text(":/procedures"));
    for (const QString &name : builtIn.entryList({ text("*.json") }))
        QVERIFY(QFile::copy(builtIn.filePath(name), folder() + u'/' + name)
            && QFile::setPermissions(folder() + u'/' + name, QFile::ReadOwner | QFile::WriteOwner));
}

void PublishingTest::numberAndVersionsOnlyGrow()
{
    QCOMPARE(served().number, 1);
    QCOMPARE(published(), 0); // offered already
    const QString name = text("perdida-telefono.json");
    write(name, raised(name, 50));
    QCOMPARE(published(), 2);
    const Publication now = served();
    QCOMPARE(now.number, 2);
    QVERIFY(now.read().has_value());
    QCOMPARE(now.read()->find(text("perdida-telefono"))->version, 50);
    QCOMPARE(now.read()->find(text("perdida-telefono"))->digest, envelope::sha256(read(name)));
    QCOMPARE(published({ text("--again") }), 3);
    write(name, read(name) + '\n'); // other bytes under a published version
    QCOMPARE(publish().exit, 1);
    QVERIFY(publish().err.contains(name));
    write(name, raised(name, 49));
    QCOMPARE(publish().exit, 1);
    QCOMPARE(served().number, 3);
}

void PublishingTest::whatIsGoneMustBeMeant()
{
    const QString name = text("perdida-telefono.json");
    const QByteArray bytes = read(name);
    QVERIFY(QFile::remove(folder() + u'/' + name));
    const Ran slip = publish();
    QCOMPARE(slip.exit, 1);
    QVERIFY(slip.err.contains(text("perdida-telefono")));
    QCOMPARE(published({ text("--withdraw") }), 2);
    QVERIFY(!served().read()->find(text("perdida-telefono")));
    QCOMPARE(published(), 0); // gone already: nothing to mean
    write(name, bytes);
    QCOMPARE(published(), 3); // back, the same version
    QVERIFY(served().read()->find(text("perdida-telefono")));
}

void PublishingTest::dates_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    const auto row = [](const char *line, int exit, const char *from = "", const char *until = "") {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts) << exit
                            << QString::fromLatin1(from) << QString::fromLatin1(until);
    };
    row("--from 2031-01-10 --until 2031-07-10", 0, "2031-01-10T03:00:00.000Z", "2031-07-11T03:59:59.999Z");
    row("--until 2031-07-10T12:00:00-04:00", 0, "", "2031-07-10T16:00:00.000Z");
    row("--until 2020-01-01", 2);
    row("--from 2031-07-10 --until 2031-07-09", 2);
    row("--from soon", 2);
    row("--from", 2);
}

void PublishingTest::dates()
{
    QFETCH(QStringList, options);
    QFETCH(int, exit);
    QFETCH(QString, from);
    QFETCH(QString, until);
    const Ran ran = publish(QStringList { text("--again") } + options);
    QCOMPARE(ran.exit, exit);
    if (exit != 0)
        return;
    const Publication now = served();
    QCOMPARE(base::toIsoMs(now.validUntil), until);
    QCOMPARE(base::toIsoMs(now.validFrom), from.isEmpty() ? base::toIsoMs(now.issuedAt) : from);
}

void PublishingTest::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &bytes, const char *reason) {
        QTest::newRow(name) << bytes << QString::fromLatin1(reason);
    };
    const auto changed
        = [](auto change) { return catalogues::definition(QStringLiteral("prueba-a"), 1, change); };
    row("not JSON", "{", "BadJson");
    row("a member that the schema does not know",
        changed([](QJsonObject &json) { json.insert(text("manner"), 1); }), "BadSchema");
    row("a gate that leads nowhere",
        changed([](QJsonObject &json) { json.insert(text("referrals"), QJsonObject()); }), "UnknownReferral");
    row("an id that is there already", catalogues::definition(text("perdida-telefono"), 99),
        "the same id as");
    row("of tomorrow",
        changed([](QJsonObject &json) { json.insert(text("format"), text("ventanilla.procedure/2")); }),
        "NewerFormat");
}

void PublishingTest::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    write(text("zz-new.json"), bytes);
    const Ran ran = publish();
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains(text("zz-new.json: ")) && ran.err.contains(reason), qPrintable(ran.err));
    QCOMPARE(served().number, 1);
}

void PublishingTest::olderVersionsStillOpen()
{
    auto kiosk = m_house->kiosk();
    const auto old = kiosk.seal();
    const QString name = text("perdida-telefono.json");
    write(name, raised(name, 50));
    QCOMPARE(published(), 2);
    QVERIFY(QFile::remove(folder() + u'/' + name));
    QCOMPARE(published({ text("--withdraw") }), 3);

    const auto stores = m_house->stores();
    const base::SystemClock clock;
    const auto bench = support::must(central::Bench::set(*stores, m_house->folder(), clock));
    central::Opener &opener = bench->opener;
    // Sealed under a version that is offered no more.
    const auto opened = opener.open(old.bytes, clock.now());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
    QVERIFY(opened->procedure.version < 50);
    // What was never published here, and other bytes under a version that was, wait for a person.
    const auto named = [&](const QString &key, const QJsonValue &value) {
        const auto sealed = kiosk.seal([&](QJsonObject &document) {
            QJsonObject procedure = document[text("procedure")].toObject();
            procedure.insert(key, value);
            document.insert(text("procedure"), procedure);
        });
        const auto refused = opener.open(sealed.bytes, clock.now());
        return refused ? QString() : refused.error().detail;
    };
    QCOMPARE(named(text("version"), 51), text("unknown-procedure"));
    QCOMPARE(named(text("digest"), QString(64, u'a')), text("other-procedure"));
}

/// A kiosk that was without a network while what all procedures share was changed.
void PublishingTest::whatAnOlderCommonBlockAskedStillOpens()
{
    auto kiosk = m_house->kiosk();
    const auto old = kiosk.seal();
    const auto files = QDir(folder()).entryList({ text("*.json") });
    for (const QString &name : files) {
        if (name.endsWith(text(".schema.json")))
            continue;
        QByteArray changed = raised(name, 60);
        changed.replace("\"lostOrStolen\"", "\"lostOrTaken\"");
        write(name, changed);
    }
    QCOMPARE(published(), 2);
    const auto stores = m_house->stores();
    const base::SystemClock clock;
    const auto bench = support::must(central::Bench::set(*stores, m_house->folder(), clock));
    central::Opener &opener = bench->opener;
    const auto opened = opener.open(old.bytes, clock.now());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
    QVERIFY(opened->document[text("answers")].toObject().contains(text("lostOrStolen")));
    QVERIFY(opened->procedure.version < 60);
}

QTEST_GUILESS_MAIN(PublishingTest)
#include "tst_publishing.moc"
