// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/wordpage.h"

#include "ui/controls/linefield.h"
#include "ui/screens/ownkeyboard.h"

namespace instructor {

using controls::Button;
using controls::LineField;

WordPage::WordPage(const screens::Surroundings &around, const Asked &asked)
    : Page(around.theme, asked.heading, asked.shortHeading), m_line(new LineField(around.theme))
{
    setHint(asked.hint);
    m_line->setAccessibleName(asked.heading);
    m_line->setMaxLength(asked.most);
    m_line->setText(asked.before);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *keyboard = screens::makeOwnKeyboard(around);
    if (asked.isName)
        keyboard->setCapitals(controls::Keyboard::Capitals::Words);
    keyboard->showDigits(asked.beginsWithDigits);
    keyboard->setTarget(m_line);
    setBottom(keyboard);
    auto *next
        = new Button(around.theme, Button::Role::Primary, tr("Continuar"), QStringLiteral("arrow_forward"));
    next->setIconSide(Button::IconSide::Trailing);
    connect(next, &Button::clicked, this, [this] { Q_EMIT given(m_line->text()); });
    addAction(next, true);
}

void WordPage::wipe()
{
    m_line->wipe();
}

void WordPage::showProblem(const QString &sentence)
{
    m_line->setWrong(true);
    Page::showProblem(sentence);
}

} // namespace instructor
