// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace controls {
class ChoiceCard;
}

namespace screens {

/// "¿Qué le pasó?": a card for each group of procedures, and behind it one for each of its procedures, in the
/// order of real demand. A group of one is that one.
class ProcedurePage : public Page
{
    Q_OBJECT
public:
    /// The first page. `another`: of somebody who has told who they are.
    ProcedurePage(const Surroundings &around, bool another);
    ProcedurePage(const Surroundings &around, const procedure::CardGroup &group);

Q_SIGNALS:
    void chosen(const QString &procedureId);
    void groupChosen(const QString &groupId);
    void lookUpWanted();

private:
    controls::ChoiceCard *cardOf(const procedure::Definition &definition) const;
    controls::ChoiceCard *cardOf(const procedure::CardGroup &group) const;
    void offer(const QList<controls::ChoiceCard *> &cards);

    const QString m_language;
};

} // namespace screens
