// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/donebody.h"

#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QPainter>
#include <QTimeZone>

namespace screens {

using controls::Label;
using theme::TextRole;

namespace {

/// The hour alone: it is a deadline of the same day, and the slip has it whole.
QString inPerson(const QDateTime &validUntil)
{
    if (!validUntil.isValid())
        return {};
    const QTime hour = validUntil.toTimeZone(QTimeZone("America/Santiago")).time();
    return DoneBody::tr("Vaya hoy a Carabineros antes de las %1.")
        .arg(hour.toString(QStringLiteral("HH:mm")));
}

} // namespace

DoneBody::DoneBody(
    theme::Theme &theme, const base::Comprobante &comprobante, const QDateTime &validUntil, bool byMail)
    : m_theme(theme), m_isPractice(comprobante.isPractice()), m_inPerson(inPerson(validUntil)),
      m_notice(new controls::News(theme, this)),
      m_caption(new Label(theme, TextRole::Body, tr("Su número de comprobante"), this)),
      m_number(new Label(theme, TextRole::Comprobante, comprobante.toString(), this)),
      m_mail(new Label(theme, TextRole::Body,
          byMail ? tr("Le llegará también a su correo, cuando haya internet.") : QString(), this)),
      m_use(new Label(
          theme, TextRole::Body, tr("Con este número y su documento puede preguntar aquí en qué va."), this))
{
    m_caption->setColor(theme::Token::TextSoft);
    m_mail->setColor(theme::Token::TextSoft);
    m_use->setColor(theme::Token::TextSoft);
}

void DoneBody::setPresented(bool presented, bool accepted)
{
    m_presented = presented;
    // With a deadline only the first sentence: at the largest text there is no room for a third line.
    const bool hasDeadline = !accepted && !m_inPerson.isEmpty();
    QString notice;
    if (m_isPractice)
        notice = tr("Era una práctica: no se envió ni se guardó nada.");
    else if (accepted)
        notice = tr("Su constancia ya fue aceptada.");
    else if (presented)
        notice = hasDeadline ? tr("Ya está presentada.") : tr("Ya está presentada. La central la recibió.");
    else
        notice = hasDeadline ? tr("Todavía no está presentada.")
                             : tr("Todavía no está presentada. La enviaremos cuando haya internet.");
    if (hasDeadline && !m_isPractice)
        notice += u' ' + m_inPerson;
    m_notice->tell(notice);
    updateGeometry();
    layOut();
    update();
}

/// What the number is for is said where there is room for it, then that a mail comes, then what it is;
/// "Ayuda" says all of it always.
int DoneBody::layOut(int width, Room room, bool apply) const
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
    const bool hasMail = room <= Room::Mail && !m_mail->text().isEmpty();
    put(m_notice, bar + inside, noticeWidth, 2 * inside);
    if (apply) {
        m_caption->setVisible(room != Room::NumberAlone);
        m_mail->setVisible(hasMail);
        m_use->setVisible(room == Room::All);
    }
    if (room != Room::NumberAlone)
        put(m_caption, 0, width, 0);
    put(m_number, 0, width, 0);
    if (hasMail)
        put(m_mail, 0, width, 0);
    if (room == Room::All)
        put(m_use, 0, width, 0);
    return y;
}

void DoneBody::layOut()
{
    for (const Room room : { Room::All, Room::Mail, Room::Caption, Room::NumberAlone }) {
        if (room == Room::NumberAlone || layOut(width(), room, false) <= height()) {
            layOut(width(), room, true);
            return;
        }
    }
}

int DoneBody::padding() const
{
    const bool isTight = m_theme.isCompact() || m_theme.textSize() > theme::TextSize::Large;
    return m_theme.px(isTight ? 1 : 4);
}

int DoneBody::heightForWidth(int width) const
{
    return layOut(width, Room::All, false);
}

QSize DoneBody::minimumSizeHint() const
{
    return { 0, layOut(width(), Room::NumberAlone, false) };
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
