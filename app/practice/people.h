// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/planted.h"
#include <QList>

namespace practice {

/// Whoever a learner is: invented, with a RUN that is reserved for practice (resources/practice/people.json).
/// Answers in their stored form, by the ids of the common block's questions; `born`, a day, besides.
QList<QJsonObject> people();

/// Those of them whom what was planted fits, by their RUN, and with what is right in it: a learner's card and
/// the mistakes that they mend are of the same person.
QList<QJsonObject> peopleFor(const Planted &planted);

} // namespace practice
