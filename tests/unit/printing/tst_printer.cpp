// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/errc.h"
#include "app/printing/printer.h"
#include "app/printing/queuestate.h"
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
    void aStripIsAsLongAsItsContent_data();
    void aStripIsAsLongAsItsContent();
    void aStripFindsTheShortestPaperThatHoldsIt();
    void nothingIsCutNorShrunkOnARoll_data();
    void nothingIsCutNorShrunkOnARoll();
    void aQueueThatIsNotThereIsSaid();
    void aQueueThatTakesNothingIsSaid();
    void howAQueueIs();
    void f49_withoutASpoolerNothingHangs();

private:
    std::error_code refusal(const QString &queue, base::Paper paper, const QByteArray &pdf);
    QByteArray printed(const QString &queue, const QByteArray &pdf);

    const base::SystemClock m_clock;
    std::unique_ptr<support::PrintHouse> m_house;
};

namespace {

QByteArray slip(base::Paper paper = base::Paper::A4, int steps = 0)
{
    receipt::SlipContent content { .comprobante = *base::Comprobante::read(QStringLiteral("PKW1-W8M2-P2HX")),
        .procedureTitle = QStringLiteral("Pérdida de documentos"),
        .savedAt = QDateTime({ 2026, 11, 24 }, { 12, 0 }, Qt::UTC) };
    for (int i = 0; i < steps; ++i)
        content.nextSteps.append({ QStringLiteral("Avise a su banco"),
            QStringLiteral("Pida que bloqueen sus tarjetas, y anote quién le atendió.") });
    return receipt::renderSlip(content, paper).value();
}

/// Neither scaled nor moved by more than a point, and nothing is missing.
bool isSetAlike(const PdfTools &one, const PdfTools &other)
{
    const auto words = one.words(), same = other.words();
    return words.size() > 10
        && std::equal(words.begin(), words.end(), same.begin(), same.end(), [](const auto &a, const auto &b) {
               const QPointF start = a.box.topLeft() - b.box.topLeft();
               const QPointF end = a.box.bottomRight() - b.box.bottomRight();
               return a.text == b.text && start.manhattanLength() < 1 && end.manhattanLength() < 1;
           });
}

QString description(const char *file)
{
    return QStringLiteral(TEST_DATA "/printers/") + QLatin1String(file);
}

} // namespace

std::error_code TestPrinter::refusal(const QString &queue, base::Paper paper, const QByteArray &pdf)
{
    Printer printer(queue, paper, m_clock);
    std::error_code code;
    connect(&printer, &Printer::refused, &printer, [&code](const base::Error &error) { code = error.code; });
    printer.print({ pdf });
    return code;
}

/// What comes out of a printer of rolls.
QByteArray TestPrinter::printed(const QString &queue, const QByteArray &pdf)
{
    Printer printer(queue, base::Paper::Roll80, m_clock);
    QSignalSpy taken(&printer, &Printer::taken);
    const auto before = m_house->papers(queue).size();
    printer.print({ pdf });
    if (taken.isEmpty())
        return {};
    // A printer opens the file before it has all of it.
    const auto newest = [&] { return m_house->paper(queue, m_house->papers(queue).last()); };
    if (!QTest::qWaitFor([&] { return m_house->papers(queue).size() > before; }, 30000)
        || !QTest::qWaitFor([&] { return newest().trimmed().endsWith("%%EOF"); }, 10000))
        return {};
    return newest();
}

/// One for all: CUPS' library asks only once where the spooler is.
void TestPrinter::initTestCase()
{
    if (!support::PrintHouse::isPossible())
        QSKIP("CUPS wants to be started by root");
    m_house = std::make_unique<support::PrintHouse>(QStringLiteral("kiosk"));
    QVERIFY(m_house->isReady);
    QVERIFY(
        m_house->addPrinter(QStringLiteral("roll"), { QStringLiteral("-a"), description("roll80.conf") }));
    QVERIFY(m_house->addPrinter(
        QStringLiteral("strips"), { QStringLiteral("-a"), description("strips80.conf") }));
}

void TestPrinter::whatIsPrintedArrivesAtThePrinter()
{
    Printer printer(QStringLiteral("kiosk"), base::Paper::A4, m_clock);
    QSignalSpy taken(&printer, &Printer::taken);
    printer.print({ slip() });
    QCOMPARE(taken.size(), 1);
    QVERIFY(taken.first().first().toInt() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_house->papers().size(), 1, 30000);
    const QString name = m_house->papers().first();
    QVERIFY2(name.contains(QStringLiteral("ventanilla")), qPrintable(name)); // it writes names so
    QTRY_VERIFY_WITH_TIMEOUT(
        PdfTools(m_house->paper(name)).text().contains(QStringLiteral("PKW1-W8M2-P2HX")), 10000);
    QCOMPARE(PdfTools(m_house->paper(name)).millimetres(), QSize(210, 297));
}

