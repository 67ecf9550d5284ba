// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/typist.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace controls {

QWidget *Typist::target() const
{
    return m_target ? m_target.data() : QApplication::focusWidget();
}

void Typist::insert(const QString &text) const
{
    QWidget *field = target();
    if (!field)
        return;
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

void Typist::erase() const
{
    QWidget *field = target();
    if (!field)
        return;
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &press);
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_Backspace, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &release);
}

QString Typist::textBefore() const
{
    QWidget *field = target();
    if (!field)
        return {};
    QInputMethodQueryEvent query(Qt::ImTextBeforeCursor);
    QCoreApplication::sendEvent(field, &query);
    return query.value(Qt::ImTextBeforeCursor).toString();
}

} // namespace controls
