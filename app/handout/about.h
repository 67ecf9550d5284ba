// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include <QStringList>

/// What a procedure is, in a sentence or two, for who has not begun it. Taken from its definition, so that it
/// says nothing else than the screen does. In `language`, which the program speaks now (text/words.h).
namespace handout {

QString purposeOf(const procedure::Definition &definition, const QString &language);
/// What one has to have at hand; nothing where nothing is asked.
QStringList neededFor(const procedure::Definition &definition, const QString &language);
QStringList isNot(const procedure::Definition &definition, const QString &language);

} // namespace handout
