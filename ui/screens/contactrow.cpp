// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/contactrow.h"

#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QFontMetrics>
#include <algorithm>

namespace screens {

using controls::Label;

ContactRow::ContactRow(theme::Theme &theme, const QString &phone, const QString &label, const QString &use)
    : m_theme(theme), m_phone(new Label(theme, theme::TextRole::Heading, phone, this)),
      m_label(new Label(theme, theme::TextRole::BodyBold, label, this)),
      m_use(new Label(theme, theme::TextRole::Body, use, this))
{
    m_use->setColor(theme::Token::TextSoft);
    m_use->setVisible(!use.isEmpty());
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
