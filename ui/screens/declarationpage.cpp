// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/declarationpage.h"

#include "ui/controls/button.h"
#include "ui/controls/choicecard.h"
#include "ui/screens/pagedlist.h"
#include "ui/theme/theme.h"

namespace screens {

using controls::Button;
using controls::ChoiceCard;

DeclarationPage::DeclarationPage(const Surroundings &around, const procedure::Declaration &declaration)
    : Page(around.theme, declaration.question.in(around.language))
{
    setHint(declaration.explanation.in(around.language));
    auto *rows = new PagedList(m_theme.px(4), 0);
    m_tick = new ChoiceCard(m_theme, ChoiceCard::Behaviour::Check, declaration.statement.in(around.language));
    connect(m_tick, &ChoiceCard::toggled, this, &DeclarationPage::ticked);
    rows->add(m_tick);
    setList(rows);
    if (!declaration.legalText.isEmpty()) {
        addAction(
            Button::Role::Secondary, tr("Texto legal"), "description", &DeclarationPage::legalTextWanted);
    }
    auto *send = new Button(m_theme, Button::Role::Send, tr("Enviar constancia"), QStringLiteral("send"));
    connect(send, &Button::clicked, this,
        [this] { m_tick->isChecked() ? Q_EMIT declared() : Q_EMIT notDeclared(); });
    addActionAtRight(send);
}

void DeclarationPage::setTicked(bool ticked)
{
    m_tick->setChecked(ticked);
}

} // namespace screens
