// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/lookupanswerpage.h"

#include "app/text/dates.h"
#include "app/text/sentences.h"
#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include "ui/theme/theme.h"

namespace screens {

using controls::Button;
using controls::Label;

LookUpAnswerPage::LookUpAnswerPage(
    const Surroundings &around, const base::Comprobante &comprobante, const kiosk::LookupAnswer &answer)
    : TextPage(around.theme,
        answer.found ? text::stateWord(answer.state, around.language) : tr("No encontramos ese trámite"), {})
{
    setHint(tr("Comprobante %1").arg(comprobante.toString()));
    const auto action = [this](Button::Role role, const QString &text, const char *icon, auto signal) {
        auto *button = new Button(m_theme, role, text, QLatin1String(icon));
        connect(button, &Button::clicked, this, signal);
        addAction(button, role == Button::Role::Primary);
    };
    if (!answer.found) {
        addParagraph(
            tr("El comprobante y el documento tienen que ser los mismos que usó al dejar la constancia."));
        addParagraph(tr("Si la dejó hoy, puede que todavía no se haya enviado. Vuelva a preguntar mañana."));
        action(Button::Role::Primary, tr("Probar con otro número"), "edit", &LookUpAnswerPage::tryAgain);
        return;
    }
    tell(around, answer);
    if (!answer.documentDigest.isEmpty())
        action(Button::Role::Primary, tr("Ver certificado"), "description",
            &LookUpAnswerPage::certificateWanted);
    action(Button::Role::Secondary, tr("Terminar"), "logout", &LookUpAnswerPage::done);
}

void LookUpAnswerPage::tell(const Surroundings &around, const kiosk::LookupAnswer &answer)
{
    addParagraph(text::stateMeaning(answer.state, around.language));
    if (!answer.opened)
        return;
    if (const auto definition = around.desk.catalogue().find(answer.procedureId))
        addParagraph(tr("Trámite: %1.").arg(definition->title.in(around.language)));
    if (!answer.folio.isEmpty()) {
        addRow(new Label(m_theme, theme::TextRole::Body, tr("Su folio")));
        addRow(new Label(m_theme, theme::TextRole::Comprobante, answer.folio));
    }
    if (!answer.reason.isEmpty())
        addParagraph(tr("La autoridad escribió: %1").arg(answer.reason));
    if (answer.receivedAt.isValid())
        addParagraph(tr("Se recibió el %1.").arg(text::instant(answer.receivedAt, around.language)));
    if (answer.decidedAt.isValid())
        addParagraph(tr("Se decidió el %1.").arg(text::instant(answer.decidedAt, around.language)));
}

} // namespace screens
