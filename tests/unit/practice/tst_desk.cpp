// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/desk.h"
#include "app/receipt/errc.h"
#include "app/receipt/sheet.h"
#include "app/receipt/slip.h"
#include "tests/support/manualclock.h"
#include "tests/support/pdftools.h"
#include <QSignalSpy>
#include <QtTest>

using kiosk::FilingState;
using practice::Desk;

class TestDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLookFindsItOneStepFurther();
    void theSameIdIsTheSameFiling();
    void onlyWhoseItIsFindsIt();
    void itMayBeTakenBackUntilItIsDecided();
    void aDeadlineIsTold();
    void answersComeLaterAndInOrder();
    void nothingIsLeftOfWhoIsForgotten();
    void draftsAreNeverFound();
    void onlyPapersWithTheBandArePrinted();
    void mistakesAreFirstItemsOfTheirProcedure();

private:
    struct House
    {
        explicit House(const base::Settings &settings = {})
            : desk(procedure::Catalogue::builtIn().value(), settings, clock)
        {
        }
        kiosk::Filed file(const filing::Submission &submission)
        {
            std::optional<kiosk::Filed> filed;
            const QObject context;
            connect(&desk, &Desk::filed, &context, [&filed](const kiosk::Filed &told) { filed = told; });
            desk.file(submission);
            return QTest::qWaitFor([&filed] { return filed.has_value(); }) ? *filed : nobodys();
        }
        kiosk::LookupAnswer lookUp(const kiosk::LookupRequest &request)
        {
            QSignalSpy answers(&desk, &Desk::lookedUp);
            desk.lookUp(request);
            return answers.wait() ? answers.first().first().value<kiosk::LookupAnswer>()
                                  : kiosk::LookupAnswer();
        }
        kiosk::WithdrawalAnswer withdraw(const kiosk::LookupRequest &request)
        {
            QSignalSpy answers(&desk, &Desk::withdrawn);
            desk.withdraw(request);
            return answers.wait() ? answers.first().first().value<kiosk::WithdrawalAnswer>()
                                  : kiosk::WithdrawalAnswer();
        }
        kiosk::Filed nobodys() const
        {
            return { base::Comprobante::ofPractice(base::FilingId::make(clock)), {} };
        }
        support::ManualClock clock;
        Desk desk;
    };
    static filing::Submission submission(const House &house);
    static kiosk::LookupRequest of(const kiosk::Filed &filed)
    {
        return { filed.comprobante, QStringLiteral("cedula"), QStringLiteral("11111111-1") };
    }
};

filing::Submission TestDesk::submission(const House &house)
{
    const auto lost = house.desk.catalogue().find(QStringLiteral("perdida-telefono"));
    const QJsonObject document { { QStringLiteral("type"), QStringLiteral("cedula") },
        { QStringLiteral("run"), QStringLiteral("11111111-1") } };
    const QJsonObject names { { QStringLiteral("given"), QStringLiteral("Rosa") },
        { QStringLiteral("first"), QStringLiteral("Ejemplo") } };
    return { base::FilingId::make(house.clock), lost->id, lost->version, lost->digest, QStringLiteral("es"),
        { { QStringLiteral("document"), document }, { QStringLiteral("names"), names } },
        { { QStringLiteral("by"), QStringLiteral("none") } },
        { { QStringLiteral("model"), QStringLiteral("Samsung negro") } }, {}, {} };
}

