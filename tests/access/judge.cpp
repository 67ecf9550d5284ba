// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/access/judge.h"

#include "tests/access/painted.h"
#include "tests/journeys/everypage.h"
#include "tests/support/pseudo.h"
#include "ui/controls/button.h"
#include "ui/controls/key.h"
#include "ui/controls/textbox.h"
#include "ui/screens/page.h"
#include "ui/window/bars.h"
#include "ui/window/cover.h"
#include "ui/window/practiceband.h"
#include <QAbstractScrollArea>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <cmath>

namespace judge {

using journeys::House;
using support::pseudo::plain;

namespace {

bool isIrrevocable(const QWidget *widget)
{
    using Role = controls::Button::Role;
    const auto *button = qobject_cast<const controls::Button *>(widget);
    return button && !qobject_cast<const window::BottomBar *>(widget->parentWidget())
        && (button->role() == Role::Danger || button->role() == Role::Send);
}

QList<Target> targets(const QWidget &window)
{
    QList<Target> found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isTouched = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
        if (!isTouched || !widget->isVisible() || !widget->isEnabled()
            || qobject_cast<const window::Cover *>(widget))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name
            = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
        // A box of several lines is touched all over its frame, which stands in the page buttons' row.
        const QWidget *touched
            = qobject_cast<const QPlainTextEdit *>(widget) ? widget->parentWidget() : widget;
        found.append({ widget, { touched->mapTo(&window, QPoint()), touched->size() }, plain(name),
            qobject_cast<const controls::Key *>(widget) != nullptr, isIrrevocable(widget), !button });
    }
    return found;
}

/// "Salir rápido" asks nothing: it keeps away from the rest of the bar.
bool isBesideQuickExit(const Target &a, const Target &b)
{
    const auto *bar = qobject_cast<const window::BottomBar *>(a.widget->parentWidget());
    return bar && b.widget->parentWidget() == bar
        && (a.widget == bar->quickExit() || b.widget == bar->quickExit());
}

double between(const QRect &a, const QRect &b)
{
    const int x = std::max({ 0, a.left() - b.right() - 1, b.left() - a.right() - 1 });
    const int y = std::max({ 0, a.top() - b.bottom() - 1, b.top() - a.bottom() - 1 });
    return std::hypot(x, y);
}

double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The colour that most of this part has, and how many of its pixels have the other one.
std::pair<QRgb, int> groundAndInk(const QImage &image, const QRect &part, QRgb ink)
{
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = part.left(), from = x; x <= part.right(); ++x) {
            if (x < part.right() && row[x + 1] == row[from])
                continue;
            counts[row[from]] += x + 1 - from;
            from = x + 1;
        }
    }
    const int inked = counts.take(ink);
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return { most == counts.cend() ? ink : most.key(), inked };
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Sight::Sight(House &house)
    : Sight(house.window, *house.resident.page(), house.theme, journeys::pageName(house))
{
    m_step = house.resident.step();
    m_told = house.resident.visibleTexts().join(u' ');
}

Sight::Sight(QWidget &window, const QWidget &page, const theme::Theme &theme, const QString &name)
    : m_window(window), m_page(page), m_theme(theme), m_name(name), m_targets(targets(window)),
      m_texts(paintedTexts(window))
{
}

QString Sight::line(const QString &what) const
{
    return QStringLiteral("%1: %2").arg(m_name, what);
}

QString Sight::millimetres(double px) const
{
    return QString::number(px * 25.4 / m_theme.metrics().ppi(), 'f', 1);
}

/// Whether these are words that somebody types: they may be longer than their field.
bool Sight::isTyped(const PaintedText &text) const
{
    return std::any_of(m_targets.cbegin(), m_targets.cend(),
        [&](const Target &target) { return target.isTyped && QRectF(target.place).contains(text.visible); });
}

QStringList Sight::tooSmall() const
{
    QStringList found;
    const bool compact = m_theme.isCompact();
    for (const Target &target : m_targets) {
        const double least = target.isKey ? (compact ? 12.7 : 16) : (compact ? 16 : 20);
        const int side = std::min(target.place.width(), target.place.height());
        if (side < std::floor(least * m_theme.metrics().ppi() / 25.4))
            found << line(
                QStringLiteral("%1 is %2 mm, not %3").arg(target.name, millimetres(side)).arg(least));
    }
    return found;
}

QStringList Sight::tooClose() const
{
    QStringList found;
    const auto &all = m_targets;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            const Target &a = all.at(i), &b = all.at(j);
            const double gap = between(a.place, b.place);
            const double least = a.isIrrevocable || b.isIrrevocable || isBesideQuickExit(a, b) ? 6 : 3;
            if (gap < std::floor(least * m_theme.metrics().ppi() / 25.4))
                found << line(QStringLiteral("%1 and %2 are %3 mm apart, not %4")
                                  .arg(a.name, b.name, millimetres(gap))
                                  .arg(least));
        }
    }
    return found;
}

