// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/board.h"
#include "app/training/lessons.h"

namespace support {

/// A label as kiosks have them, which nobody is to read: "qaaaaaaa", "qbaaaaaa" …
inline QString kioskLabel(int kiosk, int meeting)
{
    const auto letter = [](int number) { return QChar(u'a' + char16_t(number % 26)); };
    return QStringLiteral("q%1%2%3aaaa").arg(letter(kiosk)).arg(letter(kiosk / 26)).arg(letter(meeting));
}

/// What a kiosk tells in the middle of a class of `lesson`: five people, who are further at one kiosk than at
/// the other. `round`: what happened since. Every third one is stuck.
inline training::Tally tallyOf(const training::Lesson &lesson, int kiosk, int meeting, int round = 0)
{
    training::Tally tally { kioskLabel(kiosk, meeting), round + 1, lesson.id, meeting, 5, {}, {}, {}, {} };
    const int steps = int(lesson.steps.size()), at = (kiosk + round) % steps;
    for (int i = 0; i < steps; ++i) {
        const int reached = i <= at ? 5 : 0;
        tally.steps << training::StepRecord { lesson.steps.at(i).id,
            { .reached = reached, .finished = i < at ? 4 : i == at ? 1 : 0, .helps = i == 3, .errors = i } };
    }
    tally.here = lesson.steps.at(at).id;
    if (kiosk % 3 == 0)
        tally.stuck = training::Stuck((kiosk / 3 + round) % 3);
    tally.questions = { { QStringLiteral("filer.run"), kiosk + 1, 1 }, { QStringLiteral("when"), 1, 0 } };
    return tally;
}

/// So many meetings, of which the last one is under way at so many kiosks.
inline training::Board boardOf(const training::Lesson &lesson, int kiosks, int meetings = 1)
{
    training::Board board;
    for (int meeting = 1; meeting < meetings; ++meeting) {
        training::Tally tally = tallyOf(lesson, 0, meeting, meeting);
        tally.people = 8 + meeting % 5;
        tally.here.clear();
        tally.stuck.reset();
        board.take(tally);
    }
    for (int kiosk = 0; kiosk < kiosks; ++kiosk)
        board.take(tallyOf(lesson, kiosk, meetings));
    return board;
}

} // namespace support
