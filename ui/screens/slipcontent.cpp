// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/slipcontent.h"

#include "app/receipt/slipcontent.h"
#include <QCoreApplication>

namespace screens {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(screens)
};

} // namespace

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

receipt::SlipContent slipContent(const procedure::Definition &definition, const QJsonObject &answers,
    const kiosk::Filed &filed, kiosk::FilingState state, const QString &centreName, const QString &language)
{
    auto content = receipt::slipOf(filed.comprobante, definition, answers, language);
    content.centreName = centreName;
    content.savedAt = filed.savedAt;
    content.received = isPresented(state);
    content.validUntil = filed.validUntil;
    content.units = filed.units;
    return content;
}

void addMail(receipt::SlipContent &content)
{
    if (content.comprobante.isPractice())
        return;
    content.byMail = true;
    content.nextSteps.append({ Texts::tr("Mire su correo"),
        Texts::tr("Cuando haya internet, este comprobante le llegará también ahí. "
                  "Nadie le pedirá plata ni su clave por ese correo.") });
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
    content.isNot = receipt::isNotOf(*definition, language);
    return content;
}

} // namespace screens
