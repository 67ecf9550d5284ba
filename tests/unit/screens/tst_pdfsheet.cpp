// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pdfsheet.h"
#include "ui/theme/theme.h"
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QtTest>

using screens::PdfSheet;

namespace {

constexpr int sheets = 12;

/// Each sheet has its number on it, in large letters, from top to bottom.
QByteArray longPaper()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int sheet = 1; sheet <= sheets; ++sheet) {
        if (sheet > 1)
            writer.newPage();
        painter.setFont(QFont(QStringLiteral("Atkinson Hyperlegible Next"), 20));
        for (int line = 1; line <= 20; ++line)
            painter.drawText(20, 30 * line, QStringLiteral("Hoja %1, línea %2").arg(sheet).arg(line));
    }
    painter.end();
    return pdf;
}

} // namespace

class TestPdfSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFirstSheetWaitsForNoOther();
    void eachPartIsOfItsSheet();
    void otherLettersLeadNobodyAway();
    void clearedWhileItDraws();

private:
    QImage shown() { return m_sheet->grab().toImage(); }
    QString words() const { return m_sheet->text().section(u',', 0, 0); }
    void showFirstPartOf(int sheet)
    {
        const QString wanted = QStringLiteral("Hoja %1").arg(sheet);
        for (int part = 0; part < m_sheet->parts() && words() != wanted; ++part)
            m_sheet->showPart(part);
        QCOMPARE(words(), wanted);
    }

    theme::Theme m_theme { theme::Metrics::of({ 1280, 800 }, { 339, 212 }) };
    std::unique_ptr<PdfSheet> m_sheet;
};

void TestPdfSheet::init()
{
    m_theme.setTextSize(theme::TextSize::Normal);
    m_sheet = std::make_unique<PdfSheet>(m_theme, longPaper());
    m_sheet->resize(1100, 400);
}

void TestPdfSheet::theFirstSheetWaitsForNoOther()
{
    QSignalSpy moved(m_sheet.get(), &PdfSheet::moved);
    m_sheet->draw();
    const int first = m_sheet->parts();
    QVERIFY(first > 1 && !m_sheet->isWhole());
    m_sheet->showPart(1);
    QTRY_VERIFY(m_sheet->isWhole());
    QCOMPARE(m_sheet->parts(), sheets * first);
    QCOMPARE(m_sheet->part(), 1);
    QVERIFY(moved.size() > sheets);
    moved.clear();
    QCoreApplication::processEvents();
    QCOMPARE(moved.size(), 0); // it draws no more
}

void TestPdfSheet::eachPartIsOfItsSheet()
{
    m_sheet->draw();
    QTRY_VERIFY(m_sheet->isWhole());
    showFirstPartOf(1);
    const QImage first = shown();
    showFirstPartOf(7);
    const QImage seventh = shown();
    QVERIFY(seventh != first);
    showFirstPartOf(1);
    QVERIFY(shown() == first);
}

void TestPdfSheet::otherLettersLeadNobodyAway()
{
    m_sheet->draw();
    QTRY_VERIFY(m_sheet->isWhole());
    showFirstPartOf(7);
    m_theme.setTextSize(theme::TextSize::Largest);
    m_sheet->draw();
    QCOMPARE(words(), QStringLiteral("Hoja 7"));
    QTRY_VERIFY(m_sheet->isWhole());
    QCOMPARE(words(), QStringLiteral("Hoja 7"));
}

void TestPdfSheet::clearedWhileItDraws()
{
    m_sheet->draw();
    m_sheet->clear();
    QSignalSpy moved(m_sheet.get(), &PdfSheet::moved);
    QCoreApplication::processEvents();
    QCOMPARE(m_sheet->parts(), 0);
    QVERIFY(m_sheet->text().isEmpty());
    QCOMPARE(moved.size(), 0);
}

QTEST_MAIN(TestPdfSheet)
#include "tst_pdfsheet.moc"
