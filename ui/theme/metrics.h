// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QSizeF>

namespace theme {

/// A screen in pixels and millimetres. A value.
class Metrics
{
public:
    /// `configuredMm` wins when set; else `edidPpi` if it is sane (80-240); else 96 ppi.
    static Metrics of(QSize pixels, QSizeF configuredMm, double edidPpi = 0);

    double ppi() const { return m_ppi; }
    QSize pixels() const { return m_pixels; }
    int px(double mm) const; ///< rounded up, so that no length falls below its millimetres
    double mm(int px) const { return px * 25.4 / m_ppi; }
    /// A panel of ten to thirteen inches: smaller keys, icons over short words, no Largest text.
    bool isCompact() const;

private:
    QSize m_pixels;
    double m_ppi = 96;
};

} // namespace theme
