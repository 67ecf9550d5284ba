// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/errc.h"
#include "app/envelope/selftest.h"
#include "app/envelope/selftest_p.h"
#include <QtTest>

using namespace envelope;

class TestSelfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passesQuickly();
    void everyWrongAnswerIsSeen_data();
    void everyWrongAnswerIsSeen();
};

void TestSelfTest::passesQuickly()
{
    QElapsedTimer timer;
    timer.start();
    const auto passed = selfTest();
    QVERIFY2(passed, qPrintable(passed ? QString() : passed.error().toString()));
    qInfo("self-test in %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    QVERIFY(timer.elapsed() < 200); // 20 are wanted of a quiet machine
}

using Answer = QByteArray KnownAnswers::*;
Q_DECLARE_METATYPE(Answer)

void TestSelfTest::everyWrongAnswerIsSeen_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("text") << &KnownAnswers::text;
    QTest::newRow("digest") << &KnownAnswers::digest;
    QTest::newRow("GCM key") << &KnownAnswers::gcmKey;
    QTest::newRow("GCM nonce") << &KnownAnswers::gcmNonce;
    QTest::newRow("GCM extra") << &KnownAnswers::gcmExtra;
    QTest::newRow("GCM plain") << &KnownAnswers::gcmPlain;
    QTest::newRow("GCM sealed") << &KnownAnswers::gcmSealed;
    QTest::newRow("GCM tag") << &KnownAnswers::gcmTag;
    QTest::newRow("signed text") << &KnownAnswers::signedText;
    QTest::newRow("public key") << &KnownAnswers::publicKey;
    QTest::newRow("signature") << &KnownAnswers::signature;
    QTest::newRow("seal key") << &KnownAnswers::sealKey;
    QTest::newRow("seal certificate") << &KnownAnswers::sealCertificate;
    QTest::newRow("sealed") << &KnownAnswers::sealed;
    QTest::newRow("opened") << &KnownAnswers::opened;
}

void TestSelfTest::everyWrongAnswerIsSeen()
{
    QFETCH(Answer, answer);
    for (int where : { 0, 1, 2 }) {
        KnownAnswers wrong;
        QByteArray &bytes = wrong.*answer;
        // In the first half: the end of a certificate is its signature, which plays no part here.
        const qsizetype i = where * (bytes.size() - 1) / 4;
        bytes[i] = char(bytes[i] ^ 0x01);
        const auto result = selfTest(wrong);
        QVERIFY2(!result, qPrintable(QString::number(i)));
        QCOMPARE(result.error().code, make_error_code(Errc::SelfTest));
    }
}

QTEST_APPLESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
