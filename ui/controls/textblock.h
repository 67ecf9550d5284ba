// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QTextLayout>

namespace controls {

/// A wrapped text, laid out once per width: measuring and painting again cost no layout. Breaks between
/// words, inside a word only when it is wider than a line; two or three lines are made equally long, so that
/// no word stands alone on the last one. Member of the widget that paints it.
class TextBlock
{
public:
    /// The first `bold` characters are painted in bold. `lineHeight` in pixels.
    void set(const QString &text, const QFont &font, double lineHeight, int bold = 0);
    const QString &text() const { return m_text; }
    int height(int width) const;
    int lines(int width) const;
    int naturalWidth() const; ///< of the longest line when nothing wraps
    int wordWidth() const; ///< of the longest word
    void paint(QPainter &painter, const QRect &rect, const QColor &color,
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop) const;

private:
    void layOut(int width) const;
    void breakLines(double width) const;
    void balance(int width) const;

    QString m_text;
    double m_lineHeight = 0;
    mutable QTextLayout m_layout;
    mutable int m_width = -1;
    mutable int m_naturalWidth = -1, m_wordWidth = -1;
};

} // namespace controls
