// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/sample.h"
#include "app/guide/walk.h"
#include "app/procedure/catalogue.h"
#include "tests/support/manualclock.h"
#include <QJsonArray>
#include <QRandomGenerator>
#include <QtTest>

using namespace guide;
using procedure::Field;

/// Two thousand people who answer, go back and change their minds at random, each of them twice: the second
/// time with what is known of them by then. The seed is fixed: a failure repeats.
class TestRandomWalks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverStuckAndNeverWrong();

private:
    QJsonValue answerFor(const Step &step);
    QJsonValue choiceFor(const Field &field);
    QString act(Walk &walk);
    QString file(
        Walk &walk, const procedure::DefinitionPtr &definition); ///< to the end; empty, or what went wrong
    static QString inconsistency(const Walk &walk);
    static bool hasEnded(const Walk &walk);
    static QString leaveAndComeBack(Walk &walk, const procedure::DefinitionPtr &definition);
    bool oneIn(int n) { return m_random.bounded(n) == 0; }

    QRandomGenerator m_random { 20261123 };
    const QDateTime m_noon { QDate(2026, 11, 23), QTime(15, 0), Qt::UTC };
};

QJsonValue TestRandomWalks::choiceFor(const Field &field)
{
    const int extra = field.allowUnknown ? 1 : 0;
    const int at = m_random.bounded(int(field.options.size()) + extra);
    return at == field.options.size() ? QStringLiteral("unknown") : field.options.at(at).value;
}

/// Sometimes nothing, sometimes nonsense, mostly what fits the question.
QJsonValue TestRandomWalks::answerFor(const Step &step)
{
    using procedure::Kind;
    if (oneIn(10))
        return QJsonValue(QJsonValue::Undefined);
    if (oneIn(20))
        return QStringLiteral("¿\u202e?");
    if (step.kind == Step::Kind::Another || step.field->kind == Kind::YesNo)
        return oneIn(2) ? QStringLiteral("yes") : QStringLiteral("no");
    if (step.field->kind == Kind::Choice)
        return choiceFor(*step.field);
    return sampleAnswer(*step.field, { m_noon.date(), false });
}

/// One thing that a person may do here; empty, or what the walk did wrong.
QString TestRandomWalks::act(Walk &walk)
{
    const Step before = walk.current();
    if (walk.canGoBack() && (oneIn(8) || before.kind == Step::Kind::Referral)) {
        const QJsonObject answers = walk.answers();
        const Step after = walk.back();
        if (after == before)
            return QStringLiteral("back does not move");
        return walk.answers() == answers ? QString() : QStringLiteral("back changes answers");
    }
    switch (before.kind) {
    case Step::Kind::Notice:
        walk.next(m_noon);
        return {};
    case Step::Kind::Review:
        if (oneIn(3)) {
            const auto rows = walk.review();
            const QString path = rows.at(m_random.bounded(int(rows.size()))).path;
            return walk.change(path).path == path ? QString() : QStringLiteral("change does not go there");
        }
        return walk.next(m_noon).kind == Step::Kind::Declaration || hasEnded(walk)
            ? QString()
            : QStringLiteral("review leads nowhere");
    case Step::Kind::Declaration:
        return walk.declare(m_noon) == Problem::None ? QString() : QStringLiteral("cannot declare");
    default:
        break;
    }
    const QJsonObject answers = walk.answers();
    const Problem problem = walk.answer(answerFor(before));
    if (problem != Problem::None && (walk.current() != before || walk.answers() != answers))
        return QStringLiteral("a problem changed something");
    return problem == Problem::None && walk.current() == before ? QStringLiteral("an answer does not move")
                                                                : QString();
}

