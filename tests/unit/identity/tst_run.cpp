// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity/run.h"
#include <QtTest>

using identity::Run;

class TestRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void everyWrongDigitIsCaught();
    void formatsWhileTyping_data();
    void formatsWhileTyping();
    void reservedForPractice_data();
    void reservedForPractice();
    void ranges();
};

void TestRun::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("display");
    const auto row = [](const char *name, const char *typed, const char *stored, const char *display) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(stored)
                            << QString::fromUtf8(display);
    };
    row("as printed", "12.345.678-5", "12345678-5", "12.345.678-5");
    row("no dots", "12345678-5", "12345678-5", "12.345.678-5");
    row("digits only", "123456785", "12345678-5", "12.345.678-5");
    row("spaces", " 12 345 678 5 ", "12345678-5", "12.345.678-5");
    row("en dash", "12.345.678–5", "12345678-5", "12.345.678-5");
    row("non-breaking hyphen", "12.345.678‑5", "12345678-5", "12.345.678-5");
    row("minus sign", "12.345.678−5", "12345678-5", "12.345.678-5");
    row("capital K", "12.345.670-K", "12345670-K", "12.345.670-K");
    row("small k", "12345670k", "12345670-K", "12.345.670-K");
    row("check digit 0", "1.000.013-0", "1000013-0", "1.000.013-0");
    row("leading zero", "01.000.013-0", "1000013-0", "1.000.013-0");
    row("nine digits", "100.000.000-7", "100000000-7", "100.000.000-7");
    row("one digit", "1-9", "1-9", "1-9");
}

void TestRun::readsWhatPeopleType()
{
    QFETCH(QString, typed);
    const auto run = Run::read(typed);
    QVERIFY(run);
    QTEST(run->toString(), "stored");
    QTEST(run->toDisplay(), "display");
    QCOMPARE(Run::read(run->toDisplay()), run);
}

void TestRun::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const char *typed, Run::Fault fault) {
        QTest::newRow(name) << QString::fromUtf8(typed) << static_cast<int>(fault);
    };
    row("nothing", "", Run::Fault::Empty);
    row("only dots", " .- ", Run::Fault::Empty);
    row("wrong check digit", "12.345.678-6", Run::Fault::CheckDigit);
    row("K instead of 5", "12.345.678-K", Run::Fault::CheckDigit);
    row("K in the middle", "12.34K.678-5", Run::Fault::Form);
    row("one symbol", "5", Run::Fault::Form);
    row("ten digits", "1.234.567.890-1", Run::Fault::Form);
    row("zero", "0-0", Run::Fault::Form);
    row("letters", "12.345.67X-5", Run::Fault::Form);
    row("emoji", "12.345.678-5😀", Run::Fault::Form);
    row("Arabic digits", "١٢٣٤٥٦٧٨-٥", Run::Fault::Form);
}

void TestRun::saysWhatIsWrong()
{
    QFETCH(QString, typed);
    QTEST(static_cast<int>(Run::faultOf(typed)), "fault");
    QVERIFY(!Run::read(typed));
}

void TestRun::everyWrongDigitIsCaught()
{
    const QString good = QStringLiteral("123456785");
    for (int i = 0; i < good.size(); ++i) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString changed = good;
            changed[i] = digit;
            QCOMPARE(Run::read(changed).has_value(), changed == good);
        }
    }
}

void TestRun::formatsWhileTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const QStringList steps { QString(), QStringLiteral("1"), QStringLiteral("1-2"), QStringLiteral("12-3"),
        QStringLiteral("123-4"), QStringLiteral("1.234-5"), QStringLiteral("12.345-6"),
        QStringLiteral("123.456-7"), QStringLiteral("1.234.567-8"), QStringLiteral("12.345.678-5") };
    const QString typed = QStringLiteral("123456785");
    for (int i = 0; i < steps.size(); ++i)
        QTest::addRow("%d symbols", i) << typed.left(i) << steps.at(i);
    QTest::newRow("already formatted") << "12.345.678-5"
                                       << "12.345.678-5";
    QTest::newRow("k ends it") << "12345670k99"
                               << "12.345.670-K";
    QTest::newRow("k cannot begin") << "k1"
                                    << "1";
    QTest::newRow("letters are left out") << "1a2b3"
                                          << "12-3";
    QTest::newRow("too long is cut") << "12345678901234"
                                     << "123.456.789-0";
}

void TestRun::formatsWhileTyping()
{
    QFETCH(QString, typed);
    QTEST(Run::formatPartial(typed), "shown");
}

void TestRun::reservedForPractice_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("reserved");
    QTest::newRow("sandbox 4") << "44.444.444-4" << true;
    QTest::newRow("sandbox 5") << "55.555.555-5" << true;
    QTest::newRow("sandbox 8") << "88.888.888-8" << true;
    QTest::newRow("sandbox 9") << "99.999.999-9" << true;
    QTest::newRow("practice 1") << "11.111.111-1" << true;
    QTest::newRow("practice 2") << "22.222.222-2" << true;
    QTest::newRow("somebody") << "12.345.678-5" << false;
    QTest::newRow("seven equal digits") << "1.111.111-4" << false;
}

void TestRun::reservedForPractice()
{
    QFETCH(QString, typed);
    const auto run = Run::read(typed);
    QVERIFY(run);
    QTEST(run->isReservedForPractice(), "reserved");
}

void TestRun::ranges()
{
    QVERIFY(Run::read(u"100000000-7")->looksProvisional());
    QVERIFY(!Run::read(u"12345678-5")->looksProvisional());
    QVERIFY(Run::read(u"99.999.999-9")->looksLikeCompany());
    QVERIFY(!Run::read(u"100000000-7")->looksLikeCompany());
    QVERIFY(!Run::read(u"12345678-5")->looksLikeCompany());
}

QTEST_APPLESS_MAIN(TestRun)
#include "tst_run.moc"
