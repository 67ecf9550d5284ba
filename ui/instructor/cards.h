// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/catalogue.h"
#include "app/training/classes.h"
#include "ui/entrance/cardspage.h"

namespace instructor {

/// Each procedure, on offer today or not, by its id.
QList<entrance::Card> procedureCards(const procedure::Catalogue &catalogue, const QString &language);

/// The groups of this kiosk, by their number in the store.
QList<entrance::Card> groupCards(const QList<training::Going> &groups, const QString &language);

} // namespace instructor
