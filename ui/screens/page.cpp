// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/page.h"

#include "ui/controls/label.h"
#include "ui/controls/notice.h"
#include "ui/screens/actionrow.h"
#include "ui/screens/pagedlist.h"
#include "ui/screens/printbutton.h"
#include "ui/theme/theme.h"
#include <QApplication>
#include <QKeyEvent>
#include <algorithm>
#include <utility>

namespace screens {

using controls::Button;
using theme::Length;

namespace {

int heightOf(const QWidget *widget, int width)
{
    const int least = widget->minimumSizeHint().height();
    return std::max(
        widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height(), least);
}

} // namespace

int sideMargin(const theme::Theme &theme, int width)
{
    return width > theme.px(300) ? theme.px(15) : theme.px(Length::Margin);
}

/// The height of each part at one way of fitting; zero for what is not there.
struct Page::Measures
{
    int textWidth = 0, bodyWidth = 0;
    int heading = 0, hint = 0, error = 0, body = 0, leastBody = 0, actions = 0, bottom = 0;
    int beside = 0; ///< the width of the heading where it stands beside the body
    int gap = 0, headingGap = 0; ///< between what is touched; and over it, after words
    int bodyGap = 0;

    bool hasHead() const { return heading || hint || error; }
    int above() const
    {
        return heading + (hint ? headingGap + hint : 0) + (error ? bodyGap + error : 0)
            + (hasHead() && body && !beside ? bodyGap : 0);
    }
    int below() const { return (actions ? gap + actions : 0) + (bottom ? gap + bottom : 0); }
    int roomIn(const QRect &area) const { return area.height() - above() - below(); } ///< for the body
};

Page::Page(theme::Theme &theme, const QString &heading, const QString &shortHeading)
    : m_theme(theme), m_heading(new controls::Heading(theme, heading, this)),
      m_hint(new controls::Paragraph(theme, {}, this)), m_error(new controls::ErrorSummary(theme, this)),
      m_actions(new ActionRow(theme, this))
{
    m_hint->setColor(theme::Token::TextSoft);
    m_hint->hide();
    m_error->clear();
    setHeading(heading, shortHeading);
    connect(m_actions, &ActionRow::outgrown, this, &Page::arrange);
    connect(m_actions, &ActionRow::moreWanted, this, [this] {
        m_list->showPage(m_list->page() + 1);
        focusHeading();
        Q_EMIT contentChanged();
    });
    connect(&theme, &theme::Theme::changed, this, &Page::arrange);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (!m_isBottomAway || !now || !m_body || (m_body != now && !m_body->isAncestorOf(now)))
            return;
        clearProblem();
        arrange();
    });
}

QStringList Page::help() const
{
    QStringList paragraphs = m_help;
    if (!m_hintText.isEmpty())
        paragraphs.prepend(m_hintText);
    if (!m_shortHeading.isEmpty())
        paragraphs.prepend(m_headingText);
    return paragraphs;
}

void Page::setHeading(const QString &heading, const QString &shortHeading)
{
    m_headingText = heading;
    m_shortHeading = shortHeading;
    m_heading->setText(heading);
}

void Page::setHint(const QString &hint)
{
    m_hintText = hint;
    m_hint->setText(hint);
}

void Page::setBody(QWidget *body, BodyHeight height)
{
    delete m_body;
    m_list = nullptr;
    m_bodyHeight = height;
    m_body = body;
    m_body->setParent(this);
    m_body->show();
}

void Page::setList(PagedList *list)
{
    setBody(list, BodyHeight::Shrinks);
    m_list = list;
    connect(list, &PagedList::pagesChanged, this, &Page::showPaging);
}

void Page::setMoreText(const QString &text)
{
    m_actions->setMoreText(text);
}

void Page::setSide(QWidget *side, bool mayGo)
{
    delete m_side;
    m_side = side;
    m_sideMayGo = mayGo;
    if (side)
        side->setParent(this);
}

void Page::setBottom(QWidget *bottom)
{
    delete m_bottom;
    m_bottom = bottom;
    if (bottom)
        bottom->setParent(this);
}

void Page::addAction(Button *action, bool primary)
{
    m_actions->add(action, primary);
}

void Page::addActionAtRight(Button *action)
{
    m_actions->addAtRight(action);
}

Button *Page::makeAction(Button::Role role, const QString &text, const char *icon)
{
    auto *button = new Button(m_theme, role, text, QLatin1String(icon));
    if (qstrcmp(icon, "arrow_forward") == 0)
        button->setIconSide(Button::IconSide::Trailing); // on every page that goes on
    return button;
}

void Page::dropActionAbove(theme::TextSize largest, Button *action)
{
    const auto fit = [this, largest, action] { setActionAvailable(action, m_theme.textSize() <= largest); };
    connect(&m_theme, &theme::Theme::changed, this, fit);
    fit();
}

void Page::addPrinting(PrintButton *print)
{
    m_print = print;
    connect(print, &PrintButton::taken, this, &Page::showDone);
    connect(print, &PrintButton::failed, this, &Page::showProblem);
    addAction(print);
}

void Page::showDone(const QString &what)
{
    clearProblem();
    setHint(what);
    arrange();
    focusHeading();
}

void Page::setPlace(const QString &place)
{
    m_actions->setPlace(place);
}

