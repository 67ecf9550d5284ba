// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/condition.h"
#include <QJsonDocument>
#include <QtTest>

using procedure::Condition;

class TestCondition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holds_data();
    void holds();
    void rejects_data();
    void rejects();
    void namesWhatItLooksAt();

private:
    static QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }
};

void TestCondition::holds_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *condition, const char *answers, bool expected) {
        QTest::newRow(name) << QByteArray(condition) << QByteArray(answers) << expected;
    };
    row("equals", R"({"equals":["a","x"]})", R"({"a":"x"})", true);
    row("equals another", R"({"equals":["a","x"]})", R"({"a":"y"})", false);
    row("equals nothing", R"({"equals":["a","x"]})", R"({})", false);
    row("equals a number", R"({"equals":["a",3]})", R"({"a":3})", true);
    row("in", R"({"in":["a",["x","y"]]})", R"({"a":"y"})", true);
    row("not in", R"({"in":["a",["x","y"]]})", R"({"a":"z"})", false);
    row("in an array", R"({"in":["a",["x"]]})", R"({"a":["w","x"]})", true);
    row("in no member", R"({"in":["a",["x"]]})", R"({"a":["w"]})", false);
    row("in nothing", R"({"in":["a",["x"]]})", R"({})", false);
    row("answered", R"({"answered":"a"})", R"({"a":""})", true);
    row("unanswered", R"({"answered":"a"})", R"({"b":1})", false);
    row("all", R"({"all":[{"answered":"a"},{"equals":["b",1]}]})", R"({"a":1,"b":1})", true);
    row("not all", R"({"all":[{"answered":"a"},{"equals":["b",1]}]})", R"({"a":1})", false);
    row("any", R"({"any":[{"answered":"a"},{"equals":["b",1]}]})", R"({"b":1})", true);
    row("not any", R"({"any":[{"answered":"a"},{"equals":["b",1]}]})", R"({"b":2})", false);
    row("not", R"({"not":{"equals":["a","x"]}})", R"({"a":"x"})", false);
    row("not of nothing", R"({"not":{"equals":["a","x"]}})", R"({})", true);
    row("in a group", R"({"in":["g.t",["x"]]})", R"({"g":[{"t":"w"},{"t":"x"}]})", true);
    row("in no item", R"({"in":["g.t",["x"]]})", R"({"g":[{"t":"w"},{"u":"x"}]})", false);
    row("answered in a group", R"({"answered":"g.t"})", R"({"g":[{"u":1}]})", false);
}

void TestCondition::holds()
{
    QFETCH(QByteArray, condition);
    QFETCH(QByteArray, answers);
    const auto read = Condition::fromJson(object(condition.constData()));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QTEST(read->holds(object(answers.constData())), "expected");
}

void TestCondition::rejects_data()
{
    QTest::addColumn<QByteArray>("condition");
    const auto row = [](const char *condition) { QTest::newRow(condition) << QByteArray(condition); };
    row("{}");
    row(R"({"equals":["a"]})");
    row(R"({"equals":"a"})");
    row(R"({"equals":["","x"]})");
    row(R"({"in":["a",[]]})");
    row(R"({"in":["a","x"]})");
    row(R"({"answered":3})");
    row(R"({"all":[]})");
    row(R"({"any":["a"]})");
    row(R"({"not":[]})");
    row(R"({"script":"1"})");
    row(R"({"equals":["a","x"],"answered":"b"})");
}

void TestCondition::rejects()
{
    QFETCH(QByteArray, condition);
    const auto read = Condition::fromJson(object(condition.constData()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, make_error_code(procedure::Errc::BadCondition));
}

void TestCondition::namesWhatItLooksAt()
{
    QVERIFY(Condition().holds({}));
    QVERIFY(Condition().uses().isEmpty());
    const auto read = Condition::fromJson(
        object(R"({"all":[{"answered":"a"},{"not":{"in":["b",["x","y"]]}},{"any":[{"equals":["c",1]}]}]})"));
    QVERIFY(read);
    const auto uses = read->uses();
    QCOMPARE(uses.size(), 3);
    QCOMPARE(uses.at(0).field, QStringLiteral("a"));
    QVERIFY(uses.at(0).values.isEmpty());
    QCOMPARE(uses.at(1).values.size(), 2);
    QCOMPARE(uses.at(2).field, QStringLiteral("c"));
}

QTEST_APPLESS_MAIN(TestCondition)
#include "tst_condition.moc"
