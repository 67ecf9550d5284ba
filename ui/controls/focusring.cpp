// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/focusring.h"

#include "ui/controls/paint.h"
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace controls {

using theme::Length;
using theme::Token;

namespace {
constexpr int band = 4; // pixels of each colour, whatever the screen

bool movesFocus(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}
} // namespace

FocusRing::FocusRing(theme::Theme &theme, QWidget *window) : QWidget(window), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { setTarget(now); });
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void FocusRing::setTarget(QWidget *target)
{
    m_target = target && target != window() && window()->isAncestorOf(target) ? target : nullptr;
    follow();
}

void FocusRing::setGroup(const QWidgetList &group)
{
    m_group = QList<QPointer<QWidget>>(group.begin(), group.end());
    follow();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (!m_byKeys && movesFocus(static_cast<QKeyEvent *>(event)->key())) {
            m_byKeys = true;
            follow();
        }
        break;
    case QEvent::MouseButtonPress:
        if (m_byKeys) {
            m_byKeys = false;
            follow();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (m_byKeys && m_target && watched->isWidgetType() && watched != this) {
            auto *widget = static_cast<QWidget *>(watched);
            if (widget == m_target || widget->isAncestorOf(m_target))
                follow();
        }
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::follow()
{
    if (!m_byKeys || !m_target || !m_target->isVisible())
        return hide();
    // A text box is more than its editor: the ring goes around the whole.
    const QWidget *parent = m_target->parentWidget();
    const QWidget *whole = parent && parent->focusProxy() == m_target ? parent : m_target;
    QRect inner(whole->mapTo(window(), QPoint()), whole->size());
    if (m_group.contains(m_target))
        for (const QPointer<QWidget> &one : std::as_const(m_group))
            if (one && one->isVisible())
                inner |= QRect(one->mapTo(window(), QPoint()), one->size());
    setGeometry(inner.adjusted(-2 * band, -2 * band, 2 * band, 2 * band));
    // The hole is cut out of the widget itself: what it surrounds is painted without it.
    QPainterPath hole;
    const int radius = m_theme.px(Length::Radius);
    hole.addRoundedRect(rect().adjusted(2 * band, 2 * band, -2 * band, -2 * band), radius, radius);
    setMask(QRegion(rect()).subtracted(QRegion(hole.toFillPolygon().toPolygon())));
    raise();
    show();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int radius = m_theme.px(Length::Radius);
    paintBox(painter, rect(), { m_theme.color(Token::FocusOuter), {}, 0, radius + 2 * band });
    paintBox(painter, rect().adjusted(band, band, -band, -band),
        { m_theme.color(Token::FocusInner), {}, 0, radius + band });
}

} // namespace controls
