// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/allowance.h"

namespace central {

std::chrono::milliseconds Allowance::take(const QString &key, std::chrono::milliseconds now)
{
    const std::lock_guard lock(m_mutex);
    forgetOld(now);
    auto it = m_windows.find(key);
    if (it == m_windows.end())
        it = m_windows.insert(key, Window { now, 0 });
    if (it->taken >= m_tries)
        return it->began + m_window - now;
    ++it->taken;
    return std::chrono::milliseconds::zero();
}

void Allowance::forgetOld(std::chrono::milliseconds now)
{
    m_windows.removeIf([&](auto it) { return it->began + m_window <= now; });
}

} // namespace central
