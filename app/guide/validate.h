// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/problem.h"
#include "app/procedure/definition.h"
#include <QDate>
#include <QJsonValue>
#include <tl/expected.hpp>

namespace guide {

/// Outside facts that validation needs; values, so that it stays pure.
struct Circumstances
{
    QDate today; ///< in America/Santiago
    bool practice = false; ///< reserved RUNs are accepted only here, and only they
};

/// The value in its stored form (resources/README.md), or why it is not accepted. What people may type
/// loosely (RUN, telephone, IMEI) is put in order; text is stored as it was typed. An undefined, null or
/// blank value is undefined if the field is optional, else Missing. Groups are not validated here: the walk
/// asks their fields one by one.
tl::expected<QJsonValue, Problem> validate(
    const procedure::Field &field, const QJsonValue &value, const Circumstances &circumstances);

/// The longest text that the field takes, in UTF-16 units; 0 where that means nothing.
int maximumLength(const procedure::Field &field);

} // namespace guide
