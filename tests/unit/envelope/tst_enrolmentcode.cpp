// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/enrolmentcode.h"
#include "tests/support/pki.h"
#include <QRegularExpression>
#include <QtTest>

using namespace envelope;

class TestEnrolmentCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pinsItsAuthorityOnly();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void everyBitGoesRound();

private:
    support::Pki m_pki;
};

void TestEnrolmentCode::pinsItsAuthorityOnly()
{
    const auto code = m_pki.must(EnrolmentCode::make(m_pki.centralCa.certificate()));
    QVERIFY(code.pins(m_pki.centralCa.certificate()));
    QVERIFY(!code.pins(m_pki.deviceCa.certificate()));
    QVERIFY(!code.pins(support::Pki().centralCa.certificate()));
    QVERIFY(!code.pins(Certificate()));
    QVERIFY(!EnrolmentCode::make(m_pki.signing.certificate()));
    static const QRegularExpression form(
        QStringLiteral("^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$"));
    QVERIFY(form.match(code.toString()).hasMatch());
    QCOMPARE(code.secret(), code.toString().remove(u'-').left(16));
    QVERIFY(m_pki.must(EnrolmentCode::make(m_pki.centralCa.certificate())).secret() != code.secret());
    QCOMPARE(EnrolmentCode::read(code.toString()), code);
}

void TestEnrolmentCode::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("accepted");
    const QString good = QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ");
    QTest::newRow("as printed") << good << true;
    QTest::newRow("lower case") << good.toLower() << true;
    QTest::newRow("no hyphens, spaces around") << QString(u' ' + QString(good).remove(u'-') + u'\n') << true;
    QTest::newRow("long dashes") << QString(good).replace(u'-', QStringLiteral("–")) << true;
    QTest::newRow("O for 0, l for 1") << QString(good).replace(u'0', u'o').replace(u'1', u'l') << true;
    QTest::newRow("I for 1") << QString(good).replace(u'1', u'I') << true;
    QTest::newRow("U is no symbol") << QString(good).replace(u'V', u'U') << false;
    QTest::newRow("one short") << good.chopped(1) << false;
    QTest::newRow("one more") << QString(good + u'0') << false;
    QTest::newRow("twice") << QString(good + good) << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("nul") << QString(32, QChar(u'\0')) << false;
    QTest::newRow("emoji") << QString(good.chopped(2) + QStringLiteral("😀")) << false;
}

void TestEnrolmentCode::readsWhatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(bool, accepted);
    const auto code = EnrolmentCode::read(typed);
    QCOMPARE(code.has_value(), accepted);
    if (code) {
        QCOMPARE(code->toString(), QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"));
        QCOMPARE(code->secret(), QStringLiteral("0123456789ABCDEF"));
    }
}

void TestEnrolmentCode::everyBitGoesRound()
{
    for (int i = 0; i < 200; ++i) {
        const auto code = m_pki.must(EnrolmentCode::make(m_pki.centralCa.certificate()));
        QCOMPARE(EnrolmentCode::read(code.toString()), code);
        QVERIFY(code.pins(m_pki.centralCa.certificate()));
    }
}

QTEST_APPLESS_MAIN(TestEnrolmentCode)
#include "tst_enrolmentcode.moc"
