// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/canonicaljson.h"
#include "app/training/tally.h"
#include "tests/support/plantedjson.h"
#include "tests/support/workshop.h"
#include <QJsonArray>
#include <QtTest>

using support::word;
using training::Errc;
using training::Stuck;
using training::Tally;

namespace {

Tally aTally()
{
    return { word("kqzwabcd"), 17, word("el-dedo"), 3, 5, word("two"), Stuck::Errors,
        { { word("one"), { 2, 1, 0, 3, 1, 95 } }, { word("two"), {} } }, { { word("filer.run"), 3, 0 } } };
}

QByteArray bytesOf(const QJsonObject &json)
{
    return envelope::canonicalJson(json).value();
}

QJsonObject jsonOf(const Tally &tally)
{
    return envelope::parseCanonical(tally.toBytes().value()).value();
}

} // namespace

class TestTally : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asBytesAndBack();
    void ofAMeeting();
    void refused_data();
    void refused();
    void notWritten();
    void labels();
};

void TestTally::asBytesAndBack()
{
    QCOMPARE(Tally::read(aTally().toBytes().value()).value(), aTally());
    Tally nobody = aTally();
    nobody.here.clear();
    nobody.stuck.reset();
    QCOMPARE(Tally::read(nobody.toBytes().value()).value(), nobody);
    // What another program may rely on.
    QCOMPARE(aTally().toBytes().value(),
        QByteArray(R"({"class":"kqzwabcd","format":"ventanilla.tally/1","here":"two","lesson":"el-dedo",)"
                   R"("meeting":3,"people":5,"questions":[{"errors":3,"field":"filer.run","helps":0}],)"
                   R"("sequence":17,"steps":[{"errors":3,"finished":1,"helps":0,"reached":2,"seconds":95,)"
                   R"("step":"one","stopped":1},{"errors":0,"finished":0,"helps":0,"reached":0,"seconds":0,)"
                   R"("step":"two","stopped":0}],"stuck":"Errors"})"));
}

void TestTally::ofAMeeting()
{
    const training::MeetingRecord record { word("kqzwabcd"), 3, QDate(2026, 11, 23), word("el-dedo"), 5, 17,
        { { 1, 0, 3 } }, aTally().steps, aTally().questions };
    Tally expected = aTally();
    expected.here.clear();
    expected.stuck.reset();
    QCOMPARE(Tally::of(record), expected);
}

void TestTally::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto with = [](const char *path, const QJsonValue &value) {
        QTest::newRow(qPrintable(QString::fromLatin1(path) + u'=' + value.toVariant().toString()))
            << bytesOf(support::with(jsonOf(aTally()), word(path).split(u'/'), value).toObject());
    };
    with("format", word("ventanilla.tally/2"));
    with("class", word("kqzwabc"));
    with("class", word("cl-07401"));
    with("class", 7);
    with("sequence", -1);
    with("sequence", word("17"));
    with("people", 1'000'001);
    with("here", word("Rosa Soto"));
    with("here", word("12345678-5"));
    with("stuck", word("Asleep"));
    with("name", word("Rosa"));
    with("steps", 3);
    with("steps/0/step", word("12.345.678-5"));
    with("steps/0/reached", -1);
    with("steps/0/name", word("Rosa"));
    with("questions/0/field", word("rosa@example.cl"));
    for (const char *missing :
        { "format", "class", "sequence", "lesson", "meeting", "people", "steps", "questions" }) {
        QJsonObject json = jsonOf(aTally());
        json.remove(QLatin1String(missing));
        QTest::newRow(qPrintable(QLatin1String("no ") + QLatin1String(missing))) << bytesOf(json);
    }
    QJsonObject less = jsonOf(aTally());
    less.insert(word("steps"), QJsonArray { QJsonObject { { word("step"), word("one") } } });
    QTest::newRow("a step without counts") << bytesOf(less);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not canonical") << aTally().toBytes().value() + '\n';
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many << jsonOf(aTally()).value(word("steps")).toArray().first();
    QJsonObject large = jsonOf(aTally());
    large.insert(word("steps"), many);
    QTest::newRow("too long") << bytesOf(large);
}

void TestTally::refused()
{
    QFETCH(QByteArray, bytes);
    const auto read = Tally::read(bytes);
    QVERIFY(!read);
    QVERIFY(read.error().code == Errc::BadTally && read.error().detail.isEmpty());
}

void TestTally::notWritten()
{
    Tally tally = aTally();
    tally.here = word("Rosa Soto");
    QVERIFY(!tally.toBytes());
    tally = aTally();
    tally.sequence = -1;
    QVERIFY(!tally.toBytes());
}

void TestTally::labels()
{
    Tally tally = aTally();
    QSet<QString> labels;
    for (int i = 0; i < 1000; ++i) {
        tally.label = training::randomLabel();
        QVERIFY(tally.toBytes());
        labels << tally.label;
    }
    QCOMPARE(labels.size(), 1000);
}

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
