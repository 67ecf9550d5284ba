// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <cups/cups.h>
#include <optional>

/// Which medium of a printer a document is for.
namespace printing {

/// Whole millimetres of a PDF's first page, as its MediaBox says; nothing where it says none.
std::optional<QSize> pageSize(const QByteArray &pdf);

/// The name under which a printer knows a strip of this size. Where it takes sizes of anybody's choosing,
/// this very one; else the shortest of its own that holds it at its full width. Empty: it says nothing of its
/// media, and its driver knows best. Nothing: whatever it has would cut the strip, or shrink it out of
/// reading.
std::optional<QByteArray> stripMedium(http_t *http, cups_dest_t *printer, const QSize &millimetres);

} // namespace printing
