// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/reach.h"
#include "app/guide/sample.h"
#include "app/guide/walk.h"
#include "app/procedure/catalogue.h"
#include "app/procedure/reader.h"
#include "tests/support/manualclock.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace guide;
using procedure::Definition;
using procedure::DefinitionPtr;
using procedure::Field;
using procedure::Kind;
using procedure::Outcome;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC);
const Circumstances circumstances { QDate(2026, 11, 23), false };

/// Walks through one procedure on all the ways that its conditions and gates make, and counts which places
/// were come to and which were passed by. What it says at the end is empty, or what is wrong.
class EveryWay
{
public:
    explicit EveryWay(DefinitionPtr definition) : m_definition(std::move(definition)) { }
    QString complaint();

private:
    struct Walked
    {
        QList<Step> steps;
        QJsonObject answers;
        Step end() const { return steps.last(); }
    };
    Walked walk(const ValuesByPath &values);
    void count(const Walked &walked);
    void walkEveryReach();
    void walkEveryAnswerOfGates();
    void checkConditions(const QString &place, const Field &field);
    void checkEnds();
    void complain(const QString &what) { m_complaints.append(what); }
    bool cameToTheEnd(const Walked &walked) const;

    const DefinitionPtr m_definition;
    const support::ManualClock m_clock;
    QHash<const Field *, int> m_asked, m_passed;
    QHash<qsizetype, int> m_said, m_unsaid; // next steps
    QHash<QString, ValuesByPath> m_waysToGates;
    int m_ends = 0;
    QStringList m_complaints;
};

bool EveryWay::cameToTheEnd(const Walked &walked) const
{
    switch (m_definition->outcome) {
    case Outcome::Filed:
        return walked.end().kind == Step::Kind::Done;
    case Outcome::Prepared:
        return walked.end().kind == Step::Kind::Prepared;
    case Outcome::Referred:
        break;
    }
    return walked.end().path == QLatin1String("referral.") + m_definition->referral;
}

EveryWay::Walked EveryWay::walk(const ValuesByPath &values)
{
    Walk walk(m_definition, base::FilingId::make(m_clock), circumstances);
    Walked walked { { walk.current() }, {} };
    const QSet<Step::Kind> ends { Step::Kind::Done, Step::Kind::Prepared, Step::Kind::Referral };
    while (!ends.contains(walked.end().kind)) {
        const Step step = walked.end();
        Problem problem = Problem::None;
        if (step.kind == Step::Kind::Declaration)
            problem = walk.declare(noon);
        else if (step.kind == Step::Kind::Notice || step.kind == Step::Kind::Review)
            walk.next(noon);
        else
            problem = walk.answer(values.value(step.path, QJsonValue(QJsonValue::Undefined)));
        if (problem != Problem::None || walk.current() == step) {
            complain(QStringLiteral("stuck at %1 (%2)").arg(step.path).arg(int(problem)));
            break;
        }
        walked.steps.append(walk.current());
    }
    walked.answers = walk.answers();
    count(walked);
    return walked;
}

/// In a group each item is a place to come to or to pass by.
void EveryWay::count(const Walked &walked)
{
    const bool isWhole = cameToTheEnd(walked);
    m_ends += isWhole ? 1 : 0;
    QHash<const Field *, int> asked;
    QHash<const Field *, int> items;
    for (const Step &step : walked.steps) {
        if (step.field && step.field != step.group)
            ++asked[step.field];
        if (step.group) {
            asked.insert(step.group, 1);
            items[step.group] = std::max(items.value(step.group), step.item + 1);
        }
    }
    const auto note = [&](const Field &field, int times) {
        m_asked[&field] += asked.value(&field);
        m_passed[&field] += times - asked.value(&field);
    };
    for (const procedure::Gate &gate : m_definition->gates)
        note(gate.field, isWhole ? 1 : asked.value(&gate.field));
    for (const QList<Field> *fields : { &m_definition->filer, &m_definition->questions }) {
        for (const Field &field : *fields) {
            note(field, isWhole ? 1 : asked.value(&field));
            for (const Field &inner : field.fields)
                note(inner, items.value(&field));
        }
    }
    for (qsizetype i = 0; isWhole && i < m_definition->nextSteps.size(); ++i)
        ++(m_definition->nextSteps.at(i).when.holds(walked.answers) ? m_said : m_unsaid)[i];
}

