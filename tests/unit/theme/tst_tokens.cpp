// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include <QFile>
#include <QFontMetricsF>
#include <QtTest>
#include <cmath>

using namespace theme;

class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void missingTokensAreNamed();
    void capitalsAreAsHighAsPromised();
    void screens_data();
    void screens();
    void sizesStopAtWhatTheScreenHolds();
    void lettersGiveWayOneSizeAtATime();
    void everyIconIsThere();
};

void TestTokens::missingTokensAreNamed()
{
    QFile file(QStringLiteral(":/theme/tokens.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(Tokens::parse(json));
    const auto read
        = Tokens::parse(json.replace("\"FocusOuter\"", "\"Other\"").replace("\"Gap\"", "\"Gab\""));
    QVERIFY(!read);
    QVERIFY(read.error().detail.contains(u"FocusOuter"));
    QVERIFY(read.error().detail.contains(u"millimetres.Gap"));
}

void TestTokens::capitalsAreAsHighAsPromised()
{
    const std::pair<TextSize, double> promised[] = { { TextSize::Normal, 5.2 }, { TextSize::Large, 6.8 },
        { TextSize::Larger, 8.75 }, { TextSize::Largest, 10.4 } };
    for (const QSizeF &mm : { QSizeF(339, 212), QSizeF(344, 215) }) {
        const Theme theme(Metrics::of({ 1280, 800 }, mm));
        for (const auto &[size, cap] : promised) {
            const QFontMetricsF metrics(theme.font(TextRole::Body, size));
            const double height = metrics.capHeight() * 25.4 / theme.metrics().ppi();
            QVERIFY2(height > cap * 0.98, qPrintable(QString::number(height)));
            QVERIFY2(height < cap * 1.06, qPrintable(QString::number(height)));
        }
    }
    const Theme theme(Metrics::of({ 1280, 800 }, {}));
    QCOMPARE(QFontInfo(theme.font(TextRole::Body)).family(), QStringLiteral("Atkinson Hyperlegible Next"));
    for (QChar c : QStringLiteral("áéíóúüñÁÉÍÓÚÜÑ¿¡ºª«»–"))
        QVERIFY2(QFontMetricsF(theme.font(TextRole::Body)).inFont(c), qPrintable(QString(c)));
}

void TestTokens::screens_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::addColumn<double>("edid");
    QTest::addColumn<int>("ppi");
    QTest::addColumn<bool>("compact");
    QTest::newRow("configured") << QSize(1920, 1080) << QSizeF(344, 194) << 96.0 << 141 << false;
    QTest::newRow("EDID") << QSize(1920, 1080) << QSizeF() << 102.4 << 102 << false;
    QTest::newRow("EDID lies") << QSize(1280, 800) << QSizeF() << 25.0 << 96 << false;
    QTest::newRow("EDID lies high") << QSize(1280, 800) << QSizeF() << 900.0 << 96 << false;
    QTest::newRow("ten inches") << QSize(1280, 800) << QSizeF(217, 136) << 0.0 << 149 << true;
    QTest::newRow("thirteen inches") << QSize(1366, 768) << QSizeF(294, 165) << 0.0 << 118 << true;
    QTest::newRow("portrait") << QSize(1080, 1920) << QSizeF(268, 476) << 0.0 << 102 << false;
}

void TestTokens::screens()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    QFETCH(double, edid);
    QFETCH(int, ppi);
    QFETCH(bool, compact);
    const Metrics metrics = Metrics::of(pixels, mm, edid);
    QVERIFY(std::abs(metrics.ppi() - ppi) < 1);
    QCOMPARE(metrics.isCompact(), compact);
    QCOMPARE_GE(metrics.px(20) * 25.4 / metrics.ppi(), 19.99);
}

void TestTokens::sizesStopAtWhatTheScreenHolds()
{
    Theme theme(Metrics::of({ 1280, 800 }, { 217, 136 }));
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setTextSize(TextSize::Largest);
    QCOMPARE(theme.textSize(), TextSize::Larger);
    QCOMPARE(theme.px(Length::TargetKey), theme.px(12.7));
    theme.setScheme(Scheme::Negro);
    theme.reset();
    QCOMPARE(theme.textSize(), TextSize::Normal);
    QCOMPARE(theme.scheme(), Scheme::Normal);
    QCOMPARE(changed.count(), 3);
}

void TestTokens::lettersGiveWayOneSizeAtATime()
{
    Theme theme(Metrics::of({ 1280, 800 }, {}));
    theme.setTextSize(TextSize::Larger);
    const int chosen = theme.font(TextRole::Body).pixelSize();
    QVERIFY(theme.giveWay());
    QCOMPARE(theme.letters(), TextSize::Large);
    QCOMPARE(theme.textSize(), TextSize::Larger);
    QCOMPARE_LT(theme.font(TextRole::Body).pixelSize(), chosen);
    QVERIFY(theme.giveWay());
    QVERIFY(!theme.giveWay()); // never smaller than the normal ones
    QSignalSpy changed(&theme, &Theme::changed);
    theme.restoreLetters();
    theme.restoreLetters();
    QCOMPARE(theme.font(TextRole::Body).pixelSize(), chosen);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.giveWay());
    theme.setTextSize(TextSize::Largest); // who chooses larger letters gets them
    QCOMPARE(theme.letters(), TextSize::Largest);
}

void TestTokens::everyIconIsThere()
{
    const Theme theme(Metrics::of({ 1280, 800 }, {}));
    for (const char *name :
        { "badge", "smartphone", "family_restroom", "help", "backspace", "check_circle" }) {
        const QImage image = theme.icon(QLatin1String(name), 32, Token::Primary).toImage();
        bool inked = false;
        for (int x = 0; x < 32 && !inked; ++x)
            for (int y = 0; y < 32 && !inked; ++y)
                inked = image.pixelColor(x, y) == theme.color(Token::Primary);
        QVERIFY2(inked, name);
    }
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
