// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/access/painted.h"
#include "tests/journeys/house.h"
#include <QMap>

namespace judge {

/// A screen the kiosk is made for, how large the letters and which the colours, and how long the words.
struct Look
{
    QSize pixels;
    QSizeF mm;
    theme::TextSize size = theme::TextSize::Normal;
    theme::Scheme scheme = theme::Scheme::Normal;
    bool lengthened = false; ///< by 40 %
};

/// Something a finger is meant for.
struct Target
{
    const QWidget *widget;
    QRect place; ///< in the window
    QString name;
    bool isKey, isIrrevocable, isTyped;
};

/// The page in front, looked at once. What is wrong with it is a line each, which begins with the page. All
/// lengths are what is on the glass, in millimetres.
class Sight
{
public:
    explicit Sight(journeys::House &house);
    /// Of a window that is no kiosk's: `page` is all that is on it, `theme` its letters and colours, and `name`
    /// what lines begin with.
    Sight(QWidget &window, const QWidget &page, const theme::Theme &theme, const QString &name);

    QStringList tooSmall() const; ///< to be touched
    QStringList tooClose() const; ///< to each other, of what is touched
    QStringList tooLow() const; ///< letters
    QStringList cut() const; ///< or elided, outside, or to be scrolled
    QStringList tooPale() const; ///< as rendered
    QStringList tooPale(double least) const; ///< the same, where more is asked of the contrast
    QList<PaintedText> texts() const { return m_texts; }

private:
    QString line(const QString &what) const;
    QString millimetres(double px) const;
    bool isTyped(const PaintedText &text) const;

    QWidget &m_window;
    const QWidget &m_page;
    const theme::Theme &m_theme;
    const QString m_name;
    QString m_step;
    QString m_told; ///< what may bear an ellipsis of its own
    const QList<Target> m_targets;
    const QList<PaintedText> m_texts;
};

/// By the accessible name, where the buttons of the constant bar stand.
QMap<QString, QRect> constantBar(const journeys::House &house);

/// Where the band of practice stands, if its words can be read there; else empty.
QRect practiceBand(const journeys::House &house);

double contrast(const QColor &a, const QColor &b); ///< as WCAG 2.2 reckons it, 1 to 21

} // namespace judge
