// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/namepage.h"

#include "app/guide/validate.h"
#include "ui/screens/ownkeyboard.h"
#include "ui/screens/partfields.h"

namespace screens {

NamePage::NamePage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field),
      m_fields(new PartFields(m_theme,
          { { QStringLiteral("given"), tr("Nombres") }, { QStringLiteral("first"), tr("Primer apellido") },
              { QStringLiteral("second"), tr("Segundo, si tiene") } },
          guide::maximumLength(field), before.toObject()))
{
    auto *keyboard = makeOwnKeyboard(around);
    keyboard->setCapitals(controls::Keyboard::Capitals::Words);
    keyboard->setTarget(m_fields->current());
    connect(m_fields, &PartFields::currentChanged, this, [this, keyboard](QWidget *current) {
        keyboard->setTarget(current);
        setTyping(current);
    });
    connect(m_fields, &PartFields::aloneChanged, this, &NamePage::askFor);
    connect(m_fields, &PartFields::entered, this, &Page::advance);
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
