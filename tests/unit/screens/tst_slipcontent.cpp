// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdftools.h"
#include "ui/screens/slipcontent.h"
#include <QJsonArray>
#include <QtTest>

using kiosk::FilingState;

namespace {

const auto spanish = QStringLiteral("es");

} // namespace

class TestSlipContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhetherItIsPresented_data();
    void saysWhetherItIsPresented();
    void theFolioIsOnItOnceItIsKnown();
    void nextStepsAreThoseThatFitTheAnswers_data();
    void nextStepsAreThoseThatFitTheAnswers();
    void nobodysAnswersAreOnIt();
    void againItSaysWhatIsKnown();
    void againItLeavesOutWhatNobodyKnows();
    void aDeadlineIsOnIt();
    void aMailIsToldWhereItWasWished();

private:
    receipt::SlipContent content(FilingState state, const QJsonObject &answers = {}) const
    {
        return screens::slipContent(*m_definition, answers, m_filed, state,
            QStringLiteral("Junta de Vecinos N.º 12, Linares"), spanish);
    }
    static QString textOf(const receipt::SlipContent &content)
    {
        const auto slip = receipt::renderSlip(content);
        return slip ? PdfTools(*slip).text() : QString();
    }

    const procedure::Catalogue m_catalogue = procedure::Catalogue::builtIn().value();
    const procedure::DefinitionPtr m_definition = m_catalogue.find(QStringLiteral("perdida-documentos"));
    const kiosk::Filed m_filed { *base::Comprobante::read(u"PKW1-W8M2-P2HX"),
        QDateTime({ 2026, 11, 23 }, { 17, 5, 9 }, Qt::UTC) };
};

void TestSlipContent::saysWhetherItIsPresented_data()
{
    QTest::addColumn<FilingState>("state");
    QTest::addColumn<bool>("presented");
    QTest::newRow("sealed") << FilingState::Sealed << false;
    QTest::newRow("in flight") << FilingState::InFlight << false;
    QTest::newRow("set aside") << FilingState::SetAside << false;
    QTest::newRow("void") << FilingState::Void << false;
    QTest::newRow("received") << FilingState::Received << true;
    QTest::newRow("opened") << FilingState::Opened << true;
    QTest::newRow("accepted") << FilingState::Accepted << true;
    QTest::newRow("refused") << FilingState::Refused << true;
    QTest::newRow("needs a visit") << FilingState::NeedsVisit << true;
}

void TestSlipContent::saysWhetherItIsPresented()
{
    QFETCH(FilingState, state);
    QFETCH(bool, presented);
    const auto slip = content(state);
    QCOMPARE(slip.received, presented);
    const QString text = textOf(slip);
    QVERIFY(text.contains(QStringLiteral("PKW1-W8M2-P2HX")));
    QVERIFY(text.contains(QStringLiteral("Linares")));
    QVERIFY(text.contains(m_definition->title.in(spanish)));
    QCOMPARE(text.contains(QStringLiteral("todavía NO presentado"), Qt::CaseInsensitive), !presented);
    QCOMPARE(receipt::qrText(slip).contains(QStringLiteral("NO presentad"), Qt::CaseInsensitive), !presented);
}

/// The kiosk that filed never learns it (contract §3, in the clear); whoever looks it up does.
void TestSlipContent::theFolioIsOnItOnceItIsKnown()
{
    auto slip = content(FilingState::Accepted);
    QVERIFY(slip.folio.isEmpty());
    QVERIFY(!textOf(slip).contains(QStringLiteral("2026-0000123-4")));
    slip.folio = QStringLiteral("2026-0000123-4");
    QVERIFY(textOf(slip).contains(QStringLiteral("2026-0000123-4")));
}

void TestSlipContent::nextStepsAreThoseThatFitTheAnswers_data()
{
    QTest::addColumn<QString>("lost");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("notThere");
    const auto card = QStringLiteral("Bloquee su cédula"), bank = QStringLiteral("Bloquee su tarjeta");
    QTest::newRow("cédula") << QStringLiteral("cedula") << card << bank;
    QTest::newRow("bank card") << QStringLiteral("tarjeta") << bank << card;
}

void TestSlipContent::nextStepsAreThoseThatFitTheAnswers()
{
    QFETCH(QString, lost);
    QFETCH(QString, there);
    QFETCH(QString, notThere);
    const QJsonArray documents { QJsonObject { { QStringLiteral("type"), lost } } };
    const auto slip = content(FilingState::Sealed, { { QStringLiteral("documents"), documents } });
    QVERIFY(!slip.isNot.isEmpty());
    const QString text = textOf(slip);
    QVERIFY2(text.contains(there), qPrintable(text));
    QVERIFY2(!text.contains(notThere), qPrintable(text));
}