void TestDesk::everyLookFindsItOneStepFurther()
{
    House house;
    QVERIFY(house.desk.isPractice());
    const auto filed = house.file(submission(house));
    QVERIFY(filed.comprobante.isPractice());
    QCOMPARE(filed.savedAt, house.clock.now());
    for (const FilingState state : { FilingState::Received, FilingState::Opened }) {
        const auto answer = house.lookUp(of(filed));
        QVERIFY(answer.found && answer.folio.isEmpty() && answer.documentDigest.isEmpty());
        QCOMPARE(answer.state, state);
        QCOMPARE(answer.procedureId.isEmpty(), state == FilingState::Received);
    }
    for (int again = 0; again < 2; ++again) { // and there it stays
        const auto answer = house.lookUp(of(filed));
        QCOMPARE(answer.state, FilingState::Accepted);
        QCOMPARE(answer.folio, QStringLiteral("PRACTICA-0001"));
        QVERIFY(!answer.documentDigest.isEmpty() && answer.decidedAt.isValid());
        QSignalSpy fetched(&house.desk, &Desk::documentFetched);
        house.desk.fetchDocument(of(filed), answer.documentDigest);
        QVERIFY(fetched.wait());
        const auto pdf = fetched.first().first().toByteArray();
        QVERIFY(receipt::isForPractice(pdf));
        const QString text = PdfTools(pdf).text();
        for (const QString &words : { QStringLiteral("PRÁCTICA: nada se envía"), answer.folio,
                 QStringLiteral("Rosa Ejemplo"), QStringLiteral("11.111.111-1"),
                 QStringLiteral("Samsung negro"), filed.comprobante.toString() })
            QVERIFY2(text.contains(words), qPrintable(words + QLatin1String(" is not in: ") + text));
    }
}

void TestDesk::theSameIdIsTheSameFiling()
{
    House house;
    const auto said = submission(house);
    const auto filed = house.file(said);
    house.lookUp(of(filed));
    house.clock.advance(std::chrono::minutes(1));
    QCOMPARE(house.file(said).savedAt, filed.savedAt);
    QCOMPARE(house.lookUp(of(filed)).state, FilingState::Opened); // it has not begun anew
}

void TestDesk::onlyWhoseItIsFindsIt()
{
    House house;
    const auto filed = house.file(submission(house));
    auto request = of(filed);
    request.run = QStringLiteral("22222222-2");
    QVERIFY(!house.lookUp(request).found);
    QVERIFY(!house.withdraw(request).found);
    QSignalSpy failed(&house.desk, &Desk::documentFailed);
    house.desk.fetchDocument(request, {});
    QVERIFY(failed.wait());
    QCOMPARE(house.lookUp(of(filed)).state, FilingState::Received); // nobody else moved it
    QVERIFY(!house.lookUp(of(house.nobodys())).found);
}

void TestDesk::itMayBeTakenBackUntilItIsDecided()
{
    House house;
    const auto first = house.file(submission(house));
    house.lookUp(of(first));
    QCOMPARE(house.withdraw(of(first)).state, FilingState::Void);
    QCOMPARE(house.lookUp(of(first)).state, FilingState::Void);
    const auto second = house.file(submission(house));
    while (house.lookUp(of(second)).state != FilingState::Accepted) { }
    QCOMPARE(house.withdraw(of(second)).state, FilingState::Accepted);
}

void TestDesk::aDeadlineIsTold()
{
    base::Settings settings;
    settings.units = { QStringLiteral("Retén Ejemplo, Ruta 1 km 5") };
    House house(settings);
    QVERIFY(house.file(submission(house)).units.isEmpty());
    auto said = submission(house);
    said.validUntil = house.clock.now().addSecs(3600);
    const auto filed = house.file(said);
    QCOMPARE(filed.validUntil, said.validUntil);
    QCOMPARE(filed.units, settings.units);
    const auto answer = house.lookUp(of(filed));
    QCOMPARE(answer.validUntil, said.validUntil);
    QCOMPARE(answer.units, settings.units);
}

void TestDesk::answersComeLaterAndInOrder()
{
    House house;
    QStringList said;
    connect(&house.desk, &Desk::filed, this, [&] { said << QStringLiteral("filed"); });
    connect(&house.desk, &Desk::lookedUp, this, [&] { said << QStringLiteral("looked up"); });
    connect(&house.desk, &Desk::noDraft, this, [&] { said << QStringLiteral("no draft"); });
    const auto filing = submission(house);
    house.desk.file(filing);
    house.desk.lookUp(of({ base::Comprobante::ofPractice(filing.id), house.clock.now() }));
    house.desk.openDraft({});
    QCOMPARE(said, QStringList());
    QTRY_COMPARE(said,
        (QStringList { QStringLiteral("filed"), QStringLiteral("looked up"), QStringLiteral("no draft") }));
}

