// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/meetingspanel.h"

#include "ui/controls/paint.h"
#include <algorithm>

namespace instructor {

using theme::Length;
using theme::TextRole;
using theme::Token;

namespace {

constexpr int ofOneChart = 10000; // items: chart × this + the meeting's place, or its title
constexpr int title = ofOneChart - 1;
constexpr double leastBar = 8, widestColumn = 24, columnGap = 2.5, chartGap = 3; // mm
constexpr int hundred = 100;

} // namespace

MeetingsPanel::MeetingsPanel(theme::Theme &theme, const QList<Chart> &charts)
    : BoardPanel(theme, tr("Progreso de los encuentros")), m_charts(charts)
{
}

QString MeetingsPanel::titleOf(Chart chart)
{
    return chart == Chart::People ? tr("Personas en cada encuentro")
                                  : tr("De cada 100 pasos empezados, terminados");
}

QString MeetingsPanel::figure(const BoardContent::Meeting &meeting, Chart chart)
{
    if (chart == Chart::People)
        return QString::number(meeting.people);
    return meeting.finished < 0 ? QStringLiteral("–") : QString::number(meeting.finished);
}

QString MeetingsPanel::words() const
{
    QStringList all;
    for (const BoardContent::Meeting &meeting : m_content.meetings) {
        all << tr("Encuentro %1.").arg(meeting.number);
        if (m_charts.contains(Chart::People))
            all << tr("Personas: %1.").arg(meeting.people);
        if (m_charts.contains(Chart::Finished) && meeting.finished >= 0)
            all << tr("Pasos terminados: %1 de cada 100.").arg(meeting.finished);
    }
    return all.join(u' ');
}

int MeetingsPanel::titleHeight(Chart chart, int width) const
{
    return block(titleOf(chart), TextRole::BodyBold).height(width);
}

int MeetingsPanel::leastHeight(int width) const
{
    int height = -m_theme.px(chartGap);
    for (const Chart chart : m_charts)
        height += titleHeight(chart, width) + 2 * lineHeight() + m_theme.px(leastBar) + m_theme.px(chartGap);
    return height;
}

int MeetingsPanel::leastColumn() const
{
    const int figure = block(widest(hundred), TextRole::BodyBold).naturalWidth();
    return figure + m_theme.px(columnGap);
}

int MeetingsPanel::most() const
{
    int most = 1;
    for (const BoardContent::Meeting &meeting : m_content.meetings)
        most = std::max(most, meeting.people);
    return most;
}

QList<BoardPanel::Part> MeetingsPanel::layOut()
{
    const auto [first, end]
        = breakFromTheEnd(int(m_content.meetings.size()), std::max(1, width() / leastColumn()));
    const int column = std::min(m_theme.px(widestColumn), width() / std::max(1, end - first));
    const int gap = m_theme.px(chartGap), count = int(m_charts.size());
    const int high = (height() - (count - 1) * gap) / count;
    QList<Part> parts;
    for (int i = 0; i < count; ++i) {
        const int y = i * (high + gap), head = titleHeight(m_charts.at(i), width());
        parts << Part { { 0, y, width(), head }, i * ofOneChart + title, titleOf(m_charts.at(i)) };
        for (int at = first; at < end; ++at) {
            const BoardContent::Meeting &meeting = m_content.meetings.at(at);
            parts << Part { { (at - first) * column, y + head, column, high - head }, i * ofOneChart + at,
                QStringLiteral("%1/%2/%3")
                    .arg(meeting.number)
                    .arg(figure(meeting, m_charts.at(i)))
                    .arg(most()) };
        }
    }
    return parts;
}

/// The figure over the bar, the meeting's number under it. A share stands in a frame of the whole.
void MeetingsPanel::paintColumn(
    QPainter &painter, const QRect &at, const BoardContent::Meeting &meeting, Chart chart) const
{
    const bool isShare = chart == Chart::Finished;
    const int line = m_theme.px(Length::Border), side = m_theme.px(columnGap) / 2;
    const QRect room = at.adjusted(side, lineHeight(), -side, -lineHeight());
    const int value = isShare ? std::max(0, meeting.finished) : meeting.people;
    const int bar = int(qint64(room.height() - line) * value / (isShare ? hundred : most()));
    const QColor border = m_theme.color(Token::Border), ink = m_theme.color(Token::Text);
    QRect filled = room.adjusted(0, 0, 0, -line);
    filled.setTop(filled.bottom() + 1 - bar);
    if (isShare && meeting.finished >= 0)
        controls::paintBox(painter, room, { m_theme.color(Token::Ground), border, line, 0 });
    if (bar > 0)
        painter.fillRect(filled, m_theme.color(isShare ? Token::Ok : Token::Primary));
    painter.fillRect(QRect(at.left(), room.bottom() + 1 - line, at.width(), line), border);
    const int top = isShare ? room.top() : filled.top();
    block(figure(meeting, chart), TextRole::BodyBold)
        .paint(painter, { at.left(), top - lineHeight(), at.width(), lineHeight() }, ink, Qt::AlignHCenter);
    block(QString::number(meeting.number))
        .paint(painter, { at.left(), room.bottom() + 1, at.width(), lineHeight() }, ink, Qt::AlignHCenter);
}

void MeetingsPanel::paintPart(QPainter &painter, const Part &part) const
{
    const Chart chart = m_charts.at(part.item / ofOneChart);
    const int item = part.item % ofOneChart;
    if (item == title)
        block(titleOf(chart), TextRole::BodyBold).paint(painter, part.at, m_theme.color(Token::Text));
    else
        paintColumn(painter, part.at, m_content.meetings.at(item), chart);
}

} // namespace instructor
