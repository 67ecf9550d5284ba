// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QPair>
#include <mutex>

namespace central {

/// Requests counted by route and status, for Prometheus. Any thread.
class Metrics
{
public:
    void count(const QByteArray &route, int status);
    QByteArray requests() const; ///< `ventanilla_requests_total{route="…",status="…"} n` lines

private:
    mutable std::mutex m_mutex;
    QMap<QPair<QByteArray, int>, quint64> m_requests;
};

} // namespace central
