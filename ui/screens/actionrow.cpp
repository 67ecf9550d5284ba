// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/actionrow.h"

#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QEvent>
#include <QRegularExpression>
#include <algorithm>

namespace screens {

using controls::Button;
using theme::Length;

namespace {

int heightOf(const QWidget *widget, int width)
{
    return std::max(widget->heightForWidth(width), widget->minimumSizeHint().height());
}

} // namespace

ActionRow::ActionRow(theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_more(new Button(theme, Button::Role::Primary, tr("Ver más"), QStringLiteral("arrow_forward"), this)),
      m_place(new controls::Label(theme, theme::TextRole::Body, {}, this))
{
    m_more->setIconSide(Button::IconSide::Trailing);
    m_place->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    connect(m_more, &Button::clicked, this, &ActionRow::moreWanted);
    refresh();
}

void ActionRow::add(Button *action, bool primary)
{
    action->setParent(this);
    m_actions.append(action);
    if (primary)
        m_primary = action;
    refresh();
}

void ActionRow::addAtRight(Button *action)
{
    action->setParent(this);
    m_atRight = action;
    refresh();
}

void ActionRow::setAvailable(Button *action, bool available, Absence absence)
{
    if (available)
        m_absent.remove(action);
    else
        m_absent.insert(action, absence);
    refresh();
}

void ActionRow::setMoreText(const QString &text)
{
    m_more->setText(text);
}

void ActionRow::setPaging(int page, int pages)
{
    m_hasMore = page + 1 < pages;
    m_isPaged = pages > 1;
    setPlace(pages == 1 ? QString() : tr("Página %1 de %2").arg(page + 1).arg(pages));
}

void ActionRow::setPlace(const QString &place)
{
    if (place == m_place->text())
        return refresh();
    static const QRegularExpression number(QStringLiteral("\\d+"));
    m_widestPlace = QString(place).replace(number, QStringLiteral("00"));
    m_place->setText(place);
    refresh();
}

Button *ActionRow::goesOn() const
{
    Button *button = m_hasMore ? m_more : m_primary;
    return button && button->isVisible() ? button : nullptr;
}

void ActionRow::press()
{
    if (Button *button = goesOn())
        button->click();
}

QList<QWidget *> ActionRow::shown() const
{
    return row(m_hasMore, false);
}

QList<QWidget *> ActionRow::row(bool hasMore, bool withRoomKept) const
{
    QList<QWidget *> row;
    if (hasMore)
        row.append(m_more);
    else
        std::copy_if(m_actions.cbegin(), m_actions.cend(), std::back_inserter(row),
            [this, withRoomKept](Button *action) {
                return !m_absent.contains(action)
                    || (withRoomKept && m_absent.value(action) == Absence::KeepsRoom);
            });
    if (!m_place->text().isEmpty())
        row.append(m_place);
    if (m_atRight && !hasMore)
        row.append(m_atRight);
    return row;
}

void ActionRow::refresh()
{
    const QList<QWidget *> row = shown();
    for (Button *action : std::as_const(m_actions))
        action->setVisible(row.contains(action));
    if (m_atRight)
        m_atRight->setVisible(row.contains(m_atRight));
    m_more->setVisible(row.contains(m_more));
    m_place->setVisible(row.contains(m_place));
    arrange();
}

QSize ActionRow::sizeOf(const QWidget *action, int width) const
{
    QSize size = action->sizeHint();
    if (action == m_place)
        size.setWidth(std::max(size.width(), m_place->fontMetrics().horizontalAdvance(m_widestPlace) + 1));
    size = size.boundedTo({ width, QWIDGETSIZE_MAX });
    return { size.width(), heightOf(action, size.width()) };
}

QSize ActionRow::sizeOf(const QList<QWidget *> &row, int width) const
{
    int x = 0, y = 0, rowHeight = 0, widest = 0;
    for (const QWidget *action : row) {
        const QSize size = sizeOf(action, width);
        const int gap = gapBefore(action);
        if (x > 0 && x + gap + size.width() > width) {
            y += rowHeight + gap;
            x = rowHeight = 0;
        }
        x += (x > 0 ? gap : 0) + size.width();
        widest = std::max(widest, x);
        rowHeight = std::max(rowHeight, size.height());
    }
    return { widest, y + rowHeight };
}

/// What cannot be taken back keeps away from the others.
int ActionRow::gapBefore(const QWidget *action) const
{
    return m_theme.px(action == m_atRight ? Length::GapDanger : Length::Gap);
}

QSize ActionRow::sizeFor(int width) const
{
    const QSize last = sizeOf(row(false, true), width);
    return m_isPaged ? last.expandedTo(sizeOf(row(true, true), width)) : last;
}

void ActionRow::arrange()
{
    int x = 0, y = 0, rowHeight = 0;
    for (QWidget *action : shown()) {
        const QSize size = sizeOf(action, width());
        const int gap = gapBefore(action);
        x += x > 0 ? gap : 0;
        if (x > 0 && x + size.width() > width()) {
            y += rowHeight + gap;
            x = rowHeight = 0;
        }
        rowHeight = std::max(rowHeight, size.height());
        const int left = action == m_atRight ? width() - size.width() : x;
        action->setGeometry(left, y, size.width(), action == m_place ? rowHeight : size.height());
        x = left + size.width();
    }
}

void ActionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ActionRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
        if (sizeFor(width()).height() != height())
            Q_EMIT outgrown();
    }
    return QWidget::event(event);
}

} // namespace screens
