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
    if (field.kind == Kind::Plate)
        m_line->setFormatter([](const QString &typed) { return typed.toUpper(); });
    if (field.kind == Kind::Email)
        setBottom(below(endings(), keyboard));
    else if (field.kind == Kind::Plate || field.kind == Kind::Rit)
        setBottom(below(digits(), keyboard));
    else
        setBottom(keyboard);
    addContinue();
}

QWidget *LinePage::below(KeyRow *row, Keyboard *keyboard)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(theme::Length::Gap));
    column->addWidget(row);
    column->addWidget(keyboard);
    // On a low screen the largest text needs its height, on a compact one any: what the row types is on the
    // keyboard too.
    const auto fit = [this, row] {
        constexpr double enough = 205; // mm, of the screen
        const double high = m_theme.metrics().mm(m_theme.metrics().pixels().height());
        row->setVisible(
            !m_theme.isCompact() && (high >= enough || m_theme.textSize() < theme::TextSize::Largest));
    };
    fit();
    connect(&m_theme, &theme::Theme::changed, row, fit);
    return both;
}

KeyRow *LinePage::endings()
{
    auto *endings = new KeyRow(m_theme,
        { QStringLiteral("@gmail.com"), QStringLiteral("@hotmail.com"), QStringLiteral("@outlook.com"),
            QStringLiteral("@yahoo.es") });
    connect(endings, &KeyRow::pressed, this, [this](const QString &ending) {
        const qsizetype at = m_line->text().indexOf(u'@');
        m_line->setText((at < 0 ? m_line->text() : m_line->text().left(at)) + ending);
    });
    return endings;
}

/// Letters and digits change places in a plate: nobody should have to change the keyboard for it.
KeyRow *LinePage::digits()
{
    QStringList faces;
    for (const QChar digit : QStringLiteral("1234567890"))
        faces.append(digit);
    auto *digits = new KeyRow(m_theme, faces);
    connect(digits, &KeyRow::pressed, this, [this](const QString &digit) {
        controls::Typist typist;
        typist.setTarget(m_line);
        typist.insert(digit);
    });
    return digits;
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
