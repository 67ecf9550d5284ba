// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/page.h"

#include "ui/controls/announce.h"
#include "ui/controls/label.h"
#include "ui/controls/notice.h"
#include "ui/controls/pagedgrid.h"
#include "ui/screens/actionrow.h"
#include "ui/screens/pagedlist.h"
#include "ui/screens/printbutton.h"
#include "ui/theme/theme.h"
#include <QApplication>
#include <QKeyEvent>
#include <utility>

namespace screens {

using controls::Button;
using theme::Length;

int sideMargin(const theme::Theme &theme, int width)
{
    return width > theme.px(300) ? theme.px(15) : theme.px(Length::Margin);
}

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

/// Its fields go after it, and the focus with them.
Page::~Page()
{
    disconnect(qApp, nullptr, this, nullptr);
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
    m_heading->setSpoken(heading);
}

void Page::setHint(const QString &hint)
{
    m_hintText = hint;
    m_hint->setText(hint);
    m_heading->setMore(hint);
}

void Page::setTyping(QWidget *field)
{
    m_typing = field;
    m_heading->setBuddy(field && field->parentWidget() == this ? field : nullptr);
}

void Page::setBody(QWidget *body, BodyHeight height)
{
    delete m_body;
    m_list = nullptr;
    m_cards = nullptr;
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

void Page::setCards(controls::PagedGrid *cards)
{
    setBody(cards, BodyHeight::Shrinks);
    m_cards = cards;
    connect(cards, &controls::PagedGrid::pageShown, this, &Page::contentChanged);
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
    const auto fit = [this, largest, action] {
        setActionAvailable(action, m_theme.textSize() <= largest && !m_theme.isCompact());
    };
    connect(&m_theme, &theme::Theme::changed, this, fit);
    fit();
}

void Page::addPrinting(PrintButton *print)
{
    m_print = print;
    using Kind = controls::Notice::Kind;
    connect(print, &PrintButton::told, this,
        [this](const QString &sentence) { report(Kind::Info, sentence, {}); });
    connect(print, &PrintButton::printed, this,
        [this](const QString &sentence) { report(Kind::Ok, sentence, {}); });
    connect(print, &PrintButton::troubled, this, &Page::showTrouble);
    addAction(print);
    print->tellAgain(); // a paper that was asked for on another page may be under way
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
    if (m_cards && m_cards->page() > 0) {
        m_cards->showPage(m_cards->page() - 1);
        return true;
    }
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

controls::Button *Page::goesOn() const
{
    return m_actions->goesOn();
}

void Page::showProblem(const QString &sentence)
{
    m_error->report(sentence);
    arrange();
    Q_EMIT refused();
}

void Page::showTrouble(const QString &what, const QString &toDo)
{
    report(controls::Notice::Kind::Warn, what, toDo);
}

void Page::report(controls::Notice::Kind kind, const QString &lead, const QString &sentence)
{
    m_error->setNextKind(kind);
    if (isVisible())
        m_error->report(sentence, lead);
    else // behind another page, whose focus and voice are its own
        m_error->tell(sentence, lead);
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
    controls::announce(m_heading);
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

void Page::showPaging()
{
    if (m_list)
        m_actions->setPaging(m_list->page(), m_list->pageCount());
}

} // namespace screens
