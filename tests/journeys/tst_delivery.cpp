// SPDX-License-Identifier: GPL-3.0-or-later
// From the window to the authority and back, between real processes on loopback TLS.
#include "app/envelope/message.h"
#include "tests/journeys/wholehouse.h"
#include "tests/support/pdftools.h"
#include "ui/screens/page.h"
#include <QJsonArray>
#include <QtTest>

using journeys::WholeHouse;

namespace {

constexpr int patience = 40000; // ms: the first waits between attempts are seconds, by design

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void readToTheEnd(journeys::Resident &resident)
{
    while (resident.button(QStringLiteral("Seguir leyendo")))
        resident.touch(QStringLiteral("Seguir leyendo"));
}

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

class TestDelivery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filedOfflineAndAcceptedInTheEnd();
    void notAccepted_data();
    void notAccepted();
    void aServiceThatDiesHalfwayGetsEachFilingOnce();
    void aRevokedKioskKeepsItsQueueAndSaysSo();
    void whoComesToARevokedKioskIsToldBeforeTheyFile();
};

void TestDelivery::filedOfflineAndAcceptedInTheEnd()
{
    WholeHouse house;
    QCOMPARE(house.stopService(), 0);
    house.openKiosk();
    auto &resident = house.resident();

    const QString comprobante = house.kiosk().file();
    QVERIFY(!comprobante.isEmpty());
    QVERIFY(resident.sees(QStringLiteral("Todavía no está presentada")));
    QVERIFY(resident.touch(QStringLiteral("Ver mi comprobante")));
    QVERIFY(resident.touch(QStringLiteral("Guardar copia")));
    QVERIFY(resident.touch(QStringLiteral("Volver")));
    const QString copy = house.slipFolder() + u'/' + comprobante + word(".pdf");
    const QString slip = PdfTools(contentOf(copy)).text();
    QVERIFY(slip.contains(comprobante));
    QVERIFY2(slip.contains(QStringLiteral("todavía NO presentado"), Qt::CaseInsensitive), qPrintable(slip));
    QVERIFY(QFile::remove(copy));
    QVERIFY(house.filings().isEmpty());

    house.startService();
    QTRY_VERIFY_WITH_TIMEOUT(resident.sees(QStringLiteral("Ya está presentada")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(house.filing(comprobante)[word("state")] == word("opened"), patience);
    QCOMPARE(house.filings().size(), 1);
    const QString folio = house.central({ word("filings"), word("accept"), comprobante }).out.trimmed();
    QVERIFY(!folio.isEmpty());

    QVERIFY(house.kiosk().leave());
    QSignalSpy lookedUp(&house.kiosk().desk(), &kiosk::FilingDesk::lookedUp);
    QVERIFY(house.kiosk().askHowItGoes(comprobante));
    QTRY_VERIFY_WITH_TIMEOUT(resident.sees(folio), patience);
    readToTheEnd(resident);
    QVERIFY(resident.touch(QStringLiteral("Ver certificado")));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), QStringLiteral("Su certificado"), patience);
    QVERIFY(resident.touch(QStringLiteral("Guardar copia")));
    const QByteArray official = contentOf(copy);
    QCOMPARE(
        envelope::sha256(official), lookedUp.first().first().value<kiosk::LookupAnswer>().documentDigest);
    const QString text = PdfTools(official).text();
    QVERIFY2(text.contains(folio) && text.contains(comprobante), qPrintable(text));
    QCOMPARE(house.central({ word("gaps"), word("--hours"), word("0") }).exit, 0);
}

void TestDelivery::notAccepted_data()
{
    QTest::addColumn<QStringList>("decision");
    QTest::addColumn<QString>("heading");
    QTest::newRow("refused") << QStringList { word("refuse"), word("--reason"),
        QStringLiteral("Falta la fecha del hecho.") }
                             << QStringLiteral("No aceptada");
    QTest::newRow("needs a visit") << QStringList { word("needs-visit"), word("--deadline"),
        word("2030-12-01"), word("--reason"), QStringLiteral("Traiga su cédula nueva.") }
                                   << QStringLiteral("Tiene que ir");
}

void TestDelivery::notAccepted()
{
    QFETCH(QStringList, decision);
    QFETCH(QString, heading);
    WholeHouse house(QStringList {}); // nobody opens by itself: a person does, with the seal key
    house.openKiosk();
    auto &resident = house.resident();
    const QString comprobante = house.kiosk().file();
    QVERIFY(!comprobante.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(resident.sees(QStringLiteral("Ya está presentada")), patience);
    const QJsonObject sealed = house.filing(comprobante);
    QCOMPARE(sealed[word("state")].toString(), word("received"));
    QVERIFY2(!sealed.contains(word("procedure")), "before it is opened nobody knows what it is");
    QCOMPARE(house.central({ word("open-pending") }).exit, 0);
    QCOMPARE(house.filing(comprobante)[word("state")].toString(), word("opened"));

    decision.insert(1, comprobante);
    const auto decided = house.central(QStringList { word("filings") } + decision);
    QVERIFY2(decided.exit == 0, qPrintable(decided.err));
    QVERIFY(house.kiosk().leave());
    QVERIFY(house.kiosk().askHowItGoes(comprobante));
    QTRY_COMPARE_WITH_TIMEOUT(resident.heading(), heading, patience);
    bool reasonSeen = resident.sees(decision.last());
    while (!reasonSeen && resident.button(QStringLiteral("Seguir leyendo"))) {
        resident.touch(QStringLiteral("Seguir leyendo"));
        reasonSeen = resident.sees(decision.last());
    }
    QVERIFY2(reasonSeen, "the authority's reason is shown");
    readToTheEnd(resident);
    QVERIFY(!resident.button(QStringLiteral("Ver certificado")));
}

void TestDelivery::aServiceThatDiesHalfwayGetsEachFilingOnce()
{
    WholeHouse house(QStringList {});
    QCOMPARE(house.stopService(), 0);
    house.openKiosk();
    const QString first = house.kiosk().file();
    QVERIFY(!first.isEmpty());

    // Many more from the same desk, so that delivery takes long enough to be interrupted.
    constexpr int more = 150;
    QSignalSpy filed(&house.kiosk().desk(), &kiosk::FilingDesk::filed);
    const base::SystemClock clock;
    const auto procedure = house.kiosk().desk().catalogue().ordered().first();
    for (int i = 0; i < more; ++i)
        house.kiosk().desk().file({ base::FilingId::make(clock), procedure->id, procedure->version,
            procedure->digest, QStringLiteral("es"), {}, {}, {}, {}, {} });
    QTRY_COMPARE_WITH_TIMEOUT(filed.size(), more, patience);

    QSignalSpy changed(&house.kiosk().desk(), &kiosk::FilingDesk::stateChanged);
    house.startService();
    const QDeadlineTimer end(patience);
    while (house.arrived() == 0 && !end.hasExpired()) { }
    house.killService();
    const qint64 halfway = house.arrived();
    QVERIFY2(halfway > 0 && halfway < more + 1, qPrintable(QString::number(halfway)));

    house.startService();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), more + 1, patience);
    QCOMPARE(house.arrived(), more + 1);
    QVERIFY(house.resident().sees(QStringLiteral("Ya está presentada")));
    QCOMPARE(house.central({ word("gaps"), word("--hours"), word("0") }).exit, 0);
}

