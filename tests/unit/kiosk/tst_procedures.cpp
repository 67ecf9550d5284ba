// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/catalogueshelf.h"
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/kiosk.h"
#include "tests/support/catalogues.h"
#include "tests/support/enrolledfolder.h"
#include <QSignalSpy>
#include <QTest>

using support::Pki;
using support::ScriptedCentral;
using Reply = ScriptedCentral::Reply;
using Seen = ScriptedCentral::Seen;
namespace catalogues = support::catalogues;

/// How a running kiosk comes by its procedures, from a central service that may lie.
class TestProcedures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newOnesWaitUntilNobodyIsUnderWay();
    void aStartWithoutNetworkOffersTheStoredOnes();
    void liesChangeNothing_data();
    void liesChangeNothing();
    void brokenAnswersChangeNothing_data();
    void brokenAnswersChangeNothing();
    void tooEarlyAsksTheTime();
    void aFileThroughTheControlSocket();

private:
    QByteArray catalogue(qint64 number) const
    {
        return catalogues::sign(catalogues::publication(number, m_pki.now,
                                    { catalogues::definition(QStringLiteral("prueba-a"), int(number)) }),
            m_pki.catalogue);
    }
    std::unique_ptr<kiosk::Kiosk> open() const
    {
        base::Settings settings;
        settings.dataFolder = m_folder->path();
        settings.comuna = QStringLiteral("07401");
        auto kiosk = kiosk::Kiosk::open(settings, m_clock);
        if (!kiosk)
            qFatal("%s", qPrintable(kiosk.error().toString()));
        (*kiosk)->startQuietWork();
        return std::move(*kiosk);
    }
    static int offered(kiosk::FilingDesk &desk)
    {
        desk.takeNewCatalogue();
        const auto definition = desk.catalogue().find(QStringLiteral("prueba-a"));
        return definition ? definition->version : 0;
    }
    int asked() const
    {
        const auto &seen = m_central->peer().seen();
        return int(std::count_if(
            seen.begin(), seen.end(), [](const Seen &one) { return one.path == "/v1/catalogue"; }));
    }
    /// The central service publishes number 1, and a kiosk takes it.
    void takeTheFirst()
    {
        m_offer = Reply { .body = catalogue(1), .headers = { { "ETag", "\"1\"" } } };
        const auto kiosk = open();
        QTRY_COMPARE_WITH_TIMEOUT(offered(kiosk->desk()), 1, 20000);
    }
    kiosk::CatalogueShelf::Standing standing() const
    {
        const auto membership = Pki::must(syncing::Membership::load(m_folder->path()));
        return kiosk::CatalogueShelf::standing(m_folder->path(), membership);
    }

    const Pki m_pki;
    const base::SystemClock m_clock;
    std::unique_ptr<ScriptedCentral> m_central;
    std::unique_ptr<support::EnrolledFolder> m_folder;
    std::optional<Reply> m_offer; // nothing: published nothing
    QByteArray m_tag; // that the kiosk sent last
};

void TestProcedures::init()
{
    m_offer.reset();
    m_central = std::make_unique<ScriptedCentral>(m_pki);
    m_folder = std::make_unique<support::EnrolledFolder>(m_pki, *m_central, m_central->url());
    m_central->intercept = [this](const Seen &seen) -> std::optional<Reply> {
        if (seen.path != "/v1/catalogue" || !m_offer)
            return std::nullopt;
        m_tag = seen.headers.value("if-none-match");
        for (const auto &[name, value] : m_offer->headers) {
            if (name == "ETag" && value == m_tag)
                return Reply { .status = 304, .headers = m_offer->headers };
        }
        return m_offer;
    };
}

void TestProcedures::newOnesWaitUntilNobodyIsUnderWay()
{
    m_offer = Reply { .body = catalogue(3), .headers = { { "ETag", "\"3\"" } } };
    const auto kiosk = open();
    QSignalSpy changed(&kiosk->desk(), &kiosk::FilingDesk::catalogueChanged);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 20000);
    QVERIFY(!kiosk->desk().catalogue().find(QStringLiteral("prueba-a")));
    QVERIFY(kiosk->desk().catalogue().find(QStringLiteral("perdida-documentos")));
    kiosk->desk().takeNewCatalogue();
    QCOMPARE(kiosk->desk().catalogue().find(QStringLiteral("prueba-a"))->version, 3);
    QVERIFY(!kiosk->desk().catalogue().find(QStringLiteral("perdida-documentos")));
    QCOMPARE(asked(), 1);
}

void TestProcedures::aStartWithoutNetworkOffersTheStoredOnes()
{
    takeTheFirst();
    m_central->intercept = [](const Seen &) { return Reply { .manner = Reply::BreakOff }; };
    const auto kiosk = open();
    QTRY_COMPARE_WITH_TIMEOUT(offered(kiosk->desk()), 1, 20000);
}

