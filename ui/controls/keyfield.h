// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace controls {

class Key;

constexpr QChar eraseKey = u'\b'; ///< Borrar, where a key is named by what it types

/// Where keys stand in rows. Fingers press them without taking the focus from the field. Who has no fingers
/// on the screen goes there by Tab, which stops once, and from key to key by arrows.
class KeyField : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setKeysTakeFocus(bool take);
    QList<QWidgetList> keyRows() const; ///< of keys that are there

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<Key *> keys() const; ///< that are there, row by row
};

} // namespace controls
