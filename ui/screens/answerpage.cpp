// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/answerpage.h"

#include "ui/controls/aloud.h"
#include "ui/controls/button.h"

namespace screens {

AnswerPage::AnswerPage(const Surroundings &around, const procedure::Field &field)
    : Page(around.theme, field.question.in(around.language), field.label.in(around.language)),
      m_around(around), m_field(field)
{
    controls::setSpokenLanguage(*this, field.question.languageShown(around.language));
    setHint(hintFor(field));
    if (!field.purpose.isEmpty())
        setHelp({ field.purpose.in(around.language) });
}

QString AnswerPage::hintFor(const procedure::Field &field) const
{
    const bool plainlyOptional = field.optional && field.hint.isEmpty();
    return plainlyOptional ? tr("Puede dejarlo en blanco.") : field.hint.in(m_around.language);
}

void AnswerPage::offerReader()
{
    setHint(hintFor(m_field) + u' ' + tr("También puede pasar su cédula por el lector."));
}

void AnswerPage::addContinue()
{
    using controls::Button;
    auto *next = new Button(m_theme, Button::Role::Primary, tr("Continuar"), QStringLiteral("arrow_forward"));
    next->setIconSide(Button::IconSide::Trailing);
    connect(next, &Button::clicked, this, [this] { goOn(); });
    addAction(next, true);
    m_continue = next;
}

void AnswerPage::setContinueAvailable(bool available)
{
    setActionAvailable(m_continue, available);
}

void AnswerPage::askFor(const QString &part)
{
    const QString label = m_field.label.in(m_around.language);
    if (part.isEmpty()) {
        setHeading(m_field.question.in(m_around.language), label);
        setHint(hintFor(m_field));
    } else {
        setHeading(part);
        setHint(label); // whose it is
    }
    // Who is told is in the middle of being laid out.
    QMetaObject::invokeMethod(this, &Page::arrange, Qt::QueuedConnection);
}

void AnswerPage::goOn()
{
    Q_EMIT answered(value());
}

void AnswerPage::stageShown()
{
    clearProblem();
    arrange();
    focusHeading();
    Q_EMIT contentChanged();
}

} // namespace screens
