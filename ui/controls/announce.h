// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

class QWidget;

namespace controls {

/// Tells screen readers what `widget` says now: that a page has come, what is wrong, how much time is left.
/// Qt 6.4 has no announcements of its own: it is an alert, a new name and a new description; AT-SPI passes on
/// the latter two, and that an alert has come up.
void announce(QWidget *widget);

/// What the widget gets whenever it is announced, for the voice of the house.
QEvent::Type announced();

} // namespace controls
