// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/slipcontent.h"

namespace screens {

bool isPresented(kiosk::FilingState state)
{
    using enum kiosk::FilingState;
    switch (state) {
    case Received:
    case Opened:
    case Accepted:
    case NeedsVisit:
    case Refused:
        return true;
    case Sealed:
    case InFlight:
    case SetAside:
    case Void:
        return false;
    }
    return false;
}

QList<QPair<QString, QString>> stepsOf(
    const procedure::Definition &definition, const QJsonObject &answers, const QString &language)
{
    QList<QPair<QString, QString>> steps;
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

receipt::SlipContent slipContent(const procedure::Definition &definition, const QJsonObject &answers,
    const kiosk::Filed &filed, kiosk::FilingState state, const QString &centreName, const QString &language)
{
    return { .comprobante = filed.comprobante,
        .language = language,
        .procedureTitle = definition.title.in(language),
        .centreName = centreName,
        .savedAt = filed.savedAt,
        .received = isPresented(state),
        .folio = {},
        .nextSteps = stepsOf(definition, answers, language),
        .isNot = isNotOf(definition, language),
        .validUntil = filed.validUntil,
        .units = filed.units };
}

std::optional<receipt::SlipContent> slipAgain(const procedure::Catalogue &catalogue,
    const base::Comprobante &comprobante, const kiosk::LookupAnswer &answer, const QString &language)
{
    using enum kiosk::FilingState;
    const auto tellsTruth = { Sealed, InFlight, Received, Opened, Accepted };
    if (!answer.found || std::find(tellsTruth.begin(), tellsTruth.end(), answer.state) == tellsTruth.end())
        return std::nullopt;
    receipt::SlipContent content { .comprobante = comprobante,
        .language = language,
        .savedAt = answer.filedAt,
        .received = isPresented(answer.state),
        .folio = answer.folio,
        .validUntil = answer.validUntil,
        .units = answer.units };
    const auto definition = catalogue.find(answer.procedureId);
    if (!definition)
        return content;
    content.procedureTitle = definition->title.in(language);
    for (const procedure::NextStep &step : definition->nextSteps) {
        if (step.when.uses().isEmpty())
            content.nextSteps.append({ step.title.in(language), step.text.in(language) });
    }
    content.isNot = isNotOf(*definition, language);
    return content;
}

} // namespace screens
