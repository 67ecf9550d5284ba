// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/wordpage.h"

#include "ui/controls/linefield.h"
#include "ui/screens/ownkeyboard.h"

namespace instructor {

using controls::Button;
using controls::LineField;

WordPage::WordPage(const screens::Surroundings &around, const QString &heading, const QString &shortHeading,
    const QString &hint, int most, const QString &before)
    : Page(around.theme, heading, shortHeading), m_line(new LineField(around.theme))
{
    setHint(hint);
    m_line->setAccessibleName(heading);
    m_line->setMaxLength(most);
    m_line->setText(before);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *keyboard = screens::makeOwnKeyboard(around);
    keyboard->setCapitals(controls::Keyboard::Capitals::Words);
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
