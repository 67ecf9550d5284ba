// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

namespace controls {

/// ISO 639 code of the words on this widget and in it, where they are not the window's language: a language's
/// own name, a law. Who reads aloud asks. Not QWidget::setLocale(): Qt 6.4 knows no Haitian.
inline void setSpokenLanguage(QWidget &widget, const QString &code)
{
    widget.setProperty("spokenLanguage", code);
}

inline QString spokenLanguage(const QWidget &widget)
{
    return widget.property("spokenLanguage").toString();
}

} // namespace controls
