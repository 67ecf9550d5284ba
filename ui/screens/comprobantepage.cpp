// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/comprobantepage.h"

#include "ui/controls/button.h"
#include "ui/controls/keyboard.h"
#include "ui/controls/linefield.h"

namespace screens {

using controls::LineField;

namespace {

QString inGroups(const QString &typed)
{
    QString symbols;
    for (const QChar c : typed) {
        if (c.isLetterOrNumber() && symbols.size() < 12)
            symbols += c.toUpper();
    }
    for (const qsizetype at : { 8, 4 }) {
        if (symbols.size() > at)
            symbols.insert(at, u'-');
    }
    return symbols;
}

} // namespace

ComprobantePage::ComprobantePage(theme::Theme &theme, const QString &before)
    : Page(theme, tr("Escriba su número de comprobante"), tr("Su comprobante")), m_line(new LineField(theme))
{
    setHint(tr("Está arriba en su papel. Son doce letras y números."));
    m_line->setAccessibleName(tr("Número de comprobante"));
    m_line->setFormatter(inGroups);
    m_line->setText(before);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *keyboard = new controls::Keyboard(theme);
    keyboard->setTarget(m_line);
    setBottom(keyboard);
    using controls::Button;
    auto *next = new Button(theme, Button::Role::Primary, tr("Continuar"), QStringLiteral("arrow_forward"));
    next->setIconSide(Button::IconSide::Trailing);
    connect(next, &Button::clicked, this, [this] { Q_EMIT typed(m_line->text()); });
    addAction(next, true);
}

void ComprobantePage::wipe()
{
    m_line->wipe();
}

void ComprobantePage::showProblem(const QString &sentence)
{
    m_line->setWrong(true);
    Page::showProblem(sentence);
}

} // namespace screens
