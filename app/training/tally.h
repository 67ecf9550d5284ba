// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/training/codes.h"
#include "app/training/record.h"
#include <QByteArray>

namespace training {

/// What one kiosk tells the board of a class: counts, and where whoever stands there now is. No name, no
/// number of a person, nothing of the kiosk but a label that lasts as long as the class.
struct Tally
{
    QString label; ///< random, eight letters
    qint64 sequence = 0; ///< of two with one label the higher one is the newer
    QString lesson;
    int meeting = 0; ///< the first, the second … of its group
    int people = 0;
    QString here; ///< the step at which somebody stands now; empty: nobody does
    std::optional<Stuck> stuck;
    QList<StepRecord> steps; ///< in the lesson's order while the class is under way
    QList<QuestionRecord> questions;
    friend bool operator==(const Tally &, const Tally &) = default;

    /// A meeting that is over, or was some time ago.
    static Tally of(const MeetingRecord &record);
    MeetingRecord record(const QDate &day) const; ///< the other way: nobody is on its list

    /// Canonical JSON, "ventanilla.tally/1". Errors: BadTally (a value that no tally has).
    base::Result<QByteArray> toBytes() const;
    /// At most 64 KiB; every member of its form, none that is not known. Errors: BadTally.
    static base::Result<Tally> read(const QByteArray &bytes);
};

/// A new label.
QString randomLabel();

} // namespace training
