// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/about.h"
#include "app/handout/flyer.h"
#include "app/procedure/catalogue.h"
#include "tests/support/paperchecks.h"
#include "tests/support/qrreader.h"
#include <QtTest>

using namespace handout;

namespace {

const Venue venue { QStringLiteral("Junta de Vecinos N.º 12, Linares"),
    QStringLiteral("Calle Los Aromos 123"), QStringLiteral("Martes y jueves, de 10 a 13 horas") };

} // namespace

class TestFlyer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProcedure_data();
    void everyProcedure();
    void theQrIsPlainText();
    void hoursAreWrittenByHandWhereTheyAreNotKnown();
    void whatCannotBeOnOnePageIsRefused();
};

void TestFlyer::everyProcedure_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const auto &one : procedure::Catalogue::builtIn().value().ordered())
        for (const QString &language : support::paperLanguages())
            QTest::addRow("%s %s", qPrintable(one->id), qPrintable(language)) << one->id << language;
}

void TestFlyer::everyProcedure()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const support::Spoken spoken(language);
    const auto definition = procedure::Catalogue::builtIn().value().find(id);
    const auto flyer = renderFlyer(*definition, venue, language);
    const auto poster = renderPoster(*definition, venue, language);
    QVERIFY(flyer && poster);
    const PdfTools twice(*flyer), once(*poster);
    QCOMPARE(twice.pages(), 1);
    QCOMPARE(once.pages(), 1);
    QCOMPARE(twice.millimetres(), QSize(297, 210));
    QCOMPARE(once.millimetres(), QSize(210, 297));
    QVERIFY(twice.isWithin(QRectF(31, 28, 780, 539)));
    QVERIFY(once.isWithin(QRectF(50, 40, 495, 795)));
    const QString onWall = once.text(), inHand = twice.text();
    QStringList said { definition->card.in(language), definition->cardHint.in(language),
        purposeOf(*definition, language), venue.centreName, venue.address, venue.hours };
    said << neededFor(*definition, language) << isNot(*definition, language);
    for (const QString &words : std::as_const(said)) {
        QVERIFY2(support::says(onWall, words), qPrintable(words));
        QVERIFY2(support::says(inHand, words), qPrintable(words));
    }
    QCOMPARE(inHand.count(venue.address), 2);
    if (language != QLatin1String("ht"))
        return;
    QCOMPARE(support::wrongWithPdfA(*flyer), QString());
    QCOMPARE(support::wrongWithPdfA(*poster), QString());
}

void TestFlyer::theQrIsPlainText()
{
    const auto definition = procedure::Catalogue::builtIn().value().find(QStringLiteral("perdida-telefono"));
    const auto poster = renderPoster(*definition, venue, QStringLiteral("es"));
    const QString read = support::readQr(PdfTools(*poster).firstPage(150));
    QCOMPARE(read, flyerQrText(*definition, venue, QStringLiteral("es")));
    QVERIFY(read.contains(venue.hours) && !read.contains(QStringLiteral("http")));
    const auto flyer = renderFlyer(*definition, venue, QStringLiteral("es"));
    const QImage both = PdfTools(*flyer).firstPage(150);
    for (const QRect &half : { QRect(0, 0, both.width() / 2, both.height()),
             QRect(both.width() / 2, 0, both.width() / 2, both.height()) })
        QCOMPARE(support::readQr(both.copy(half)), read);
}

void TestFlyer::hoursAreWrittenByHandWhereTheyAreNotKnown()
{
    const auto definition = procedure::Catalogue::builtIn().value().find(QStringLiteral("perdida-telefono"));
    const auto poster = renderPoster(*definition, { venue.centreName, {}, {} }, QStringLiteral("es"));
    QVERIFY(poster);
    const PdfTools tools(*poster);
    QCOMPARE(tools.pages(), 1);
    QVERIFY(tools.text().contains(venue.centreName));
}

void TestFlyer::whatCannotBeOnOnePageIsRefused()
{
    const auto definition = procedure::Catalogue::builtIn().value().find(QStringLiteral("hurto"));
    const Venue talkative { venue.centreName, {}, QStringLiteral("Lunes y martes. ").repeated(60) };
    QVERIFY(!renderFlyer(*definition, talkative, QStringLiteral("es")));
}

QTEST_MAIN(TestFlyer)
#include "tst_flyer.moc"
