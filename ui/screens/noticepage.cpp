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
    addAction(Button::Role::Primary, tr("Continuar"), "arrow_forward", &NoticePage::read);
    if (notice.legalText.isEmpty())
        return;
    addAction(Button::Role::Secondary, tr("Texto legal"), "description", &NoticePage::legalTextWanted);
}

} // namespace screens
