// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/known.h"
#include "app/identity/cedulaqr.h"
#include <QSet>
#include <optional>

namespace screens {

/// What this resident has said since they began. It goes from one flow to the next, and is gone with the
/// last.
struct Said
{
    guide::Known known;
    std::optional<identity::CedulaQr> card; ///< read by the code reader; the answers may have changed since
    QSet<QString> answered; ///< paths: nothing is planted there any more
};

} // namespace screens
