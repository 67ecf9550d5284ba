// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/record.h"
#include <QByteArray>
#include <QStringList>
#include <array>

namespace training {

/// A count that leaves the room where it was made. Fewer than five could point to a person, so it does not
/// say how many; nor does one that would give such a number away by subtraction.
class Count
{
public:
    static constexpr int fewest = 5;

    Count() : Count(0) { }
    explicit Count(int number)
        : m_state(number < fewest ? Few : Shown), m_number(number < fewest ? 0 : number)
    {
    }
    static Count withheld();

    std::optional<int> number() const { return m_state == Shown ? std::optional(m_number) : std::nullopt; }
    bool isFew() const { return m_state == Few; }
    QString toString() const; ///< "12", "menos de 5", "no se muestra"
    friend bool operator==(const Count &, const Count &) = default;

private:
    enum State { Shown, Few, Withheld };
    State m_state;
    int m_number;
};

/// How many did none, one, two or all three of the tasks.
using Levels = std::array<Count, 4>;

/// What a centre tells of one group's course, out of the records of all kiosks. The attendance has names or
/// numbers, because somebody has to sign it; it is a page of its own, and nothing else here is about one
/// person. Plain values: who prints them decides how.
struct ClassReport
{
    struct Meeting
    {
        int place = 0;
        QDate day;
        QString lesson;
        Count present; ///< on the list
        Count practised; ///< at the kiosks
        Levels entry, exit;
    };
    struct Attendance
    {
        Person person;
        QList<bool> came; ///< by meeting
        int meetings() const { return int(came.count(true)); }
    };
    /// A row about fewer than five people says nothing else.
    struct StepLine
    {
        int meeting = 0;
        QString lesson, step;
        Count reached, finished, stopped;
        Count helps, errors;
        std::optional<int> seconds; ///< on average of those who reached it
    };
    struct QuestionLine
    {
        QString field;
        Count errors, helps; ///< in all meetings of five people and more
    };

    int planned = 0; ///< meetings of the course
    QList<Meeting> meetings; ///< by place
    QList<Attendance> attendance; ///< by number
    QList<StepLine> steps; ///< by meeting
    QList<QuestionLine> questions; ///< the hardest first; of less than five errors and calls for help none
    Levels first, last; ///< of everybody: before their first lesson, and after their last

    /// Records of one group, one from each kiosk; the newest counts of those with one label.
    static ClassReport of(const QList<GroupRecord> &kiosks);

    enum class Page { Meetings, Attendance, Steps, Questions };
    /// RFC 4180 in all but the comma: a Spanish Excel takes `;` between columns (its comma is the decimal
    /// one), and puts a line with commas into one cell. UTF-8 with a byte order mark, without which it reads
    /// "reuniÃ³n". A header, and as many fields in each line.
    QByteArray toCsv(Page page) const;
};

} // namespace training
