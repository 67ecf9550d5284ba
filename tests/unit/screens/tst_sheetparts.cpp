// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/sheetparts.h"
#include <QPainter>
#include <QtTest>

using namespace screens;

class TestSheetParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsWithWordsHaveInk();
    void wideGapsGetNarrower();
    void linesAreNotCut();
    void everyRowWithInkIsShown();
    void theLastPartIsFull();
    void aPictureTooTallIsCutWhereLeastIsLost();
    void anEmptySheetIsOnePart();
};

void TestSheetParts::rowsWithWordsHaveInk()
{
    QImage picture(100, 30, QImage::Format_ARGB32);
    picture.fill(Qt::white);
    QPainter(&picture).fillRect(20, 10, 5, 10, Qt::black);
    const QList<int> ink = rowsOfInk(picture);
    QCOMPARE(ink.size(), 30);
    QCOMPARE(ink[9], 0);
    QCOMPARE(ink[10], 2);
    QCOMPARE(ink[19], 2);
    QCOMPARE(ink[20], 0);
}

void TestSheetParts::wideGapsGetNarrower()
{
    QImage picture(10, 100, QImage::Format_ARGB32);
    picture.fill(Qt::white);
    picture.setPixelColor(5, 10, Qt::black);
    picture.setPixelColor(5, 90, Qt::red);
    QList<int> ink = rowsOfInk(picture);
    const QImage closer = withoutWideGaps(picture, ink, 20);
    QCOMPARE(closer.height(), 10 + 1 + 20 + 1 + 9);
    QCOMPARE(ink, rowsOfInk(closer));
    QCOMPARE(closer.pixelColor(5, 10), QColor(Qt::black));
    QCOMPARE(closer.pixelColor(5, 31), QColor(Qt::red));
}

void TestSheetParts::linesAreNotCut()
{
    // Four lines of ten rows, ten empty rows between them; room for a line and a half.
    QList<int> ink;
    for (int line = 0; line < 4; ++line)
        ink << QList<int>(10, 8) << QList<int>(10, 0);
    const auto parts = partsOfSheet(ink, 15);
    QCOMPARE(parts.size(), 4);
    for (int line = 0; line < 4; ++line) {
        QCOMPARE(parts[line].top, line * 20);
        QCOMPARE(parts[line].end, line * 20 + 10);
    }
    QCOMPARE(partsOfSheet(ink, 30).size(), 2);
    QCOMPARE(partsOfSheet(ink, 200).size(), 1);
}

void TestSheetParts::everyRowWithInkIsShown()
{
    QList<int> ink;
    for (int i = 0; i < 500; ++i)
        ink << (i * 7919 % 11 < 4 ? 0 : i * 31 % 17 + 1);
    for (int height : { 1, 2, 7, 50, 499, 500 }) {
        QList<int> times(ink.size(), 0);
        const auto parts = partsOfSheet(ink, height);
        for (const SheetPart &part : parts) {
            QVERIFY(part.height() >= 1 && part.height() <= height);
            for (int row = part.top; row < part.end; ++row)
                ++times[row];
        }
        for (int row = 0; row < ink.size(); ++row) {
            QVERIFY(times[row] >= 1 || ink[row] == 0);
            QVERIFY(times[row] <= 1 || row >= parts.last().top);
        }
    }
}

void TestSheetParts::theLastPartIsFull()
{
    // Three lines and a foot: the foot is not alone on its part.
    QList<int> ink;
    for (int line = 0; line < 4; ++line)
        ink << QList<int>(10, 8) << QList<int>(10, 0);
    const auto parts = partsOfSheet(ink, 55);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].end, 50);
    QCOMPARE(parts[1].top, 20);
    QCOMPARE(parts[1].end, 70);
}

void TestSheetParts::aPictureTooTallIsCutWhereLeastIsLost()
{
    QList<int> ink(100, 50);
    ink[70] = 2; // the frame of a picture, between it and its words
    const auto parts = partsOfSheet(ink, 80);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].end, 70);
    QCOMPARE(parts[1].end, 100);
}

void TestSheetParts::anEmptySheetIsOnePart()
{
    QCOMPARE(partsOfSheet(QList<int>(100, 0), 30).size(), 1);
    QCOMPARE(partsOfSheet({}, 30).size(), 1);
}

QTEST_GUILESS_MAIN(TestSheetParts)
#include "tst_sheetparts.moc"