void TestPrinter::aStripIsAsLongAsItsContent_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("short") << 0;
    QTest::newRow("usual") << 4;
    QTest::newRow("more than one") << 60;
}

void TestPrinter::aStripIsAsLongAsItsContent()
{
    QFETCH(int, steps);
    const QByteArray strip = slip(base::Paper::Roll80, steps);
    const PdfTools sent(strip), came(printed(QStringLiteral("roll"), strip));
    QCOMPARE(came.millimetres(), sent.millimetres());
    QCOMPARE(came.pages(), sent.pages());
    QVERIFY(isSetAlike(came, sent));
}

void TestPrinter::aStripFindsTheShortestPaperThatHoldsIt()
{
    const QByteArray strip = slip(base::Paper::Roll80);
    const PdfTools sent(strip), came(printed(QStringLiteral("strips"), strip));
    QVERIFY(sent.millimetres().height() > 200 && sent.millimetres().height() < 297);
    QCOMPARE(came.millimetres(), QSize(80, 297));
    QVERIFY(isSetAlike(came, sent));
}

void TestPrinter::nothingIsCutNorShrunkOnARoll_data()
{
    QTest::addColumn<QString>("queue");
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("A4 on a roll") << QStringLiteral("roll") << slip();
    QTest::newRow("A4 on strips") << QStringLiteral("strips") << slip();
    QTest::newRow("longer than any strip") << QStringLiteral("strips") << slip(base::Paper::Roll80, 12);
    QTest::newRow("no PDF") << QStringLiteral("roll") << QByteArray("%PDF-1.4");
}

void TestPrinter::nothingIsCutNorShrunkOnARoll()
{
    QFETCH(QString, queue);
    QFETCH(QByteArray, pdf);
    QCOMPARE(refusal(queue, base::Paper::Roll80, pdf), make_error_code(Errc::NoSuchPaper));
}

void TestPrinter::aQueueThatIsNotThereIsSaid()
{
    QCOMPARE(
        refusal(QStringLiteral("elsewhere"), base::Paper::A4, slip()), make_error_code(Errc::NoSuchPrinter));
    QCOMPARE(m_house->papers().size(), 1); // the test's before
}

void TestPrinter::aQueueThatTakesNothingIsSaid()
{
    QCOMPARE(m_house->cups(QStringLiteral("/usr/sbin/cupsreject"), { QStringLiteral("kiosk") }), 0);
    QCOMPARE(refusal(QStringLiteral("kiosk"), base::Paper::A4, slip()), make_error_code(Errc::NotAccepting));
}

/// What a technician is told, before anything is printed.
void TestPrinter::howAQueueIs()
{
    const auto state = [] { return printing::stateOf(QStringLiteral("kiosk")); };
    const auto cups = [this](const char *program) {
        return m_house->cups(
            QStringLiteral("/usr/sbin/") + QLatin1String(program), { QStringLiteral("kiosk") });
    };
    QCOMPARE(cups("cupsaccept"), 0);
    QVERIFY(state() && state()->isAccepting && !state()->isStopped);
    QTRY_COMPARE_WITH_TIMEOUT(state()->waiting, 0, 20000); // of the tests before
    QCOMPARE(cups("cupsdisable"), 0);
    QCOMPARE(refusal(QStringLiteral("kiosk"), base::Paper::A4, slip()), std::error_code()); // it waits
    QVERIFY(state()->isStopped && state()->isAccepting);
    QCOMPARE(state()->waiting, 1);
    QVERIFY(state()->reasons.contains(QStringLiteral("paused")));
    QCOMPARE(cups("cupsenable"), 0);
    QTRY_COMPARE_WITH_TIMEOUT(state()->waiting, 0, 20000);
    QVERIFY(!state()->isStopped);
    QVERIFY(printing::stateOf(QStringLiteral("nowhere")).error().code == Errc::NoSuchPrinter);
}

void TestPrinter::f49_withoutASpoolerNothingHangs()
{
    m_house.reset();
    QCOMPARE(refusal(QStringLiteral("kiosk"), base::Paper::A4, slip()), make_error_code(Errc::NoSpooler));
    QVERIFY(printing::stateOf(QStringLiteral("kiosk")).error().code == Errc::NoSpooler);
}

QTEST_MAIN(TestPrinter)
#include "tst_printer.moc"
