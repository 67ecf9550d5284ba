// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/projection.h"

#include <QCloseEvent>
#include <QPainter>
#include <QScreen>

namespace window {

using theme::TextRole;
using theme::TextSize;
using theme::Token;

namespace {

/// People sit far from it, and a projector lies about its millimetres: letters are as large in the picture
/// as on a panel that is so wide.
constexpr double asWideAsMm = 240;

theme::Metrics metricsOf(QSize pixels)
{
    return theme::Metrics::of(pixels, QSizeF(asWideAsMm, asWideAsMm * pixels.height() / pixels.width()));
}

} // namespace

Projection::Projection(QScreen &screen, const Words &words)
    : QWidget(nullptr, Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus),
      m_theme(metricsOf(screen.size())), m_words(words)
{
    setWindowTitle(QStringLiteral("Ventanilla: otra pantalla"));
    setAccessibleName(words.heading + QLatin1String(". ") + words.sentence);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setContextMenuPolicy(Qt::NoContextMenu);
    setCursor(Qt::BlankCursor);
    setScreen(&screen);
    setGeometry(screen.geometry());
    setWindowState(Qt::WindowFullScreen);
    setVisible(true); // showFullScreen() would take the focus from the kiosk
}

void Projection::setPicture(const QPixmap &picture)
{
    m_picture = picture.scaled(size(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    update();
}

void Projection::keepPrivate()
{
    if (isPrivate())
        return;
    m_picture = {};
    repaint();
}

void Projection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isPrivate())
        return paintWords(painter);
    painter.fillRect(rect(), m_theme.color(Token::Text));
    QRect place = m_picture.rect();
    place.moveCenter(rect().center());
    painter.drawPixmap(place, m_picture);
}

void Projection::paintWords(QPainter &painter) const
{
    painter.fillRect(rect(), m_theme.color(Token::Surface));
    painter.setPen(m_theme.color(Token::Text));
    const QRect column = rect().adjusted(m_theme.px(20), 0, -m_theme.px(20), 0);
    constexpr int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const QFont large = m_theme.font(TextRole::Title, TextSize::Largest),
                small = m_theme.font(TextRole::Body, TextSize::Largest);
    const QRect heading = QFontMetrics(large).boundingRect(column, flags, m_words.heading);
    const QRect sentence = QFontMetrics(small).boundingRect(column, flags, m_words.sentence);
    const int between = m_theme.px(8);
    const int top = (height() - heading.height() - between - sentence.height()) / 2;
    painter.setFont(large);
    painter.drawText(column.adjusted(0, top, 0, 0), flags, m_words.heading);
    painter.setFont(small);
    painter.drawText(column.adjusted(0, top + heading.height() + between, 0, 0), flags, m_words.sentence);
}

void Projection::closeEvent(QCloseEvent *event)
{
    event->setAccepted(!event->spontaneous()); // as the kiosk's own
}

} // namespace window
