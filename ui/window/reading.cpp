// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reading.h"

#include "ui/controls/key.h"
#include <QAccessible>
#include <QCoreApplication>
#include <QWidget>

namespace window {

namespace {

struct Reading
{
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

bool isChoice(QAccessible::Role role)
{
    return role == QAccessible::RadioButton || role == QAccessible::CheckBox;
}

bool isSpoken(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::StaticText:
    case QAccessible::Heading:
    case QAccessible::AlertMessage:
    case QAccessible::EditableText:
    case QAccessible::Button:
        return true;
    default:
        return isChoice(role);
    }
}

/// In reading order: what ends above the other comes first; of two side by side, the left one.
bool comesBefore(const QRect &one, const QRect &other)
{
    if (one.bottom() <= other.top())
        return true;
    return other.bottom() > one.top() && one.left() < other.left();
}

QWidgetList inReadingOrder(QWidgetList widgets)
{
    QWidgetList ordered;
    while (!widgets.isEmpty()) {
        qsizetype first = 0;
        for (qsizetype i = 1; i < widgets.size(); ++i) {
            if (comesBefore(widgets[i]->geometry(), widgets[first]->geometry()))
                first = i;
        }
        ordered << widgets.takeAt(first);
    }
    return ordered;
}

void collect(const QWidget &parent, QList<QAccessibleInterface *> &found)
{
    QWidgetList children;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && widget->isVisible() && !widget->isWindow() && !qobject_cast<controls::Key *>(widget))
            children << widget;
    }
    for (QWidget *widget : inReadingOrder(children)) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface && isSpoken(interface->role()) && !interface->text(QAccessible::Name).isEmpty())
            found << interface;
        else
            collect(*widget, found);
    }
}

QString fieldSaid(const QString &name, const QString &value)
{
    return value.isEmpty() ? Reading::tr("%1: está vacío.").arg(name)
                           : Reading::tr("%1: dice %2.").arg(name, value);
}

QString choiceSaid(const QString &name, bool chosen, int number, int count)
{
    const QString said = Reading::tr("Opción %1 de %2: %3.").arg(number).arg(count).arg(name);
    return chosen ? said + u' ' + Reading::tr("Está elegida.") : said;
}

/// The words above a field are its name, and are said with what stands in it.
bool isNameOfAField(const QAccessibleInterface *text, const QList<QAccessibleInterface *> &all)
{
    return text->role() == QAccessible::StaticText && std::any_of(all.begin(), all.end(), [text](auto *one) {
        return one->role() == QAccessible::EditableText
            && one->text(QAccessible::Name) == text->text(QAccessible::Name);
    });
}

} // namespace

QStringList reading(const QWidget &page)
{
    QList<QAccessibleInterface *> found;
    collect(page, found);
    const auto count
        = std::count_if(found.begin(), found.end(), [](auto *one) { return isChoice(one->role()); });
    QStringList said;
    int number = 0;
    for (QAccessibleInterface *one : std::as_const(found)) {
        if (isNameOfAField(one, found))
            continue;
        const QString name = one->text(QAccessible::Name);
        if (isChoice(one->role()))
            said << choiceSaid(name, one->state().checked, ++number, int(count));
        else if (one->role() == QAccessible::EditableText)
            said << fieldSaid(name, one->text(QAccessible::Value));
        else
            said << (one->role() == QAccessible::Button ? Reading::tr("Botón: %1.").arg(name) : name);
        // The hint and the error, which a heading and a field have for who listens there, are read where they
        // stand.
        const bool isSaid = one->role() == QAccessible::Heading || one->role() == QAccessible::EditableText;
        if (const QString more = one->text(QAccessible::Description); !isSaid && !more.isEmpty())
            said << more;
    }
    return said;
}

} // namespace window
