// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/receipt/inks.h"
#include "app/receipt/sheet.h"
#include <QString>

/// What slip and certificate have in common.
namespace receipt {

inline const Type bodyType { 15, false, inks::text };
inline const Type strongType { 15, true, inks::text };
inline const Type softType { 14, false, inks::soft };
inline const Type headingType { 19, true, inks::primary, 1.25 };
inline const Type titleType { 25, true, inks::text, 1.2 };

constexpr double qrSide = 52 * mm;

/// The line above everything: whose paper this is.
void addLetterhead(Sheet &sheet, const QString &left, const QString &right);
void addHeading(Sheet &sheet, const QString &text);
/// A small label with what belongs to it on its right; a long value goes on over the page.
void addRow(Sheet &sheet, const QString &label, const QString &value);
void addBullet(Sheet &sheet, const QString &text);
/// A column of text with a QR at its right, framed, and `caption` below the QR.
base::Result<> addWithQr(Sheet &sheet, const Column &column, const QString &qr, const QString &caption);
/// The largest type, not above `wanted`, in which the text fits the width on one line.
Type fitted(const QString &text, Type wanted, double width);

constexpr double columnBesideQr = Sheet::width - qrSide - 9 * mm;

} // namespace receipt
