// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reading.h"

#include "ui/controls/key.h"
#include "ui/controls/spokenlanguage.h"
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

QString languageOf(const QAccessibleInterface *one, const QString &otherwise)
{
    for (const auto *widget = qobject_cast<QWidget *>(one->object()); widget;
         widget = widget->parentWidget()) {
        if (const QString own = controls::spokenLanguage(*widget); !own.isEmpty())
            return own;
    }
    return otherwise;
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

QList<speech::Phrase> reading(const QWidget &page, const QString &language)
{
    QList<QAccessibleInterface *> found;
    collect(page, found);
    const auto count
        = std::count_if(found.begin(), found.end(), [](auto *one) { return isChoice(one->role()); });
    QList<speech::Phrase> said;
    int number = 0;
    for (QAccessibleInterface *one : std::as_const(found)) {
        if (isNameOfAField(one, found))
            continue;
        const QString own = languageOf(one, language), name = one->text(QAccessible::Name);
        const auto say = [&said](const QString &text, const QString &in) { said.append({ text, in }); };
        // A name in another language is not woven into a sentence of this one.
        const bool isForeign = own != language;
        if (isChoice(one->role())) {
            const QString place = Reading::tr("Opción %1 de %2").arg(++number).arg(count);
            const QString chosen = one->state().checked ? Reading::tr("Está elegida.") : QString();
            if (isForeign) {
                say(place, language);
                say(name, own);
                if (!chosen.isEmpty())
                    say(chosen, language);
            } else {
                say((place + QLatin1String(": ") + name + QLatin1String(". ") + chosen).trimmed(), language);
            }
        } else if (one->role() == QAccessible::EditableText) {
            say(fieldSaid(name, one->text(QAccessible::Value)), language);
        } else if (one->role() == QAccessible::Button && !isForeign) {
            say(Reading::tr("Botón: %1.").arg(name), language);
        } else {
            say(name, own);
        }
        if (const QString more = one->text(QAccessible::Description); !more.isEmpty())
            say(more, own);
    }
    return said;
}

} // namespace window
