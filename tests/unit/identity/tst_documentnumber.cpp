// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity/documentnumber.h"
#include <QtTest>

using identity::DocumentNumber;

class TestDocumentNumber : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestDocumentNumber::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored"); // null: not a document number
    QTest::addColumn<bool>("usual");
    QTest::newRow("since 2013") << "100000007"
                                << "100000007" << true;
    QTest::newRow("with dots") << "100.000.007"
                               << "100000007" << true;
    QTest::newRow("old, with a letter") << "a 012345678"
                                        << "A012345678" << true;
    QTest::newRow("ten digits") << "1234567890"
                                << "1234567890" << true;
    QTest::newRow("passport") << "F12345"
                              << "F12345" << false;
    QTest::newRow("foreign") << "AB-123456"
                             << "AB-123456" << false;
    QTest::newRow("too short") << "123" << QString() << false;
    QTest::newRow("too long") << "123456789012345678901" << QString() << false;
    QTest::newRow("only dashes") << "----" << QString() << false;
    QTest::newRow("signs") << "1234;DROP" << QString() << false;
    QTest::newRow("emoji") << QStringLiteral("12345😀") << QString() << false;
    QTest::newRow("nothing") << "" << QString() << false;
}

void TestDocumentNumber::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    const auto number = DocumentNumber::read(typed);
    QCOMPARE(number.has_value(), !stored.isNull());
    if (!number)
        return;
    QCOMPARE(number->toString(), stored);
    QTEST(number->looksLikeCedula(), "usual");
}

QTEST_APPLESS_MAIN(TestDocumentNumber)
#include "tst_documentnumber.moc"
