// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/receipt/content.h"
#include "app/receipt/inks.h"
#include "app/receipt/sheet.h"
#include <QStringList>

/// What the papers have in common.
namespace receipt {

// As on A4; a column or passage of a sheet makes the paper's of them.
inline const Type bodyType { 15, false, inks::text };
inline const Type strongType { 15, true, inks::text };
inline const Type softType { 14, false, inks::soft };
inline const Type headingType { 19, true, inks::primary, 1.25 };
inline const Type titleType { 25, true, inks::text, 1.2 };

/// The line above everything: whose paper this is.
void addLetterhead(Sheet &sheet, const QString &left, const QString &right);
void addTitle(Sheet &sheet, const QString &text);
void addHeading(Sheet &sheet, const QString &text);
void addParagraph(Sheet &sheet, const QString &text);
/// A small label with what belongs to it on its right, on a roll below it; a long value goes on over the
/// page.
void addRow(Sheet &sheet, const QString &label, const QString &value);
/// Nothing, nor a heading, where there are none.
void addRows(Sheet &sheet, const QString &heading, const QList<Row> &rows);
void addBullets(Sheet &sheet, const QString &heading, const QStringList &texts);
/// Without a heading where the sheet's title says it already.
void addSteps(Sheet &sheet, const QString &heading, const QList<Step> &steps);
void addBullet(Sheet &sheet, const QString &text);
/// Each in a box: the telephone in large type, whose it is, its hours, when somebody last called it.
void addContacts(Sheet &sheet, const QList<Contact> &contacts, const QString &language);
/// A column of text, of widthBesideQr(), with a QR at its right, framed, and `caption` below the QR. On a
/// roll the QR stands below the text.
base::Result<> addWithQr(Sheet &sheet, const Column &column, const QString &qr, const QString &caption);
double widthBesideQr(const Sheet &sheet);
/// The largest type, not above `wanted`, in which the text fits the width on one line.
Type fitted(const Sheet &sheet, const QString &text, Type wanted, double width);

} // namespace receipt
