// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/calibration.h"

#include "app/base/settings.h"
#include "ui/theme/theme.h"
#include <QAbstractButton>
#include <QLabel>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

using maintenance::Calibration;
using theme::Metrics;
using theme::Theme;

class TestCalibration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithWhatIsKnown_data();
    void beginsWithWhatIsKnown();
    void theCardThatFitsGivesTheScreen();
    void itStopsWhereNoScreenIs();
    void nothingIsWrittenBeforeTheSecondTouch();
    void whatCannotBeWrittenIsShownToBeCopied();
    void allOfItIsOnTheScreen_data();
    void allOfItIsOnTheScreen();

private:
    static Calibration::Write writeTo(const QString &file)
    {
        return [file](QSize mm) { return base::Settings::writeScreen(file, mm); };
    }
    static QAbstractButton *button(const Calibration &page, const char *text);
    static void touch(const Calibration &page, const char *text);
    static bool says(const Calibration &page, const QString &words);
};

QAbstractButton *TestCalibration::button(const Calibration &page, const char *text)
{
    for (QAbstractButton *button : page.findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text() == QString::fromUtf8(text))
            return button;
    return nullptr;
}

void TestCalibration::touch(const Calibration &page, const char *text)
{
    QAbstractButton *found = button(page, text);
    QVERIFY2(found, text);
    QTest::mouseClick(found, Qt::LeftButton);
}

bool TestCalibration::says(const Calibration &page, const QString &words)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void TestCalibration::beginsWithWhatIsKnown_data()
{
    QTest::addColumn<QSizeF>("configured");
    QTest::addColumn<double>("edid");
    QTest::addColumn<double>("ppi");
    QTest::newRow("configured") << QSizeF(344, 194) << 96.0 << 141.77;
    QTest::newRow("EDID") << QSizeF() << 102.0 << 102.0;
    QTest::newRow("EDID lies") << QSizeF() << 31.0 << 96.0;
    QTest::newRow("nothing") << QSizeF() << 0.0 << 96.0;
}

void TestCalibration::beginsWithWhatIsKnown()
{
    QFETCH(QSizeF, configured);
    QFETCH(double, edid);
    QFETCH(double, ppi);
    Theme theme(Metrics::of({ 1920, 1080 }, configured, edid));
    const Calibration page(theme, QStringLiteral("kiosk.conf"), writeTo({}));
    QVERIFY(std::abs(page.cardPixels().width() - 85.60 / 25.4 * ppi) < 1);
    QVERIFY(std::abs(page.cardPixels().height() - 53.98 / 25.4 * ppi) < 1);
}

void TestCalibration::theCardThatFitsGivesTheScreen()
{
    Theme theme(Metrics::of({ 1920, 1080 }, {}));
    Calibration page(theme, QStringLiteral("kiosk.conf"), writeTo({}));
    page.resize(1920, 1080);
    page.show();
    // Held to a screen of 344 × 194 mm a card is 478 pixels wide.
    for (int i = 0; i < 15; ++i)
        touch(page, "+ 10");
    for (int i = 0; i < 5; ++i)
        touch(page, "+ 1");
    touch(page, "− 1");
    QCOMPARE(page.cardPixels(), QSize(478, 301));
    QCOMPARE(page.screenMm(), QSize(344, 193));
    QVERIFY(says(page, QStringLiteral("[screen] mm=344x193")));
}

void TestCalibration::itStopsWhereNoScreenIs()
{
    Theme theme(Metrics::of({ 1280, 800 }, {}, 80));
    Calibration page(theme, QStringLiteral("kiosk.conf"), writeTo({}));
    page.resize(1280, 800);
    page.show();
    for (int i = 0; i < 40; ++i)
        touch(page, "− 10");
    QVERIFY(page.cardPixels().width() > 200);
    QVERIFY(page.screenMm().width() < 560);
}

void TestCalibration::nothingIsWrittenBeforeTheSecondTouch()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("kiosk.conf"));
    Theme theme(Metrics::of({ 1280, 800 }, { 339, 212 }));
    Calibration page(theme, file, writeTo(file));
    page.resize(1280, 800);
    page.show();
    touch(page, "Escribirlo");
    QVERIFY(page.isAsking());
    QVERIFY(!button(page, "+ 1"));
    touch(page, "No, volver");
    QVERIFY(!QFile::exists(file));
    touch(page, "Escribirlo");
    touch(page, "Sí, escribirlo");
    QVERIFY(!page.isAsking());
    QVERIFY(says(page, QStringLiteral("Quedó escrito")));
    QCOMPARE(base::Settings::load(file)->screenMm, QSizeF(page.screenMm()));
}

void TestCalibration::whatCannotBeWrittenIsShownToBeCopied()
{
    Theme theme(Metrics::of({ 1280, 800 }, { 339, 212 }));
    Calibration page(
        theme, QStringLiteral("/nonexistent/kiosk.conf"), writeTo(QStringLiteral("/nonexistent/kiosk.conf")));
    page.resize(1280, 800);
    page.show();
    touch(page, "Escribirlo");
    touch(page, "Sí, escribirlo");
    QVERIFY(says(page, QStringLiteral("No se puede escribir")));
    QVERIFY(says(page, QStringLiteral("[screen] mm=")));
}

void TestCalibration::allOfItIsOnTheScreen_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::newRow("13 inches") << QSize(1280, 800) << QSizeF(339, 212);
    QTest::newRow("15 inches") << QSize(1366, 768) << QSizeF(344, 194);
    QTest::newRow("upright") << QSize(1080, 1920) << QSizeF(268, 476);
    QTest::newRow("10 inches") << QSize(1280, 800) << QSizeF(217, 136);
    QTest::newRow("nothing is known") << QSize(1366, 768) << QSizeF();
}

void TestCalibration::allOfItIsOnTheScreen()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    Theme theme(Metrics::of(pixels, mm));
    Calibration page(theme, QStringLiteral("/etc/ventanilla/kiosk.conf"), writeTo({}));
    page.resize(pixels);
    page.show();
    QVERIFY(says(page, QStringLiteral("[screen] mm=")));
    QVERIFY(page.rect().contains(page.cardPlace()));
    QList<QRect> places;
    for (const QAbstractButton *one : page.findChildren<QAbstractButton *>()) {
        const QRect place(one->mapTo(&page, QPoint()), one->size());
        if (!one->isVisible())
            continue;
        QVERIFY2(page.rect().contains(place), qPrintable(one->text()));
        QVERIFY2(!place.intersects(page.cardPlace()), qPrintable(one->text()));
    }
}

QTEST_MAIN(TestCalibration)
#include "tst_calibration.moc"
