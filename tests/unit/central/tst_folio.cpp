// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/allowance.h"
#include "app/central/folio.h"
#include <QTest>

using central::Folio;
using namespace std::chrono_literals;

class FolioTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownFoliosCarryACheck()
    {
        const QString folio = Folio::make(2026, 123).toString();
        QVERIFY(folio.startsWith(QLatin1String("2026-0000123-")));
        QVERIFY(Folio::given(folio));
        QString wrong = folio;
        wrong[11] = u'9';
        QVERIFY(!Folio::given(wrong));
    }

    void given_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("the authority's own") << QStringLiteral("CAR-77/2026") << true;
        QTest::newRow("forty") << QString(40, u'A') << true;
        QTest::newRow("too long") << QString(41, u'A') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("lower case") << QStringLiteral("car-77") << false;
        QTest::newRow("space") << QStringLiteral("CAR 77") << false;
        QTest::newRow("line") << QStringLiteral("CAR-77\n") << false;
        QTest::newRow("markup") << QStringLiteral("<B>") << false;
    }
    void given()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(Folio::given(text).has_value(), good);
    }

    void anAllowanceComesBackWithTime()
    {
        central::Allowance allowance(2, 1min);
        const QString key = QStringLiteral("kiosk");
        QCOMPARE(allowance.take(key, 100s), 0ms);
        QCOMPARE(allowance.take(key, 110s), 0ms);
        QCOMPARE(allowance.take(key, 120s), 40s);
        QCOMPARE(allowance.take(QStringLiteral("another"), 120s), 0ms);
        QCOMPARE(allowance.take(key, 160s), 0ms);
    }
};

QTEST_APPLESS_MAIN(FolioTest)
#include "tst_folio.moc"
