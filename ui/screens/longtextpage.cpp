// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/longtextpage.h"

#include "app/guide/validate.h"
#include "ui/controls/textbox.h"
#include "ui/screens/ownkeyboard.h"

namespace screens {

using controls::Keyboard;
using controls::TextBox;

LongTextPage::LongTextPage(
    const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field), m_box(new TextBox(m_theme))
{
    m_box->editor()->setAccessibleName(field.label.in(around.language));
    m_box->setMaximumLength(guide::maximumLength(field));
    m_box->setText(before.toString());
    setBody(m_box, BodyHeight::Fills);
    setTyping(m_box->editor());
    auto *keyboard = makeOwnKeyboard(around);
    keyboard->setTarget(m_box->editor());
    keyboard->setCapitals(Keyboard::Capitals::Sentences);
    setBottom(keyboard);
    addContinue();
}

void LongTextPage::wipe()
{
    m_box->wipe();
}

void LongTextPage::showProblem(const QString &sentence)
{
    m_box->setWrong(true);
    Page::showProblem(sentence);
}

QJsonValue LongTextPage::value() const
{
    return m_box->text();
}

} // namespace screens
