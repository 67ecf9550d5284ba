// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/training/lesson.h"
#include <QByteArray>

namespace handout {

/// What an instructor has in the hand during one lesson: its goal, what has to lie ready, what is asked of
/// the learners before and after with boxes to tick, and step by step what to say, what they do, what to
/// watch for and what to ask. PDF/A-1b on A4, in `language`, which the program speaks now. `meeting` from 1;
/// 0: it is in no course. `definition` is the procedure that is practised; null if there is none. Errors:
/// receipt::Errc::CannotRender.
base::Result<QByteArray> renderPlan(const training::Lesson &lesson, int meeting,
    const procedure::DefinitionPtr &definition, const QString &language);

} // namespace handout