QStringList Sight::tooLow() const
{
    QStringList found;
    // The bars keep their size, so that they keep their places; keys keep that of the key.
    QList<QRect> ofNormalSize;
    for (const QWidget *bar : std::initializer_list<const QWidget *> {
             m_window.findChild<window::TopBar *>(), m_window.findChild<window::BottomBar *>(),
             m_window.findChild<window::PracticeBand *>() })
        if (bar && bar->isVisible())
            ofNormalSize << bar->geometry();
    QList<QRect> keys;
    for (const Target &target : m_targets)
        if (target.isKey)
            keys << target.place;
    const auto isIn = [](const QList<QRect> &places, const PaintedText &text) {
        return std::any_of(places.cbegin(), places.cend(),
            [&](const QRect &place) { return place.contains(text.place.center().toPoint()); });
    };
    constexpr double wordOfSmallKey = 3.5; // mm: "ABC" on a key of 12.7
    const theme::Tokens tokens = theme::Tokens::builtIn();
    for (const PaintedText &text : m_texts) {
        const bool isKey = isIn(keys, text);
        const auto size
            = isKey || isIn(ofNormalSize, text) ? theme::TextSize::Normal : m_theme.letters();
        const double least = isKey && m_theme.isCompact() ? wordOfSmallKey : tokens.capMm(size) * 0.98;
        const double cap = QFontMetricsF(text.font).capHeight();
        if (cap * 25.4 / m_theme.metrics().ppi() < least)
            found << line(QStringLiteral("%1 is %2 mm high, not %3")
                              .arg(plain(text.text), millimetres(cap))
                              .arg(least));
    }
    return found;
}

QStringList Sight::cut() const
{
    QStringList found = journeys::misfits(m_page, m_step);
    for (const auto *area : m_window.findChildren<QAbstractScrollArea *>()) {
        const bool scrolls = area->isVisible()
            && (area->horizontalScrollBar()->isVisible() || area->verticalScrollBar()->isVisible());
        if (scrolls)
            found << line(QStringLiteral("scroll bars"));
    }
    for (const PaintedText &text : m_texts) {
        if (text.text.contains(u'…') && !m_told.contains(u'…'))
            found << line(text.text + QLatin1String(" is elided"));
        // The tail of a j at the beginning of a line is not a cut, nor is a hair of rounding.
        const double hair = std::max(1.0, text.font.pixelSize() * 0.09);
        if (!text.visible.adjusted(-hair, -1, hair, 1).contains(text.place) && !text.text.trimmed().isEmpty()
            && !isTyped(text))
            found << line(plain(text.text) + QLatin1String(" is painted in part"));
    }
    return found;
}

QStringList Sight::tooPale() const
{
    switch (m_theme.scheme()) {
    case theme::Scheme::Negro:
        return tooPale(12);
    case theme::Scheme::Suave:
        return tooPale(4.5);
    case theme::Scheme::Normal:
        break;
    }
    return tooPale(7);
}

QStringList Sight::tooPale(double least) const
{
    QStringList found;
    const QImage image = m_window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (const PaintedText &text : m_texts) {
        // With some ground around it: an underline is all ink.
        const QRect part
            = text.place.adjusted(-3, -3, 3, 3).intersected(text.visible).toRect().intersected(image.rect());
        if (part.isEmpty() || text.text.trimmed().isEmpty())
            continue;
        const auto [ground, inked] = groundAndInk(image, part, text.ink.rgb());
        const double measured = inked > 0 ? contrast(text.ink, QColor(ground)) : 0;
        if (measured < least)
            found << line(QStringLiteral("%1 has %2:1, not %3")
                              .arg(plain(text.text))
                              .arg(measured, 0, 'f', 1)
                              .arg(least));
    }
    return found;
}

QMap<QString, QRect> constantBar(const House &house)
{
    QMap<QString, QRect> places;
    const auto *bar = house.window.findChild<window::BottomBar *>();
    for (const auto *button : bar->findChildren<QAbstractButton *>()) {
        QString name = plain(button->accessibleName());
        if (button == bar->quickExit()) // in the place of Terminar
            name = plain(bar->end()->accessibleName());
        if (button == bar->listen()) // which pauses, too
            name = QStringLiteral("Escuchar");
        if (button->isVisible())
            places.insert(name, { button->mapTo(&house.window, QPoint()), button->size() });
    }
    return places;
}

QRect practiceBand(const House &house)
{
    const auto *band = house.window.findChild<window::PracticeBand *>();
    const auto &wanted = house.resident.wordsFor(QStringLiteral("PRÁCTICA: nada se envía"));
    if (!band || !band->isVisible() || !wanted.contains(plain(band->text())))
        return {};
    const QRect place = band->geometry();
    const bool isOnTop = house.window.rect().contains(place) && house.window.childAt(place.center()) == band
        && house.window.childAt(place.bottomLeft()) == band;
    return isOnTop ? place : QRect();
}

} // namespace judge
