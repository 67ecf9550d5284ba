// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/donebody.h"

#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QPainter>

namespace screens {

using controls::Label;
using theme::TextRole;

DoneBody::DoneBody(theme::Theme &theme, const QString &comprobante, const QString &inPerson)
    : m_theme(theme), m_inPerson(inPerson), m_notice(new Label(theme, TextRole::Body, {}, this)),
      m_caption(new Label(theme, TextRole::Body, tr("Su número de comprobante"), this)),
      m_number(new Label(theme, TextRole::Comprobante, comprobante, this)),
      m_use(new Label(
          theme, TextRole::Body, tr("Con este número y su documento puede preguntar aquí en qué va."), this))
{
    m_caption->setColor(theme::Token::TextSoft);
    m_use->setColor(theme::Token::TextSoft);
}

void DoneBody::setPresented(bool presented, bool accepted)
{
    m_presented = presented;
    // With a deadline only the first sentence: at the largest text there is no room for a third line.
    const bool hasDeadline = !accepted && !m_inPerson.isEmpty();
    QString notice;
    if (accepted)
        notice = tr("Su constancia ya fue aceptada.");
    else if (presented)
        notice = hasDeadline ? tr("Ya está presentada.") : tr("Ya está presentada. La central la recibió.");
    else
        notice = hasDeadline ? tr("Todavía no está presentada.")
                             : tr("Todavía no está presentada. La enviaremos cuando haya internet.");
    if (hasDeadline)
        notice += u' ' + m_inPerson;
    m_notice->setText(notice);
    updateGeometry();
    layOut();
    update();
}

/// What the number is for is said where there is room for it; "Ayuda" says it always.
int DoneBody::layOut(int width, Use use, bool apply) const
{
    const int bar = m_theme.px(2.5), inside = padding();
    const int noticeWidth = width - bar - 2 * inside;
    int y = inside;
    const auto put = [apply, &y](Label *label, int x, int w, int after) {
        const int height = label->heightForWidth(w);
        if (apply)
            label->setGeometry(x, y, w, height);
        y += height + after;
    };
    put(m_notice, bar + inside, noticeWidth, 2 * inside);
    put(m_caption, 0, width, 0);
    put(m_number, 0, width, 0);
    if (apply)
        m_use->setVisible(use == Use::Said);
    if (use == Use::Said)
        put(m_use, 0, width, 0);
    return y;
}

void DoneBody::layOut()
{
    layOut(width(), heightForWidth(width()) <= height() ? Use::Said : Use::InHelp, true);
}

int DoneBody::padding() const
{
    return m_theme.px(m_theme.textSize() <= theme::TextSize::Large ? 4 : 1);
}

int DoneBody::heightForWidth(int width) const
{
    return layOut(width, Use::Said, false);
}

QSize DoneBody::minimumSizeHint() const
{
    return { 0, layOut(width(), Use::InHelp, false) };
}

void DoneBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void DoneBody::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box(0, 0, width(), m_notice->geometry().bottom() + padding());
    using theme::Token;
    painter.fillRect(box, m_theme.color(m_presented ? Token::OkTint : Token::WarnTint));
    painter.fillRect(
        QRect(0, 0, m_theme.px(2.5), box.height()), m_theme.color(m_presented ? Token::Ok : Token::Warn));
}

} // namespace screens
