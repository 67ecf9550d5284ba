// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/definition.h"

#include <algorithm>

namespace procedure {

QString LocalisedText::in(const QString &language) const
{
    const auto found = m_byLanguage.find(language);
    return found != m_byLanguage.end() ? *found : m_byLanguage.value(QStringLiteral("es"));
}

const CardGroup *Common::group(const QString &id) const
{
    const auto found
        = std::find_if(groups.begin(), groups.end(), [&](const CardGroup &group) { return group.id == id; });
    return found == groups.end() ? nullptr : &*found;
}

std::optional<Window> Definition::openAt(const QDateTime &now) const
{
    for (const Window &window : windows.value_or(QList<Window>())) {
        if (window.opens <= now && now <= window.closes)
            return window;
    }
    return std::nullopt;
}

QDateTime Definition::deadlineAt(const QDateTime &now) const
{
    if (const auto open = openAt(now))
        return open->closes;
    QDateTime last;
    for (const Window &window : windows.value_or(QList<Window>())) {
        if (window.closes < now && (!last.isValid() || window.closes > last))
            last = window.closes;
    }
    return last;
}

} // namespace procedure
