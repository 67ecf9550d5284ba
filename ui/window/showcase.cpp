// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/showcase.h"

#include "app/handout/about.h"
#include "app/text/words.h"
#include <QKeyEvent>

namespace window {

using theme::TextRole;
using theme::Token;

Showcase::Showcase(const screens::Surroundings &around, QWidget *parent)
    : QAbstractButton(parent), m_around(around), m_theme(around.theme.metrics()),
      m_since(around.clock.monotonic())
{
    setText(tr("Toque la pantalla para empezar"));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    m_theme.setScheme(around.theme.scheme());
    m_theme.setTextSize(m_theme.largestSize());
    showTip(0);
}

void Showcase::pulse()
{
    const auto now = m_around.clock.monotonic();
    if (now - m_since < stay)
        return;
    m_since = now;
    showTip(m_turn + 1);
}

/// What is on offer today; nothing that somebody would not want to be seen reading.
QList<Showcase::Tip> Showcase::ofProcedures() const
{
    QList<Tip> tips;
    for (const auto &definition : m_around.desk.catalogue().ordered())
        if (!definition->sensitive && definition->isOffered(m_around.clock.now()))
            tips.append({ definition->icon, definition->card.in(m_around.language),
                handout::purposeOf(*definition, m_around.language) });
    return tips;
}

QList<Showcase::Tip> Showcase::ofThePlace() const
{
    const auto said = [this](const char *spanish) { return text::words(spanish, m_around.language); };
    return {
        { QStringLiteral("id_card"), said(QT_TRANSLATE_NOOP("text", "Qué traer")),
            said(QT_TRANSLATE_NOOP("text", "Su cédula o su pasaporte. Si no tiene ninguno, venga igual.")) },
        { QStringLiteral("money_off"), tr("Aquí no se paga"), tr("Tampoco le pedimos su ClaveÚnica.") },
        { QStringLiteral("lock"), tr("Su clave es solo suya"),
            tr("Nadie se la puede pedir, ni para ayudarle.") },
        { QStringLiteral("school"), tr("¿Quiere practicar primero?"),
            tr("Toque Practicar. Ahí nada se envía.") },
        { QStringLiteral("smartphone"), tr("¿Le llegó un código?"),
            tr("No lo dicte ni lo mande. Lo escribe usted, donde usted entró.") },
        { QStringLiteral("volume_up"), tr("¿Ve poco o no lee?"), tr("Toque Escuchar, o conecte audífonos.") },
        { QStringLiteral("warning"), tr("¿Le piden un dato con apuro?"),
            tr("Pare y mire. Un engaño apura, regala o asusta.") },
        { QStringLiteral("receipt_long"), tr("Guarde su comprobante"),
            tr("Con él puede preguntar aquí en qué va su trámite.") },
        { QStringLiteral("logout"), tr("Al final, toque Terminar"),
            tr("Así borramos de la pantalla lo que usted escribió.") },
    };
}

/// One of the procedures, then one of the place. Both are asked for anew: what is on offer changes.
void Showcase::showTip(int turn)
{
    const QList<Tip> place = ofThePlace(), procedures = ofProcedures();
    const QList<Tip> &tips = turn % 2 == 0 && !procedures.isEmpty() ? procedures : place;
    m_turn = turn;
    m_tip = tips.at(turn / 2 % tips.size());
    // Not the name, which screen readers would say whenever it changes.
    setAccessibleDescription(m_tip.what + QLatin1String(". ") + m_tip.more);
    fitLetters();
    update();
}

void Showcase::setTexts()
{
    m_what.set(m_tip.what, m_theme.font(TextRole::Title), m_theme.lineHeight(TextRole::Title));
    m_more.set(m_tip.more, m_theme.font(TextRole::Body), m_theme.lineHeight(TextRole::Body));
    m_touch.set(text(), m_theme.font(TextRole::Heading), m_theme.lineHeight(TextRole::Heading));
}

void Showcase::fitLetters()
{
    m_theme.restoreLetters();
    setTexts();
    while (!size().isEmpty() && !places().fit && m_theme.giveWay())
        setTexts();
}

Showcase::Places Showcase::places() const
{
    const int margin = m_theme.px(theme::Length::Margin), gap = m_theme.px(8), small = m_theme.px(4);
    Places at;
    const int side = std::min(width() / 5, height() / 3);
    const int footSide = static_cast<int>(m_theme.lineHeight(TextRole::Heading));
    const int touchWidth = std::min(m_touch.naturalWidth(), width() - 2 * margin - footSide - small);
    const int foot = std::max(m_touch.height(touchWidth), footSide) + 2 * small;
    at.foot = QRect(0, height() - foot, width(), foot);
    const int left = (width() - footSide - small - touchWidth) / 2;
    at.footIcon = QRect(left, at.foot.center().y() - footSide / 2, footSide, footSide);
    at.touch = QRect(left + footSide + small, at.foot.top(), touchWidth, foot);
    const int words = width() - 2 * margin - side - gap;
    const int what = m_what.height(words), more = m_more.height(words);
    const int needed = std::max(what + gap + more, side);
    const int top = std::max(margin, (at.foot.top() - needed) / 2);
    at.icon = QRect(margin, top, side, side);
    at.what = QRect(margin + side + gap, top, words, what);
    at.more = QRect(at.what.left(), at.what.bottom() + 1 + gap, words, more);
    at.fit = top + needed + margin <= at.foot.top()
        && std::max(m_what.wordWidth(), m_more.wordWidth()) <= words && m_touch.wordWidth() <= touchWidth;
    return at;
}

void Showcase::paintEvent(QPaintEvent *)
{
    const Places at = places();
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Ground));
    painter.drawPixmap(at.icon.topLeft(), m_theme.icon(m_tip.icon, at.icon.width(), Token::Primary));
    m_what.paint(painter, at.what, m_theme.color(Token::Text));
    m_more.paint(painter, at.more, m_theme.color(Token::Text));
    painter.fillRect(at.foot, m_theme.color(Token::Primary));
    painter.drawPixmap(at.footIcon.topLeft(),
        m_theme.icon(QStringLiteral("touch_app"), at.footIcon.width(), Token::OnPrimary));
    m_touch.paint(painter, at.touch, m_theme.color(Token::OnPrimary), Qt::AlignVCenter | Qt::AlignLeft);
}

/// Any key is the window's, which ends this.
void Showcase::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

void Showcase::resizeEvent(QResizeEvent *)
{
    fitLetters();
}

} // namespace window