void Page::setActionAvailable(Button *action, bool available, Absence absence)
{
    m_actions->setAvailable(action, available, absence);
}

void Page::useTitleSize()
{
    m_heading->setRole(theme::TextRole::Title);
    m_isTitle = true;
}

void Page::useOkColour()
{
    m_heading->setColor(theme::Token::Ok);
}

bool Page::stepBack()
{
    if (!m_list || m_list->page() == 0)
        return false;
    m_list->showPage(m_list->page() - 1);
    focusHeading();
    Q_EMIT contentChanged();
    return true;
}

void Page::wipe()
{
    if (m_print)
        m_print->wipe();
}

void Page::advance()
{
    m_actions->press();
}

void Page::showProblem(const QString &sentence)
{
    m_error->report(sentence);
    arrange();
}

void Page::clearProblem()
{
    m_error->clear();
    if (std::exchange(m_isBottomAway, false))
        m_bottom->show();
}

void Page::focusHeading()
{
    m_heading->setFocus(Qt::OtherFocusReason);
}

void Page::keyPressEvent(QKeyEvent *event)
{
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint();
    if (!isText || !m_typing || !m_typing->isVisible() || m_typing->hasFocus())
        return QWidget::keyPressEvent(event);
    m_typing->setFocus(Qt::OtherFocusReason);
    QCoreApplication::sendEvent(m_typing, event);
}

void Page::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Page::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

Page::Measures Page::measure(Fit fit, const QRect &area) const
{
    Measures m;
    m.gap = fit.tight ? m_theme.px(Length::Gap) : m_theme.px(4);
    m.bodyGap = m_theme.px(fit.tight ? 1.5 : 4);
    m.headingGap = m_theme.px(2);
    m.bodyWidth = area.width();
    if (m_side && !m_side->isHidden())
        m.bodyWidth -= m_side->sizeHint().width() + m_theme.px(8);
    // More than sixty characters in a line are hard to follow back.
    m.textWidth = std::min(m.bodyWidth, m_theme.charactersWidth(60));
    m_heading->setText(fit.shortHeading && !m_shortHeading.isEmpty() ? m_shortHeading : m_headingText);
    const bool isBeside = fit.beside && bottom();
    m_heading->setRole(isBeside ? theme::TextRole::BodyBold
            : m_isTitle         ? theme::TextRole::Title
                                : theme::TextRole::Heading);
    if (!fit.heading)
        m.heading = 0;
    else if (isBeside)
        m.beside = std::min(
            m_heading->sizeHint().width(), m.bodyWidth * (m_bodyHeight == BodyHeight::Fills ? 5 : 8) / 20);
    else
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
    if (!m_body)
        return m;
    const int width
        = m.bodyWidth - (bottom() ? actions.width() + m.gap : 0) - (m.beside ? m.beside + m.gap : 0);
    if (m_list) {
        m.body = m_list->fullHeight(width);
        m.leastBody = m_list->leastHeight(width);
        return m;
    }
    // What falls into pages of its own counts its columns at the width that it has.
    if (m_bodyHeight != BodyHeight::Natural && m_body->width() != width)
        m_body->resize(width, m_body->height());
    m.body = std::max(heightOf(m_body, width), bottom() ? actions.height() : 0);
    if (m.beside)
        m.body = std::max(m.body, m_heading->heightForWidth(m.beside));
    m.leastBody = m_bodyHeight == BodyHeight::Natural ? m.body : m_body->minimumSizeHint().height();
    return m;
}

void Page::arrange()
{
    if (size().isEmpty())
        return;
    const int side = sideMargin(m_theme, width());
    // What cannot be taken back keeps away from the bar, too.
    const double foot = m_actions->hasIrrevocable() ? 4.5 : m_theme.isCompact() ? 2 : 3;
    const QRect area
        = rect().adjusted(side, m_theme.px(m_theme.isCompact() ? 1.5 : 2), -side, -m_theme.px(foot));
    // Very large text needs the whole width: a picture that only repeats gives way, a number pad never does.
    if (m_side && m_sideMayGo)
        m_side->setHidden(m_theme.textSize() > theme::TextSize::Large);
    Measures chosen = fitted(area);
    if (m_side && m_sideMayGo && !m_side->isHidden() && chosen.roomIn(area) < chosen.leastBody) {
        m_side->hide();
        chosen = fitted(area);
    }
    if (bottom() && !m_error->isHidden() && chosen.roomIn(area) < chosen.leastBody) {
        m_isBottomAway = true;
        m_bottom->hide();
        chosen = fitted(area);
    }
    place(chosen, area);
    // Trying a shorter heading is no reason to lay out again.
    QCoreApplication::removePostedEvents(this, QEvent::LayoutRequest);
}

/// With the first way to save room that leaves enough of it; with the last where none does. Only a problem,
/// which names what it is about, may take the heading's place.
Page::Measures Page::fitted(const QRect &area) const
{
    Measures chosen;
    const Fit second = m_keepsHint ? Fit { true, true } : Fit { false, false };
    for (const Fit &fit : { Fit {}, second, Fit { false, true }, Fit { false, true, true },
             Fit { false, true, true, true }, Fit { false, true, true, false, false } }) {
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
    m_heading->setVisible(m.heading > 0 || m.beside > 0);
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

void Page::showPaging()
{
    if (m_list)
        m_actions->setPaging(m_list->page(), m_list->pageCount());
}

} // namespace screens
