// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/dictionary.h"
#include "tests/support/manualclock.h"
#include "ui/window/kioskwindow.h"
#include <QAbstractButton>
#include <QJsonObject>
#include <functional>

namespace journeys {

/// Somebody in front of the real window: sees what is visible, touches it with a real press in its middle,
/// types on the keys on the screen. Time passes only when they take it. They read lengthened texts
/// (tests/support/pseudo.h) as the Spanish ones that they were.
class Resident
{
public:
    Resident(window::KioskWindow &window, support::ManualClock &clock);

    screens::Page *page() const; ///< what is in front
    QString heading() const;
    QString step() const; ///< where in the walk: "filer.run"; empty on other pages
    QStringList visibleTexts() const;
    bool sees(const QString &text) const; ///< some visible text contains it
    bool isOn(const QString &heading) const;
    /// From now on the words that they are told in Spanish are looked for in the window's language.
    void speak(const support::Dictionary &dictionary) { m_dictionary = &dictionary; }
    QStringList wordsFor(const QString &spanish) const;
    QAbstractButton *button(const QString &text) const; ///< by its words or accessible name; null: not there

    void wait(std::chrono::milliseconds span); ///< the clock, and the window's timers that look at it
    bool touch(const QString &text); ///< waits out the rest after a page change first
    void touch(QAbstractButton *button);
    bool type(const QString &text); ///< on the screen's own keys
    /// Answers the question in front with `answers` (by step, by the last part of it), else with what is
    /// offered first, and continues.
    bool answer(const QJsonObject &answers);
    /// From the welcome page to the procedure's first page; in practice past the card of who they are.
    bool begin(const QString &card);
    /// On the page of cards: goes to where this card is.
    bool find(const QString &card);
    bool takeCard(); ///< of practice, if it is in front
    bool leave(); ///< from any page of a flow back to the first, by the button that ends
    /// Goes on until a page has this heading. False: it never came.
    bool goOnTo(const QString &heading, const QJsonObject &answers);
    /// The whole filing, from a step of the walk to "Su constancia quedó guardada".
    bool file(const QJsonObject &answers);

    std::function<void()> onPage; ///< called for each page met on the way

private:
    bool chooseFirst();
    QString answerFor(const QJsonObject &answers) const;

    window::KioskWindow &m_window;
    support::ManualClock &m_clock;
    const support::Dictionary *m_dictionary = nullptr; ///< null: Spanish
};

QAbstractButton *markedKey(const Resident &resident); ///< of the keys on the page; null: none is marked

} // namespace journeys
