// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/walk.h"
#include "app/procedure/catalogue.h"
#include "tests/support/manualclock.h"
#include <QJsonArray>
#include <QtTest>

using namespace guide;
using Kind = Step::Kind;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC);

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

/// What a draft keeps of a walk. That it comes back as it was, whatever it was, is in tst_randomwalks.
class TestMemo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesOnAtTheSameQuestion();
    void goesOnWhereSomebodyWentBackTo();
    void nobodyComesBackBeyondTheReview_data();
    void nobodyComesBackBeyondTheReview();
    void whatDoesNotHoldAnyMoreIsAskedAgain();
    void anotherNoticeIsReadAgain();
    void nothingInvalidComesIn_data();
    void nothingInvalidComesIn();
    void whatIsNoWalkIsNone();

private:
    Walk begun() const;
    Walk untilReview() const;
    static bool answerUntil(Walk &walk, const QString &path);
    std::optional<Walk> again(const QJsonObject &json, const QDate &today = QDate(2026, 11, 23)) const
    {
        return Walk::fromJson(m_definition, { today, false }, json);
    }
    const support::ManualClock m_clock;
    const procedure::DefinitionPtr m_definition
        = procedure::Catalogue::builtIn()->find(word("perdida-documentos"));
};

Walk TestMemo::begun() const
{
    return Walk(m_definition, base::FilingId::make(m_clock), { QDate(2026, 11, 23), false });
}

/// True when it got there.
bool TestMemo::answerUntil(Walk &walk, const QString &path)
{
    const QJsonObject name { { word("given"), word("Rosa") }, { word("first"), word("Soto") } };
    const QJsonObject moment { { word("day"), word("2026-11-20") }, { word("part"), word("noche") } };
    const QHash<QString, QJsonValue> answers { { word("filer.run"), word("12345678-5") },
        { word("filer.cardNumber"), word("100000007") }, { word("filer.names"), name },
        { word("when"), moment }, { word("comuna"), word("07401") } };
    for (int steps = 0; steps < 60 && walk.current().path != path; ++steps) {
        const Step step = walk.current();
        if (step.kind == Kind::Notice) {
            walk.next(noon);
            continue;
        }
        QJsonValue answer = answers.value(step.path, QJsonValue(QJsonValue::Undefined));
        if (step.kind == Kind::Another)
            answer = word("no");
        else if (answer.isUndefined() && !step.field->optional)
            answer = step.field->options.isEmpty() ? QJsonValue(word("no"))
                                                   : QJsonValue(step.field->options.first().value);
        if (step.path == word("gate.lostOrStolen"))
            answer = word("lost");
        if (walk.answer(answer) != Problem::None)
            return false;
    }
    return walk.current().path == path;
}

Walk TestMemo::untilReview() const
{
    Walk walk = begun();
    if (!answerUntil(walk, word("review")))
        qFatal("no way to the review, stuck at %s", qPrintable(walk.current().path));
    return walk;
}

void TestMemo::goesOnAtTheSameQuestion()
{
    Walk walk = begun();
    QVERIFY(answerUntil(walk, word("comuna")));
    const auto back = again(walk.toJson());
    QVERIFY(back);
    QCOMPARE(back->current(), walk.current());
    QCOMPARE(back->id(), walk.id());
    QCOMPARE(back->answers(), walk.answers());
    QCOMPARE(back->filer(), walk.filer());
    QCOMPARE(back->notices().size(), walk.notices().size());
    QCOMPARE(back->notices().first().acceptedAt, noon);
    QCOMPARE(back->progress().number, walk.progress().number);
}

void TestMemo::goesOnWhereSomebodyWentBackTo()
{
    Walk walk = begun();
    QVERIFY(answerUntil(walk, word("comuna")));
    walk.back();
    walk.back();
    const auto back = again(walk.toJson());
    QCOMPARE(back->current(), walk.current());
    QCOMPARE(back->answers(), walk.answers());
}

void TestMemo::nobodyComesBackBeyondTheReview_data()
{
    QTest::addColumn<QString>("where");
    for (const char *where : { "review", "declaration", "change" })
        QTest::newRow(where) << word(where);
}

void TestMemo::nobodyComesBackBeyondTheReview()
{
    QFETCH(QString, where);
    Walk walk = untilReview();
    if (where == word("declaration"))
        walk.next(noon);
    if (where == word("change"))
        walk.change(word("comuna"));
    const auto back = again(walk.toJson());
    QCOMPARE(back->current().kind, Kind::Review);
    QVERIFY(back->isComplete());
}

void TestMemo::whatDoesNotHoldAnyMoreIsAskedAgain()
{
    Walk walk = untilReview();
    const auto back = again(walk.toJson(), QDate(2026, 11, 19)); // a clock that was put right
    QVERIFY(back);
    QCOMPARE(back->current().path, word("when"));
    QVERIFY(back->value(word("when")).isUndefined());
    QVERIFY(!back->isComplete());
    // All the others are there.
    QCOMPARE(back->value(word("comuna")), QJsonValue(word("07401")));
    QCOMPARE(back->filer(), walk.filer());
}

void TestMemo::anotherNoticeIsReadAgain()
{
    Walk walk = untilReview();
    auto changed = std::make_shared<procedure::Definition>(*m_definition);
    ++changed->notices.first().version;
    const auto back = Walk::fromJson(changed, { QDate(2026, 11, 23), false }, walk.toJson());
    QCOMPARE(back->current().kind, Kind::Notice);
    QVERIFY(back->notices().isEmpty());
}

void TestMemo::nothingInvalidComesIn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("wrong check digit") << word("filer.run") << QJsonValue(word("12345678-6"));
    QTest::newRow("no option") << word("filer.document") << QJsonValue(word("carnet"));
    QTest::newRow("no comuna") << word("comuna") << QJsonValue(7401);
    QTest::newRow("missing") << word("comuna") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("future") << word("when")
                            << QJsonValue(QJsonObject {
                                   { word("day"), word("2027-01-01") }, { word("part"), word("noche") } });
    QTest::newRow("not yes or no") << word("documents[0].another") << QJsonValue(word("perhaps"));
}

void TestMemo::nothingInvalidComesIn()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QJsonObject json = untilReview().toJson();
    QJsonObject values = json[word("values")].toObject();
    QVERIFY(values.contains(path));
    values.insert(path, value);
    json.insert(word("values"), values);
    const auto back = again(json);
    QVERIFY(back);
    QCOMPARE(back->current().path, path);
    QVERIFY(back->value(path).isUndefined());
}

void TestMemo::whatIsNoWalkIsNone()
{
    QVERIFY(!again({}));
    QJsonObject json = untilReview().toJson();
    json.insert(word("id"), word("not an id"));
    QVERIFY(!again(json));
    // Nothing but an id: from the beginning.
    const auto bare = again({ { word("id"), begun().id().toString() }, { word("current"), word("review") } });
    QVERIFY(bare);
    QCOMPARE(bare->current().kind, Kind::Notice);
}

QTEST_APPLESS_MAIN(TestMemo)
#include "tst_memo.moc"