void EveryWay::walkEveryReach()
{
    for (const Reach &reach : reachesOf(*m_definition, circumstances)) {
        if (!reach.there)
            complain(QStringLiteral("nothing leads to ") + reach.step);
        else
            walk(*reach.there);
        if (reach.past)
            walk(*reach.past);
        if (reach.there && reach.step.startsWith(QLatin1String("gate.")))
            m_waysToGates.insert(reach.step, *reach.there);
    }
}

QStringList answersTo(const Field &field)
{
    QStringList answers;
    if (field.kind == Kind::YesNo)
        answers << QStringLiteral("yes") << QStringLiteral("no");
    for (const procedure::Option &option : field.options)
        answers << option.value;
    if (field.allowUnknown)
        answers << QStringLiteral("unknown");
    return answers;
}

void EveryWay::walkEveryAnswerOfGates()
{
    for (const procedure::Gate &gate : m_definition->gates) {
        const QString path = QStringLiteral("gate.") + gate.field.id;
        for (const QString &answer : answersTo(gate.field)) {
            if (!m_waysToGates.contains(path))
                continue;
            ValuesByPath values = m_waysToGates.value(path);
            values.insert(path, answer);
            const QList<Step> steps = walk(values).steps;
            const auto at = std::find_if(
                steps.begin(), steps.end(), [&](const Step &step) { return step.path == path; });
            const QString next = at < steps.end() - 1 ? (at + 1)->path : QString();
            const QString there
                = QLatin1String("referral.") + gate.referrals.value(answer, m_definition->referral);
            const bool leadsAway = next.startsWith(QLatin1String("referral."));
            if (next.isEmpty() || leadsAway != (next == there)
                || (gate.referrals.contains(answer) && !leadsAway))
                complain(QStringLiteral("%1=%2 leads to %3").arg(path, answer, next));
        }
    }
}

void EveryWay::checkConditions(const QString &place, const Field &field)
{
    if (m_asked.value(&field) == 0)
        complain(place + field.id + QStringLiteral(" was never asked"));
    if (!field.when.uses().isEmpty() && m_passed.value(&field) == 0)
        complain(place + field.id + QStringLiteral(" was never passed by"));
    for (const Field &inner : field.fields)
        checkConditions(field.id + u'.', inner);
}

void EveryWay::checkEnds()
{
    if (m_ends == 0)
        complain(QStringLiteral("no walk came to the end"));
    for (qsizetype i = 0; i < m_definition->nextSteps.size(); ++i) {
        if (m_said.value(i) == 0)
            complain(QStringLiteral("nextSteps[%1] was never said").arg(i));
        if (!m_definition->nextSteps.at(i).when.uses().isEmpty() && m_unsaid.value(i) == 0)
            complain(QStringLiteral("nextSteps[%1] was always said").arg(i));
    }
}

QString EveryWay::complaint()
{
    walkEveryReach();
    walkEveryAnswerOfGates();
    for (const procedure::Gate &gate : m_definition->gates)
        checkConditions(QStringLiteral("gate."), gate.field);
    for (const Field &field : m_definition->filer)
        checkConditions(QStringLiteral("filer."), field);
    for (const Field &field : m_definition->questions)
        checkConditions({}, field);
    checkEnds();
    m_complaints.removeDuplicates();
    return m_complaints.join(QStringLiteral("; "));
}

} // namespace

/// Each built-in procedure, on every way that there is; and procedures with a way that there is not.
class TestEveryWay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void builtIn_data();
    void builtIn();
    void everyKind();
    void everyOutcome();
    void whatIsOutOfReachIsTold_data();
    void whatIsOutOfReachIsTold();
    void sampleAnswersAreAccepted_data();
    void sampleAnswersAreAccepted();

private:
    static DefinitionPtr read(const QByteArray &bytes)
    {
        const auto common = procedure::Catalogue::builtInCommon();
        auto definition = procedure::readDefinition(bytes, **common);
        if (!definition)
            qFatal("%s", qPrintable(definition.error().toString()));
        return std::make_shared<const Definition>(*std::move(definition));
    }
    static QByteArray contentOf(const char *name)
    {
        QFile file(QStringLiteral(TEST_DATA) + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", name);
        return file.readAll();
    }
};

void TestEveryWay::builtIn_data()
{
    QTest::addColumn<DefinitionPtr>("definition");
    const auto catalogue = procedure::Catalogue::builtIn();
    QVERIFY(catalogue);
    for (const DefinitionPtr &definition : catalogue->ordered())
        QTest::newRow(qPrintable(definition->id)) << definition;
}

