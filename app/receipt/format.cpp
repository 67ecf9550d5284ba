// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/format.h"

#include <algorithm>
#include <utility>

namespace receipt {

namespace {

constexpr double leastPoints = 10.5; // the smallest that a head of 203 dpi prints well enough for old eyes

constexpr Format a4 { .pageWidth = 210 * mm,
    .longest = 297 * mm,
    .isCut = false,
    .margin = 18 * mm,
    .top = 16 * mm,
    .bottom = 24 * mm,
    .foot = 18 * mm,
    .boxBar = 2.4 * mm,
    .boxPadding = 5 * mm,
    .typeScale = 1,
    .spaceScale = 1,
    .hasColours = true };

// A strip of more than 60 cm is held by nobody, and some drivers take none longer.
constexpr Format roll80 { .pageWidth = 80 * mm,
    .longest = 600 * mm,
    .isCut = true,
    .margin = 4 * mm,
    .top = 4 * mm,
    .bottom = 20 * mm,
    .foot = 16 * mm,
    .boxBar = 0.6 * mm,
    .boxPadding = 3 * mm,
    .typeScale = 0.75,
    .spaceScale = 0.7,
    .hasColours = false };

} // namespace

const Format &Format::of(base::Paper paper)
{
    return paper == base::Paper::Roll80 ? roll80 : a4;
}

Format Format::a4Wide()
{
    Format format = a4;
    std::swap(format.pageWidth, format.longest);
    return format;
}

Format Format::a5Twice()
{
    Format format = a4;
    format.pageWidth = 148.5 * mm;
    format.longest = 210 * mm;
    format.margin = 11 * mm;
    format.top = 10 * mm;
    format.bottom = 10 * mm;
    format.boxPadding = 4 * mm;
    format.across = 2;
    format.hasFoot = false;
    return format;
}

Format Format::scaled(double scale) const
{
    Format format = *this;
    format.typeScale *= scale;
    format.spaceScale *= scale;
    return format;
}

Type Format::type(Type onA4) const
{
    onA4.points = std::max(onA4.points * typeScale, std::min(onA4.points, leastPoints));
    onA4.ink = ink(onA4.ink);
    return onA4;
}

} // namespace receipt
