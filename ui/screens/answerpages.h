// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "ui/screens/surroundings.h"
#include <QJsonValue>

namespace screens {

class AnswerPage;

/// The page for a question, by its kind, filled with what was answered before (undefined: nothing yet).
AnswerPage *makeAnswerPage(
    const Surroundings &around, const procedure::Field &field, const QJsonValue &before);

/// "¿Perdió otro documento?": whether a group gets one more item.
AnswerPage *makeAnotherPage(
    const Surroundings &around, const procedure::Field &group, const QJsonValue &before);

} // namespace screens
