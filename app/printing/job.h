// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

namespace printing {

/// What is to be printed: once, whatever is touched or fails.
struct Order
{
    QByteArray pdf; ///< laid out for the printer's paper
    int copies = 1;
    /// Of the house and nobody's own, such as handouts for a class: it goes on coming out when whoever asked
    /// for it has left.
    bool isOfHouse = false;
};

/// A paper on its way, from the spool to the tray.
class Job
{
    Q_GADGET
public:
    enum class State {
        Handed, ///< the spooler has not answered yet
        Waiting, ///< in the spool, nothing is wrong
        Printing, ///< the printer is at it, nothing is wrong
        OutOfPaper, ///< goes on by itself when there is paper; so do the next three, once somebody saw to
                    ///< them
        Open, ///< a cover or the tray
        OutOfInk,
        Jammed, ///< or nothing more fits into the tray of what came out
        Stopped, ///< the queue, by somebody or after an error: comes out when a technician starts it
        NoAnswer, ///< nothing has happened for too long; may come out after all
        Printed, ///< the printer says that it is done
        Failed, ///< nothing more will come out
        Cancelled, ///< the same: somebody's wish, or it waited too long
    };
    Q_ENUM(State)
};
using JobState = Job::State;

inline bool isOver(JobState state)
{
    return state >= JobState::Printed;
}

/// It comes out by itself, and nobody needs to do anything.
inline bool isComing(JobState state)
{
    return state <= JobState::Printing;
}

} // namespace printing
