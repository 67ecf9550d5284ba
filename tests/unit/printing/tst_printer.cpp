// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/errc.h"
#include "app/printing/printer.h"
#include "app/receipt/slip.h"
#include "tests/support/pdftools.h"
#include "tests/support/printhouse.h"
#include <QSignalSpy>
#include <QtTest>

using printing::Errc;
using printing::Printer;

/// Against a real CUPS and a printer that speaks IPP.
class TestPrinter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatIsPrintedArrivesAtThePrinter();
    void aQueueThatIsNotThereIsSaid();
    void aQueueThatTakesNothingIsSaid();
    void withoutASpoolerNothingHangs();

private:
    static std::error_code refusal(const QString &queue);

    std::unique_ptr<support::PrintHouse> m_house;
};

namespace {

QByteArray slip()
{
    const receipt::SlipContent content { .comprobante
        = *base::Comprobante::read(QStringLiteral("PKW1-W8M2-P2HX")),
        .procedureTitle = QStringLiteral("Pérdida de documentos"),
        .savedAt = QDateTime({ 2026, 11, 24 }, { 12, 0 }, Qt::UTC) };
    return receipt::renderSlip(content).value();
}

} // namespace

std::error_code TestPrinter::refusal(const QString &queue)
{
    Printer printer(queue);
    std::error_code code;
    connect(&printer, &Printer::refused, &printer, [&code](const base::Error &error) { code = error.code; });
    printer.print(slip());
    return code;
}

/// One for all: CUPS' library asks only once where the spooler is.
void TestPrinter::initTestCase()
{
    if (!support::PrintHouse::isPossible())
        QSKIP("CUPS wants to be started by root");
    m_house = std::make_unique<support::PrintHouse>(QStringLiteral("kiosk"));
    QVERIFY(m_house->isReady);
}

void TestPrinter::whatIsPrintedArrivesAtThePrinter()
{
    Printer printer(QStringLiteral("kiosk"));
    QSignalSpy taken(&printer, &Printer::taken);
    printer.print(slip());
    QCOMPARE(taken.size(), 1);
    QVERIFY(taken.first().first().toInt() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_house->papers().size(), 1, 30000);
    const QString name = m_house->papers().first();
    QVERIFY2(name.contains(QStringLiteral("ventanilla")), qPrintable(name)); // it writes names so
    QTRY_VERIFY_WITH_TIMEOUT(
        PdfTools(m_house->paper(name)).text().contains(QStringLiteral("PKW1-W8M2-P2HX")), 10000);
}

void TestPrinter::aQueueThatIsNotThereIsSaid()
{
    QCOMPARE(refusal(QStringLiteral("elsewhere")), make_error_code(Errc::NoSuchPrinter));
    QCOMPARE(m_house->papers().size(), 1); // the test's before
}

void TestPrinter::aQueueThatTakesNothingIsSaid()
{
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsreject"), { QStringLiteral("kiosk") }), 0);
    QCOMPARE(refusal(QStringLiteral("kiosk")), make_error_code(Errc::NotAccepting));
}

void TestPrinter::withoutASpoolerNothingHangs()
{
    m_house.reset();
    QCOMPARE(refusal(QStringLiteral("kiosk")), make_error_code(Errc::NoSpooler));
}

QTEST_MAIN(TestPrinter)
#include "tst_printer.moc"
