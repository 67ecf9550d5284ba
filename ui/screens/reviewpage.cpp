// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/reviewpage.h"

#include "app/text/answers.h"
#include "ui/controls/button.h"
#include "ui/controls/reviewrow.h"
#include "ui/screens/pagedlist.h"
#include "ui/theme/theme.h"

namespace screens {

ReviewPage::ReviewPage(const Surroundings &around, procedure::Outcome outcome,
    const QList<guide::ReviewRow> &rows, const QString &changedPath)
    : Page(around.theme,
        outcome == procedure::Outcome::Filed ? tr("Revise antes de enviar") : tr("Revise su hoja"))
{
    setHint(outcome == procedure::Outcome::Filed ? tr("Todavía no se ha enviado nada.")
                                                 : tr("Nada de esto se envía ni se guarda."));
    auto *list = new PagedList(0, 0);
    for (const guide::ReviewRow &row : rows) {
        auto *item = new controls::ReviewRow(m_theme, text::rowLabel(row, around.language),
            text::answerText(*row.field, row.value, around.language, around.today()));
        connect(item, &controls::ReviewRow::changeRequested, this,
            [this, path = row.path] { Q_EMIT changeWanted(path); });
        list->add(item);
        if (row.path == changedPath)
            m_comeBackTo = item;
    }
    setList(list);
    setMoreText(tr("Ver lo que falta"));
    using controls::Button;
    auto *next = new Button(m_theme, Button::Role::Primary, tr("Continuar"), QStringLiteral("arrow_forward"));
    next->setIconSide(Button::IconSide::Trailing);
    connect(next, &Button::clicked, this, &ReviewPage::reviewed);
    addAction(next, true);
}

void ReviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_comeBackTo)
        list()->showPageOf(std::exchange(m_comeBackTo, nullptr));
}

} // namespace screens
