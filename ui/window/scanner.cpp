// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/scanner.h"

#include "ui/controls/focusring.h"
#include "ui/controls/keyfield.h"
#include <QApplication>
#include <QKeyEvent>

namespace window {

Scanner::Scanner(const base::Clock &clock, controls::FocusRing &ring, Stops stops, QObject *parent)
    : QObject(parent), m_clock(clock), m_ring(ring), m_stops(std::move(stops))
{
    qApp->installEventFilter(this);
}

void Scanner::setOn(bool on)
{
    m_isOn = on;
    m_pace = 0;
    m_row.clear();
    m_ring.setGroup({});
    m_since = m_clock.monotonic();
}

void Scanner::nextPace()
{
    m_pace = (m_pace + 1) % int(std::size(paces));
    m_since = m_clock.monotonic();
}

/// A keyboard is one stop for Tab; here each of its rows is.
QList<QWidgetList> Scanner::groups() const
{
    QList<QWidgetList> groups;
    for (QWidget *stop : m_stops()) {
        const auto *keyboard = qobject_cast<controls::KeyField *>(stop->parentWidget());
        if (keyboard)
            groups << keyboard->keyRows();
        else
            groups << QWidgetList { stop };
    }
    return groups;
}

void Scanner::enter(const QWidgetList &group)
{
    m_since = m_clock.monotonic();
    m_ring.showAlways();
    group.first()->setFocus(Qt::TabFocusReason);
    m_ring.setGroup(group);
}

void Scanner::step(bool next)
{
    QWidget *now = QApplication::focusWidget();
    const int by = next ? 1 : -1;
    if (const qsizetype at = m_row.indexOf(now); at >= 0) {
        if (++m_seen <= m_row.size())
            return enter({ m_row.at((at + by + m_row.size()) % m_row.size()) });
        return leaveRow();
    }
    const auto all = groups();
    if (all.isEmpty())
        return;
    const auto holds = [now](const QWidgetList &group) { return group.contains(now); };
    const qsizetype at = std::find_if(all.begin(), all.end(), holds) - all.begin();
    const qsizetype none = all.size(), to = at == none ? 0 : (at + by + none) % none;
    enter(all.at(to));
}

void Scanner::leaveRow()
{
    if (m_row.isEmpty())
        return;
    QWidget *first = m_row.first();
    m_row.clear();
    const auto *keyboard = first ? qobject_cast<controls::KeyField *>(first->parentWidget()) : nullptr;
    if (keyboard && keyboard->isVisible())
        enter(keyboard->keyRows().first());
}

void Scanner::pulse()
{
    if (m_isOn && pace() > 0 && m_clock.monotonic() - m_since >= std::chrono::seconds(pace()))
        step();
}

void Scanner::pageCame()
{
    m_row.clear();
    m_ring.setGroup({});
    m_since = m_clock.monotonic();
    if (m_isOn)
        m_ring.showAlways();
}

/// The keyboard writes where the focus was last.
bool Scanner::enterKeyboardOf(const QWidget *field)
{
    if (!field->testAttribute(Qt::WA_InputMethodEnabled))
        return false;
    for (const auto *keyboard : field->window()->findChildren<controls::KeyField *>()) {
        if (!keyboard->isVisible())
            continue;
        enter(keyboard->keyRows().first());
        Q_EMIT used();
        return true;
    }
    return false;
}

bool Scanner::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_isOn || event->type() != QEvent::KeyPress || watched != QApplication::focusWidget())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool chooses
        = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space;
    if (!chooses || key->isAutoRepeat())
        return false;
    auto *now = static_cast<QWidget *>(watched);
    const auto *keyboard = qobject_cast<controls::KeyField *>(now->parentWidget());
    if (!keyboard)
        return enterKeyboardOf(now);
    if (m_row.contains(now)) { // pressed; what follows it is another letter
        QMetaObject::invokeMethod(this, &Scanner::leaveRow, Qt::QueuedConnection);
        return false;
    }
    for (const QWidgetList &row : keyboard->keyRows()) {
        if (!row.contains(now))
            continue;
        m_row = QList<QPointer<QWidget>>(row.begin(), row.end());
        m_seen = 1;
        enter({ row.first() });
    }
    Q_EMIT used();
    return true;
}

} // namespace window
