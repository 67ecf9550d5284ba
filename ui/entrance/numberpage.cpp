// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/numberpage.h"

#include "ui/controls/keypad.h"
#include "ui/controls/linefield.h"

namespace entrance {

using controls::Button;
using controls::Keypad;
using controls::LineField;

NumberPage::NumberPage(const screens::Surroundings &around, const QString &heading, const QString &hint,
    int most, const QString &before, Shown shown)
    : Page(around.theme, heading), m_line(new LineField(around.theme))
{
    setHint(hint);
    m_line->setAccessibleName(heading);
    m_line->setFormatter([most](const QString &typed) {
        QString digits;
        for (const QChar c : typed) {
            if (c >= u'0' && c <= u'9' && digits.size() < most)
                digits += c;
        }
        return digits;
    });
    m_line->setExpectedCharacters(
        shown == Shown::Hidden ? 2 * most : most + 2); // a dot is wider than a digit
    m_line->setText(before);
    if (shown == Shown::Hidden)
        m_line->setEchoMode(QLineEdit::Password);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *pad = new Keypad(around.theme, Keypad::Keys::Digits);
    pad->setTarget(m_line);
    pad->setKeysTakeFocus(around.choices.keysTakeFocus);
    setSide(pad);
    addAction(Button::Role::Primary, tr("Continuar"), "arrow_forward", &NumberPage::goOn);
}

void NumberPage::addOther(const QString &words)
{
    addAction(Button::Role::Quiet, words, nullptr, &NumberPage::otherWanted);
}

int numberIn(const QString &digits)
{
    return digits.isEmpty() ? -1 : digits.toInt();
}

void NumberPage::goOn()
{
    m_line->setWrong(false);
    Q_EMIT given(m_line->text());
}

void NumberPage::wipe()
{
    m_line->wipe();
}

void NumberPage::showProblem(const QString &sentence)
{
    m_line->setWrong(true);
    Page::showProblem(sentence);
}

} // namespace entrance
