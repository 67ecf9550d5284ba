// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/training/classes.h"
#include "app/training/codes.h"
#include "app/training/lesson.h"
#include "app/training/tally.h"
#include <QHash>
#include <QObject>

namespace training {

/// A class as it stands on this kiosk.
struct ClassState
{
    qint64 meeting = 0; ///< in the store, for the attendance
    QString label; ///< random; the board knows the kiosk by it
    int place = 0; ///< the first, the second … meeting of its group
    LessonPtr lesson;
    int people = 0; ///< who practise on this kiosk; none: it only shows
    int person = 1; ///< whose turn it is
    QString step = {}; ///< where they stand; empty: they have not begun
    bool done = false; ///< they have finished that step, or stopped at it
    QString waitAt = {}; ///< nobody goes beyond this step ("todos esperan"); empty: everybody goes on
    QString pointedAt = {}; ///< the step that the instructor points at; empty: none
    bool blanked = false; ///< the screen shows nothing
    std::optional<Stuck> stuck = {};
    friend bool operator==(const ClassState &, const ClassState &) = default;
};

/// A class on one kiosk, from its start to its end. Each event is in the store when the function has
/// returned, so a power cut loses at most what was done since; the two minutes and the three errors of the
/// step at hand begin anew. No event has a name or a time; whose it was is not kept. Lives on the thread that
/// opened `classes`, which must outlive it. Errors of all: NoClass, and those of the store.
class ClassRoom : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostPeople = 999;

    ClassRoom(Classes &classes, const base::Clock &clock, QObject *parent = nullptr);

    const std::optional<ClassState> &state() const { return m_state; }
    /// What the board is told. Errors: NoClass.
    base::Result<Tally> tally() const;

    /// With no people it counts nobody: the screen shows the board, or what the others do. Errors:
    /// ClassUnderWay, UnknownGroup, BadNumber (0-999 people), BadWord (the lesson's names).
    base::Result<> start(qint64 group, const LessonPtr &lesson, int people);
    /// The class that a power cut ended, if one did, with the lesson as it was. One of which no lesson was
    /// kept, by an older program, is over; its counts stay.
    base::Result<bool> resume();
    /// Whoever stands at a step that they have not finished has stopped there. A class in which nobody came
    /// and nothing happened leaves no trace.
    base::Result<> end();

    /// Also back to an earlier one: whoever repeats a step is counted once. Errors: UnknownStep, AllWait.
    base::Result<> reach(const QString &step);
    base::Result<> finish(); ///< the step at hand. Errors: UnknownStep
    base::Result<> stop(); ///< they leave off at the step at hand. Errors: UnknownStep
    /// The next one's turn begins; whoever did not finish their step has stopped there. Errors: NobodyLeft.
    base::Result<> nextPerson();
    base::Result<> setPeople(int people); ///< somebody came late, or left. Errors: BadNumber

    /// `field`: the page's path without items, or none. Errors: UnknownStep, BadWord.
    base::Result<> askHelp(const QString &field = {});
    base::Result<> helped(); ///< the instructor has been there: minutes and errors begin anew
    base::Result<> errorAt(const QString &field); ///< Errors: UnknownStep, BadWord

    base::Result<> waitAt(const QString &step); ///< empty: released. Errors: UnknownStep
    base::Result<> pointAt(const QString &step); ///< empty: no longer. Errors: UnknownStep
    base::Result<> blank(bool blanked);

    /// Notices that somebody has been at a step for two minutes. Call it once a second.
    base::Result<> look();

Q_SIGNALS:
    void changed(const training::ClassState &state);
    void ended();

private:
    enum class Outcome { Reached, Finished, Stopped };
    /// Of whoever stands at a step; in memory only.
    struct Trouble
    {
        std::chrono::milliseconds since { 0 }; ///< they have been there
        std::chrono::milliseconds calmSince { 0 }; ///< or the instructor has been there since
        int errors = 0;
        bool helpAsked = false;
    };
    /// What one event changes: written whole, and only then true.
    struct Change
    {
        ClassState next;
        Trouble trouble;
        std::optional<Outcome> outcome; ///< of next.step
        bool newTurn = false;
        QList<StepRecord> counts;
        std::optional<QuestionRecord> question;
    };
    using Edit = std::function<base::Result<>(Change &)>;
    static QString nameOf(Outcome outcome);
    base::Result<> change(const Edit &edit);
    base::Result<> changeAtStep(const Edit &edit);
    base::Result<> pass(Outcome outcome);
    db::Result<> write(const Change &change);
    void apply(const Change &change);
    void addTime(Change &change) const;
    void endTurn(Change &change) const;
    void beginTurn(Change &change) const;
    Trouble noTrouble() const;
    std::optional<Stuck> whyStuck() const;
    int indexOf(const QString &step) const;
    base::Result<> judgeStep(const QString &step) const;

    Classes &m_classes;
    const base::Clock &m_clock;
    std::optional<ClassState> m_state;
    QHash<QString, Outcome> m_turn; ///< steps that this person has reached
    Trouble m_trouble;
};

} // namespace training
Q_DECLARE_METATYPE(training::ClassState)
