// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/workshop.h"
#include "ui/window/hand.h"
#include "ui/window/kioskwindow.h"

namespace window {

/// Stands beside the learner in practice while a class is under way: tells the class at which step of the
/// lesson they are, lets them wait where all wait, shows what is to be looked at, and in a guided lesson what
/// to touch next. What learners type it does not look at.
class Tutor : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it; the window is practice's.
    Tutor(KioskWindow &window, instructor::Workshop &workshop);

private:
    enum class Over {
        Nothing,
        Blank, ///< they look at whoever teaches
        Wait, ///< until all may go on
        Here, ///< "Ahora vamos en este paso"
    };
    void follow(); ///< another page is in front
    void classChanged();
    void settle(); ///< what lies over it
    void note(const QString &page);
    void guide();
    Over wanted() const;
    screens::Page *pageOf(Over over);
    bool isBeyond(const QString &step) const; ///< where nobody goes yet

    KioskWindow &m_window;
    instructor::Workshop &m_workshop;
    Hand m_hand;
    QPointer<screens::Page> m_over; ///< what was laid here
    Over m_isOver = Over::Nothing;
    QString m_held; ///< the step that they may not begin yet; empty: none
    int m_person = 0; ///< whose turn it is
    QString m_seen; ///< the pointed step that they have read of
};

/// The name that lessons have for a page that is in front (training::Step::page); empty: they have none.
QString lessonPage(const screens::Page &page);

} // namespace window
