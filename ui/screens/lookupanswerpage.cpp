// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/lookupanswerpage.h"

#include "app/text/dates.h"
#include "app/text/sentences.h"
#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include "ui/screens/slipcontent.h"
#include "ui/screens/withdrawalpages.h"
#include "ui/theme/theme.h"

namespace screens {

using controls::Button;
using controls::Label;
using kiosk::FilingState;

namespace {

/// As app/text knows it.
QString stateOf(const kiosk::LookupAnswer &answer)
{
    if (answer.problem == QLatin1String("expired"))
        return QStringLiteral("Expired");
    return QString::fromLatin1(QMetaEnum::fromType<FilingState>().valueToKey(static_cast<int>(answer.state)));
}

} // namespace

LookUpAnswerPage::LookUpAnswerPage(
    const Surroundings &around, const base::Comprobante &comprobante, const kiosk::LookupAnswer &answer)
    : TextPage(around.theme,
        answer.found ? text::stateWord(stateOf(answer), around.language) : tr("No encontramos ese trámite"),
        {})
{
    setHint(tr("Comprobante %1").arg(comprobante.toString()));
    if (answer.found) {
        tell(around, answer);
        offer(around, comprobante, answer);
    } else {
        tellNotFound(around.desk.isPractice());
    }
}

void LookUpAnswerPage::tellNotFound(bool isPractice)
{
    addParagraph(
        tr("El comprobante y el documento tienen que ser los mismos que usó al dejar la constancia."));
    if (isPractice) {
        addParagraph(tr("Lo que se practica se borra al terminar."));
    } else {
        addParagraph(tr("Si la dejó hoy, puede que todavía no se haya enviado. Vuelva a preguntar mañana."));
        addParagraph(tr("Si la dejó en otra Ventanilla, pregunte allá."));
    }
    addAction(Button::Role::Primary, tr("Probar con otro número"), "edit", &LookUpAnswerPage::tryAgain);
    addAction(Button::Role::Secondary, tr("No tengo mi número"), "help", &LookUpAnswerPage::lost);
}

void LookUpAnswerPage::tell(const Surroundings &around, const kiosk::LookupAnswer &answer)
{
    addParagraph(text::stateMeaning(stateOf(answer), around.language));
    if (!answer.reason.isEmpty())
        addParagraph(tr("La autoridad escribió: %1").arg(answer.reason));
    addParagraph(text::stateNext(stateOf(answer), around.language));
    if (answer.deadline.isValid())
        addParagraph(tr("Tiene plazo hasta el %1.").arg(text::day(answer.deadline, around.language)));
    tellWhatIsKnown(around, answer);
}

void LookUpAnswerPage::tellWhatIsKnown(const Surroundings &around, const kiosk::LookupAnswer &answer)
{
    if (!answer.folio.isEmpty())
        addRow(new Label(m_theme, theme::TextRole::Comprobante, answer.folio));
    if (const auto definition = around.desk.catalogue().find(answer.procedureId))
        addParagraph(tr("Trámite: %1.").arg(definition->title.in(around.language)));
    // The last that happened: with more dates the actions of an accepted filing would go to a second page.
    const auto instant = [&](const QDateTime &at) { return text::instant(at, around.language); };
    if (answer.decidedAt.isValid())
        addParagraph(tr("Se decidió el %1.").arg(instant(answer.decidedAt)));
    else if (answer.receivedAt.isValid())
        addParagraph(tr("Se recibió el %1.").arg(instant(answer.receivedAt)));
    else if (answer.filedAt.isValid())
        addParagraph(tr("La dejó el %1.").arg(instant(answer.filedAt)));
}

void LookUpAnswerPage::offer(
    const Surroundings &around, const base::Comprobante &comprobante, const kiosk::LookupAnswer &answer)
{
    if (canBeWithdrawn(answer.state)) {
        auto *withdraw
            = new Button(m_theme, Button::Role::Quiet, tr("Retirar este trámite"), QStringLiteral("undo"));
        connect(withdraw, &Button::clicked, this, &LookUpAnswerPage::withdrawalWanted);
        addRow(withdraw);
    }
    const bool hasCertificate = !answer.documentDigest.isEmpty();
    if (hasCertificate)
        addAction(Button::Role::Primary, tr("Ver certificado"), "description",
            &LookUpAnswerPage::certificateWanted);
    if (slipAgain(around.desk.catalogue(), comprobante, answer, around.language))
        addAction(hasCertificate ? Button::Role::Secondary : Button::Role::Primary, tr("Ver mi comprobante"),
            "receipt_long", &LookUpAnswerPage::slipWanted);
    addAction(Button::Role::Secondary, tr("Otro trámite"), "add", &LookUpAnswerPage::anotherWanted);
}

} // namespace screens
