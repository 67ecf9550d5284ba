// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace controls {

/// Puts what keys type into a field, the way an input method does: the field need not know who typed.
class Typist
{
public:
    void setTarget(QWidget *target) { m_target = target; }
    QWidget *target() const; ///< the one set, else whoever has the focus
    void insert(const QString &text) const;
    void erase() const; ///< the character before the cursor, or the selection
    QString textBefore() const; ///< up to the cursor

private:
    QPointer<QWidget> m_target;
};

} // namespace controls
