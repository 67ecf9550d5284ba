// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/filingdesk.h"
#include "app/procedure/definition.h"
#include "app/receipt/slip.h"
#include <optional>

namespace screens {

/// What the slip says of a filing that was just saved: the procedure's own texts, no answer and no name.
receipt::SlipContent slipContent(const procedure::Definition &definition, const QJsonObject &answers,
    const kiosk::Filed &filed, kiosk::FilingState state, const QString &centreName, const QString &language);

/// Its resident wished it by e-mail as well: its steps say so from now on. In practice nothing is sent.
void addMail(receipt::SlipContent &content);

/// What slipContent() says, for who asks again: what the central service's signed answer or this kiosk's
/// queue tells. Nobody kept the answers, so only what everybody must do next is on it. Nothing where no slip
/// would be true any more: refused, withdrawn, set aside, or a visit that the slip knows nothing of.
std::optional<receipt::SlipContent> slipAgain(const procedure::Catalogue &catalogue,
    const base::Comprobante &comprobante, const kiosk::LookupAnswer &answer, const QString &language);

/// True from the signed receipt of the central service on: until then nothing has been presented.
bool isPresented(kiosk::FilingState state);

} // namespace screens
