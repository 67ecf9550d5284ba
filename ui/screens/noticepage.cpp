// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/noticepage.h"

#include "ui/controls/button.h"

namespace screens {

namespace {

QStringList texts(const QList<procedure::LocalisedText> &paragraphs, const QString &language)
{
    QStringList texts;
    for (const procedure::LocalisedText &paragraph : paragraphs)
        texts.append(paragraph.in(language));
    return texts;
}

} // namespace

NoticePage::NoticePage(const Surroundings &around, const procedure::Notice &notice)
    : TextPage(around.theme, notice.title.in(around.language), texts(notice.paragraphs, around.language))
{
    using controls::Button;
    auto *next = new Button(m_theme, Button::Role::Primary, tr("Continuar"), QStringLiteral("arrow_forward"));
    next->setIconSide(Button::IconSide::Trailing);
    connect(next, &Button::clicked, this, &NoticePage::read);
    addAction(next, true);
    if (notice.legalText.isEmpty())
        return;
    auto *legal
        = new Button(m_theme, Button::Role::Secondary, tr("Texto legal"), QStringLiteral("description"));
    connect(legal, &Button::clicked, this, &NoticePage::legalTextWanted);
    addAction(legal);
}

} // namespace screens
