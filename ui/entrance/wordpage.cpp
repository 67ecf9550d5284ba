// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/wordpage.h"

#include "ui/controls/aloud.h"
#include "ui/controls/linefield.h"
#include "ui/screens/ownkeyboard.h"

namespace entrance {

using controls::Button;
using controls::LineField;

WordPage::WordPage(const screens::Surroundings &around, const Asked &asked)
    : Page(around.theme, asked.heading, asked.shortHeading), m_line(new LineField(around.theme))
{
    setHint(asked.hint);
    m_line->setAccessibleName(asked.heading);
    m_line->setMaxLength(asked.most);
    m_line->setText(asked.before);
    if (asked.isPersonal)
        controls::setPersonal(*m_line);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *keyboard = screens::makeOwnKeyboard(around);
    keyboard->setCapitals(asked.capitals);
    keyboard->showDigits(asked.beginsWithDigits);
    keyboard->setTarget(m_line);
    setBottom(keyboard);
    addAction(Button::Role::Primary, tr("Continuar"), "arrow_forward", &WordPage::goOn);
}

QString WordPage::typed() const
{
    return m_line->text();
}

void WordPage::goOn()
{
    QString text = typed();
    Q_EMIT given(text);
    text.fill(u'\0'); // the last to hold it where the page has gone meanwhile
}

/// The letters themselves too, not only the field's hold on them.
void WordPage::wipe()
{
    Page::wipe();
    QString text = typed();
    m_line->wipe();
    text.fill(u'\0');
}

void WordPage::showProblem(const QString &sentence)
{
    m_line->setWrong(true);
    Page::showProblem(sentence);
}

} // namespace entrance
