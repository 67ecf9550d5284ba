// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/textblock.h"

#include <algorithm>
#include <cmath>

namespace controls {

void TextBlock::set(const QString &text, const QFont &font, double lineHeight, int bold)
{
    m_text = text;
    m_lineHeight = lineHeight;
    m_width = m_naturalWidth = m_wordWidth = -1;
    QString lines = text;
    m_layout.setText(lines.replace(u'\n', QChar::LineSeparator));
    m_layout.setFont(font);
    m_layout.setCacheEnabled(true);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats;
    if (bold > 0)
        formats << QTextLayout::FormatRange { 0, bold, strong };
    m_layout.setFormats(formats);
}

void TextBlock::layOut(int width) const
{
    if (m_width == width)
        return;
    m_width = width;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    breakLines(width);
    balance(width);
}

void TextBlock::breakLines(double width) const
{
    m_layout.beginLayout();
    double y = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({ 0, y + std::round((m_lineHeight - line.height()) / 2) });
        y += m_lineHeight;
    }
    m_layout.endLayout();
}

/// The narrowest lines that are no more than these. A longer text reads better with its lines full.
void TextBlock::balance(int width) const
{
    constexpr int mostLines = 3;
    const int count = m_layout.lineCount();
    if (count < 2 || count > mostLines || m_text.contains(u'\n'))
        return;
    int tooNarrow = std::max(wordWidth(), width / count) - 1, enough = width;
    while (enough - tooNarrow > 1) {
        const int middle = (tooNarrow + enough) / 2;
        breakLines(middle);
        (m_layout.lineCount() > count ? tooNarrow : enough) = middle;
    }
    breakLines(enough);
}

int TextBlock::lines(int width) const
{
    if (m_text.isEmpty())
        return 0;
    layOut(width);
    return m_layout.lineCount();
}

int TextBlock::height(int width) const
{
    return static_cast<int>(std::ceil(lines(width) * m_lineHeight));
}

int TextBlock::naturalWidth() const
{
    if (m_naturalWidth < 0) {
        constexpr int endless = 1 << 20;
        layOut(endless);
        double widest = 0;
        for (int i = 0; i < m_layout.lineCount(); ++i)
            widest = std::max(widest, m_layout.lineAt(i).naturalTextWidth());
        m_naturalWidth = m_text.isEmpty() ? 0 : static_cast<int>(std::ceil(widest)) + 1;
    }
    return m_naturalWidth;
}

int TextBlock::wordWidth() const
{
    if (m_wordWidth < 0) {
        QFont font = m_layout.font();
        font.setBold(font.bold() || !m_layout.formats().isEmpty());
        const QFontMetricsF metrics(font);
        double widest = 0;
        const auto words = m_layout.text().split(u' ');
        for (const QString &word : words)
            for (const QString &piece : word.split(QChar::LineSeparator))
                widest = std::max(widest, metrics.horizontalAdvance(piece));
        m_wordWidth = static_cast<int>(std::ceil(widest)) + 1;
    }
    return m_wordWidth;
}

void TextBlock::paint(
    QPainter &painter, const QRect &rect, const QColor &color, Qt::Alignment alignment) const
{
    if (m_text.isEmpty())
        return;
    const int blockHeight = height(rect.width());
    QPoint origin = rect.topLeft();
    if (alignment & Qt::AlignVCenter)
        origin.ry() += (rect.height() - blockHeight) / 2;
    painter.setPen(color);
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        double x = 0;
        if (alignment & Qt::AlignHCenter)
            x = std::round((rect.width() - line.naturalTextWidth()) / 2);
        else if (alignment & Qt::AlignRight)
            x = rect.width() - line.naturalTextWidth();
        line.draw(&painter, QPointF(origin) + QPointF(x, 0));
    }
}

} // namespace controls
