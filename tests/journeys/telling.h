// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "tests/journeys/hands.h"
#include "tests/journeys/house.h"
#include <QJsonObject>

namespace journeys {

/// What somebody answers in one procedure, in the form of the filing document, each by its field's id.
struct Telling
{
    /// What tests/data/answers/<id>.json says; where there is none, something that fits each question.
    static Telling of(const procedure::Definition &definition, const QDate &today);
    static Telling fromFile(const QString &path);

    /// From the welcome page to the procedure's first one.
    static bool begin(House &house, Hands &hands, const procedure::Definition &definition);
    /// A review, or a page that says where to go.
    static bool isAtEnd(const House &house);
    /// One page on: what is to be read is read, what is asked is answered. False: stuck, and said why.
    bool goOn(House &house, Hands &hands, const procedure::Definition &definition) const;
    bool goToEnd(House &house, Hands &hands, const procedure::Definition &definition) const;
    QJsonObject held() const; ///< what the filing holds of the gates and the questions

    QJsonObject gates, filer, answers;

private:
    bool answer(const QString &step, Hands &hands, const procedure::Definition &definition) const;
    bool answerItem(const QString &step, Hands &hands, const procedure::Definition &definition) const;
};

/// The built-in procedures. This one is offered whatever the day: an election is not waited for.
procedure::Catalogue offeringAtAnyTime(const QString &procedureId);

} // namespace journeys
