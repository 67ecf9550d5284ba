// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/parts.h"

#include "app/receipt/qr.h"
#include "app/text/dates.h"
#include "app/text/words.h"
#include <QCoreApplication>
#include <QPainter>

namespace receipt {

namespace {

constexpr double labelWidth = 48 * mm;
constexpr double valueLeft = 52 * mm;
constexpr double bulletLeft = 7 * mm;
constexpr double stepLeft = 13 * mm;
constexpr double stepDisc = 8.6 * mm;
const Type labelOnRoll { softType.points, true, inks::text };
constexpr double qrSide = 52 * mm;
constexpr double qrSideOnRoll = 56 * mm; // with its quiet zone; the code itself is more than 40 mm

/// A square of QR with the words below it, framed or not; what addWithQr() puts beside or below a column.
struct QrBlock
{
    QList<QRectF> modules;
    Passage words;
    double side;

    double height() const { return side + words.height() + 2.5 * mm; }
    void paint(QPainter &painter, QPointF at) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.translate(at);
        painter.drawRects(modules);
        painter.translate(-at);
        words.paintCentred(painter, at + QPointF(0, side - 1 * mm), side);
    }
};

void addStep(Sheet &sheet, int number, const Step &step)
{
    const Format &format = sheet.format();
    const double left = format.space(stepLeft), disc = format.space(stepDisc);
    const auto &[title, text] = step;
    const QColor ink = format.hasColours ? Qt::white : Qt::black;
    const Passage digit(QString::number(number), { format.type(strongType).points, true, ink }, disc);
    const Passage heading = sheet.passage(title, strongType, sheet.width() - left);
    const Passage words = sheet.passage(text, bodyType, sheet.width() - left);
    const auto paintNumber = [digit, disc, isFilled = format.hasColours, lineHeight = heading.lineHeight()](
                                 QPainter &painter, QPointF at) {
        constexpr double line = 0.4 * mm;
        QRectF circle(at + QPointF(0, (lineHeight - disc) / 2), QSizeF(disc, disc));
        if (isFilled) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(inks::primary);
        } else {
            painter.setPen(QPen(Qt::black, line));
            painter.setBrush(Qt::NoBrush);
            circle.adjust(line / 2, line / 2, -line / 2, -line / 2);
        }
        painter.drawEllipse(circle);
        digit.paintCentred(painter, at + QPointF(0, (lineHeight - digit.height()) / 2), disc);
    };
    sheet.flow(heading, left, paintNumber, Sheet::Break::KeepWithNext);
    sheet.flow(words, left, {}, Sheet::Break::Allowed);
    sheet.gap(5 * mm);
}

} // namespace

void addLetterhead(Sheet &sheet, const QString &left, const QString &right)
{
    const Type nameType { 16, true, inks::primary };
    const Type placeType { 13, false, inks::soft };
    if (sheet.format().isCut) {
        Column lines = sheet.column();
        lines.add(left, nameType);
        if (!right.isEmpty())
            lines.add(right, placeType);
        sheet.add(lines);
    } else {
        const Passage name = sheet.passage(left, nameType, sheet.width());
        const Passage place = sheet.passage(right, placeType, sheet.width() - name.width() - 8 * mm);
        const double height = std::max(name.height(), place.height());
        sheet.add(height, [name, place, height, width = sheet.width()](QPainter &painter, QPointF at) {
            name.paint(painter, at + QPointF(0, (height - name.height()) / 2));
            place.paint(painter, at + QPointF(width - place.width(), (height - place.height()) / 2));
        });
    }
    sheet.gap(2.5 * mm);
    sheet.add(0.8 * mm,
        [width = sheet.width(), ink = sheet.format().ink(inks::primary)](
            QPainter &painter, QPointF at) { painter.fillRect(QRectF(at, QSizeF(width, 0.8 * mm)), ink); });
}

void addTitle(Sheet &sheet, const QString &text)
{
    sheet.gap(8 * mm);
    Column title = sheet.column();
    title.add(text, titleType);
    sheet.add(title);
    sheet.gap(5 * mm);
}

void addHeading(Sheet &sheet, const QString &text)
{
    sheet.gap(8 * mm);
    Column heading = sheet.column();
    heading.add(text, headingType);
    sheet.add(heading, 0, Sheet::Break::KeepWithNext);
    sheet.gap(3 * mm);
}

void addParagraph(Sheet &sheet, const QString &text)
{
    sheet.flow(sheet.passage(text, bodyType, sheet.width()), 0, {});
    sheet.gap(3 * mm);
}

