// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <algorithm>
#include <chrono>
#include <cstdio>

namespace bench {

using Clock = std::chrono::steady_clock;

inline double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// What one thing took, again and again, in milliseconds.
class Samples
{
public:
    template <typename Work> void take(const Work &work)
    {
        const auto start = Clock::now();
        work();
        m_values.append(millisecondsSince(start));
    }
    void add(double milliseconds) { m_values.append(milliseconds); }
    /// 50: the median. Precondition: something was taken.
    double percentile(double percent) const
    {
        QList<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        return sorted.at(qRound((static_cast<double>(sorted.size()) - 1) * percent / 100));
    }
    double median() const { return percentile(50); }

private:
    QList<double> m_values;
};

/// One line of the table: what, how much, and what was hoped for.
inline void print(const char *what, double value, const char *unit, const char *target = "")
{
    std::printf("%-58s %10.2f %-9s %s\n", what, value, unit, target);
    std::fflush(stdout);
}

} // namespace bench
