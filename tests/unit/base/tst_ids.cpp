// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/base/ids.h"
#include <QSet>
#include <QtTest>

using namespace base;

class TestIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comprobanteOfTheContract();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void everyWrongSymbolAndEverySwapIsCaught();
    void thoseOfPracticeAreOfNoOtherUse();
    void filingIdsAreVersionSevenAndDistinct();
    void filingIdTakesOnlyItsCanonicalForm();
};

static const QString sample = QStringLiteral("0192f0c4-7a3b-7c55-9a01-1234567890ab");

void TestIds::comprobanteOfTheContract()
{
    const auto id = FilingId::fromString(sample);
    QVERIFY(id);
    QCOMPARE(Comprobante::of(*id).toString(), QStringLiteral("PKW1-W8M2-P2HX"));
    QCOMPARE(id->madeAt().toMSecsSinceEpoch(), 0x0192f0c47a3b);
}

void TestIds::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("as printed") << "PKW1-W8M2-P2HX" << true;
    QTest::newRow("lower case") << "pkw1-w8m2-p2hx" << true;
    QTest::newRow("spaces") << " pkw1 w8m2 p2hx " << true;
    QTest::newRow("no hyphens") << "PKW1W8M2P2HX" << true;
    QTest::newRow("l for 1, z for 2") << "PKWl-W8Mz-PzHX" << true;
    QTest::newRow("long dash") << QStringLiteral("PKW1–W8M2–P2HX") << true;
    QTest::newRow("one short") << "PKW1-W8M2-P2H" << false;
    QTest::newRow("one more") << "PKW1-W8M2-P2HXX" << false;
    QTest::newRow("foreign symbol") << "PKW1-W8M2-P2H@" << false;
    QTest::newRow("emoji") << QStringLiteral("PKW1-W8M2-P2H😀") << false;
    QTest::newRow("nothing") << "" << false;
}

void TestIds::readsWhatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(bool, accepted);
    const auto read = Comprobante::read(typed);
    QCOMPARE(read.has_value(), accepted);
    if (read)
        QCOMPARE(read->toString(), QStringLiteral("PKW1-W8M2-P2HX"));
}

void TestIds::everyWrongSymbolAndEverySwapIsCaught()
{
    const QString good = QStringLiteral("PKW1W8M2P2HX");
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXY");
    for (int i = 0; i < good.size(); ++i) {
        for (QChar c : alphabet) {
            QString changed = good;
            changed[i] = c;
            QCOMPARE(Comprobante::read(changed).has_value(), changed == good);
        }
        for (int j = i + 1; j < good.size(); ++j) {
            QString swapped = good;
            std::swap(swapped[i], swapped[j]);
            QCOMPARE(Comprobante::read(swapped).has_value(), swapped == good);
        }
    }
}

void TestIds::thoseOfPracticeAreOfNoOtherUse()
{
    const SystemClock clock;
    for (int i = 0; i < 1000; ++i) {
        const FilingId id = FilingId::make(clock);
        const Comprobante pretended = Comprobante::ofPractice(id), real = Comprobante::of(id);
        QVERIFY(pretended.isPractice() && pretended.toString().startsWith(QLatin1String("PRAC-")));
        QCOMPARE(Comprobante::readPractice(pretended.toString().toLower()), pretended);
        QVERIFY(!Comprobante::read(pretended.toString()));
        QVERIFY(!real.isPractice() && !Comprobante::readPractice(real.toString()));
    }
    // One that begins with PRAC by chance stays real.
    const auto real = Comprobante::read(u"PRAC0000000R");
    QVERIFY(real && !real->isPractice());
}

void TestIds::filingIdsAreVersionSevenAndDistinct()
{
    const SystemClock clock;
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const FilingId id = FilingId::make(clock);
        QCOMPARE(id.toString().at(14), QChar(u'7'));
        QVERIFY(QStringLiteral("89ab").contains(id.toString().at(19)));
        QCOMPARE(FilingId::fromString(id.toString()), id);
        seen << id.toString();
    }
    QCOMPARE(seen.size(), 1000);
}

void TestIds::filingIdTakesOnlyItsCanonicalForm()
{
    QVERIFY(!FilingId::fromString(sample.toUpper()));
    QVERIFY(!FilingId::fromString(QString(u'{' + sample + u'}')));
    QVERIFY(!FilingId::fromString(u"00000000-0000-0000-0000-000000000000"));
    QVERIFY(!FilingId::fromString(u"no"));
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
