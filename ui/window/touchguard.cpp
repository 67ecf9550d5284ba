// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/touchguard.h"

#include "ui/controls/key.h"
#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace window {

namespace {

QAbstractButton *buttonAt(QWidget *widget)
{
    while (widget && !qobject_cast<QAbstractButton *>(widget))
        widget = widget->isWindow() ? nullptr : widget->parentWidget();
    return qobject_cast<QAbstractButton *>(widget);
}

bool activates(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_Select;
}

/// Keys of the on-screen keyboard never take the focus; everything else that can be pressed does.
bool isTypingKey(const QAbstractButton *button)
{
    return qobject_cast<const controls::Key *>(button);
}

} // namespace

TouchGuard::TouchGuard(QWidget &window, const base::Clock &clock)
    : QObject(&window), m_window(window), m_clock(clock)
{
    qApp->installEventFilter(this);
}

void TouchGuard::pageChanged()
{
    m_pageAt = m_clock.monotonic();
}

bool TouchGuard::eventFilter(QObject *watched, QEvent *event)
{
    auto *target = qobject_cast<QWidget *>(watched);
    if (!target || target->window() != &m_window)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(target, *static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::KeyPress:
        return key(target, *static_cast<QKeyEvent *>(event));
    case QEvent::ContextMenu:
    case QEvent::Wheel:
    case QEvent::ToolTip:
        return true;
    default:
        return false;
    }
}

bool TouchGuard::press(QWidget *target, const QMouseEvent &event)
{
    Q_EMIT pressed(target);
    QAbstractButton *button = buttonAt(target);
    m_swallowing = event.button() != Qt::LeftButton || tooEarly(button);
    m_pressed = m_swallowing ? nullptr : button;
    return m_swallowing;
}

bool TouchGuard::release(const QMouseEvent &event)
{
    if (m_swallowing || event.button() != Qt::LeftButton)
        return true;
    if (m_pressed && m_pressed->rect().contains(m_pressed->mapFromGlobal(event.globalPosition().toPoint())))
        activated(m_pressed);
    m_pressed = nullptr;
    return false;
}

bool TouchGuard::key(QWidget *target, const QKeyEvent &event)
{
    Q_EMIT keyed(event.key());
    if (event.isAutoRepeat())
        return true;
    auto *button = qobject_cast<QAbstractButton *>(target);
    if (!button || !activates(event.key()))
        return false;
    if (tooEarly(button))
        return true;
    activated(button);
    if (event.key() == Qt::Key_Space)
        return false;
    // A push button outside a dialog takes no Return of its own.
    button->click();
    return true;
}

bool TouchGuard::tooEarly(const QAbstractButton *button) const
{
    if (button && button == m_neverWaits)
        return false;
    const auto now = m_clock.monotonic();
    if (m_pageAt && now - *m_pageAt < pageRest)
        return true;
    if (!m_activatedAt || now - *m_activatedAt >= m_doubleStrike)
        return false;
    // Two thumbs type faster than one hand trembles: of a keyboard's keys only the same one has to wait.
    return !isTypingKey(button) || !isTypingKey(m_lastActivated) || button == m_lastActivated;
}

void TouchGuard::activated(QAbstractButton *button)
{
    m_activatedAt = m_clock.monotonic();
    m_lastActivated = button;
}

} // namespace window
