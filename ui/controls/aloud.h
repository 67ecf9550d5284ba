// SPDX-License-Identifier: GPL-3.0-or-later
// What who reads aloud has to know of a widget, and the widget alone does not tell.
#pragma once

#include <QVariant>
#include <QWidget>

namespace controls {

/// ISO 639 code of the words on this widget and in it, where they are not the window's language: a language's
/// own name, a law. Not QWidget::setLocale(): Qt 6.4 knows no Haitian.
inline void setSpokenLanguage(QWidget &widget, const QString &code)
{
    widget.setProperty("spokenLanguage", code);
}

inline QString spokenLanguage(const QWidget &widget)
{
    return widget.property("spokenLanguage").toString();
}

/// It shows what the resident said of themselves: not to be said to a whole room unless they want it.
inline void setPersonal(QWidget &widget)
{
    widget.setProperty("personal", true);
}

inline bool isPersonal(const QWidget &widget)
{
    return widget.property("personal").toBool();
}

} // namespace controls
