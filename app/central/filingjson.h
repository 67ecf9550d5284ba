// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/stores.h"
#include <QJsonObject>
#include <QStringList>

namespace central {

/// A filing as commands show it; what is not known is left out.
QJsonObject toJson(const db::FilingRow &row);
QStringList asLines(const QJsonObject &json); ///< `name: value`; objects as JSON

/// Opens it with the seal keys of `folder`, whatever the catalogue says.
base::Result<QJsonObject> openContent(const QString &folder, Stores &stores, const db::FilingRow &row);

} // namespace central
