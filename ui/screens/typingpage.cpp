// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/typingpage.h"

#include "ui/controls/keypad.h"
#include "ui/controls/label.h"
#include "ui/controls/linefield.h"
#include "ui/screens/ownkeyboard.h"
#include <QBoxLayout>
#include <algorithm>

namespace screens {

using controls::Button;
using controls::LineField;

TypingPage::TypingPage(const Surroundings &around, const Task &task)
    : Page(around.theme, {}), m_wanted(task.wanted), m_line(new LineField(m_theme)),
      m_advice(new controls::News(m_theme)), m_isLow(m_theme.isCompact() && !m_wanted.front().isDigit())
{
    const bool hasTooMany = task.typed.size() > task.wanted.size() && !m_isLow;
    setHeading((hasTooMany ? tr("Borre la letra que sobra: %1") : tr("Escriba: %1")).arg(m_wanted));
    setHelp({ tr("La tecla que sigue tiene dos bordes."), tr("Borrar quita la última letra."),
        tr("Da lo mismo si la letra es mayúscula o minúscula.") });
    m_line->setAccessibleName(m_wanted);
    m_line->setMaxLength(30);
    m_line->setText(task.typed);
    auto *body = new QWidget;
    m_line->setExpectedCharacters(m_isLow ? int(m_wanted.size()) + 2 : 12);
    // Over a keyboard there is room for one row.
    const bool isOneRow = !m_wanted.front().isDigit();
    auto *both = new QBoxLayout(isOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, body);
    both->setContentsMargins({});
    both->setSpacing(m_theme.px(theme::Length::Gap));
    both->addWidget(m_line, 0, Qt::AlignLeft);
    both->addWidget(m_advice, isOneRow);
    setBody(body);
    setTyping(m_line);
    addKeys(around);
    auto *next = new Button(m_theme, Button::Role::Primary, tr("Continuar"), QStringLiteral("arrow_forward"));
    next->setIconSide(Button::IconSide::Trailing);
    connect(next, &Button::clicked, this, &TypingPage::goOn);
    addAction(next, true);
    connect(m_line, &QLineEdit::textChanged, this, &TypingPage::follow);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    follow();
}

void TypingPage::addKeys(const Surroundings &around)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (std::all_of(m_wanted.begin(), m_wanted.end(), isDigit)) {
        auto *pad = new controls::Keypad(m_theme, controls::Keypad::Keys::Digits);
        pad->setTarget(m_line);
        pad->setKeysTakeFocus(around.choices.keysTakeFocus);
        m_mark = [pad](QChar face) { pad->mark(face); };
        return setSide(pad);
    }
    auto *keyboard = makeOwnKeyboard(around);
    keyboard->setTarget(m_line);
    if (m_wanted.front().isUpper())
        keyboard->setCapitals(controls::Keyboard::Capitals::Words);
    m_mark = [keyboard](QChar face) { keyboard->mark(face); };
    setBottom(keyboard);
}

QString TypingPage::typed() const
{
    return m_line->text();
}

void TypingPage::wipe()
{
    m_line->wipe();
}

QChar TypingPage::nextKey() const
{
    const QString typed = this->typed().trimmed();
    if (!m_wanted.startsWith(typed, Qt::CaseInsensitive))
        return controls::eraseKey;
    return typed.size() == m_wanted.size() ? QChar() : m_wanted.at(typed.size());
}

QString TypingPage::advice() const
{
    const QChar next = nextKey();
    if (next.isNull())
        return m_isLow ? tr("Está listo.") : tr("Está listo. Toque Continuar.");
    if (next == controls::eraseKey)
        return m_isLow ? tr("Toque Borrar.") : tr("Sobra una. Toque Borrar.");
    return (m_isLow ? tr("Ahora «%1».") : tr("Ahora toque «%1».")).arg(next);
}

void TypingPage::follow()
{
    m_mark(nextKey());
    m_advice->tell(advice());
}

void TypingPage::goOn()
{
    const QChar next = nextKey();
    if (next.isNull())
        Q_EMIT done();
    else if (next == controls::eraseKey)
        m_advice->tell(m_isLow ? tr("Antes Borrar.") : tr("Antes toque Borrar."));
    else
        m_advice->tell((m_isLow ? tr("Antes «%1».") : tr("Antes toque «%1».")).arg(next));
}

} // namespace screens
