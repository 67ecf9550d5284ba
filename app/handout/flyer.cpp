// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/flyer.h"

#include "app/handout/about.h"
#include "app/receipt/errc.h"
#include "app/receipt/parts.h"
#include "app/receipt/qr.h"
#include "app/text/words.h"
#include <QPainter>

namespace handout {

using namespace receipt;
using procedure::Definition;

namespace {

constexpr double largest = 1.7, smallest = 0.66, finer = 0.04; // letters, of the usual
constexpr double ruledLine = 11 * mm;

/// One announcement, tried in letters of one size.
class Announcement
{
public:
    Announcement(const Definition &definition, const Venue &venue, const QString &language)
        : m_definition(definition), m_venue(venue), m_language(language)
    {
    }

    base::Result<> addTo(Sheet &sheet) const;

private:
    void addHead(Sheet &sheet) const;
    base::Result<> addWhere(Sheet &sheet) const;
    QString said(const char *spanish) const { return text::words(spanish, m_language); }

    const Definition &m_definition;
    const Venue &m_venue;
    const QString &m_language;
};

void Announcement::addHead(Sheet &sheet) const
{
    const Format &format = sheet.format();
    Column head = sheet.column(sheet.width() - 2 * format.boxPadding);
    head.add(m_definition.card.in(m_language), { 30, true, Qt::white, 1.2 });
    head.add(m_definition.cardHint.in(m_language), { 17, false, Qt::white, 1.3 }, 1 * mm);
    const double pad = format.boxPadding;
    sheet.gap(4 * mm);
    sheet.add(head.height() + 2 * pad, [head, pad, width = sheet.width()](QPainter &painter, QPointF at) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(inks::primary);
        painter.drawRoundedRect(QRectF(at, QSizeF(width, head.height() + 2 * pad)), 2 * mm, 2 * mm);
        head.paint(painter, at + QPointF(pad, pad));
    });
    sheet.gap(4 * mm);
    sheet.flow(
        sheet.passage(purposeOf(m_definition, m_language), { 17, true, inks::text }, sheet.width()), 0, {});
    sheet.gap(2 * mm);
    sheet.flow(sheet.passage(said(QT_TRANSLATE_NOOP("text", "Es gratis. Nunca le pedimos su ClaveÚnica.")),
                   bodyType, sheet.width()),
        0, {});
}

/// The place and the hours; where the hours are not known there is a line to write them on.
base::Result<> Announcement::addWhere(Sheet &sheet) const
{
    const Format &format = sheet.format();
    const double side = std::min(52 * mm * format.typeScale, sheet.width() * 0.36);
    const auto modules = qrRects(flyerQrText(m_definition, m_venue, m_language), static_cast<int>(side));
    if (!modules)
        return base::fail(modules.error());
    Column where = sheet.column(sheet.width() - side - 6 * mm);
    where.add(said(QT_TRANSLATE_NOOP("text", "Dónde y cuándo")), headingType);
    for (const QString &line : { m_venue.centreName, m_venue.address, m_venue.hours })
        if (!line.isEmpty())
            where.add(line, strongType, 1 * mm);
    const double rule = format.space(ruledLine);
    const double ruled = m_venue.hours.isEmpty() ? 2 * rule : 0, firstRule = where.height();
    where.add(said(QT_TRANSLATE_NOOP("text", "Si ve poco o no lee, le ayudamos.")), bodyType,
        (ruled / format.spaceScale) + 2 * mm);
    const double height = std::max(side, where.height());
    sheet.gap(6 * mm);
    sheet.add(height, [=, width = sheet.width(), modules = *modules](QPainter &painter, QPointF at) {
        where.paint(painter, at);
        painter.setPen(QPen(inks::soft, 0.3 * mm));
        for (double y = rule; y <= ruled; y += rule)
            painter.drawLine(at + QPointF(0, firstRule + y), at + QPointF(where.width(), firstRule + y));
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.translate(at + QPointF(width - side, 0));
        painter.drawRects(modules);
        painter.translate(-(at + QPointF(width - side, 0)));
    });
    return {};
}

base::Result<> Announcement::addTo(Sheet &sheet) const
{
    addLetterhead(
        sheet, QStringLiteral("Ventanilla"), said(QT_TRANSLATE_NOOP("text", "Para hacer trámites")));
    addHead(sheet);
    addBullets(sheet, said(QT_TRANSLATE_NOOP("text", "Qué traer")), neededFor(m_definition, m_language));
    addBullets(sheet, said(QT_TRANSLATE_NOOP("text", "Qué no es")), isNot(m_definition, m_language));
    return addWhere(sheet);
}

base::Result<bool> fits(const Announcement &announcement, const Format &format)
{
    Sheet sheet(format);
    return announcement.addTo(sheet).map([&sheet] { return sheet.pages() == 1; });
}

/// In the largest letters in which it is one page, found by halving.
base::Result<QByteArray> render(const Announcement &announcement, const Format &paper, const QString &title)
{
    const auto least = fits(announcement, paper.scaled(smallest));
    if (!least)
        return base::fail(least.error());
    if (!*least)
        return base::fail(Errc::TextTooLong, QStringLiteral("more than one page"));
    double scale = smallest;
    for (double tooLarge = largest; tooLarge - scale > finer;) {
        const double middle = (scale + tooLarge) / 2;
        (fits(announcement, paper.scaled(middle)).value_or(false) ? scale : tooLarge) = middle;
    }
    const Format format = paper.scaled(scale);
    Sheet sheet(format);
    return announcement.addTo(sheet).and_then(
        [&] { return sheet.toPdf(title, QStringLiteral("Ventanilla")); });
}

} // namespace

base::Result<QByteArray> renderFlyer(
    const Definition &definition, const Venue &venue, const QString &language)
{
    return render({ definition, venue, language }, Format::a5Twice(), definition.card.in(language));
}

base::Result<QByteArray> renderPoster(
    const Definition &definition, const Venue &venue, const QString &language)
{
    Format format = Format::of(base::Paper::A4);
    format.isNumbered = false;
    return render({ definition, venue, language }, format, definition.card.in(language));
}

QString flyerQrText(const Definition &definition, const Venue &venue, const QString &language)
{
    QStringList lines { QStringLiteral("Ventanilla: ") + definition.card.in(language),
        purposeOf(definition, language) };
    for (const QString &line : { venue.centreName, venue.address, venue.hours })
        if (!line.isEmpty())
            lines << line;
    return lines.join(u'\n');
}

} // namespace handout
