// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reading.h"

#include "ui/controls/aloud.h"
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
    case QAccessible::ProgressBar:
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

bool isTypingKey(const QWidget &widget)
{
    return qobject_cast<const controls::Key *>(&widget);
}

void collect(const QWidget &parent, QList<QAccessibleInterface *> &found)
{
    QWidgetList children;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && widget->isVisible() && !widget->isWindow() && !isTypingKey(*widget))
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

template <typename Found> Found upwards(const QAccessibleInterface *one, Found (*of)(const QWidget &))
{
    Found found {};
    const auto *widget = qobject_cast<const QWidget *>(one->object());
    for (; widget && found == Found {}; widget = widget->parentWidget())
        found = of(*widget);
    return found;
}

bool isPersonal(QAccessibleInterface *one)
{
    const bool isAnswer
        = one->role() == QAccessible::EditableText && !one->text(QAccessible::Value).isEmpty();
    return isAnswer || upwards(one, controls::isPersonal);
}

/// The words above a field are its name, and are said with what stands in it.
bool isNameOfAField(const QAccessibleInterface *text, const QList<QAccessibleInterface *> &all)
{
    return text->role() == QAccessible::StaticText && std::any_of(all.begin(), all.end(), [text](auto *one) {
        return one->role() == QAccessible::EditableText
            && one->text(QAccessible::Name) == text->text(QAccessible::Name);
    });
}

/// One after the other, in the words of the window's language or of their own.
class Said
{
public:
    Said(QString language, Personal personal, bool isAlone)
        : m_language(std::move(language)), m_personal(personal), m_isAlone(isAlone)
    {
    }
    const QList<speech::Phrase> &phrases() const { return m_phrases; }

    /// `number` of `count`: of choices.
    void add(QAccessibleInterface *one, int number, int count)
    {
        const QString name = one->text(QAccessible::Name), own = upwards(one, controls::spokenLanguage);
        // A name in another language is not woven into a sentence of this one.
        const bool isForeign = !own.isEmpty() && own != m_language;
        const bool isLeftOut = m_personal == Personal::LeftOut && isPersonal(one);
        if (isChoice(one->role()))
            addChoice(name, isForeign ? own : QString(), one->state().checked, number, count);
        else if (one->role() == QAccessible::EditableText)
            addField(name, one->text(QAccessible::Value), isLeftOut);
        else if (one->role() == QAccessible::Button && !isForeign)
            say(Reading::tr("Botón: %1.").arg(name));
        else if (isLeftOut)
            say(Reading::tr("Está escrito, y no se lee en voz alta."));
        else
            for (const QString &line : name.split(u'\n', Qt::SkipEmptyParts))
                say(line, own);
        // The hint and the error, which a heading and a field have for who listens there, are read where they
        // stand; of one alone they are read with it.
        const bool standsElsewhere
            = !m_isAlone && (one->role() == QAccessible::Heading || one->role() == QAccessible::EditableText);
        if (const QString more = one->text(QAccessible::Description); !standsElsewhere && !more.isEmpty())
            say(more, own);
    }

private:
    void say(const QString &text, const QString &own = {})
    {
        m_phrases.append({ text, own.isEmpty() ? m_language : own });
    }
    void addChoice(const QString &name, const QString &foreign, bool chosen, int number, int count)
    {
        const QString place = Reading::tr("Opción %1 de %2").arg(number).arg(count);
        const QString state = chosen ? Reading::tr("Está elegida.") : QString();
        if (foreign.isEmpty())
            return say(QString(place + QLatin1String(": ") + name + QLatin1String(". ") + state).trimmed());
        say(place);
        say(name, foreign);
        if (chosen)
            say(state);
    }
    void addField(const QString &name, const QString &value, bool isLeftOut)
    {
        if (value.isEmpty())
            say(Reading::tr("%1: está vacío.").arg(name));
        else
            say(isLeftOut ? Reading::tr("%1: está escrito.").arg(name)
                          : Reading::tr("%1: dice %2.").arg(name, value));
    }

    const QString m_language;
    const Personal m_personal;
    const bool m_isAlone; ///< nothing of its page is read with it
    QList<speech::Phrase> m_phrases;
};

QList<speech::Phrase> readingOf(
    const QWidget &page, const QWidget *only, const QString &language, Personal personal)
{
    QList<QAccessibleInterface *> found;
    collect(page, found);
    const auto count
        = std::count_if(found.begin(), found.end(), [](auto *one) { return isChoice(one->role()); });
    Said said(language, personal, only != nullptr);
    int number = 0;
    for (QAccessibleInterface *one : std::as_const(found)) {
        number += isChoice(one->role());
        if (only ? one->object() == only : !isNameOfAField(one, found))
            said.add(one, number, int(count));
    }
    return said.phrases();
}

} // namespace

QList<speech::Phrase> reading(const QWidget &page, const QString &language, Personal personal)
{
    return readingOf(page, nullptr, language, personal);
}

QList<speech::Phrase> reading(
    const QWidget &one, const QWidget &page, const QString &language, Personal personal)
{
    return readingOf(page, &one, language, personal);
}

QWidgetList tabStops(const QWidget &root)
{
    QWidgetList children, stops;
    for (QObject *child : root.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && widget->isVisible() && !widget->isWindow())
            children << widget;
    }
    for (QWidget *widget : inReadingOrder(children)) {
        if (widget->focusPolicy() & Qt::TabFocus)
            stops << widget;
        stops << tabStops(*widget);
    }
    return stops;
}

bool takesTyping(const QWidget &page)
{
    QList<QAccessibleInterface *> found;
    collect(page, found);
    return std::any_of(
        found.begin(), found.end(), [](auto *one) { return one->role() == QAccessible::EditableText; });
}

bool showsPersonal(const QWidget &page)
{
    QList<QAccessibleInterface *> found;
    collect(page, found);
    return std::any_of(found.begin(), found.end(), isPersonal);
}

} // namespace window
