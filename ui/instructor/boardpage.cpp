// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/boardpage.h"

#include "ui/controls/announce.h"
#include "ui/controls/label.h"
#include "ui/instructor/meetingspanel.h"
#include "ui/instructor/stepspanel.h"
#include "ui/instructor/stuckpanel.h"
#include <QPainter>
#include <algorithm>

namespace instructor {

using controls::Button;
using Chart = MeetingsPanel::Chart;

BoardPage::BoardPage(theme::Theme &theme, const procedure::Catalogue &catalogue, const QString &language)
    : Page(theme, tr("Todavía nadie ha empezado")), m_catalogue(catalogue), m_language(language),
      m_way(new Button(theme, Button::Role::Secondary, {}, QStringLiteral("arrow_forward")))
{
    m_way->setIconSide(Button::IconSide::Trailing);
    connect(m_way, &Button::clicked, this, &BoardPage::goOn);
    addAction(m_way, true);
    connect(&theme, &theme::Theme::changed, this, &BoardPage::settle);
    build(View::Nothing);
}

void BoardPage::show(const training::Board &board, const training::LessonPtr &lesson)
{
    BoardContent content = contentOf(board, lesson, m_catalogue, m_language);
    if (content == m_content)
        return;
    std::swap(content, m_content);
    fill();
    settle();
    const auto wasStuck = [&content](const BoardContent::Stuck &now) {
        return std::any_of(content.stuck.cbegin(), content.stuck.cend(),
            [&](const BoardContent::Stuck &before) { return before.screen == now.screen; });
    };
    auto *stuck = findChild<StuckPanel *>();
    if (stuck && !std::all_of(m_content.stuck.cbegin(), m_content.stuck.cend(), wasStuck))
        controls::announce(stuck);
}

bool BoardPage::hasRoomForTwo() const
{
    constexpr int characters = 66, lines = 11;
    return width() - 2 * screens::sideMargin(m_theme, width()) >= m_theme.charactersWidth(characters)
        && height() >= lines * m_theme.lineHeight(theme::TextRole::Body);
}

QList<BoardPage::View> BoardPage::views() const
{
    const bool together = hasRoomForTwo();
    QList<View> views { View::Nothing };
    if (m_content.hasBegun)
        views = together ? QList { View::Now } : QList { View::Steps, View::Stuck };
    if (!m_content.meetings.isEmpty())
        views += together ? QList { View::Progress } : QList { View::People, View::Finished };
    return views;
}

BoardPage::View BoardPage::next() const
{
    const QList<View> views = this->views();
    return views.at((views.indexOf(m_view) + 1) % views.size());
}

/// Where letters or room have become others, the view that shows the same, or the first part of it.
void BoardPage::settle()
{
    const QList<View> views = this->views();
    if (!views.contains(m_view)) {
        const bool isProgress = m_view >= View::Progress;
        const auto same = std::find_if(views.cbegin(), views.cend(),
            [isProgress](View view) { return (view >= View::Progress) == isProgress; });
        build(same == views.cend() ? views.first() : *same);
    }
    showWay();
}

void BoardPage::build(View view)
{
    m_view = view;
    m_turned = 0;
    setSide(nullptr);
    if (view == View::Nothing) {
        setBody(new controls::Paragraph(m_theme, tr("Aquí se ve dónde está la clase, sin nombres.")));
    } else if (view == View::Steps) {
        setBody(new StepsPanel(m_theme), BodyHeight::Shrinks);
    } else if (view <= View::Stuck) {
        setBody(new StuckPanel(m_theme), BodyHeight::Shrinks);
    } else {
        QList<Chart> charts { Chart::People, Chart::Finished };
        if (view != View::Progress)
            charts = { view == View::People ? Chart::People : Chart::Finished };
        setBody(new MeetingsPanel(m_theme, charts), BodyHeight::Shrinks);
    }
    if (view == View::Now) {
        auto *steps = new StepsPanel(m_theme);
        setSide(steps);
        steps->show();
    }
    for (BoardPanel *panel : panels())
        connect(panel, &BoardPanel::pagesChanged, this, &BoardPage::showWay);
    fill();
    arrange();
}

void BoardPage::fill()
{
    const bool isNow = m_view == View::Now || m_view == View::Steps || m_view == View::Stuck;
    const QString heading = isNow ? tr("Encuentro %1").arg(m_content.meeting)
        : m_view == View::Nothing ? tr("Todavía nadie ha empezado")
                                  : tr("Progreso");
    const QString hint = isNow && m_view != View::Stuck
        ? tr("Personas: %1. Pantallas: %2.").arg(m_content.people).arg(m_content.kiosks)
        : QString();
    if (heading != headingText())
        setHeading(heading);
    setHint(hint);
    for (BoardPanel *panel : panels()) {
        panel->setWidth(m_view == View::Now && qobject_cast<StepsPanel *>(panel) ? width() * 57 / 100 : 0);
        panel->setContent(m_content);
    }
}

QList<BoardPanel *> BoardPage::panels() const
{
    return findChildren<BoardPanel *>();
}

int BoardPage::pages() const
{
    int most = 1;
    for (const BoardPanel *panel : panels())
        most = std::max(most, panel->pages());
    return most;
}

QString BoardPage::wordsFor(View view)
{
    switch (view) {
    case View::Nothing:
    case View::Now:
        return tr("Ver ahora");
    case View::Steps:
        return tr("Ver los pasos");
    case View::Stuck:
        return tr("Ver quién espera");
    case View::Progress:
    case View::People:
        return tr("Ver el progreso");
    case View::Finished:
        break;
    }
    return tr("Ver más");
}

void BoardPage::showWay()
{
    if (m_turned >= pages())
        turn(pages() - 1);
    const bool hasMore = m_turned + 1 < pages();
    m_way->setText(hasMore ? tr("Ver más") : wordsFor(next()));
    setActionAvailable(m_way, pages() > 1 || next() != m_view);
}

void BoardPage::turn(int page)
{
    m_turned = page;
    for (BoardPanel *panel : panels())
        panel->showPage(page);
}

void BoardPage::goOn()
{
    if (m_turned + 1 < pages())
        turn(m_turned + 1);
    else if (next() != m_view)
        build(next());
    else
        turn(0);
    showWay();
    Q_EMIT contentChanged();
}

bool BoardPage::stepBack()
{
    if (m_turned > 0)
        turn(m_turned - 1);
    else if (m_view != views().first())
        build(views().first());
    else
        return false;
    showWay();
    Q_EMIT contentChanged();
    return true;
}

/// In the window the ground is there already.
void BoardPage::paintEvent(QPaintEvent *event)
{
    if (isWindow())
        QPainter(this).fillRect(event->rect(), m_theme.color(theme::Token::Ground));
}

void BoardPage::resizeEvent(QResizeEvent *event)
{
    settle();
    fill();
    Page::resizeEvent(event);
}

} // namespace instructor
