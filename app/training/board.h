// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/tally.h"
#include <QMap>

namespace training {

/// One group's class as the instructor sees it, out of the tallies of all kiosks: of the newest meeting where
/// everybody stands, and of all of them how it went. A value.
class Board
{
public:
    /// Whether it was taken: one that is no newer than that of its label is not.
    bool take(const Tally &tally);

    int meeting() const; ///< the newest one; 0: there is no tally
    int people() const; ///< of the newest meeting, at all kiosks together
    int kiosks() const; ///< of the newest meeting
    /// A kiosk's number in its meeting, from 1, in the order in which they joined: a label is no name that
    /// people can call. It stays. 0: that label is not here.
    int numberOf(const QString &label) const;

    struct Place
    {
        QString step;
        int here = 0; ///< kiosks where somebody stands at it now
        StepCounts counts;
    };
    QList<Place> places() const; ///< in the lesson's order

    struct StuckAt
    {
        QString label; ///< of the kiosk
        QString step;
        Stuck why = Stuck::Help;
    };
    QList<StuckAt> stuck() const; ///< who asked for help first, then by label

    /// The one with most errors and calls for help together; the first by name of several.
    std::optional<QuestionRecord> hardest() const;

    struct Progress
    {
        int meeting = 0;
        int people = 0;
        StepCounts counts; ///< of all its steps together
    };
    QList<Progress> progress() const; ///< by meeting

private:
    QList<Tally> current() const;

    QMap<QString, Tally> m_tallies; ///< by label
    QStringList m_joined; ///< labels, in the order in which they were first heard of
};

} // namespace training
