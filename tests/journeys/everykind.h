// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/catalogue.h"
#include "tests/journeys/hands.h"
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include <QJsonObject>

namespace journeys {

/// A procedure that asks a question of every kind, and what somebody answers (tests/data).
struct EveryKind
{
    /// `person`: an invented one, who practises.
    explicit EveryKind(Texts texts = Texts::Spanish, const QJsonObject &person = {});
    /// From the welcome page to the review.
    bool goToReview(House &house, Hands &hands) const;

    procedure::Catalogue catalogue;
    procedure::DefinitionPtr definition;
    QJsonObject answers; ///< as the filing must hold them
    QJsonObject filer;
};

/// What does not fit where it stands on the page in front: cut, over the edge, or over something else.
QStringList misfits(const House &house);
/// The same of any page; each line begins with `subject`.
QStringList misfits(const QWidget &page, const QString &subject);

} // namespace journeys
