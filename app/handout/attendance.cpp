// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/attendance.h"

#include "app/receipt/parts.h"
#include <QPainter>

namespace handout {

using namespace receipt;

namespace {

constexpr int meetings = 12;
constexpr double lineHeight = 9.5 * mm, numberWidth = 12 * mm, meetingWidth = 15 * mm;
const Type small { 12, true, inks::text };

/// A line of the table: a first cell, the name's, and one for each meeting.
void addLine(Sheet &sheet, const QString &number, const QString &name, bool isHead)
{
    const double width = sheet.width(), nameRight = width - meetings * meetingWidth;
    sheet.add(
        lineHeight,
        [=](QPainter &painter, QPointF at) {
            const auto write = [&](const QString &text, double left, double width) {
                const Passage words(text, small, width);
                words.paintCentred(painter, at + QPointF(left, (lineHeight - words.height()) / 2), width);
            };
            if (isHead)
                painter.fillRect(QRectF(at, QSizeF(width, lineHeight)), inks::primaryTint);
            write(number, 0, numberWidth);
            write(name, numberWidth, nameRight - numberWidth);
            painter.setPen(QPen(inks::soft, 0.25 * mm));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(at, QSizeF(width, lineHeight)));
            painter.drawLine(at + QPointF(numberWidth, 0), at + QPointF(numberWidth, lineHeight));
            for (int i = 0; i < meetings; ++i) {
                const double left = nameRight + i * meetingWidth;
                painter.drawLine(at + QPointF(left, 0), at + QPointF(left, lineHeight));
                if (isHead)
                    write(QString::number(i + 1), left, meetingWidth);
            }
        },
        isHead ? Sheet::Break::KeepWithNext : Sheet::Break::Allowed);
}

void addHead(Sheet &sheet, const QString &centreName)
{
    addLetterhead(sheet, QStringLiteral("Ventanilla: taller"), centreName);
    sheet.gap(4 * mm);
    sheet.flow(sheet.passage(QStringLiteral("Lista de asistencia"), titleType, sheet.width()), 0, {});
    sheet.gap(2 * mm);
    sheet.flow(sheet.passage(QStringLiteral("Solo el primer nombre. No escriba RUN, apellidos ni teléfonos. "
                                            "Ponga la fecha bajo cada número, y una marca a quien vino."),
                   bodyType, sheet.width()),
        0, {});
    sheet.gap(4 * mm);
    addLine(sheet, QStringLiteral("N.º"), QStringLiteral("Nombre"), true);
    addLine(sheet, {}, QStringLiteral("Fecha"), false);
}

} // namespace

base::Result<QByteArray> renderAttendance(const QString &centreName, int people)
{
    constexpr int linesToAPage = 10;
    const Format format = Format::a4Wide();
    Sheet sheet(format);
    for (int i = 0; i < people; ++i) {
        if (i % linesToAPage == 0) {
            if (i > 0)
                sheet.breakPage();
            addHead(sheet, centreName);
        }
        addLine(sheet, QString::number(i + 1), {}, false);
    }
    return sheet.toPdf(QStringLiteral("Lista de asistencia"),
        QStringLiteral("Esta hoja queda en el centro. La Ventanilla no guarda nombres."));
}

} // namespace handout
