// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/walk.h"
#include "app/receipt/guidance.h"
#include "app/receipt/preparation.h"
#include "ui/screens/surroundings.h"

/// What is on the papers that are no comprobante, from the procedure's own texts.
namespace screens {

/// The sheet for a denuncia that is made elsewhere: who, and what was answered, in the order of the
/// questions. Holds personal data: it lives no longer than its page.
receipt::PreparationContent preparationContent(const Surroundings &around, const guide::Walk &walk);

/// Where to go instead. No personal data.
receipt::GuidanceContent guidanceContent(const Surroundings &around, const procedure::Referral &referral);

/// What to do next, and what the filing or the sheet is not. No personal data.
receipt::GuidanceContent guidanceContent(
    const Surroundings &around, const QList<receipt::Step> &steps, const QStringList &isNot);

} // namespace screens
