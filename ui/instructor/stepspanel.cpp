// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/stepspanel.h"

#include "ui/controls/paint.h"
#include <algorithm>
#include <numeric>

namespace instructor {

using theme::Length;
using theme::TextRole;
using theme::Token;

namespace {

constexpr int header = -1; // the item that is no step
constexpr double barHeight = 2.4, rowGap = 0.6, mostRowGap = 4; // mm
constexpr double barRise = 0.8; // mm, into the room that a line has below its letters
constexpr int mostLines = 2;

} // namespace

StepsPanel::StepsPanel(theme::Theme &theme) : BoardPanel(theme, tr("Dónde está la clase")) { }

QString StepsPanel::words() const
{
    QStringList all;
    for (int i = 0; i < m_content.steps.size(); ++i) {
        const BoardContent::Step &step = m_content.steps.at(i);
        const QString name = step.names.isEmpty()
            ? tr("Paso %1.").arg(i + 1)
            : tr("Paso %1: %2.").arg(QString::number(i + 1), step.names.first());
        all << name + u' ' + tr("Terminaron: %1 de %2.").arg(step.finished).arg(step.reached);
        if (step.here > 0)
            all.last() += u' ' + tr("Pantallas aquí: %1.").arg(step.here);
    }
    return all.join(u' ');
}

/// As wide as the largest figures of a class of this size, so that nothing moves while they grow.
StepsPanel::Columns StepsPanel::columns(int width) const
{
    Columns columns;
    columns.gap = m_theme.px(Length::Gap);
    columns.number = block(widest(int(m_content.steps.size())) + u'.').naturalWidth() + m_theme.px(2);
    int most = m_content.people;
    for (const BoardContent::Step &step : m_content.steps)
        most = std::max(most, step.reached);
    columns.count = block(tr("%1 de %2").arg(widest(most), widest(most))).naturalWidth();
    columns.here = hereWidth(tr("aquí: %1").arg(widest(m_content.kiosks)));
    columns.name = width - columns.number - columns.here - columns.count - 2 * columns.gap;
    return columns;
}

QString StepsPanel::name(const BoardContent::Step &step, int lines, int width) const
{
    for (const QString &name : step.names) {
        if (block(name).lines(width) <= lines)
            return name;
    }
    return step.names.isEmpty() ? QString() : step.names.last();
}

int StepsPanel::rowHeight(int lines) const
{
    return std::max(1, lines) * lineHeight() - m_theme.px(barRise) + m_theme.px(barHeight)
        + m_theme.px(rowGap);
}

QList<int> StepsPanel::rowHeights(int lines, const Columns &columns) const
{
    QList<int> heights;
    for (const BoardContent::Step &step : m_content.steps)
        heights << rowHeight(block(name(step, lines, columns.name)).lines(columns.name));
    return heights;
}

int StepsPanel::leastHeight(int width) const
{
    const QList<int> heights = rowHeights(1, columns(width));
    const auto tallest = std::max_element(heights.begin(), heights.end());
    return lineHeight() + (tallest == heights.end() ? 0 : *tallest);
}

QList<BoardPanel::Part> StepsPanel::layOut()
{
    const Columns columns = this->columns(width());
    const int room = height() - lineHeight();
    QList<int> heights;
    for (m_lines = mostLines; m_lines > 0; --m_lines) {
        heights = rowHeights(m_lines, columns);
        if (std::accumulate(heights.begin(), heights.end(), 0) <= room)
            break;
    }
    m_lines = std::max(1, m_lines);
    const auto [first, end] = breakIntoPages(heights, room);
    const int used = std::accumulate(heights.begin() + first, heights.begin() + end, 0);
    const int more = std::clamp((room - used) / std::max(1, end - first), 0, m_theme.px(mostRowGap));
    QList<Part> parts { { { 0, 0, width(), lineHeight() }, header, m_content.lesson.join(u'\n') } };
    int y = lineHeight();
    for (int i = first; i < end; ++i) {
        const BoardContent::Step &step = m_content.steps.at(i);
        const QString shown = QStringLiteral("%1/%2/%3/%4/%5/%6")
                                  .arg(columns.name)
                                  .arg(m_content.people)
                                  .arg(step.reached)
                                  .arg(step.finished)
                                  .arg(step.here)
                                  .arg(name(step, m_lines, columns.name));
        parts << Part { { 0, y, width(), heights.at(i) + more }, i, shown };
        y += heights.at(i) + more;
    }
    return parts;
}

void StepsPanel::paintHeader(QPainter &painter, const QRect &at) const
{
    const BoardText finished = block(tr("Terminaron"), TextRole::BodyBold);
    const int right = finished.naturalWidth();
    finished.paint(painter, at.adjusted(at.width() - right, 0, 0, 0), m_theme.color(Token::Text));
    const int left = at.width() - right - m_theme.px(Length::Gap);
    QStringList titles = m_content.lesson;
    titles << tr("Pasos");
    for (const QString &title : std::as_const(titles)) {
        const BoardText name = block(title, TextRole::BodyBold);
        if (name.lines(left) == 1)
            return name.paint(painter, at.adjusted(0, 0, left - at.width(), 0), m_theme.color(Token::Text));
    }
}

int StepsPanel::hereWidth(const QString &words) const
{
    return block(words, TextRole::BodyBold).naturalWidth() + m_theme.px(Length::Gap);
}

/// Words in a filled box: who looks for where they are finds it from the last row.
void StepsPanel::paintHere(QPainter &painter, const QRect &at, const QString &words) const
{
    const QRect box = at.adjusted(at.width() - hereWidth(words), m_theme.px(0.3), 0, -m_theme.px(barRise));
    const QColor fill = m_theme.color(Token::Primary);
    controls::paintBox(painter, box, { fill, fill, 0, m_theme.px(Length::Radius) });
    block(words, TextRole::BodyBold)
        .paint(painter, box, m_theme.color(Token::OnPrimary), Qt::AlignHCenter | Qt::AlignVCenter);
}

/// A line for all people, on it a box for those who came to the step, filled for those who finished it.
void StepsPanel::paintBar(QPainter &painter, const QRect &at, const BoardContent::Step &step) const
{
    const int all = std::max({ 1, m_content.people, step.reached, step.finished });
    const int line = m_theme.px(Length::Border);
    const QColor border = m_theme.color(Token::Border), done = m_theme.color(Token::Ok);
    painter.fillRect(QRect(at.left(), at.bottom() + 1 - line, at.width(), line), border);
    const auto upTo = [&](int people) {
        return QRect(at.left(), at.top(), int(qint64(at.width()) * people / all), at.height());
    };
    if (step.reached > 0)
        controls::paintBox(painter, upTo(step.reached), { m_theme.color(Token::Ground), border, line, 0 });
    if (step.finished > 0)
        painter.fillRect(upTo(step.finished), done);
}

void StepsPanel::paintPart(QPainter &painter, const Part &part) const
{
    if (part.item == header)
        return paintHeader(painter, part.at);
    const BoardContent::Step &step = m_content.steps.at(part.item);
    const Columns columns = this->columns(width());
    const QColor ink = m_theme.color(Token::Text);
    const int y = part.at.top(), line = lineHeight();
    const BoardText name = block(this->name(step, m_lines, columns.name));
    const int high = std::max(line, name.height(columns.name));
    block(QStringLiteral("%1.").arg(part.item + 1)).paint(painter, { 0, y, columns.number, line }, ink);
    name.paint(painter, { columns.number, y, columns.name, high }, ink);
    if (step.here > 0) {
        const int right = width() - columns.count - columns.gap;
        paintHere(painter, { right - columns.here, y, columns.here, line }, tr("aquí: %1").arg(step.here));
    }
    if (step.reached > 0)
        block(tr("%1 de %2").arg(step.finished).arg(step.reached))
            .paint(painter, { width() - columns.count, y, columns.count, line }, ink, Qt::AlignRight);
    paintBar(painter, { 0, y + high - m_theme.px(barRise), width(), m_theme.px(barHeight) }, step);
}

} // namespace instructor
