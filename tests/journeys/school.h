// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/hall.h"
#include "tests/support/workshop.h"
#include "ui/controls/choicecard.h"
#include "ui/window/hand.h"
#include <QtTest>

namespace journeys {

inline const QString pin = QStringLiteral("482915"), forTeachers = QStringLiteral("Para quien enseña");

/// A kiosk with an instructor's PIN, and whoever stands before it.
struct School
{
    explicit School(const QString &dataFolder) : folder(dataFolder)
    {
        if (!staff::Pin(folder, staff::Role::Instructor, base::SystemClock()).set(pin))
            qFatal("the PIN is not set");
    }

    void open() { hall = std::make_unique<Hall>(folder); }
    bool touch(const char *text) { return hall->touch(support::word(text)); }
    bool typePin(const QString &digits)
    {
        return hall->resident().type(digits) && touch("Continuar") && QTest::qWaitFor([this] {
            return !hall->resident().isOn(support::word("Escriba su PIN de seis cifras"))
                || hall->resident().sees(support::word("PIN no es"))
                || hall->resident().sees(support::word("Espere"));
        });
    }
    /// On "Ayuda", to whoever teaches: in a class at its head, elsewhere at its end.
    bool teach()
    {
        while (
            !hall->resident().button(forTeachers) && hall->resident().button(support::word("Seguir leyendo")))
            touch("Seguir leyendo");
        return hall->touch(forTeachers);
    }
    bool letIn() { return touch("Ayuda") && teach() && typePin(pin); }
    bool sees(const char *text) { return hall->resident().sees(support::word(text)); }
    /// From the menu to a class of so many, in a new course, or the one that there is.
    bool begin(const QString &lesson, int people, bool isNew = true)
    {
        if (!touch("Empezar una clase")
            || !(
                isNew ? touch("Un curso nuevo") && touch("Continuar") : touchCard(QStringLiteral("grupo 1"))))
            return false;
        if (!find(qUtf8Printable(lesson)) || !hall->touch(lesson))
            return false;
        if (hall->resident().isOn(support::word("¿Qué trámite practican?")))
            touchCard({});
        return hall->resident().type(QString::number(people)) && touch("Continuar");
    }
    /// From the menu to another kiosk's board, as its screen shows it.
    bool join(const QString &address, const QString &code, int people)
    {
        auto hands = [this] { return hall->resident(); };
        return find("Unirse a una pizarra") && touch("Unirse a una pizarra")
            && hands().type(QString::number(people)) && touch("Continuar") && hands().type(address)
            && touch("Continuar") && hands().type(code.toLower()) && touch("Continuar");
    }
    bool touchCard(const QString &part) ///< the first whose words have it
    {
        const auto cards = hall->resident().page()->findChildren<controls::ChoiceCard *>();
        for (controls::ChoiceCard *card : cards) {
            if (!card->isVisible() || !card->text().contains(part))
                continue;
            hall->resident().touch(card);
            return true;
        }
        return false;
    }
    const training::ClassState &state() { return *hall->front.workshop().state(); }
    bool find(const char *card)
    {
        while (!hall->resident().button(support::word(card))
            && hall->resident().button(support::word("Ver más")))
            touch("Ver más");
        return hall->resident().button(support::word(card));
    }
    QString hintOf(const char *card)
    {
        const auto *found
            = qobject_cast<controls::ChoiceCard *>(hall->resident().button(support::word(card)));
        return found ? found->hint() : QString();
    }
    bool panel(const char *card) { return touch("Ayuda") && teach() && find(card) && touch(card); }
    bool menu() { return panel("Más") && typePin(pin); }
    bool menu(const char *card) { return menu() && find(card) && touch(card); }
    training::Classes &classes() { return hall->front.workshop().classes(); }
    window::Hand *hand() { return hall->front.window().findChild<window::Hand *>(); }

    const QString folder;
    std::unique_ptr<Hall> hall;
};

} // namespace journeys
