// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/reviewpage.h"

#include "app/text/answers.h"
#include "ui/controls/button.h"
#include "ui/controls/reviewrow.h"
#include "ui/screens/pagedlist.h"
#include "ui/theme/theme.h"

namespace screens {

ReviewPage::ReviewPage(const Surroundings &around, procedure::Outcome outcome, Reading reading,
    const QList<guide::ReviewRow> &rows, const QString &changedPath)
    : Page(around.theme, {})
{
    setWords(outcome, reading);
    auto *list = new PagedList(0, 0);
    for (const guide::ReviewRow &row : rows) {
        auto *item = new controls::ReviewRow(m_theme, text::rowLabel(row, around.language),
            text::answerText(*row.field, row.value, around.language, around.today()));
        connect(item, &controls::ReviewRow::changeRequested, this,
            [this, path = row.path] { Q_EMIT changeWanted(path); });
        // "¿Algo más?" is asked after each of several things: which of them it was is not seen by who
        // listens.
        if (row.field == row.group)
            item->setTopic(text::itemTitle(row.group, row.item, around.language) + QLatin1String(": ")
                + text::rowLabel(row, around.language));
        list->add(item);
        if (row.path == changedPath)
            m_comeBackTo = item;
    }
    setList(list);
    setMoreText(tr("Ver lo que falta"));
    using controls::Button;
    const bool isAlone = reading == Reading::Alone;
    addAction(Button::Role::Primary, isAlone ? tr("Sí, está bien") : tr("Continuar"), "arrow_forward",
        &ReviewPage::reviewed);
    if (!isAlone)
        return;
    auto *help = addAction(
        Button::Role::Secondary, tr("Quiero que me ayuden a leer"), "group", &ReviewPage::helpWanted);
    help->setAccessibleName(help->text());
    // With what goes on beside it; a line of buttons more would leave the answers none.
    const auto fit = [this, help] {
        const bool isLarge = m_theme.textSize() > theme::TextSize::Large;
        help->setText(isLarge ? tr("Que me lo lean") : help->accessibleName());
    };
    connect(&m_theme, &theme::Theme::changed, this, fit);
    fit();
}

void ReviewPage::setWords(procedure::Outcome outcome, Reading reading)
{
    if (outcome != procedure::Outcome::Filed) {
        setHeading(tr("Revise su hoja"));
        setHint(tr("Nada de esto se envía ni se guarda."));
        return;
    }
    if (reading == Reading::Alone)
        setHeading(tr("Ahora mire usted, sin ayuda. ¿Está bien lo que dice?"),
            tr("Mire usted, sin ayuda. ¿Está bien?"));
    else
        setHeading(tr("Revise antes de enviar"));
    setHint(reading == Reading::Aloud ? tr("Pida que le lean todo, de a poco. Todavía no se ha enviado nada.")
                                      : tr("Todavía no se ha enviado nada."));
}

void ReviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_comeBackTo)
        list()->showPageOf(std::exchange(m_comeBackTo, nullptr));
}

} // namespace screens
