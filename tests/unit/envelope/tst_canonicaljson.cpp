// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/canonicaljson.h"
#include "app/envelope/errc.h"
#include <QJsonArray>
#include <QtTest>

using namespace envelope;

class TestCanonicalJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writes_data();
    void writes();
    void refusesValuesWithoutCanonicalForm_data();
    void refusesValuesWithoutCanonicalForm();
    void keysGoByUtf16Units();
    void reads_data();
    void reads();
    void depthIsLimited();
    void sizeIsLimited();
};

void TestCanonicalJson::writes_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty object") << QJsonValue(QJsonObject()) << QByteArray("{}");
    QTest::newRow("empty array") << QJsonValue(QJsonArray()) << QByteArray("[]");
    QTest::newRow("nested") << QJsonValue(
        QJsonObject { { QStringLiteral("b"), QJsonArray { 1, true, QStringLiteral("x") } },
            { QStringLiteral("a"), false } })
                            << QByteArray(R"({"a":false,"b":[1,true,"x"]})");
    QTest::newRow("largest") << QJsonValue(qint64(9007199254740991)) << QByteArray("9007199254740991");
    QTest::newRow("smallest") << QJsonValue(qint64(-9007199254740991)) << QByteArray("-9007199254740991");
    QTest::newRow("whole double") << QJsonValue(3.0) << QByteArray("3");
    QTest::newRow("minus zero") << QJsonValue(-0.0) << QByteArray("0");
    // RFC 8785 §3.2.2.2
    QTest::newRow("escapes") << QJsonValue(QStringLiteral("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/"))
                             << QByteArray("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    QTest::newRow("controls") << QJsonValue(QStringLiteral("\b\t\f\r\x1b\x7f"))
                              << QByteArray("\"\\b\\t\\f\\r\\u001b\x7f\"");
    QTest::newRow("nul") << QJsonValue(QString(QChar(u'\0'))) << QByteArray(R"("\u0000")");
    QTest::newRow("emoji, ñ, RTL") << QJsonValue(QStringLiteral("😀ñשלום")) << QByteArray("\"😀ñשלום\"");
}

void TestCanonicalJson::writes()
{
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, bytes);
    const auto written = canonicalJson(value);
    QVERIFY(written);
    QCOMPARE(*written, bytes);
}

void TestCanonicalJson::refusesValuesWithoutCanonicalForm_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("fraction") << QJsonValue(1.5);
    QTest::newRow("2^53") << QJsonValue(qint64(9007199254740992));
    QTest::newRow("largest int64") << QJsonValue(std::numeric_limits<qint64>::max());
    QTest::newRow("smallest int64") << QJsonValue(std::numeric_limits<qint64>::min());
    QTest::newRow("huge") << QJsonValue(1e300);
    QTest::newRow("infinity") << QJsonValue(qInf());
    QTest::newRow("nan") << QJsonValue(qQNaN());
    QTest::newRow("lone high") << QJsonValue(QString(QChar(0xd83d)));
    QTest::newRow("lone low") << QJsonValue(QString(QChar(0xde00)));
    QTest::newRow("lone in key") << QJsonValue(QJsonObject { { QString(QChar(0xd83d)), 1 } });
    QTest::newRow("null inside") << QJsonValue(QJsonArray { QJsonValue() });
}

void TestCanonicalJson::refusesValuesWithoutCanonicalForm()
{
    QFETCH(QJsonValue, value);
    const auto written = canonicalJson(value);
    QVERIFY(!written);
    QCOMPARE(written.error().code, make_error_code(Errc::NotCanonical));
}

void TestCanonicalJson::keysGoByUtf16Units()
{
    // RFC 8785 §3.2.3: the emoji (D83D …) comes before U+FB33 though its code point is higher.
    QJsonObject object;
    for (const QString &key : { QStringLiteral("\u20ac"), QStringLiteral("\r"), QStringLiteral("\ufb33"),
             QStringLiteral("1"), QStringLiteral("😀"), QStringLiteral("\u0080"), QStringLiteral("ö") })
        object.insert(key, 1);
    const auto written = canonicalJson(object);
    QVERIFY(written);
    QCOMPARE(
        *written, QByteArray("{\"\\r\":1,\"1\":1,\"\u0080\":1,\"ö\":1,\"\u20ac\":1,\"😀\":1,\"\ufb33\":1}"));
}

void TestCanonicalJson::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("canonical") << QByteArray(R"({"a":1,"b":"ñ"})") << true;
    QTest::newRow("empty") << QByteArray("{}") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("white space") << QByteArray(R"({"a": 1})") << false;
    QTest::newRow("newline after") << QByteArray("{}\n") << false;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << false;
    QTest::newRow("unsorted") << QByteArray(R"({"b":1,"a":1})") << false;
    QTest::newRow("doubled key") << QByteArray(R"({"a":1,"a":1})") << false;
    QTest::newRow("escaped needlessly") << QByteArray(R"({"a":"\u00f1"})") << false;
    QTest::newRow("upper-case escape") << QByteArray(R"({"a":"\u001B"})") << false;
    QTest::newRow("escaped slash") << QByteArray(R"({"a":"\/"})") << false;
    QTest::newRow("fraction") << QByteArray(R"({"a":1.5})") << false;
    QTest::newRow("exponent") << QByteArray(R"({"a":1e2})") << false;
    QTest::newRow("leading zero") << QByteArray(R"({"a":01})") << false;
    QTest::newRow("minus zero") << QByteArray(R"({"a":-0})") << false;
    QTest::newRow("2^53") << QByteArray(R"({"a":9007199254740992})") << false;
    QTest::newRow("null") << QByteArray(R"({"a":null})") << false;
    QTest::newRow("array") << QByteArray("[1]") << false;
    QTest::newRow("broken UTF-8") << QByteArray("{\"a\":\"\xff\"}") << false;
    QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xc1\xa1\"}") << false;
    QTest::newRow("surrogate in UTF-8") << QByteArray("{\"a\":\"\xed\xa0\xbd\"}") << false;
    QTest::newRow("lone escape") << QByteArray(R"({"a":"\ud83d"})") << false;
    QTest::newRow("nul byte") << QByteArray("{\"a\":\"\0\"}", 10) << false;
    QTest::newRow("cut off") << QByteArray(R"({"a":1)") << false;
}

void TestCanonicalJson::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, accepted);
    const auto read = parseCanonical(bytes);
    QCOMPARE(read.has_value(), accepted);
    if (!read)
        QCOMPARE(read.error().code, make_error_code(Errc::NotCanonical));
}

void TestCanonicalJson::depthIsLimited()
{
    for (const auto &[depth, accepted] :
        { std::pair(32, true), std::pair(33, false), std::pair(900, false) }) {
        const QByteArray bytes = "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
        QCOMPARE(parseCanonical(bytes).has_value(), accepted);
    }
    QVERIFY(!parseCanonical(QByteArray(100000, '[')));
}

void TestCanonicalJson::sizeIsLimited()
{
    const QByteArray bytes = R"({"a":")" + QByteArray(100, 'x') + "\"}";
    QVERIFY(parseCanonical(bytes, bytes.size()));
    const auto read = parseCanonical(bytes, bytes.size() - 1);
    QVERIFY(!read);
    QCOMPARE(read.error().code, make_error_code(Errc::TooLarge));
}

QTEST_APPLESS_MAIN(TestCanonicalJson)
#include "tst_canonicaljson.moc"