/// What must hold at every moment: the review and the answers say the same, and progress stays within its
/// bounds.
QString TestRandomWalks::inconsistency(const Walk &walk)
{
    const auto progress = walk.progress();
    if (progress.number < 1 || progress.number > progress.total)
        return QStringLiteral("progress");
    if (walk.refused())
        return {}; // nothing is filed from here
    QJsonObject plain;
    QJsonObject filer;
    QMap<QString, QMap<int, QJsonObject>> groups;
    for (const ReviewRow &row : walk.review()) {
        if (row.value.isUndefined() || row.field == row.group)
            continue;
        if (row.group)
            groups[row.group->id][row.item].insert(row.field->id, row.value);
        else if (row.path.startsWith(QLatin1String("filer.")))
            filer.insert(row.field->id, row.value);
        else
            plain.insert(row.field->id, row.value);
    }
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        QJsonArray items;
        for (const QJsonObject &item : *it)
            items.append(item);
        plain.insert(it.key(), items);
    }
    if (plain != walk.answers() || filer != walk.filer())
        return QStringLiteral("review and answers differ");
    for (const Field &field : walk.definition().questions) {
        if (walk.answers().contains(field.id) && !field.when.holds(walk.answers()))
            return QStringLiteral("an answer that does not apply: ") + field.id;
    }
    return {};
}

/// At the page that the procedure is there for; a gate's referral is a way out before it.
bool TestRandomWalks::hasEnded(const Walk &walk)
{
    switch (walk.definition().outcome) {
    case procedure::Outcome::Filed:
        return walk.current().kind == Step::Kind::Done;
    case procedure::Outcome::Prepared:
        return walk.current().kind == Step::Kind::Prepared;
    case procedure::Outcome::Referred:
        return walk.current().path == QLatin1String("referral.") + walk.definition().referral;
    }
    return false;
}

/// From here on it is another walk, made of what a draft keeps of this one.
QString TestRandomWalks::leaveAndComeBack(Walk &walk, const procedure::DefinitionPtr &definition)
{
    const Step before = walk.current();
    auto again = Walk::fromJson(definition, { QDate(2026, 11, 23), false }, walk.toJson());
    if (!again || again->id() != walk.id()
        || again->toJson()[QLatin1String("values")] != walk.toJson()[QLatin1String("values")])
        return QStringLiteral("it is not the same walk");
    if (again->answers() != walk.answers())
        return QStringLiteral("answers were lost on the way");
    if (again->filer() != walk.filer())
        return QStringLiteral("who files was lost on the way");
    if (again->notices().size() != walk.notices().size())
        return QStringLiteral("a notice was lost on the way");
    if (again->progress().total != walk.progress().total)
        return QStringLiteral("the way has another length");
    const bool isPast = before.kind == Step::Kind::Declaration;
    const auto now = again->current();
    if (now.path != before.path && now.kind != Step::Kind::Review && !isPast
        && again->toJson()[QLatin1String("current")] != walk.toJson()[QLatin1String("current")])
        return QStringLiteral("it goes on elsewhere: ") + now.path;
    walk = *std::move(again);
    return {};
}

void TestRandomWalks::neverStuckAndNeverWrong()
{
    const auto catalogue = procedure::Catalogue::builtIn();
    QVERIFY(catalogue);
    const support::ManualClock clock;
    const auto definitions = catalogue->ordered();
    int done = 0;
    for (int person = 0; person < 2000; ++person) {
        Known known;
        for (int time = 0; time < 2; ++time) {
            Walk walk(definitions.at((person + time * 2) % definitions.size()), base::FilingId::make(clock),
                { QDate(2026, 11, 23), false }, known);
            const QString wrong = file(walk, definitions.at((person + time * 2) % definitions.size()));
            QVERIFY2(wrong.isEmpty(),
                qPrintable(QStringLiteral("person %1, time %2, at %3: %4")
                               .arg(person)
                               .arg(time)
                               .arg(walk.current().path, wrong)));
            known = walk.known();
            const bool asksNothing = walk.definition().outcome == procedure::Outcome::Referred;
            if (hasEnded(walk) && (asksNothing || walk.isComplete()))
                ++done;
        }
    }
    QCOMPARE(done, 4000);
}

QString TestRandomWalks::file(Walk &walk, const procedure::DefinitionPtr &definition)
{
    QString wrong = inconsistency(walk);
    for (int steps = 0; wrong.isEmpty() && !hasEnded(walk) && steps < 3000; ++steps) {
        wrong = act(walk);
        if (wrong.isEmpty())
            wrong = inconsistency(walk);
        if (wrong.isEmpty() && !hasEnded(walk) && oneIn(50))
            wrong = leaveAndComeBack(walk, definition);
    }
    return wrong;
}

QTEST_APPLESS_MAIN(TestRandomWalks)
#include "tst_randomwalks.moc"
