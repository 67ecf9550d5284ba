// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/parts.h"

#include "app/receipt/qr.h"
#include <QPainter>

namespace receipt {

namespace {

constexpr double labelWidth = 48 * mm;
constexpr double valueLeft = 52 * mm;
constexpr double bulletLeft = 7 * mm;

} // namespace

void addLetterhead(Sheet &sheet, const QString &left, const QString &right)
{
    const Passage name(left, { 16, true, inks::primary }, Sheet::width);
    const Passage place(right, { 13, false, inks::soft }, Sheet::width - name.width() - 8 * mm);
    const double height = std::max(name.height(), place.height());
    sheet.add(height, [name, place, height](QPainter &painter, QPointF at) {
        name.paint(painter, at + QPointF(0, (height - name.height()) / 2));
        place.paint(painter, at + QPointF(Sheet::width - place.width(), (height - place.height()) / 2));
    });
    sheet.gap(2.5 * mm);
    sheet.add(0.8 * mm, [](QPainter &painter, QPointF at) {
        painter.fillRect(QRectF(at, QSizeF(Sheet::width, 0.8 * mm)), inks::primary);
    });
}

void addHeading(Sheet &sheet, const QString &text)
{
    sheet.gap(8 * mm);
    Column heading(Sheet::width);
    heading.add(text, headingType);
    sheet.add(heading, 0, Sheet::Break::KeepWithNext);
    sheet.gap(3 * mm);
}

void addRow(Sheet &sheet, const QString &label, const QString &value)
{
    const Passage name(label, softType, labelWidth);
    const Passage words(value, bodyType, Sheet::width - valueLeft);
    if (name.height() > words.height()) {
        sheet.add(name.height(), [name, words](QPainter &painter, QPointF at) {
            name.paint(painter, at + QPointF(0, 0.3 * mm));
            words.paint(painter, at + QPointF(valueLeft, 0));
        });
    } else {
        sheet.flow(words, valueLeft,
            [name](QPainter &painter, QPointF at) { name.paint(painter, at + QPointF(0, 0.3 * mm)); });
    }
    sheet.gap(2.5 * mm);
}

void addBullet(Sheet &sheet, const QString &text)
{
    const Passage words(text, bodyType, Sheet::width - bulletLeft);
    sheet.flow(words, bulletLeft, [height = words.lineHeight()](QPainter &painter, QPointF at) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(inks::primary);
        painter.drawEllipse(at + QPointF(2.2 * mm, height / 2), 0.9 * mm, 0.9 * mm);
    });
    sheet.gap(2.5 * mm);
}

base::Result<> addWithQr(Sheet &sheet, const Column &column, const QString &qr, const QString &caption)
{
    const auto modules = qrRects(qr, static_cast<int>(qrSide));
    if (!modules)
        return base::fail(modules.error());
    const Passage words(caption, { 12, false, inks::soft, 1.25 }, qrSide - 4 * mm);
    const double frame = qrSide + words.height() + 2.5 * mm;
    const double height = std::max(frame, column.height());
    sheet.add(height, [column, dark = *modules, words, frame, height](QPainter &painter, QPointF at) {
        column.paint(painter, at + QPointF(0, (height - column.height()) / 2));
        const QPointF right = at + QPointF(Sheet::width - qrSide, (height - frame) / 2);
        painter.setPen(QPen(inks::line, 0.3 * mm));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(right, QSizeF(qrSide, frame)), 2 * mm, 2 * mm);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.translate(right);
        painter.drawRects(dark);
        painter.translate(-right);
        words.paintCentred(painter, right + QPointF(0, qrSide - 1 * mm), qrSide);
    });
    return {};
}

Type fitted(const QString &text, Type wanted, double width)
{
    const Passage line(text, wanted, 10 * Sheet::width);
    if (line.width() > width)
        wanted.points *= width / line.width() * 0.99;
    return wanted;
}

} // namespace receipt