void TestDesk::nothingIsLeftOfWhoIsForgotten()
{
    House house;
    const auto person = house.desk.invented();
    const auto filed = house.file(submission(house));
    // Nor of what was on its way.
    const auto late = submission(house);
    house.desk.file(late);
    house.desk.forget();
    QVERIFY(!house.lookUp(of(filed)).found);
    QVERIFY(!house.lookUp(of({ base::Comprobante::ofPractice(late.id), house.clock.now() })).found);
    QVERIFY(house.desk.invented() != person);
    QVERIFY(!house.desk.invented().isEmpty());
}

void TestDesk::draftsAreNeverFound()
{
    House house;
    const filing::DraftOwner owner { QStringLiteral("cedula"), QStringLiteral("11111111-1"),
        QStringLiteral("100000001") };
    QSignalSpy none(&house.desk, &Desk::noDraft);
    house.desk.openDraft(owner);
    QVERIFY(none.wait());
    house.desk.saveDraft({ "a", "b", { { QStringLiteral("c"), 1 } } });
    house.desk.closeDraft();
    house.desk.openDraft(owner);
    QVERIFY(none.wait());
    QVERIFY(none.last().first().value<filing::DraftOwner>() == owner);
}

/// Without a printing service the printer refuses; what has no band does not come that far.
void TestDesk::onlyPapersWithTheBandArePrinted()
{
    QVERIFY(!House().desk.canPrint());
    const QTemporaryDir nowhere;
    qputenv("CUPS_SERVER", nowhere.filePath(QStringLiteral("cups.sock")).toLocal8Bit());
    base::Settings settings;
    settings.printer = QStringLiteral("sala");
    settings.paper = base::Paper::Roll80;
    House house(settings);
    QVERIFY(house.desk.canPrint());
    QCOMPARE(house.desk.paper(), base::Paper::Roll80);
    const auto id = base::FilingId::make(house.clock);
    QSignalSpy failed(&house.desk, &Desk::printFailed);
    const auto whyNot = [&](const base::Comprobante &comprobante) {
        failed.clear();
        house.desk.print({ receipt::renderSlip({ comprobante }, base::Paper::Roll80).value() });
        return failed.wait(20000) ? failed.first().first().value<base::Error>().code : std::error_code();
    };
    QVERIFY(whyNot(base::Comprobante::of(id)) == receipt::Errc::CannotRender);
    const auto refused = whyNot(base::Comprobante::ofPractice(id));
    QVERIFY(refused && refused != receipt::Errc::CannotRender);
    qunsetenv("CUPS_SERVER");
}

void TestDesk::mistakesAreFirstItemsOfTheirProcedure()
{
    const support::ManualClock clock;
    const QString procedure = QStringLiteral("perdida-documentos"), wrong = QStringLiteral("licencia");
    practice::Planted planted { procedure, { { QStringLiteral("documents.type"), wrong } }, {} };
    const Desk desk(procedure::Catalogue::builtIn().value(), {}, clock, planted);
    QCOMPARE(desk.planted(procedure, QStringLiteral("documents[0].type")), QJsonValue(wrong));
    for (const char *other : { "documents[1].type", "documents[10].type", "documents[0].bank", "type" })
        QVERIFY(desk.planted(procedure, QLatin1String(other)).isUndefined());
    QVERIFY(desk.planted(QStringLiteral("hurto"), QStringLiteral("documents[0].type")).isUndefined());
    planted.procedure.clear();
    const Desk every(procedure::Catalogue::builtIn().value(), {}, clock, planted);
    QCOMPARE(every.planted(QStringLiteral("hurto"), QStringLiteral("documents[0].type")), QJsonValue(wrong));
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
