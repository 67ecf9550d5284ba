// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <chrono>
#include <mutex>

namespace central {

/// So many tries per key in a window of time, counted in memory. Any thread.
class Allowance
{
public:
    Allowance(int tries, std::chrono::milliseconds window) : m_tries(tries), m_window(window) { }

    /// Zero: go on (and counted). Else how long to wait.
    std::chrono::milliseconds take(const QString &key, std::chrono::milliseconds now);

private:
    struct Window
    {
        std::chrono::milliseconds began { 0 };
        int taken = 0;
    };
    void forgetOld(std::chrono::milliseconds now);

    const int m_tries;
    const std::chrono::milliseconds m_window;
    std::mutex m_mutex;
    QHash<QString, Window> m_windows;
};

} // namespace central
