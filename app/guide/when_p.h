// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/outcome_p.h"
#include "app/procedure/definition.h"
#include <QDate>

/// Answers that say when: part of validate().
namespace guide {

Outcome validateDate(const procedure::Field &field, const QJsonValue &value, QDate today);
Outcome validateMoment(const procedure::Field &field, const QJsonValue &value, QDate today);
Outcome validateTime(const procedure::Field &field, const QJsonValue &value);
Outcome validateBirthDate(const procedure::Field &field, const QJsonValue &value, QDate today);
Outcome validateMonths(const procedure::Field &field, const QJsonValue &value, QDate today);

} // namespace guide
