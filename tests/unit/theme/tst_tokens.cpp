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
    void contrast_data();
    void contrast();
    void missingTokensAreNamed();
    void capitalsAreAsHighAsPromised();
    void screens_data();
    void screens();
    void sizesStopAtWhatTheScreenHolds();
    void everyIconIsThere();
};

static double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

static double ratio(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void TestTokens::contrast_data()
{
    QTest::addColumn<Token>("ink");
    QTest::addColumn<Token>("ground");
    QTest::addColumn<double>("normal");
    const auto pair = [](Token ink, Token ground, double normal) {
        const auto names = QMetaEnum::fromType<Token>();
        QTest::addRow("%s on %s", names.valueToKey(int(ink)), names.valueToKey(int(ground)))
            << ink << ground << normal;
    };
    for (Token ground :
        { Token::Ground, Token::Surface, Token::Selection, Token::ErrorTint, Token::OkTint, Token::WarnTint })
        pair(Token::Text, ground, 10);
    for (Token ground : { Token::Ground, Token::Surface })
        pair(Token::TextSoft, ground, 10);
    for (Token ground : { Token::Ground, Token::Surface, Token::Selection })
        pair(Token::Primary, ground, 7);
    for (Token ground : { Token::Ground, Token::Surface, Token::Selection })
        pair(Token::Border, ground, 4.5);
    pair(Token::OnPrimary, Token::Primary, 7);
    pair(Token::OnError, Token::Error, 7);
    pair(Token::OnOk, Token::Ok, 7);
    pair(Token::OnHelp, Token::Help, 7);
    pair(Token::OnPractice, Token::Practice, 7);
    pair(Token::Error, Token::Ground, 7);
    pair(Token::Error, Token::ErrorTint, 7);
    pair(Token::Ok, Token::OkTint, 7);
    pair(Token::Warn, Token::WarnTint, 7);
    pair(Token::FocusInner, Token::FocusOuter, 4.5);
}

void TestTokens::contrast()
{
    QFETCH(Token, ink);
    QFETCH(Token, ground);
    QFETCH(double, normal);
    const Tokens tokens = Tokens::builtIn();
    const auto of
        = [&](Scheme scheme) { return ratio(tokens.color(scheme, ink), tokens.color(scheme, ground)); };
    QCOMPARE_GE(of(Scheme::Normal), normal);
    const bool isText = ink != Token::FocusInner;
    QCOMPARE_GE(of(Scheme::Negro), isText ? 12.0 : 4.5);
    QCOMPARE_GE(of(Scheme::Suave), 4.5);
}

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
