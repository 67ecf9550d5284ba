// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/definition.h"

namespace procedure {

QString LocalisedText::in(const QString &language) const
{
    const auto found = m_byLanguage.find(language);
    return found != m_byLanguage.end() ? *found : m_byLanguage.value(QStringLiteral("es"));
}

} // namespace procedure
