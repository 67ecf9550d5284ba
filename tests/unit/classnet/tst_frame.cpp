// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/frame.h"
#include "app/classnet/pace.h"
#include "tests/support/workshop.h"
#include <QtTest>

using classnet::Errc;
using classnet::Frame;
using classnet::FrameReader;
using classnet::Kind;
using classnet::Pace;
using support::word;

class TestFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inPiecesOfAnySize();
    void whatIsNoFrame_data();
    void whatIsNoFrame();
    void aPaceGoesRound();
    void whatIsNoPace_data();
    void whatIsNoPace();
};

void TestFrame::inPiecesOfAnySize()
{
    const QList<Frame> frames { { Kind::Hello, QByteArray(32, 'p') }, { Kind::Alive, {} },
        { Kind::Tally, QByteArray(1000, '\0') }, { Kind::Pace, "{}" } };
    QByteArray stream;
    for (const Frame &frame : frames)
        stream += frame.toBytes();
    QCOMPARE(frames.at(1).toBytes(), QByteArray("\0\0\0\1\7", 5));
    for (qsizetype piece = 1; piece <= stream.size(); ++piece) {
        FrameReader reader(1000);
        QList<Frame> read;
        for (qsizetype at = 0; at < stream.size(); at += piece) {
            reader.add(stream.mid(at, piece));
            for (auto next = reader.next(); next.value(); next = reader.next())
                read << **next;
        }
        QVERIFY2(read == frames, qPrintable(QString::number(piece)));
    }
}

void TestFrame::whatIsNoFrame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no kind") << QByteArray(4, '\0');
    QTest::newRow("kind 0") << QByteArray("\0\0\0\1\0", 5);
    QTest::newRow("a kind beyond") << QByteArray("\0\0\0\1\x9", 5);
    QTest::newRow("one too long, of which only the length has come") << QByteArray("\0\0\0\x66", 4);
    QTest::newRow("four gigabytes") << QByteArray("\xff\xff\xff\xff", 4);
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
}

void TestFrame::whatIsNoFrame()
{
    QFETCH(QByteArray, bytes);
    FrameReader reader(100);
    reader.add(Frame { Kind::Tally, QByteArray(100, 'x') }.toBytes() + bytes);
    QVERIFY(reader.next().value().has_value()); // as long as it may be
    QVERIFY(reader.next().error().code == Errc::BadFrame);
}

void TestFrame::aPaceGoesRound()
{
    const Pace none, all { 7, word("el-dedo"), word("one"), word("two"), true };
    QVERIFY(Pace::read(none.toBytes().value()) == none);
    QVERIFY(Pace::read(all.toBytes().value()) == all);
    QCOMPARE(all.toBytes().value(),
        "{\"blanked\":true,\"format\":\"ventanilla.pace/1\",\"lesson\":\"el-dedo\",\"meeting\":0,"
        "\"pointedAt\":\"two\",\"procedure\":\"\",\"screen\":0,\"sequence\":7,\"waitAt\":\"one\"}");
    QVERIFY(!Pace({ 1, word("María Soto"), {}, {}, false }).toBytes()); // nothing that somebody typed
    QVERIFY(!Pace({ -1, {}, {}, {}, false }).toBytes());
}

void TestFrame::whatIsNoPace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = Pace { 7, word("el-dedo"), word("one"), word("two"), true }.toBytes().value();
    const auto row = [&good](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(good).replace(before, after);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("more behind it") << QByteArray(good + ' ');
    row("another format", "pace/1", "pace/2");
    row("a member missing", "\"lesson\":\"el-dedo\",", "");
    row("a member too many", "{\"blanked\"", "{\"a\":1,\"blanked\"");
    row("of another type", ":true", ":1");
    row("a number for a word", "\"el-dedo\"", "7");
    row("a sentence for a word", "el-dedo", "Doña Ana no puede");
    row("a negative number", ":7", ":-7");
    row("a fraction", ":7", ":7.5");
    row("white space", ":7", ": 7");
    QTest::newRow("too long") << QByteArray(good).replace("el-dedo", QByteArray(5000, 'a'));
}

void TestFrame::whatIsNoPace()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(Pace::read(bytes).error().code == Errc::BadPace);
}

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