void TestDelivery::aRevokedKioskKeepsItsQueueAndSaysSo()
{
    WholeHouse house;
    QCOMPARE(house.stopService(), 0); // or the kiosk hears it before the filing is sent
    house.openKiosk();
    QCOMPARE(house.central({ word("revoke"), word("cl-07401-0001") }).exit, 0);
    QSignalSpy unavailable(&house.kiosk().desk(), &kiosk::FilingDesk::unavailable);
    const QString comprobante = house.kiosk().file();
    QVERIFY(!comprobante.isEmpty());
    house.startService();
    QTRY_COMPARE_WITH_TIMEOUT(unavailable.size(), 1, patience);
    auto &resident = house.resident();
    QVERIFY(resident.sees(QStringLiteral("Todavía no está presentada")));
    QVERIFY(house.kiosk().leave());
    const auto refuses = [&] {
        return resident.heading() == QStringLiteral("Esta Ventanilla no está recibiendo trámites")
            && house.resident().sees(QStringLiteral("avise a la persona a cargo"))
            && house.resident().sees(QStringLiteral("A quién llamar: Ana Soto, +56 9 1234 5678"))
            && !house.resident().button(QStringLiteral("Empezar"));
    };
    QVERIFY(refuses());

    // The same after a restart, and nothing of the queue has gone.
    house.closeKiosk();
    house.openKiosk();
    QTRY_COMPARE(house.resident().heading(), QStringLiteral("Esta Ventanilla no está recibiendo trámites"));
    QVERIFY(!house.resident().button(QStringLiteral("Empezar")));
    house.closeKiosk();
    const QJsonArray entries = house.queue();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first()[word("comprobante")].toString(), comprobante);
    QCOMPARE(entries.first()[word("state")].toString(), word("sealed"));
    QVERIFY(house.filings().isEmpty());

    // Who is called is in what the technician reads too; and what is sealed can be carried by hand.
    QFile conf(house.folder() + word("/kiosk.conf"));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write("[centre]\ncontact=Ana Soto, +56 9 1234 5678\n");
    conf.close();
    for (const char *command : { "status", "doctor --offline" }) {
        const auto told
            = house.technician(word(command).split(u' ') + QStringList { word("--config"), conf.fileName() });
        QCOMPARE(told.exit, 3);
        QVERIFY2(told.out.contains(QStringLiteral("Llame a Ana Soto, +56 9 1234 5678. La cola se conserva")),
            qPrintable(told.out));
    }
    QCOMPARE(house.technician({ word("queue"), word("export"), house.folder() + word("/carried") }).exit, 0);
    QCOMPARE(QDir(house.folder() + word("/carried")).entryList({ word("*.cms") }).size(), 1);
}

/// Nothing waits in it: it hears so by its own questions.
void TestDelivery::whoComesToARevokedKioskIsToldBeforeTheyFile()
{
    WholeHouse house;
    QCOMPARE(house.central({ word("revoke"), word("cl-07401-0001") }).exit, 0);
    house.openKiosk();
    QTRY_COMPARE_WITH_TIMEOUT(
        house.resident().heading(), QStringLiteral("Esta Ventanilla no está recibiendo trámites"), patience);
    QVERIFY(house.resident().sees(QStringLiteral("A quién llamar: Ana Soto, +56 9 1234 5678")));
    QVERIFY(!house.resident().button(QStringLiteral("Empezar")));
    house.closeKiosk();
    QVERIFY(house.queue().isEmpty());

    // Enrolled anew, it takes filings again.
    const QString code = house.central({ word("enrolment-code"), word("cl-07401-0001") }).out.trimmed();
    const auto enrolled = house.technician({ word("enrol"), word("--kiosk"), word("cl-07401-0001"),
        word("--url"), QStringLiteral("https://127.0.0.1:%1").arg(house.port()), word("--code"), code });
    QVERIFY2(enrolled.exit == 0, qPrintable(enrolled.err));
    house.openKiosk();
    QVERIFY(!house.kiosk().file().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(house.resident().sees(QStringLiteral("Ya está presentada")), patience);
}

QTEST_MAIN(TestDelivery)
#include "tst_delivery.moc"
