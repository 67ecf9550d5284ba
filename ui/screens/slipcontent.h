// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/filingdesk.h"
#include "app/procedure/definition.h"
#include "app/receipt/slip.h"

namespace screens {

/// What the slip says of a filing that was just saved: the procedure's own texts, no answer and no name.
receipt::SlipContent slipContent(const procedure::Definition &definition, const QJsonObject &answers,
    const kiosk::Filed &filed, kiosk::FilingState state, const QString &centreName, const QString &language);

/// True from the signed receipt of the central service on: until then nothing has been presented.
bool isPresented(kiosk::FilingState state);

} // namespace screens
