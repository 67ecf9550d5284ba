// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/dates.h"
#include "app/text/languages.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using text::Languages;

class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsNamedInItself();
    void datesFollowTheLanguage();
    void anotherIsSpokenMeanwhile();
    void aReviewedOneIsOffered_data();
    void aReviewedOneIsOffered();
    void nobodyHasReviewedOursYet();
};

void TestLanguages::eachIsNamedInItself()
{
    const Languages languages;
    QCOMPARE(languages.all().size(), 3);
    QCOMPARE(languages.all().first().code, QStringLiteral("es"));
    QCOMPARE(languages.nameOf(QStringLiteral("ht")), QStringLiteral("Kreyòl ayisyen"));
    QVERIFY(!languages.has(QStringLiteral("arn"))); // nobody invents it
}

void TestLanguages::datesFollowTheLanguage()
{
    const QDate day(2026, 11, 23);
    Languages languages;
    QCOMPARE(text::day(day), QStringLiteral("23 de noviembre de 2026"));
    languages.use(QStringLiteral("en"));
    QCOMPARE(text::day(day), QStringLiteral("23 November 2026"));
    QCOMPARE(text::monthOfYear(day), QStringLiteral("November 2026"));
    QCOMPARE(text::day(day, QStringLiteral("es")), QStringLiteral("23 de noviembre de 2026"));
    languages.use(QStringLiteral("ht"));
    QCOMPARE(text::day(day), QStringLiteral("23 novanm 2026"));
    languages.use(QStringLiteral("xx"));
    QCOMPARE(text::day(day), QStringLiteral("23 de noviembre de 2026"));
}

void TestLanguages::anotherIsSpokenMeanwhile()
{
    const auto stop = [] { return QCoreApplication::translate("instructor::MakingPage", "Detener"); };
    Languages window;
    window.use(QStringLiteral("ht"));
    {
        const text::SpokenMeanwhile spoken(QStringLiteral("en"));
        QCOMPARE(stop(), QStringLiteral("Stop"));
        // What a translation lacks is Spanish, and not what the window speaks.
        QCOMPARE(QCoreApplication::translate("nowhere", "Sin traducir"), QStringLiteral("Sin traducir"));
    }
    QCOMPARE(stop(), QStringLiteral("Kanpe"));
    {
        const text::SpokenMeanwhile spoken(QStringLiteral("es"));
        QCOMPARE(stop(), QStringLiteral("Detener"));
        QCOMPARE(text::month(1, {}), QStringLiteral("enero"));
    }
    QCOMPARE(stop(), QStringLiteral("Kanpe"));
    QCOMPARE(text::month(11, {}), QStringLiteral("novanm"));
}

void TestLanguages::aReviewedOneIsOffered_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("offered");
    const auto row = [](const char *name, const char *json, bool offered) {
        QTest::newRow(name) << QByteArray(json) << offered;
    };
    row("reviewed",
        R"({"format":"ventanilla.language/1","code":"arn","name":"Mapuzugun","reviewedBy":"X, 2026-10-01"})",
        true);
    row("not reviewed",
        R"({"format":"ventanilla.language/1","code":"arn","name":"Mapuzugun","reviewedBy":""})", false);
    row("says nothing", R"({"format":"ventanilla.language/1","code":"arn","name":"Mapuzugun"})", false);
    row("another folder",
        R"({"format":"ventanilla.language/1","code":"arm","name":"Mapuzugun","reviewedBy":"X"})", false);
    row("no JSON", "arn", false);
}

void TestLanguages::aReviewedOneIsOffered()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, offered);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("arn")));
    QFile file(folder.filePath(QStringLiteral("arn/language.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    Languages languages(folder.path());
    QCOMPARE(languages.has(QStringLiteral("arn")), offered);
    QCOMPARE(languages.all().size(), offered ? 4 : 3);
    languages.use(QStringLiteral("arn")); // its translation is not there: Spanish
    QCOMPARE(text::month(1), QStringLiteral("enero"));
}

void TestLanguages::nobodyHasReviewedOursYet()
{
    QCOMPARE(Languages::reviewerOf(QStringLiteral("ht")), QString());
    QCOMPARE(Languages::reviewerOf(QStringLiteral("es")), QString());
}

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
