// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "app/receipt/slip.h"
#include <QJsonObject>

namespace receipt {

/// What a procedure says should be done next after these answers.
QList<Step> stepsOf(
    const procedure::Definition &definition, const QJsonObject &answers, const QString &language);
QStringList isNotOf(const procedure::Definition &definition, const QString &language);

/// What the slip says in the procedure's own words, without any answer or name. When, where, and how it
/// stands, whoever keeps the filing knows.
SlipContent slipOf(const base::Comprobante &comprobante, const procedure::Definition &definition,
    const QJsonObject &answers, const QString &language);

} // namespace receipt
