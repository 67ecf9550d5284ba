// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/walk.h"
#include "app/procedure/catalogue.h"
#include "tests/support/manualclock.h"
#include <QJsonArray>
#include <QRandomGenerator>
#include <QtTest>

using namespace guide;
using procedure::Field;

/// Two thousand people who answer, go back and change their minds at random. The seed is fixed: a failure
/// repeats.
class TestRandomWalks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverStuckAndNeverWrong();

private:
    QJsonValue answerFor(const Step &step);
    QJsonValue choiceFor(const Field &field);
    QString act(Walk &walk);
    static QString inconsistency(const Walk &walk);
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
    switch (step.field->kind) {
    case Kind::Choice:
        return choiceFor(*step.field);
    case Kind::Name:
        return QJsonObject { { QStringLiteral("given"), QStringLiteral("Rosa") },
            { QStringLiteral("first"), QStringLiteral("Soto") } };
    case Kind::Moment:
        return QJsonObject { { QStringLiteral("day"), QStringLiteral("2026-11-20") },
            { QStringLiteral("part"), QStringLiteral("noche") } };
    case Kind::Comuna:
        return QStringLiteral("07401");
    case Kind::Phone:
        return QStringLiteral("912345678");
    case Kind::Email:
        return QStringLiteral("rosa@correo.cl");
    case Kind::Run:
        return QStringLiteral("12.345.678-5");
    case Kind::DocumentNumber:
        return QStringLiteral("100000007");
    case Kind::Imei:
        return QStringLiteral("490154203237518");
    case Kind::Integer:
        return m_random.bounded(18);
    case Kind::Choices:
        return QJsonArray { step.field->options.at(m_random.bounded(int(step.field->options.size()))).value };
    case Kind::Date:
        return QStringLiteral("2026-11-20");
    case Kind::Time:
        return QStringLiteral("15:05");
    case Kind::BirthDate:
        return QStringLiteral("1950-01-31");
    case Kind::Months:
        return QJsonArray { QStringLiteral("2026-10") };
    case Kind::Money:
        return 1 + m_random.bounded(500'000);
    case Kind::Plate:
        return QStringLiteral("BBBB12");
    case Kind::Rit:
        return QStringLiteral("C-123-2025");
    case Kind::Address:
        return QJsonObject { { QStringLiteral("sector"), QStringLiteral("Vega de Ancoa") } };
    default:
        return QStringLiteral("algo");
    }
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
        return walk.next(m_noon).kind == Step::Kind::Declaration ? QString()
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

void TestRandomWalks::neverStuckAndNeverWrong()
{
    const auto catalogue = procedure::Catalogue::builtIn();
    QVERIFY(catalogue);
    const support::ManualClock clock;
    const auto definitions = catalogue->ordered();
    int done = 0;
    for (int person = 0; person < 2000; ++person) {
        Walk walk(definitions.at(person % definitions.size()), base::FilingId::make(clock),
            { QDate(2026, 11, 23), false });
        int steps = 0;
        while (walk.current().kind != Step::Kind::Done && ++steps < 3000) {
            QString wrong = act(walk);
            if (wrong.isEmpty())
                wrong = inconsistency(walk);
            QVERIFY2(wrong.isEmpty(),
                qPrintable(
                    QStringLiteral("person %1, at %2: %3").arg(person).arg(walk.current().path, wrong)));
        }
        if (walk.current().kind == Step::Kind::Done && walk.isComplete())
            ++done;
    }
    QCOMPARE(done, 2000);
}

QTEST_APPLESS_MAIN(TestRandomWalks)
#include "tst_randomwalks.moc"
