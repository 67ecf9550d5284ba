// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace practice {

/// Whoever a learner is: invented, with a RUN that is reserved for practice (resources/practice/people.json).
/// Answers in their stored form, by the ids of the common block's questions; `born`, a day, besides.
QList<QJsonObject> people();

} // namespace practice