void addRow(Sheet &sheet, const QString &label, const QString &value)
{
    if (sheet.format().isCut) {
        // One below the other they are told apart by weight.
        sheet.flow(sheet.passage(label, labelOnRoll, sheet.width()), 0, {}, Sheet::Break::KeepWithNext);
        sheet.flow(sheet.passage(value, bodyType, sheet.width()), 0, {});
        sheet.gap(2.5 * mm);
        return;
    }
    const Passage name = sheet.passage(label, softType, labelWidth);
    const Passage words = sheet.passage(value, bodyType, sheet.width() - valueLeft);
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

void addRows(Sheet &sheet, const QString &heading, const QList<Row> &rows)
{
    if (rows.isEmpty())
        return;
    addHeading(sheet, heading);
    for (const auto &[label, value] : rows)
        addRow(sheet, label, value);
}

void addBullet(Sheet &sheet, const QString &text)
{
    const double left = sheet.format().space(bulletLeft);
    const Passage words = sheet.passage(text, bodyType, sheet.width() - left);
    sheet.flow(words, left,
        [height = words.lineHeight(), middle = left * 2.2 / 7, ink = sheet.format().ink(inks::primary)](
            QPainter &painter, QPointF at) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(at + QPointF(middle, height / 2), 0.9 * mm, 0.9 * mm);
        });
    sheet.gap(2.5 * mm);
}

void addBullets(Sheet &sheet, const QString &heading, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    addHeading(sheet, heading);
    for (const QString &text : texts)
        addBullet(sheet, text);
}

void addSteps(Sheet &sheet, const QString &heading, const QList<Step> &steps)
{
    if (steps.isEmpty())
        return;
    if (!heading.isEmpty())
        addHeading(sheet, heading);
    for (int i = 0; i < steps.size(); ++i)
        addStep(sheet, i + 1, steps[i]);
}

void addContacts(Sheet &sheet, const QList<Contact> &contacts, const QString &language)
{
    sheet.gap(5 * mm);
    for (const Contact &contact : contacts) {
        Column box = sheet.boxColumn();
        if (!contact.phone.isEmpty())
            box.add(
                contact.phone, fitted(sheet, contact.phone, { 28, true, inks::primary, 1.2 }, box.width()));
        box.add(contact.label, strongType, 0.5 * mm);
        if (!contact.hours.isEmpty())
            box.add(contact.hours, bodyType, 0.5 * mm);
        if (contact.lastChecked.isValid())
            box.add(text::words(QT_TRANSLATE_NOOP("text", "Revisado el %1"), language)
                        .arg(text::day(contact.lastChecked, language)),
                softType, 0.5 * mm);
        sheet.box(box, inks::primary, inks::primaryTint);
        sheet.gap(3 * mm);
    }
}

double widthBesideQr(const Sheet &sheet)
{
    return sheet.format().isCut ? sheet.width() : sheet.width() - qrSide - 9 * mm;
}

base::Result<> addWithQr(Sheet &sheet, const Column &column, const QString &qr, const QString &caption)
{
    const bool isBelow = sheet.format().isCut;
    const double side = isBelow ? qrSideOnRoll : qrSide;
    const auto modules = qrRects(qr, static_cast<int>(side));
    if (!modules)
        return base::fail(modules.error());
    const QrBlock block { *modules, sheet.passage(caption, { 12, false, inks::soft, 1.25 }, side - 4 * mm),
        side };
    if (isBelow) {
        sheet.add(column, 0, Sheet::Break::KeepWithNext);
        sheet.add(block.height(), [block, left = (sheet.width() - side) / 2](QPainter &painter, QPointF at) {
            block.paint(painter, at + QPointF(left, 0));
        });
        return {};
    }
    const double height = std::max(block.height(), column.height());
    sheet.add(height, [column, block, height, width = sheet.width()](QPainter &painter, QPointF at) {
        column.paint(painter, at + QPointF(0, (height - column.height()) / 2));
        const QPointF right = at + QPointF(width - block.side, (height - block.height()) / 2);
        painter.setPen(QPen(inks::line, 0.3 * mm));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(right, QSizeF(block.side, block.height())), 2 * mm, 2 * mm);
        block.paint(painter, right);
    });
    return {};
}

Type fitted(const Sheet &sheet, const QString &text, Type wanted, double width)
{
    const Passage line = sheet.passage(text, wanted, 10 * sheet.width());
    if (line.width() > width)
        wanted.points *= width / line.width() * 0.99;
    return wanted;
}

} // namespace receipt
