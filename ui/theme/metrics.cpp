// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace theme {

Metrics Metrics::of(QSize pixels, QSizeF configuredMm, double edidPpi)
{
    constexpr double mmPerInch = 25.4, leastSane = 80, mostSane = 240;
    Metrics metrics;
    metrics.m_pixels = pixels;
    if (!configuredMm.isEmpty())
        // The denser of the two directions: a control may come out a hair large, never too small.
        metrics.m_ppi
            = std::max(pixels.width() / configuredMm.width(), pixels.height() / configuredMm.height())
            * mmPerInch;
    else if (edidPpi >= leastSane && edidPpi <= mostSane)
        metrics.m_ppi = edidPpi;
    return metrics;
}

int Metrics::px(double mm) const
{
    // A hundredth of a pixel of rounding noise is not worth a pixel.
    return static_cast<int>(std::ceil(mm * m_ppi / 25.4 - 0.01));
}

bool Metrics::isCompact() const
{
    // What is larger has keys of 16 mm, and needs the height.
    constexpr double leastSideMm
        = 180; // a ten-inch panel has 136, a 13-inch one 165 to 179, a 15.6-inch one 194
    return mm(std::min(m_pixels.width(), m_pixels.height())) < leastSideMm;
}

} // namespace theme
