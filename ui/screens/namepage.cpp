// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/namepage.h"

#include "ui/screens/namefields.h"
#include "ui/screens/ownkeyboard.h"

namespace screens {

NamePage::NamePage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field), m_fields(new NameFields(m_theme, before.toObject()))
{
    auto *keyboard = makeOwnKeyboard(around);
    keyboard->setCapitals(controls::Keyboard::Capitals::Words);
    keyboard->setTarget(m_fields->current());
    connect(m_fields, &NameFields::currentChanged, this, [this, keyboard](QWidget *current) {
        keyboard->setTarget(current);
        setTyping(current);
    });
    connect(m_fields, &NameFields::entered, this, &Page::advance);
    setBody(m_fields);
    setTyping(m_fields->current());
    setBottom(keyboard);
    addContinue();
}

void NamePage::goOn()
{
    // One at a time where three do not fit beside each other: "Continuar" first goes through them.
    if (!m_fields->showNext())
        AnswerPage::goOn();
}

bool NamePage::stepBack()
{
    return m_fields->showPrevious();
}

void NamePage::wipe()
{
    m_fields->wipe();
}

QJsonValue NamePage::value() const
{
    return m_fields->value();
}

} // namespace screens
