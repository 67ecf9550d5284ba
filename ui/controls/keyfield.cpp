// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/keyfield.h"

#include "ui/controls/key.h"
#include <QApplication>
#include <QKeyEvent>
#include <algorithm>

namespace controls {

namespace {

bool isSameRow(const Key *one, const Key *other)
{
    return std::abs(one->geometry().center().y() - other->geometry().center().y()) < one->height() / 2;
}

int aside(const Key *one, const Key *other)
{
    return std::abs(one->geometry().center().x() - other->geometry().center().x());
}

/// Beside `from`, on the other end after the last.
Key *inRow(const QList<Key *> &keys, const Key *from, int by)
{
    QList<Key *> row;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(row),
        [from](const Key *key) { return isSameRow(key, from); });
    const qsizetype at = row.indexOf(from);
    return row.at((at + by + row.size()) % row.size());
}

/// Above or below `from`; null: there is no further row.
Key *inColumn(const QList<Key *> &keys, const Key *from, int by)
{
    Key *best = nullptr;
    for (Key *key : keys) {
        const int down = by * (key->geometry().center().y() - from->geometry().center().y());
        if (isSameRow(key, from) || down < 0)
            continue;
        const int bestDown = best ? by * (best->geometry().center().y() - from->geometry().center().y()) : 0;
        const bool isNearer = !best || down < bestDown - from->height() / 2
            || (isSameRow(key, best) && aside(key, from) < aside(best, from));
        if (isNearer)
            best = key;
    }
    return best;
}

} // namespace

QList<Key *> KeyField::keys() const
{
    QList<Key *> keys;
    for (Key *key : findChildren<Key *>(Qt::FindDirectChildrenOnly))
        if (!key->isHidden())
            keys << key;
    std::sort(keys.begin(), keys.end(), [](const Key *one, const Key *other) {
        return isSameRow(one, other) ? one->x() < other->x() : one->y() < other->y();
    });
    return keys;
}

QList<QWidgetList> KeyField::keyRows() const
{
    QList<QWidgetList> rows;
    const Key *before = nullptr;
    for (Key *key : keys()) {
        if (!before || !isSameRow(key, before))
            rows.append(QWidgetList());
        rows.last() << key;
        before = key;
    }
    return rows;
}

void KeyField::setKeysTakeFocus(bool take)
{
    const auto all = findChildren<Key *>(Qt::FindDirectChildrenOnly);
    all.first()->setFocusPolicy(take ? Qt::TabFocus : Qt::NoFocus);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    auto *from = qobject_cast<Key *>(QApplication::focusWidget());
    const bool isOurs = from && from->parentWidget() == this;
    const int key = event->key(), by = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : +1;
    Key *to = nullptr;
    if (isOurs && (key == Qt::Key_Left || key == Qt::Key_Right))
        to = inRow(keys(), from, by);
    else if (isOurs && (key == Qt::Key_Up || key == Qt::Key_Down))
        to = inColumn(keys(), from, by);
    if (!to)
        return QWidget::keyPressEvent(event); // the page's own: out of here
    to->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace controls
