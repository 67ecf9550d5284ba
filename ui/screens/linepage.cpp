// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/linepage.h"

#include "app/guide/validate.h"
#include "ui/controls/linefield.h"
#include "ui/controls/typist.h"
#include "ui/screens/keyrow.h"
#include "ui/screens/ownkeyboard.h"
#include <QVBoxLayout>

namespace screens {

using controls::Keyboard;
using controls::LineField;
using procedure::Kind;

LinePage::LinePage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field), m_line(new LineField(m_theme))
{
    m_line->setAccessibleName(field.label.in(around.language));
    m_line->setMaxLength(guide::maximumLength(field));
    m_line->setText(before.toString());
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *keyboard = makeOwnKeyboard(around);
    keyboard->setTarget(m_line);
    if (field.kind == Kind::Text)
        keyboard->setCapitals(Keyboard::Capitals::Sentences);
    keyboard->showDigits(field.kind == Kind::DocumentNumber);
    setBottom(field.kind == Kind::Email ? keyboardWithEndings(keyboard) : keyboard);
    addContinue();
}

QWidget *LinePage::keyboardWithEndings(Keyboard *keyboard)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(theme::Length::Gap));
    auto *endings = new KeyRow(m_theme,
        { QStringLiteral("@gmail.com"), QStringLiteral("@hotmail.com"), QStringLiteral("@outlook.com"),
            QStringLiteral("@yahoo.es") });
    connect(endings, &KeyRow::pressed, this, [this](const QString &ending) {
        const qsizetype at = m_line->text().indexOf(u'@');
        m_line->setText((at < 0 ? m_line->text() : m_line->text().left(at)) + ending);
    });
    column->addWidget(endings);
    column->addWidget(keyboard);
    return both;
}

void LinePage::wipe()
{
    m_line->wipe();
}

void LinePage::showProblem(const QString &sentence)
{
    m_line->setWrong(true);
    Page::showProblem(sentence);
}

QJsonValue LinePage::value() const
{
    return m_line->text();
}

} // namespace screens
