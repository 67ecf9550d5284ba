// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/contactrow.h"

#include "app/text/dates.h"
#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QFontMetrics>
#include <algorithm>

namespace screens {

using controls::Label;

namespace {

/// When to call and when somebody answers, and who has made sure of it.
QString useOf(const procedure::Contact &contact, const QString &language)
{
    QStringList sentences;
    for (const procedure::LocalisedText &text : { contact.use, contact.hours }) {
        if (!text.isEmpty())
            sentences << text.in(language);
    }
    if (contact.lastChecked.isValid())
        sentences << ContactRow::tr("Revisado el %1").arg(text::day(contact.lastChecked, language));
    return sentences.join(QLatin1String(". "));
}

} // namespace

ContactRow::ContactRow(theme::Theme &theme, const procedure::Contact &contact, const QString &language)
    : m_theme(theme), m_phone(new Label(theme, theme::TextRole::Heading, contact.phone, this)),
      m_label(new Label(theme, theme::TextRole::BodyBold, contact.label.in(language), this)),
      m_use(new Label(theme, theme::TextRole::Body, useOf(contact, language), this))
{
    m_use->setColor(theme::Token::TextSoft);
    m_use->setVisible(!m_use->text().isEmpty());
}

int ContactRow::phoneWidth() const
{
    // Emergency numbers line up; a long number takes what it needs.
    const QFontMetrics metrics(m_phone->font());
    return std::max(
               metrics.horizontalAdvance(QStringLiteral("00000")), metrics.horizontalAdvance(m_phone->text()))
        + m_theme.px(4);
}

int ContactRow::heightForWidth(int width) const
{
    const int textWidth = width - phoneWidth();
    const int texts
        = m_label->heightForWidth(textWidth) + (m_use->isHidden() ? 0 : m_use->heightForWidth(textWidth));
    return std::max(texts, m_phone->heightForWidth(phoneWidth()));
}

QSize ContactRow::sizeHint() const
{
    return { m_theme.px(120), heightForWidth(m_theme.px(120)) };
}

void ContactRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int left = phoneWidth();
    const int labelHeight = m_label->heightForWidth(width() - left);
    m_phone->setGeometry(0, 0, left, m_phone->heightForWidth(left));
    m_label->setGeometry(left, 0, width() - left, labelHeight);
    m_use->setGeometry(left, labelHeight, width() - left, m_use->heightForWidth(width() - left));
}

} // namespace screens
