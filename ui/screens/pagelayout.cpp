// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a page stand, and what gives way when they do not fit.
#include "ui/controls/label.h"
#include "ui/controls/notice.h"
#include "ui/screens/fielddescriptions.h"
#include "ui/screens/page.h"
#include "ui/screens/pagedlist.h"
#include "ui/theme/theme.h"
#include <QCoreApplication>
#include <algorithm>

namespace screens {

using theme::Length;

namespace {

int heightOf(const QWidget *widget, int width)
{
    const int least = widget->minimumSizeHint().height();
    return std::max(
        widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height(), least);
}

} // namespace

/// The height of each part at one way of fitting; zero for what is not there.
struct Page::Measures
{
    int textWidth = 0, bodyWidth = 0;
    int heading = 0, hint = 0, error = 0, body = 0, leastBody = 0, actions = 0, bottom = 0;
    int beside = 0; ///< the width of the heading where it stands beside the body
    int gap = 0, headingGap = 0; ///< between what is touched; and over it, after words
    int bodyGap = 0, bottomGap = 0;
    int needed = 0; ///< the height under which the body cannot be used

    bool hasHead() const { return heading || hint || error; }
    int above() const
    {
        return heading + (hint ? headingGap + hint : 0) + (error ? bodyGap + error : 0)
            + (hasHead() && body && !beside ? bodyGap : 0);
    }
    int below() const { return (actions ? gap + actions : 0) + (bottom ? bottomGap + bottom : 0); }
    int roomIn(const QRect &area) const { return area.height() - above() - below(); } ///< for the body
};

/// Of the heading in the row of what is typed in: a part, and more where it would be higher than there is
/// room, as long as something is left to write on.
int Page::widthBeside(int row, int room) const
{
    const int least = m_heading->minimumSizeHint().width(), natural = m_heading->sizeHint().width();
    const int body
        = m_body ? std::max(m_body->minimumSizeHint().width(), m_theme.px(Length::TargetWidth)) : 0;
    const int most = std::max(least, std::min(row - body, natural));
    int width = std::clamp(row * (m_bodyHeight == BodyHeight::Fills ? 3 : 5) / 10, least, most);
    while (width < most && m_heading->heightForWidth(width) > room)
        width = std::min(width + m_theme.px(2), most);
    return width;
}

Page::Measures Page::measure(Fit fit, const QRect &area) const
{
    Measures m;
    m.gap = fit.tight ? m_theme.px(Length::Gap) : m_theme.px(4);
    m.bodyGap = m_theme.px(fit.tight ? 1.5 : 4);
    m.headingGap = m_theme.px(2);
    m.bottomGap = m_theme.isCompact() ? m_theme.px(2.5) : m.gap; // a keyboard has a margin of its own
    m.bodyWidth = area.width();
    if (m_side && !m_side->isHidden())
        m.bodyWidth -= m_side->sizeHint().width() + m_theme.px(8);
    // More than sixty characters in a line are hard to follow back.
    m.textWidth = std::min(m.bodyWidth, m_theme.charactersWidth(60));
    m_heading->setText(fit.shortHeading && !m_shortHeading.isEmpty() ? m_shortHeading : m_headingText);
    const bool isBeside = fit.beside && bottom();
    m_heading->setRole(isBeside ? theme::TextRole::Aside
            : m_isTitle         ? theme::TextRole::Title
                                : theme::TextRole::Heading);
    if (fit.heading && !isBeside)
        m.heading = m_heading->heightForWidth(m.bodyWidth);
    if (fit.hint && !m_hintText.isEmpty())
        m.hint = m_hint->heightForWidth(m.textWidth);
    m_error->setBrief(!fit.heading);
    if (!m_error->isHidden())
        m.error = m_error->heightForWidth(m.bodyWidth);
    const QSize actions = m_actions->sizeFor(m.bodyWidth);
    if (bottom())
        m.bottom = heightOf(m_bottom, area.width());
    else
        m.actions = actions.height();
    if (isBeside && fit.heading)
        m.beside = widthBeside(m.bodyWidth - actions.width() - 2 * m.gap, m.roomIn(area));
    if (!m_body)
        return m;
    const int width
        = m.bodyWidth - (bottom() ? actions.width() + m.gap : 0) - (m.beside ? m.beside + m.gap : 0);
    if (m_list) {
        m.body = m_list->fullHeight(width);
        m.leastBody = m.needed = m_list->leastHeight(width);
        return m;
    }
    // What falls into pages of its own counts its columns at the width that it has.
    if (m_bodyHeight != BodyHeight::Natural && m_body->width() != width)
        m_body->resize(width, m_body->height());
    m.body = std::max(heightOf(m_body, width), bottom() ? actions.height() : 0);
    const int besideHeight = m.beside ? m_heading->heightForWidth(m.beside) : 0;
    m.body = std::max(m.body, besideHeight);
    const QSize least = m_body->minimumSizeHint();
    m.leastBody = m_bodyHeight == BodyHeight::Natural ? m.body : std::max(least.height(), besideHeight);
    m.needed = m.leastBody;
    // A story on one line can still be written and read, beside what goes on.
    if (m_bodyHeight == BodyHeight::Fills && !m_theme.isCompact())
        m.needed = std::max(m_theme.px(Length::TargetMain), bottom() ? actions.height() : 0);
    else if (bottom() && width < least.width())
        m.needed = QWIDGETSIZE_MAX; // it has no line to stand on
    return m;
}

void Page::arrange()
{
    if (size().isEmpty())
        return;
    describeFields(*this, m_error->isHidden() ? QString() : m_error->text(), m_hintText);
    const int side = sideMargin(m_theme, width());
    // What cannot be taken back keeps away from the bar, too.
    const double foot = m_actions->hasIrrevocable() ? 5 : m_theme.isCompact() ? 2 : 3;
    const QRect area
        = rect().adjusted(side, m_theme.px(m_theme.isCompact() ? 1.5 : 2), -side, -m_theme.px(foot));
    // Very large text needs the whole width: a picture that only repeats gives way, a number pad never does.
    if (m_side && m_sideMayGo)
        m_side->setHidden(m_theme.textSize() > theme::TextSize::Large);
    Measures chosen = fitted(area);
    const bool isSideCut = m_side && m_side->sizeHint().height() > area.height();
    if (m_side && m_sideMayGo && !m_side->isHidden()
        && (isSideCut || chosen.roomIn(area) < chosen.leastBody)) {
        m_side->hide();
        chosen = fitted(area);
    }
    if (bottom() && !m_error->isHidden() && chosen.roomIn(area) < chosen.leastBody) {
        m_isBottomAway = true;
        m_bottom->hide();
        chosen = fitted(area);
    }
    place(chosen, area);
    m_fits = chosen.roomIn(area) >= chosen.needed;
    // Trying a shorter heading is no reason to lay out again.
    QCoreApplication::removePostedEvents(this, QEvent::LayoutRequest);
    if (!m_fits)
        Q_EMIT outgrown();
}

void Page::fitLetters()
{
    while (!m_fits && m_theme.giveWay())
        arrange(); // while the theme changed, half of it had not heard yet
}

/// With the first way to save room that leaves enough of it; with the last where none does. Only a problem,
/// which names what it is about, may take the heading's place.
Page::Measures Page::fitted(const QRect &area) const
{
    Measures chosen;
    const Fit second = m_keepsHint ? Fit { true, true } : Fit { false, false };
    for (const Fit &fit : { Fit {}, second, Fit { false, true }, Fit { false, true, true },
             Fit { false, true, true, true }, Fit { false, true, true, false, false } }) {
        // A story needs the width.
        if (fit.beside && m_bodyHeight == BodyHeight::Fills && !m_theme.isCompact())
            continue;
        if (!fit.heading && m_error->isHidden() && (!m_theme.isCompact() || m_bottom))
            break;
        chosen = measure(fit, area);
        // A list may fall into pages, but not into pages of one line each for the sake of a hint.
        const int enough = m_list ? std::min(chosen.body, 2 * chosen.leastBody + chosen.gap)
            : m_bodyHeight == BodyHeight::Natural
            ? chosen.body
            : std::min(chosen.body, chosen.leastBody + chosen.leastBody / 2);
        if (chosen.roomIn(area) >= enough)
            break;
    }
    return chosen;
}

void Page::place(const Measures &m, const QRect &area)
{
    const int slack = std::max(0, area.height() - m.above() - m.below() - m.body);
    // What is left over goes between the parts, up to a comfortable distance.
    // A body that fills takes it all.
    const bool fills = m_body && m_bodyHeight == BodyHeight::Fills;
    const int air = bottom() || fills ? 0 : std::min(slack / 4, m_theme.px(4));
    int y = area.top() + (m_isTitle ? std::min(slack / 4, m_theme.px(12)) : air / 2);
    m_heading->setVisible(m.heading > 0 || m.beside > 0 || m_headingText.isEmpty()); // it has the focus
    m_heading->setAlignment(m.beside ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignTop);
    m_heading->setGeometry(area.left(), y, m.bodyWidth, m.heading);
    y += m.heading;
    m_hint->setVisible(m.hint > 0);
    if (m.hint) {
        m_hint->setGeometry(area.left(), y + m.headingGap, m.textWidth, m.hint);
        y += m.headingGap + m.hint;
    }
    if (m.error) {
        m_error->setGeometry(area.left(), y + m.bodyGap, m.bodyWidth, m.error);
        y += m.bodyGap + m.error;
    }
    if (m_side)
        m_side->setGeometry(area.right() + 1 - m_side->sizeHint().width(), area.top(),
            m_side->sizeHint().width(),
            std::min(area.height(), heightOf(m_side, m_side->sizeHint().width())));
    if (m_body) {
        y += (m.beside || !m.hasHead() ? 0 : m.bodyGap) + air / 2;
        const int room = area.bottom() + 1 - y - m.below();
        const int height = m_bodyHeight == BodyHeight::Natural ? m.body
            : m_bodyHeight == BodyHeight::Fills ? std::max(room, m_theme.px(Length::TargetMain))
                                                : std::min(m.body, std::max(room, m.leastBody));
        // A field is as wide as what goes into it.
        const bool asWideAsAsked
            = m_side && m_bodyHeight == BodyHeight::Natural && !m_body->hasHeightForWidth();
        const int width = asWideAsAsked ? std::min(m.bodyWidth, m_body->sizeHint().width()) : m.bodyWidth;
        const QSize actions = m_actions->sizeFor(m.bodyWidth);
        const int beside = bottom() ? actions.width() + m.gap : 0;
        const int indent = m.beside ? m.beside + m.gap : 0;
        m_body->setGeometry(area.left() + indent, y, width - beside - indent, height);
        if (m.beside)
            m_heading->setGeometry(area.left(), y, m.beside, height);
        if (bottom())
            m_actions->setGeometry(area.left() + m.bodyWidth - actions.width(), y + height - actions.height(),
                actions.width(), actions.height());
        y += height;
    }
    showPaging();
    if (bottom()) {
        m_bottom->setGeometry(area.left(), area.bottom() + 1 - m.bottom, area.width(), m.bottom);
        return;
    }
    const int foot = area.bottom() + 1 - m.actions;
    m_actions->setGeometry(
        area.left(), m_body ? std::max(foot, y + m.gap) : y + m.gap + air, m.bodyWidth, m.actions);
}

} // namespace screens
