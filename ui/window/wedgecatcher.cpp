// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/wedgecatcher.h"

#include <QApplication>

namespace window {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_Control
        || key == Qt::Key_Alt || key == Qt::Key_Meta;
}

bool isSymbol(const QKeyEvent &event)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !(event.modifiers() & commands) && event.text().size() == 1 && event.text().at(0).isPrint();
}

bool isEnd(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Tab;
}

} // namespace

WedgeCatcher::WedgeCatcher(QWidget &window, const base::Clock &clock)
    : QObject(&window), m_window(window), m_clock(clock)
{
    m_held.reserve(longest);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &WedgeCatcher::look);
    qApp->installEventFilter(this);
}

WedgeCatcher::~WedgeCatcher()
{
    wipe();
}

bool WedgeCatcher::eventFilter(QObject *watched, QEvent *event)
{
    if (m_lettingGo || event->type() != QEvent::KeyPress)
        return false;
    const auto *target = qobject_cast<QWidget *>(watched);
    return target && target->window() == &m_window && key(*static_cast<QKeyEvent *>(event));
}

/// A reader's keys have the times at which they were pressed, however late a busy window looks at them.
bool WedgeCatcher::isFast(const QKeyEvent &event)
{
    const auto at
        = event.timestamp() > 0 ? std::chrono::milliseconds(event.timestamp()) : m_clock.monotonic();
    const auto before = std::exchange(m_lastAt, at);
    return before && at - *before < apart;
}

bool WedgeCatcher::key(const QKeyEvent &event)
{
    if (event.isAutoRepeat() || isModifier(event.key()))
        return false;
    const bool fast = isFast(event);
    if (m_draining && fast)
        return true;
    if (!fast)
        judge();
    m_draining = false;
    if (isSymbol(event)) {
        hold(event);
        return true;
    }
    if (m_count < shortest) {
        letGo();
        return false;
    }
    Q_EMIT swallowed();
    // What the stripe holds includes keys of every kind: only what may still be a code ends with one.
    if (isEnd(event) && m_count <= longest)
        finish();
    return true;
}

void WedgeCatcher::hold(const QKeyEvent &event)
{
    ++m_count;
    if (m_count <= longest)
        m_held.append({ event.key(), event.modifiers(), event.text().at(0) });
    else
        wipe();
    m_lookedOnce = false;
    m_rest.start(m_count < shortest ? apart : 3 * apart);
}

/// A window that was busy meets its timer before the keys that came meanwhile: the second look decides.
void WedgeCatcher::look()
{
    if (std::exchange(m_lookedOnce, true))
        judge();
    else
        m_rest.start(std::chrono::milliseconds(1));
}

/// Nothing came for a while: few symbols were typing; many, a reader that presses no key at the end.
void WedgeCatcher::judge()
{
    if (m_count < shortest)
        letGo();
    else
        finish();
}

void WedgeCatcher::finish()
{
    m_rest.stop();
    Q_EMIT swallowed();
    if (m_count <= longest) {
        QString text;
        text.reserve(longest);
        for (const Held &held : std::as_const(m_held))
            text += held.symbol;
        Q_EMIT scanned(text);
        text.fill(u'\0');
    }
    wipe();
    m_count = 0;
    m_draining = true;
}

void WedgeCatcher::letGo()
{
    m_rest.stop();
    m_count = 0;
    m_lettingGo = true;
    for (const Held &held : std::exchange(m_held, {})) {
        QWidget *target = QApplication::focusWidget();
        if (!target || target->window() != &m_window)
            target = &m_window;
        QKeyEvent press(QEvent::KeyPress, held.key, held.modifiers, held.symbol);
        QCoreApplication::sendEvent(target, &press);
        QKeyEvent release(QEvent::KeyRelease, held.key, held.modifiers, held.symbol);
        QCoreApplication::sendEvent(target, &release);
    }
    m_lettingGo = false;
}

void WedgeCatcher::wipe()
{
    std::fill(m_held.begin(), m_held.end(), Held());
    m_held.clear();
}

} // namespace window
