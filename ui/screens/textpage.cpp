// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/textpage.h"

#include "ui/controls/aloud.h"
#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QRegularExpression>

namespace screens {

namespace {

/// A block of text that must not fill a page alone is cut between sentences.
QStringList blocks(const QString &paragraph)
{
    constexpr int longest = 160;
    if (paragraph.size() <= longest)
        return { paragraph };
    static const QRegularExpression betweenSentences(QStringLiteral("(?<=[.;:?!])\\s+"));
    QStringList blocks;
    const QStringList sentences = paragraph.split(betweenSentences, Qt::SkipEmptyParts);
    for (const QString &sentence : sentences) {
        if (!blocks.isEmpty() && blocks.last().size() + sentence.size() < longest)
            blocks.last() += u' ' + sentence;
        else
            blocks.append(sentence);
    }
    return blocks;
}

} // namespace

TextPage::TextPage(
    theme::Theme &theme, const QString &heading, const QStringList &paragraphs, const QString &language)
    : Page(theme, heading)
{
    setList(new PagedList(theme.px(4), 0));
    controls::setSpokenLanguage(*list(), language);
    setMoreText(tr("Seguir leyendo"));
    for (const QString &paragraph : paragraphs)
        addParagraph(paragraph);
}

void TextPage::addParagraph(const QString &text)
{
    for (const QString &block : blocks(text))
        addRow(new controls::Paragraph(m_theme, block));
}

void TextPage::addRow(QWidget *row, PagedList::Next next)
{
    list()->add(row, next);
}

void TextPage::addTitle(const QString &text)
{
    addRow(new controls::Label(m_theme, theme::TextRole::BodyBold, text), PagedList::Next::Stays);
}

void TextPage::addClose(const QString &label, const char *icon)
{
    addAction(controls::Button::Role::Primary, label, icon, &TextPage::closed);
}

} // namespace screens