void TestEveryWay::builtIn()
{
    QFETCH(DefinitionPtr, definition);
    QCOMPARE(EveryWay(definition).complaint(), QString());
}

void TestEveryWay::everyKind()
{
    QCOMPARE(EveryWay(read(contentOf("/procedures/everykind.json"))).complaint(), QString());
    QCOMPARE(EveryWay(read(contentOf("/proof/clean.json"))).complaint(), QString());
}

void TestEveryWay::everyOutcome()
{
    QJsonObject json = QJsonDocument::fromJson(contentOf("/proof/clean.json")).object();
    json.insert(QStringLiteral("outcome"), QStringLiteral("prepared"));
    QCOMPARE(EveryWay(read(QJsonDocument(json).toJson())).complaint(), QString());
    json.insert(QStringLiteral("referral"), QStringLiteral("pedirAyuda")); // where the sheet is taken
    QCOMPARE(EveryWay(read(QJsonDocument(json).toJson())).complaint(), QString());
    json.insert(QStringLiteral("outcome"), QStringLiteral("referred"));
    for (const char *part : { "notices", "questions", "isNot", "nextSteps" })
        json.remove(QLatin1String(part));
    QCOMPARE(EveryWay(read(QJsonDocument(json).toJson())).complaint(), QString());
}

void TestEveryWay::whatIsOutOfReachIsTold_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *before, const char *after, const char *complaint) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(complaint);
    };
    row("a question", R"({"equals": ["colour", "other"]})",
        R"({"all": [{"equals": ["colour", "other"]}, {"equals": ["colour", "red"]}]})",
        "nothing leads to otherColour; otherColour was never asked");
    row("a question that is always asked", R"({"equals": ["colour", "other"]})", R"({"answered": "colour"})",
        "otherColour was never passed by");
    row("a question of a group", R"({"equals": ["thing", "book"]})",
        R"({"all": [{"equals": ["thing", "book"]}, {"equals": ["thing", "bag"]}]})",
        "nothing leads to things.book; things.book was never asked");
    row("a next step", R"({"in": ["things.thing", ["book"]]})", R"({"equals": ["things.thing", "book"]})",
        "nothing leads to nextSteps[1]; nextSteps[1] was never said");
    row("a next step that is always said", R"({"equals": ["home", "yes"]})", R"({"answered": "home"})",
        "nextSteps[0] was always said");
    row("a gate", R"("label": {"es": "Es de su casa"})",
        R"("label": {"es": "Es de su casa"}, "when": {"equals": ["lost", "no"]})",
        "nothing leads to gate.home; nothing leads to nextSteps[0]; "
        "gate.home was never asked; nextSteps[0] was never said");
}

void TestEveryWay::whatIsOutOfReachIsTold()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray bytes = contentOf("/proof/clean.json");
    QCOMPARE(bytes.count(before), 1);
    QTEST(EveryWay(read(bytes.replace(before, after))).complaint(), "complaint");
}

void TestEveryWay::sampleAnswersAreAccepted_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("practice");
    const auto kinds = QMetaEnum::fromType<Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        if (Kind(kinds.value(i)) == Kind::Group)
            continue;
        QTest::newRow(kinds.key(i)) << Kind(kinds.value(i)) << false;
        QTest::addRow("%s, practice", kinds.key(i)) << Kind(kinds.value(i)) << true;
    }
}

void TestEveryWay::sampleAnswersAreAccepted()
{
    QFETCH(Kind, kind);
    QFETCH(bool, practice);
    const Circumstances here { circumstances.today, practice };
    Field field;
    field.kind = kind;
    field.options = { { QStringLiteral("a"), {}, {}, {} }, { QStringLiteral("b"), {}, {}, {} } };
    const auto isAccepted = [&] {
        const auto checked = validate(field, sampleAnswer(field, here), here);
        return checked && *checked == sampleAnswer(field, here);
    };
    QVERIFY(isAccepted());
    field.minimum = -40;
    field.maximum = -30;
    if (kind == Kind::Integer || kind == Kind::Money)
        field.minimum = field.maximum = 7;
    QVERIFY(isAccepted());
    field.maximumLength = 2;
    if (kind == Kind::Text || kind == Kind::LongText)
        QVERIFY(isAccepted());
}

QTEST_APPLESS_MAIN(TestEveryWay)
#include "tst_everyway.moc"
