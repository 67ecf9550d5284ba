// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/everykind.h"
#include "tests/journeys/hands.h"
#include "tests/journeys/house.h"

namespace instructor {
class Workshop;
}

namespace maintenance {
class Workbench;
}

namespace support {
class StickHouse;
}

namespace journeys {

/// Goes to every page there is, as residents do who want to see everything, and says so at each: `seen` is
/// called with the page in front. Each of them wears the same letters and colours, which end with their
/// session.
class EveryPage
{
public:
    EveryPage(House &house, theme::TextSize size, theme::Scheme scheme, std::function<void()> seen);

    /// These are false where the way was lost before its end.
    bool ofTheHouse(); ///< what belongs to no one question: the bars' pages, lists, drafts, lookups, the ends
    bool ofEveryKind(
        const EveryKind &every); ///< every stage of every kind of question; the house has its catalogue
    /// Every stage of every page from the card on, every referral, the review and what comes after.
    bool ofProcedure(const procedure::Definition &definition);
    bool ofTheMaintenance(); ///< of who sets a machine up and looks after it
    bool ofTheWorkshop(); ///< of who teaches; in practice also what a class shows to learners

private:
    void dress();
    void see();
    bool take(const QString &card);
    void theMaintenance();
    void settingUp(maintenance::Workbench &bench);
    void lookingAfter(maintenance::Workbench &bench);
    void theStick(maintenance::Workbench &bench);
    void carrying(maintenance::Workbench &bench, support::StickHouse &house, const QString &stick);
    void press(const char *label); ///< on whichever page of a list it is
    bool comes(const char *heading); ///< what the bench answers; and sees it
    void theWorkshop();
    void toTheMenu();
    void letIn(instructor::Workshop &workshop);
    void beforeTheClass(instructor::Workshop &workshop);
    void ofTheClass(instructor::Workshop &workshop);
    void peopleOfTheClass();
    void takeTheRest(const QString &more);
    void interludes();
    void warmUps();
    void askedAloud();
    bool firstFiling();
    bool helpedAndAnother();
    bool lookedUpAndWithdrawn();
    bool beginPlain(const QString &until);
    bool draftsMet();
    void paperOnItsWay();
    void afterwards();
    void referrals(Finger &finger, const procedure::Gate &gate);

    House &m_house;
    Resident &m_resident;
    const QJsonObject m_answers;
    const theme::TextSize m_size;
    const theme::Scheme m_scheme;
    const std::function<void()> m_seen;
    bool m_tookAll = true; ///< whatever was to be touched was there
};

/// The page in front, for a file's name: its step, else its class.
QString pageName(const House &house);

} // namespace journeys