void TestSlipContent::nobodysAnswersAreOnIt()
{
    const QJsonObject answers { { QStringLiteral("place"), QStringLiteral("Pasaje Los Tilos 123") },
        { QStringLiteral("story"), QStringLiteral("Iba a la feria con Rosa") } };
    const auto slip = content(FilingState::Sealed, answers);
    const QString all = textOf(slip) + receipt::qrText(slip);
    QVERIFY(!all.contains(QStringLiteral("Tilos")));
    QVERIFY(!all.contains(QStringLiteral("Rosa")));
}

void TestSlipContent::againItSaysWhatIsKnown()
{
    kiosk::LookupAnswer answer { .found = true, .state = FilingState::Accepted, .opened = true };
    answer.procedureId = m_definition->id;
    answer.folio = QStringLiteral("2026-0000123-4");
    answer.filedAt = m_filed.savedAt;
    const auto slip = screens::slipAgain(m_catalogue, m_filed.comprobante, answer, spanish);
    QVERIFY(slip);
    QCOMPARE(slip->savedAt, m_filed.savedAt);
    QCOMPARE(slip->procedureTitle, m_definition->title.in(spanish));
    QVERIFY2(slip->centreName.isEmpty(), "it may have been another kiosk");
    // What depends on answers is not on it, and no part of it is made up.
    const auto always = std::count_if(m_definition->nextSteps.cbegin(), m_definition->nextSteps.cend(),
        [](const procedure::NextStep &step) { return step.when.uses().isEmpty(); });
    QVERIFY(always < m_definition->nextSteps.size());
    QCOMPARE(slip->nextSteps.size(), always);
    QVERIFY(textOf(*slip).contains(answer.folio));
}

void TestSlipContent::againItLeavesOutWhatNobodyKnows()
{
    const kiosk::LookupAnswer answer { .found = true, .state = FilingState::Received };
    const auto slip = screens::slipAgain(m_catalogue, m_filed.comprobante, answer, spanish);
    QVERIFY(slip);
    const QString text = textOf(*slip);
    QVERIFY(text.contains(QStringLiteral("PKW1-W8M2-P2HX")));
    QVERIFY(!text.contains(QStringLiteral("Cuándo")) && !text.contains(QStringLiteral("Trámite")));
    QVERIFY(!receipt::qrText(*slip).contains(QStringLiteral("Qué: ")));
    QVERIFY(!screens::slipAgain(m_catalogue, m_filed.comprobante, { .found = false }, spanish));
}

void TestSlipContent::aDeadlineIsOnIt()
{
    const QDateTime midnight({ 2026, 11, 24 }, { 2, 59, 59 }, Qt::UTC);
    const QStringList units { QStringLiteral("1.ª Comisaría Linares, Calle Ejemplo 123") };
    auto filed = m_filed;
    filed.validUntil = midnight;
    filed.units = units;
    const auto slip = screens::slipContent(*m_definition, {}, filed, FilingState::Sealed, {}, spanish);
    QCOMPARE(slip.validUntil, midnight);
    QCOMPARE(slip.units, units);
    kiosk::LookupAnswer answer { .found = true, .state = FilingState::Sealed, .validUntil = midnight };
    answer.units = units;
    const auto again = screens::slipAgain(m_catalogue, m_filed.comprobante, answer, spanish);
    QCOMPARE(again->validUntil, midnight);
    QCOMPARE(again->units, units);
    QVERIFY(!content(FilingState::Sealed).validUntil.isValid());
    answer.state = FilingState::Void;
    answer.problem = QStringLiteral("expired");
    QVERIFY(!screens::slipAgain(m_catalogue, m_filed.comprobante, answer, spanish));
}

void TestSlipContent::aMailIsToldWhereItWasWished()
{
    auto slip = content(FilingState::Sealed);
    QVERIFY(!textOf(slip).contains(QStringLiteral("correo")));
    screens::addMail(slip);
    QVERIFY(slip.byMail);
    QVERIFY(
        textOf(slip).contains(QStringLiteral("Cuando haya internet, este comprobante le llegará también")));
    auto practice = content(FilingState::Sealed);
    practice.comprobante
        = base::Comprobante::ofPractice(*base::FilingId::fromString(u"0192f0c4-7a3b-7c55-9a01-1234567890ab"));
    screens::addMail(practice);
    QVERIFY(!practice.byMail);
    QVERIFY(!textOf(practice).contains(QStringLiteral("correo")));
}

QTEST_MAIN(TestSlipContent)
#include "tst_slipcontent.moc"
