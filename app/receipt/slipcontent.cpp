// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/slipcontent.h"

namespace receipt {

QList<Step> stepsOf(
    const procedure::Definition &definition, const QJsonObject &answers, const QString &language)
{
    QList<Step> steps;
    for (const procedure::NextStep &step : definition.nextSteps) {
        if (step.when.holds(answers))
            steps.append({ step.title.in(language), step.text.in(language) });
    }
    return steps;
}

QStringList isNotOf(const procedure::Definition &definition, const QString &language)
{
    QStringList texts;
    for (const procedure::LocalisedText &text : definition.isNot)
        texts.append(text.in(language));
    return texts;
}

SlipContent slipOf(const base::Comprobante &comprobante, const procedure::Definition &definition,
    const QJsonObject &answers, const QString &language)
{
    return { .comprobante = comprobante,
        .language = language,
        .procedureTitle = definition.title.in(language),
        .nextSteps = stepsOf(definition, answers, language),
        .isNot = isNotOf(definition, language) };
}

} // namespace receipt
