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
    : AnswerPage(around, field), m_parts(field.guide.size(), QString()), m_story(before.toString()),
      m_stage(m_parts.size()), m_box(new TextBox(m_theme)), m_keyboard(makeOwnKeyboard(around))
{
    m_box->editor()->setAccessibleName(field.label.in(around.language));
    m_keyboard->setTarget(m_box->editor());
    m_keyboard->setCapitals(Keyboard::Capitals::Sentences);
    setBody(m_box, BodyHeight::Fills);
    setTyping(m_box->editor());
    setBottom(m_keyboard);
    addContinue();
    enter(m_story.isEmpty() ? 0 : m_parts.size());
}

void LongTextPage::enter(qsizetype stage)
{
    m_stage = stage;
    // What the other parts take is not there for this one: nothing is cut off at the end.
    const QString text = isWhole() ? m_story : m_parts.at(stage);
    const qsizetype others = isWhole() || m_story.isEmpty() ? 0 : m_story.size() - text.size() + 1;
    m_box->wipe();
    m_box->setMaximumLength(std::max(1, guide::maximumLength(m_field) - static_cast<int>(others)));
    m_box->setText(text);
    m_box->setWrong(false);
    m_keyboard->setTarget(m_box->editor()); // another text begins: with a capital
    if (m_parts.isEmpty())
        return;
    const QString question = (isWhole() ? m_field.question : m_field.guide.at(stage)).in(m_around.language);
    setHeading(question, isWhole() ? m_field.label.in(m_around.language) : QString());
    setHint(isWhole() ? tr("Lea todo. Puede corregir o agregar.") : QString());
}

void LongTextPage::keep()
{
    const QString typed = m_box->text().trimmed();
    if (isWhole()) {
        m_story = m_box->text();
        return;
    }
    QString &part = m_parts[m_stage];
    if (typed == part)
        return;
    // Where the former words still stand in the story, the new ones take their place.
    if (!part.isEmpty() && m_story.contains(part))
        m_story.replace(m_story.indexOf(part), part.size(), typed);
    else
        m_story += (m_story.isEmpty() ? QString() : QStringLiteral("\n")) + typed;
    part = typed;
}

void LongTextPage::goOn()
{
    keep();
    if (isWhole())
        return AnswerPage::goOn();
    enter(m_stage + 1);
    stageShown();
}

bool LongTextPage::stepBack()
{
    keep();
    if (m_stage == 0)
        return false;
    enter(m_stage - 1);
    stageShown();
    return true;
}

void LongTextPage::wipe()
{
    m_box->wipe();
    m_story.clear();
    m_parts.fill({});
}

void LongTextPage::showProblem(const QString &sentence)
{
    m_box->setWrong(true);
    Page::showProblem(sentence);
}

QJsonValue LongTextPage::value() const
{
    return m_story;
}

} // namespace screens
