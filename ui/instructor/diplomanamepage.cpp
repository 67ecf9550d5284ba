// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/diplomanamepage.h"

#include "ui/controls/aloud.h"
#include "ui/controls/linefield.h"
#include "ui/screens/ownkeyboard.h"

namespace instructor {

using controls::LineField;

namespace {

constexpr int longest = 60; // letters: what is longer does not fit on a line of the paper

} // namespace

DiplomaNamePage::DiplomaNamePage(const screens::Surroundings &around, const QString &before)
    : Page(around.theme, tr("¿Qué nombre va en el diploma?"), tr("¿Qué nombre?")),
      m_line(new LineField(around.theme))
{
    setHint(tr("Se imprime y se borra: aquí no queda guardado."));
    m_line->setAccessibleName(tr("Nombre"));
    m_line->setMaxLength(longest);
    m_line->setText(before);
    controls::setPersonal(*m_line);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *keyboard = screens::makeOwnKeyboard(around);
    keyboard->setTarget(m_line);
    keyboard->setCapitals(controls::Keyboard::Capitals::Words);
    setBottom(keyboard);
    auto *next = new controls::Button(
        around.theme, controls::Button::Role::Primary, tr("Continuar"), QStringLiteral("arrow_forward"));
    next->setIconSide(controls::Button::IconSide::Trailing);
    connect(next, &controls::Button::clicked, this, &DiplomaNamePage::goOn);
    addAction(next, true);
}

QString DiplomaNamePage::typed() const
{
    return m_line->text();
}

void DiplomaNamePage::goOn()
{
    QString name = typed();
    if (name.simplified().isEmpty())
        return showProblem(tr("Escriba el nombre como va en el diploma."));
    Q_EMIT given(name);
    name.fill(u'\0'); // the last to hold it where the page has gone meanwhile
}

/// The letters themselves too, not only the field's hold on them.
void DiplomaNamePage::wipe()
{
    Page::wipe();
    QString name = typed();
    m_line->wipe();
    name.fill(u'\0');
}

void DiplomaNamePage::showProblem(const QString &sentence)
{
    m_line->setWrong(true);
    Page::showProblem(sentence);
}

} // namespace instructor
