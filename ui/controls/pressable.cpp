// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/pressable.h"

#include "ui/controls/accessible.h"
#include <QKeyEvent>

namespace controls {

namespace {

bool isArrow(const QKeyEvent *event)
{
    return event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
}

/// Return on a plain Qt button does nothing outside a dialog; people expect it to press.
bool isReturn(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

Pressable::Pressable(theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setAutoRepeat(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &theme::Theme::changed, this, [this] {
        m_stale = true;
        updateGeometry();
        update();
    });
}

void Pressable::keyPressEvent(QKeyEvent *event)
{
    // A Qt button takes an arrow for a way to its neighbour; here arrows are the keyboard's and the window's.
    if (isArrow(event))
        return event->ignore();
    if (!isReturn(event))
        return QAbstractButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        setDown(true);
}

void Pressable::keyReleaseEvent(QKeyEvent *event)
{
    if (!isReturn(event))
        return QAbstractButton::keyReleaseEvent(event);
    if (!event->isAutoRepeat() && isDown())
        click();
}

void Pressable::ensureLaidOut() const
{
    if (!m_stale && m_laidOut == text())
        return;
    m_stale = false;
    m_laidOut = text();
    layOut();
}

QRect Pressable::boxRect() const
{
    const int inset = isDown() ? m_theme.px(theme::Length::Inset) : 0;
    return rect().adjusted(inset, inset, -inset, -inset);
}

} // namespace controls
