// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/proof.h"

#include "app/guide/reach.h"
#include "app/guide/search_p.h"
#include <QRegularExpression>

namespace guide {

using procedure::Check;
using procedure::Definition;
using procedure::Field;
using procedure::Findings;
using procedure::LocalisedText;

namespace {

QString spanish(const LocalisedText &text)
{
    return text.in(QStringLiteral("es"));
}

/// Where the end is out of reach, so is all that comes after the gates, and the end is enough to tell.
Findings findUnreachable(const Definition &definition, const Circumstances &circumstances)
{
    Findings found;
    for (const Reach &reach : reachesOf(definition, circumstances)) {
        if (!reach.there)
            found.append({ Check::Unreachable, reach.step, {} });
        else if (reach.isConditional && !reach.past)
            found.append({ Check::IdleCondition, reach.step, {} });
        if (!reach.there && reach.step == QLatin1String("end"))
            break;
    }
    return found;
}

void collect(const QList<Field> &fields, QStringList &named)
{
    for (const Field &field : fields) {
        named += fieldsIn(field.when);
        collect(field.fields, named);
    }
}

Findings findIdleGates(const Definition &definition)
{
    QStringList named;
    for (const procedure::Gate &gate : definition.gates)
        named += fieldsIn(gate.field.when);
    collect(definition.filer + definition.questions, named);
    for (const procedure::NextStep &step : definition.nextSteps)
        named += fieldsIn(step.when);
    Findings found;
    for (const procedure::Gate &gate : definition.gates) {
        if (gate.referrals.isEmpty() && !named.contains(gate.field.id))
            found.append(
                { Check::IdleGate, QStringLiteral("gate.") + gate.field.id, spanish(gate.field.question) });
    }
    return found;
}

struct Asked
{
    QString step;
    const Field *field = nullptr;
    bool isFiler = false;
};

QList<Asked> askedOnce(const Definition &definition)
{
    QList<Asked> asked;
    for (const procedure::Gate &gate : definition.gates)
        asked.append({ QStringLiteral("gate.") + gate.field.id, &gate.field, false });
    for (const Field &field : definition.filer)
        asked.append({ QStringLiteral("filer.") + field.id, &field, true });
    for (const Field &field : definition.questions) {
        if (field.kind != procedure::Kind::Group)
            asked.append({ field.id, &field, false });
    }
    return asked;
}

/// Letters and digits only, without accents, and without the words that say whose or which.
QString gist(const LocalisedText &text)
{
    static const QRegularExpression marks(QStringLiteral("\\p{M}"));
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\d]+"));
    static const QStringList small { QStringLiteral("su"), QStringLiteral("sus"), QStringLiteral("usted"),
        QStringLiteral("el"), QStringLiteral("la"), QStringLiteral("los"), QStringLiteral("las"),
        QStringLiteral("un"), QStringLiteral("una"), QStringLiteral("de"), QStringLiteral("del") };
    QStringList words = spanish(text)
                            .normalized(QString::NormalizationForm_D)
                            .remove(marks)
                            .toLower()
                            .split(between, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return small.contains(word); });
    return words.join(u' ');
}

/// The name of another person is a name too: what the filer is asked is compared with its own kind only.
bool areAlike(const Asked &one, const Asked &other)
{
    if ((one.isFiler || other.isFiler) && one.field->kind != other.field->kind)
        return false;
    return gist(one.field->question) == gist(other.field->question)
        || gist(one.field->label) == gist(other.field->label);
}

Findings findAskedTwice(const Definition &definition, const Circumstances &circumstances)
{
    Findings found;
    const QList<Asked> asked = askedOnce(definition);
    for (qsizetype later = 1; later < asked.size(); ++later) {
        for (qsizetype i = 0; i < later; ++i) {
            const Asked &one = asked.at(i);
            const Asked &other = asked.at(later);
            if (areAlike(one, other) && walkThatAsks(definition, *one.field, *other.field, circumstances))
                found.append({ Check::AskedTwice, other.step,
                    one.step + QLatin1String(": ") + spanish(one.field->question) });
        }
    }
    return found;
}

} // namespace

Findings findLostWays(const Definition &definition, const Circumstances &circumstances)
{
    return findUnreachable(definition, circumstances) + findIdleGates(definition)
        + findAskedTwice(definition, circumstances);
}

} // namespace guide
