// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/announce.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QWidget>

namespace controls {

QEvent::Type announced()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

void announce(QWidget *widget)
{
    QEvent news(announced());
    QCoreApplication::sendEvent(widget, &news);
    if (!QAccessible::isActive())
        return;
    const auto tell = [widget](QAccessible::Event what) {
        QAccessibleEvent event(widget, what);
        QAccessible::updateAccessibility(&event);
    };
    tell(QAccessible::Alert);
    tell(QAccessible::NameChanged);
    tell(QAccessible::DescriptionChanged);
    if (QAccessible::queryAccessibleInterface(widget)->role() == QAccessible::AlertMessage)
        tell(QAccessible::ObjectShow);
}

} // namespace controls
