// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/stuckpanel.h"

#include <algorithm>

namespace instructor {

using theme::TextRole;
using theme::Token;
using training::Stuck;

namespace {

enum { Title = -2, Hardest = -1 }; // the items that are nobody
constexpr double rowGap = 1.2, hardestGap = 3; // mm

struct Sign
{
    const char *icon;
    Token ink;
};

Sign signOf(Stuck why)
{
    switch (why) {
    case Stuck::Help:
        return { "back_hand", Token::Help };
    case Stuck::Errors:
        return { "report", Token::Error };
    case Stuck::Time:
        break;
    }
    return { "schedule", Token::Warn };
}

} // namespace

StuckPanel::StuckPanel(theme::Theme &theme) : BoardPanel(theme, tr("Quién necesita ayuda")) { }

QString StuckPanel::sentence(const BoardContent::Stuck &one)
{
    const QString why = one.why == Stuck::Help ? tr("pidió ayuda")
        : one.why == Stuck::Errors             ? tr("tres errores")
                                               : tr("dos minutos ahí");
    return one.step > 0 ? tr("%1, paso %2: %3").arg(one.screen, QString::number(one.step), why)
                        : one.screen + QLatin1String(": ") + why;
}

/// In one line, or the kiosk alone in the first one.
QString StuckPanel::shown(const BoardContent::Stuck &one, int width) const
{
    const QString whole = sentence(one);
    const QString pause = QStringLiteral(", ");
    const qsizetype end = one.screen.size();
    if (block(whole, TextRole::Body, int(end)).lines(width) == 1 || whole.mid(end, pause.size()) != pause)
        return whole;
    return one.screen + u'\n' + whole.mid(end + pause.size());
}

QString StuckPanel::title() const
{
    return m_content.stuck.isEmpty() ? tr("Nadie espera ayuda")
                                     : tr("Necesitan ayuda: %1").arg(m_content.stuck.size());
}

QString StuckPanel::hardest() const
{
    return m_content.hardest.isEmpty() ? tr("Nada todavía.")
                                       : m_content.hardest + u'\n'
            + tr("Errores: %1. Ayuda: %2.").arg(m_content.errors).arg(m_content.helps);
}

QString StuckPanel::words() const
{
    QStringList all { title() + u'.' };
    for (const BoardContent::Stuck &one : m_content.stuck)
        all << sentence(one) + u'.';
    all << tr("Lo que más cuesta") + QLatin1String(": ") + hardest().replace(u'\n', QLatin1String(". "));
    return all.join(u' ');
}

int StuckPanel::textLeft() const
{
    return lineHeight() + m_theme.px(1);
}

int StuckPanel::hardestHeight(int width) const
{
    return block(tr("Lo que más cuesta"), TextRole::BodyBold).height(width) + block(hardest()).height(width);
}

QList<int> StuckPanel::rowHeights(int width) const
{
    QList<int> heights;
    for (const BoardContent::Stuck &one : m_content.stuck)
        heights << block(shown(one, width - textLeft()), TextRole::Body, int(one.screen.size()))
                       .height(width - textLeft())
                + m_theme.px(rowGap);
    return heights;
}

int StuckPanel::leastHeight(int width) const
{
    const QList<int> rows = rowHeights(width);
    const auto tallest = std::max_element(rows.begin(), rows.end());
    return block(title(), TextRole::BodyBold).height(width) + (tallest == rows.end() ? 0 : *tallest)
        + m_theme.px(hardestGap) + hardestHeight(width);
}

QList<BoardPanel::Part> StuckPanel::layOut()
{
    const int top = block(title(), TextRole::BodyBold).height(width()), foot = hardestHeight(width());
    const QList<int> heights = rowHeights(width());
    const auto [first, end] = breakIntoPages(heights, height() - top - foot - m_theme.px(hardestGap));
    QList<Part> parts { { { 0, 0, width(), top }, Title, title() },
        { { 0, height() - foot, width(), foot }, Hardest, hardest() } };
    int y = top;
    for (int i = first; i < end; ++i) {
        parts << Part { { 0, y, width(), heights.at(i) }, i, sentence(m_content.stuck.at(i)) };
        y += heights.at(i);
    }
    return parts;
}

void StuckPanel::paintRow(QPainter &painter, const QRect &at, const BoardContent::Stuck &one) const
{
    const auto [icon, ink] = signOf(one.why);
    const int side = lineHeight() * 4 / 5;
    painter.drawPixmap(
        at.left(), at.top() + (lineHeight() - side) / 2, m_theme.icon(QLatin1String(icon), side, ink));
    const QRect words = at.adjusted(textLeft(), 0, 0, 0);
    block(shown(one, words.width()), TextRole::Body, int(one.screen.size()))
        .paint(painter, words, m_theme.color(Token::Text));
}

void StuckPanel::paintHardest(QPainter &painter, const QRect &at) const
{
    const BoardText title = block(tr("Lo que más cuesta"), TextRole::BodyBold);
    title.paint(painter, at, m_theme.color(Token::Text));
    block(hardest()).paint(
        painter, at.adjusted(0, title.height(at.width()), 0, 0), m_theme.color(Token::Text));
}

void StuckPanel::paintPart(QPainter &painter, const Part &part) const
{
    if (part.item == Title)
        block(title(), TextRole::BodyBold).paint(painter, part.at, m_theme.color(Token::Text));
    else if (part.item == Hardest)
        paintHardest(painter, part.at);
    else
        paintRow(painter, part.at, m_content.stuck.at(part.item));
}

} // namespace instructor
