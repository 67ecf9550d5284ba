// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/catalogue.h"
#include "app/training/board.h"
#include "app/training/lessons.h"
#include <QStringList>

namespace instructor {

/// What people call a kiosk of the class by its number (training::Board::numberOf), on the board and on the
/// kiosk itself: "Pantalla 3". In the language that the program speaks.
QString screenName(int number);

/// What stands on the board, counted and in words; of nobody anything else than a count. A value.
struct BoardContent
{
    struct Step
    {
        /// Its name, longest first: as much of the lesson's own words as there is room for. The last one is
        /// shown whatever it takes.
        QStringList names;
        int reached = 0, finished = 0;
        int here = 0; ///< kiosks
        bool operator==(const Step &) const = default;
    };
    struct Stuck
    {
        QString screen; ///< "Pantalla 3"
        int step = 0; ///< from 1, as on the board
        training::Stuck why = training::Stuck::Help;
        bool operator==(const Stuck &) const = default;
    };
    struct Meeting
    {
        int number = 0, people = 0;
        int finished = -1; ///< of a hundred steps that were begun; -1: none was
        bool operator==(const Meeting &) const = default;
    };
    int meeting = 0;
    QStringList lesson; ///< its title, longest first
    int people = 0, kiosks = 0;
    bool hasBegun = false; ///< somebody has
    QList<Step> steps;
    QList<Stuck> stuck; ///< who asked for help first
    QString hardest; ///< "Su RUN", "Paso 4: Toque Ver mejor"; empty: nothing was hard yet
    int errors = 0, helps = 0; ///< at the hardest
    QList<Meeting> meetings;
    bool operator==(const BoardContent &) const = default;
};

/// `lesson` may be null: steps then have only numbers. `language` of the lesson's words.
BoardContent contentOf(const training::Board &board, const training::LessonPtr &lesson,
    const procedure::Catalogue &catalogue, const QString &language);

/// A sentence, and what of its beginning can stand alone, longest first: "Toque Ver mejor y agrande la letra.
/// Después toque Listo." has "Toque Ver mejor y agrande la letra" and "Toque Ver mejor".
QStringList shortened(const QString &text);

} // namespace instructor