void TestProcedures::liesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &body, const char *word) {
        QTest::newRow(name) << body << QString::fromLatin1(word);
    };
    row("a portal", "<!DOCTYPE html><h1>Inicie su sesión</h1>", "envelope.Malformed");
    const auto next
        = catalogues::publication(2, m_pki.now, { catalogues::definition(QStringLiteral("prueba-a"), 2) });
    row("cut", catalogues::sign(next, m_pki.catalogue).chopped(50), "envelope.Malformed");
    row("signed by who signs receipts", catalogues::sign(next, m_pki.signing), "envelope.NotASigner");
    row("signed by a kiosk", catalogues::sign(next, m_pki.kiosk), "envelope.NotASigner");
    row("another one of the same number", catalogue(1), "kiosk.CatalogueNotNewer");
}

void TestProcedures::liesChangeNothing()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, word);
    takeTheFirst();
    m_offer = Reply { .body = body, .headers = { { "ETag", "\"2\"" } } };
    {
        const auto kiosk = open();
        QTRY_COMPARE_WITH_TIMEOUT(standing().refusal, word, 20000);
        QCOMPARE(m_tag, QByteArray("\"1\""));
        QCOMPARE(offered(kiosk->desk()), 1);
    }
    QCOMPARE(standing().number, 1);
    // The service comes to its senses: what it offers is what is here.
    m_offer = Reply { .body = catalogue(1), .headers = { { "ETag", "\"1\"" } } };
    const auto kiosk = open();
    QTRY_VERIFY_WITH_TIMEOUT(!standing().refusedAt.isValid(), 20000);
}

void TestProcedures::brokenAnswersChangeNothing_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<int>("status");
    QTest::newRow("broken off") << int(Reply::BreakOff) << 200;
    QTest::newRow("half of it") << int(Reply::Truncate) << 200;
    QTest::newRow("unavailable") << int(Reply::Answer) << 503;
    QTest::newRow("nothing published") << int(Reply::Answer) << 404;
    QTest::newRow("elsewhere") << int(Reply::Answer) << 302;
}

void TestProcedures::brokenAnswersChangeNothing()
{
    QFETCH(int, manner);
    QFETCH(int, status);
    takeTheFirst();
    const int before = asked();
    m_offer = Reply { .status = status,
        .body = catalogue(2),
        .headers = { { "ETag", "\"2\"" }, { "Location", "https://127.0.0.1:1/" } },
        .manner = decltype(Reply::manner)(manner) };
    {
        const auto kiosk = open();
        QTRY_VERIFY_WITH_TIMEOUT(asked() > before, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(offered(kiosk->desk()), 1, 20000);
    }
    QCOMPARE(standing().number, 1);
    QVERIFY(!standing().refusedAt.isValid()); // nothing came that could be refused
}

void TestProcedures::tooEarlyAsksTheTime()
{
    auto later
        = catalogues::publication(2, m_pki.now, { catalogues::definition(QStringLiteral("prueba-a"), 2) });
    later.validFrom = m_pki.now.addDays(3);
    m_offer = Reply { .body = catalogues::sign(later, m_pki.catalogue), .headers = { { "ETag", "\"2\"" } } };
    m_central->time = m_pki.now.addDays(2);
    {
        const auto kiosk = open();
        QTRY_COMPARE_WITH_TIMEOUT(asked(), 2, 20000); // once more, with a newer time
        QTRY_COMPARE_WITH_TIMEOUT(standing().refusal, QStringLiteral("kiosk.CatalogueTooEarly"), 20000);
        QCOMPARE(offered(kiosk->desk()), 0);
    }
    m_central->time = m_pki.now.addDays(4);
    const auto kiosk = open();
    QTRY_COMPARE_WITH_TIMEOUT(offered(kiosk->desk()), 2, 20000);
    QVERIFY(!standing().refusedAt.isValid());
}

void TestProcedures::aFileThroughTheControlSocket()
{
    const QJsonObject install { { QStringLiteral("do"), QStringLiteral("install-catalogue") } };
    const auto kiosk = open();
    QTRY_COMPARE(asked(), 1);
    const auto nothing = kiosk::ControlSocket::ask(m_folder->path(), install);
    QVERIFY(nothing.error().code == kiosk::Errc::Refused);
    const QString incoming = kiosk::CatalogueShelf::incoming(m_folder->path());
    QVERIFY(QDir().mkpath(QFileInfo(incoming).path()));
    QFile file(incoming);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(catalogue(5)) > 0);
    file.close();
    const auto taken = kiosk::ControlSocket::ask(m_folder->path(), install);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().toString()));
    QCOMPARE(taken->value(QLatin1String("number")).toInt(), 5);
    QTRY_COMPARE(offered(kiosk->desk()), 5);
}

QTEST_GUILESS_MAIN(TestProcedures)
#include "tst_procedures.moc"
