// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/resident.h"

#include "tests/support/pseudo.h"
#include "ui/controls/choicecard.h"
#include "ui/controls/key.h"
#include "ui/controls/notice.h"
#include "ui/screens/answerpage.h"
#include "ui/screens/page.h"
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

namespace journeys {

using namespace std::chrono_literals;

namespace {

using support::pseudo::plain;

QString nameOf(const QAbstractButton *button)
{
    return plain(button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
}

} // namespace

Resident::Resident(window::KioskWindow &window, support::ManualClock &clock)
    : m_window(window), m_clock(clock)
{
}

screens::Page *Resident::page() const
{
    return m_window.interlude() ? m_window.interlude() : m_window.page();
}

QString Resident::heading() const
{
    return plain(page()->headingText());
}

QString Resident::step() const
{
    return page()->objectName();
}

QStringList Resident::visibleTexts() const
{
    QStringList texts;
    const auto widgets = m_window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts << line->text();
        if (const auto *notice = qobject_cast<const controls::Notice *>(widget))
            texts << notice->lead() << notice->text();
        texts << widget->accessibleName();
    }
    std::transform(texts.cbegin(), texts.cend(), texts.begin(), plain);
    return texts;
}

bool Resident::sees(const QString &text) const
{
    const QStringList texts = visibleTexts(), wanted = wordsFor(plain(text));
    return std::any_of(texts.cbegin(), texts.cend(), [&](const QString &seen) {
        return std::any_of(
            wanted.cbegin(), wanted.cend(), [&](const QString &words) { return seen.contains(words); });
    });
}

bool Resident::isOn(const QString &wanted) const
{
    return wordsFor(wanted).contains(heading());
}

QStringList Resident::wordsFor(const QString &spanish) const
{
    return m_dictionary ? m_dictionary->of(spanish) : QStringList { spanish };
}

QAbstractButton *Resident::button(const QString &text) const
{
    const auto buttons = m_window.findChildren<QAbstractButton *>();
    const QStringList wanted = wordsFor(plain(text));
    for (QAbstractButton *button : buttons) {
        if (button->isVisible()
            && (wanted.contains(plain(button->text())) || wanted.contains(nameOf(button))))
            return button;
    }
    return nullptr;
}

void Resident::wait(std::chrono::milliseconds span)
{
    m_clock.advance(span);
    m_window.pulse();
    // All that was to be done while nothing was touched, is done.
    QCoreApplication::processEvents(QEventLoop::AllEvents, static_cast<int>(span.count()));
}

void Resident::touch(QAbstractButton *button)
{
    wait(500ms);
    QTest::mouseClick(button, Qt::LeftButton);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool Resident::touch(const QString &text)
{
    QAbstractButton *found = button(text);
    if (!found) {
        qWarning() << "nothing to touch:" << text << "on" << heading();
        return false;
    }
    touch(found);
    return true;
}

bool Resident::type(const QString &text)
{
    const auto keyFor = [this](QChar c) {
        QAbstractButton *key = button(c == u' ' ? QStringLiteral("Espacio") : QString(c));
        for (const QChar other : { c.toUpper(), c.toLower() })
            key = key ? key : button(QString(other));
        return key;
    };
    for (const QChar c : text) {
        QAbstractButton *key = keyFor(c);
        for (const char *other : { "123", "abc" }) {
            if (!key && button(QLatin1String(other))) {
                touch(QLatin1String(other));
                key = keyFor(c);
            }
        }
        if (!key) {
            qWarning() << "no key for" << c;
            return false;
        }
        touch(key);
    }
    return true;
}

bool Resident::chooseFirst()
{
    const auto cards = page()->findChildren<controls::ChoiceCard *>();
    for (controls::ChoiceCard *card : cards) {
        if (card->isVisible() && card->isChecked())
            return true;
    }
    for (controls::ChoiceCard *card : cards) {
        if (card->isVisible()) {
            touch(card);
            return true;
        }
    }
    return false;
}

QString Resident::answerFor(const QJsonObject &answers) const
{
    const QString last = step().section(u'.', -1);
    return answers.value(answers.contains(step()) ? step() : last).toString();
}

bool Resident::answer(const QJsonObject &answers)
{
    const QString wanted = answerFor(answers);
    while (!wanted.isEmpty() && !button(wanted) && button(QStringLiteral("Ver más"))) {
        touch(QStringLiteral("Ver más"));
        if (onPage)
            onPage();
    }
    if (QAbstractButton *card = wanted.isEmpty() ? nullptr : button(wanted)) {
        touch(card);
        return touch(QStringLiteral("Continuar"));
    }
    const auto lines = page()->findChildren<QLineEdit *>();
    const auto boxes = page()->findChildren<QPlainTextEdit *>();
    const bool typing
        = std::any_of(lines.cbegin(), lines.cend(), [](QLineEdit *line) { return line->isVisible(); });
    if (typing && lines.size() == 3) {
        int part = 0;
        for (const char *name : { "ana", "soto", "rojas" }) {
            if (part > 0 && lines.at(part)->isVisible())
                QTest::mouseClick(lines.at(part), Qt::LeftButton);
            else if (part > 0)
                touch(QStringLiteral("Continuar"));
            if (lines.at(part)->text().isEmpty())
                type(QLatin1String(name));
            ++part;
        }
    } else if (typing && lines.first()->text().isEmpty()) {
        type(wanted.isEmpty() ? answers.value(QLatin1String("text")).toString() : wanted);
    } else if (!boxes.isEmpty() && boxes.first()->toPlainText().isEmpty()) {
        type(wanted.isEmpty() ? answers.value(QLatin1String("text")).toString() : wanted);
    } else if (!typing) {
        if (!chooseFirst())
            for (const char *way : { "Hoy", "Ayer" })
                if (button(QLatin1String(way))) {
                    touch(QLatin1String(way));
                    break;
                }
    }
    const QPointer<screens::Page> before = page();
    if (!touch(QStringLiteral("Continuar")))
        return false;
    // Further stages of the same page: the part of the day, whether the hour is remembered.
    for (int stages = 0; stages < 3 && before && before == page() && !typing; ++stages) {
        if (sees(QStringLiteral("¿Recuerda la hora?")))
            touch(QStringLiteral("No recuerdo bien"));
        else
            chooseFirst();
        touch(QStringLiteral("Continuar"));
    }
    return before.isNull() || before != page();
}

bool Resident::begin(const QString &card)
{
    return touch(QStringLiteral("Empezar")) && find(card) && touch(card) && takeCard();
}

bool Resident::takeCard()
{
    if (!isOn(QStringLiteral("Su tarjeta de práctica")))
        return true;
    if (onPage)
        onPage();
    while (button(QStringLiteral("Seguir leyendo"))) {
        touch(QStringLiteral("Seguir leyendo"));
        if (onPage)
            onPage();
    }
    return touch(QStringLiteral("Continuar"));
}

/// Looks behind one card after the other, as somebody who does not know where it is.
bool Resident::find(const QString &card)
{
    const auto isHere = [&] {
        while (!button(card) && button(QStringLiteral("Ver más trámites")))
            touch(QStringLiteral("Ver más trámites"));
        return button(card) != nullptr;
    };
    if (isHere())
        return true;
    QStringList groups;
    for (const controls::ChoiceCard *one : page()->findChildren<controls::ChoiceCard *>()) {
        if (one->value().startsWith(u'/'))
            groups << one->value();
    }
    for (const QString &group : groups) {
        for (controls::ChoiceCard *one : page()->findChildren<controls::ChoiceCard *>()) {
            if (one->value() == group) {
                touch(one);
                break;
            }
        }
        if (isHere())
            return true;
        const QString inside = heading();
        while (heading() == inside && touch(QStringLiteral("Volver"))) { } // through its pages
    }
    return false;
}

bool Resident::leave()
{
    if (button(QStringLiteral("Salir rápido")))
        return touch(QStringLiteral("Salir rápido"));
    const QString sure = QStringLiteral("Sí, terminar");
    return touch(QStringLiteral("Terminar")) && (!button(sure) || touch(sure))
        && touch(QStringLiteral("Volver al inicio"));
}

bool Resident::goOnTo(const QString &wanted, const QJsonObject &answers)
{
    for (int pages = 0; pages < 80; ++pages) {
        if (onPage)
            onPage();
        if (isOn(wanted))
            return true;
        for (const char *words : { "Seguir leyendo", "Ver lo que falta" }) {
            while (QAbstractButton *more = button(QString::fromUtf8(words)))
                touch(more);
        }
        const bool moved = qobject_cast<screens::AnswerPage *>(page()) ? answer(answers)
                                                                       : touch(QStringLiteral("Continuar"));
        if (!moved) {
            qWarning() << "stuck on" << heading() << step();
            return false;
        }
    }
    return false;
}

bool Resident::file(const QJsonObject &answers)
{
    if (!goOnTo(QStringLiteral("Revise antes de enviar"), answers))
        return false;
    while (button(QStringLiteral("Ver lo que falta"))) {
        touch(QStringLiteral("Ver lo que falta"));
        if (onPage)
            onPage();
    }
    if (!touch(QStringLiteral("Continuar")))
        return false;
    const auto cards = page()->findChildren<controls::ChoiceCard *>();
    if (cards.isEmpty())
        return false;
    if (onPage)
        onPage();
    touch(cards.first());
    touch(QStringLiteral("Enviar constancia"));
    if (onPage)
        onPage();
    const QString asked = heading();
    const bool isPractice = button(QStringLiteral("Seguir sin enviar"));
    if (!touch(isPractice ? QStringLiteral("Seguir sin enviar") : QStringLiteral("Sí, enviar ahora")))
        return false;
    // What waits has no heading.
    const auto isAnswered = [&] { return !heading().isEmpty() && heading() != asked; };
    if (!QTest::qWaitFor(isAnswered)
        || !isOn(isPractice ? QStringLiteral("Aquí quedaría guardada su constancia")
                            : QStringLiteral("Su constancia quedó guardada")))
        return false;
    if (onPage)
        onPage();
    return true;
}

QAbstractButton *markedKey(const Resident &resident)
{
    for (controls::Key *key : resident.page()->findChildren<controls::Key *>())
        if (key->isVisible() && key->isMarked())
            return key;
    return nullptr;
}

} // namespace journeys
