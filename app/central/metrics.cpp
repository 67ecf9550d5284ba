// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/metrics.h"

namespace central {

void Metrics::count(const QByteArray &route, int status)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests[{ route, status }];
}

QByteArray Metrics::requests() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray text = "# HELP ventanilla_requests_total Answers by route and status.\n"
                      "# TYPE ventanilla_requests_total counter\n";
    for (auto it = m_requests.begin(); it != m_requests.end(); ++it)
        text += "ventanilla_requests_total{route=\"" + it.key().first + "\",status=\""
            + QByteArray::number(it.key().second) + "\"} " + QByteArray::number(it.value()) + '\n';
    return text;
}

} // namespace central
