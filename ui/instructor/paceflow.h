// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/instructorflow.h"

namespace instructor {

/// What whoever teaches does at a learner's screen while the class is under way: who comes next, which step
/// it is, and for whom all wait. No PIN: there is nothing of anybody in it, and it is done many times an
/// hour. The rest is behind the PIN.
class PaceFlow : public entrance::WayFlow
{
    Q_OBJECT
public:
    PaceFlow(const screens::Surroundings &around, const Office &office); ///< outlives it

    void start() override;

private:
    void showPanel();
    void chosen(const QString &card);
    void showStep(); ///< what is said and done in it
    const training::Step *stepAt(qsizetype index) const; ///< null: there is none
    qsizetype index() const; ///< of the step at hand; -1: nobody has begun
    QString stepToHold() const; ///< the one at hand, or the first

    const Office m_office;
    Workshop &m_workshop;
};

} // namespace instructor
