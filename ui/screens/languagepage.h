// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include <utility>

namespace screens {

/// "¿En qué idioma?", each named in itself, for who reads no other.
class LanguagePage : public Page
{
    Q_OBJECT
public:
    /// `languages`: code and own name of each. `now`: the code of the one that is spoken.
    LanguagePage(
        theme::Theme &theme, const QList<std::pair<QString, QString>> &languages, const QString &now);

Q_SIGNALS:
    void chosen(const QString &code);
    void closed();
};

} // namespace screens
