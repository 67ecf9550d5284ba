// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/catalogue.h"
#include "app/procedure/finding.h"
#include "app/procedure/pages.h"
#include "app/training/lesson.h"

/// Proofreading of what reading forgives: a class can be held with it, and it is worth mending.
namespace training {

/// The lesson as an instructor has it before the eyes; questions to the class are the prompts.
QList<procedure::Page> pagesOf(const Lesson &lesson);

/// Minutes, number of steps and tasks, pages and fields that the procedure has, planted mistakes that are
/// what they say to be on `today`; plain Spanish, telephone numbers, and each text in each of `languages`.
procedure::Findings proofread(const Lesson &lesson, const procedure::Catalogue &catalogue,
    const QStringList &languages, const QDate &today);

/// Meetings for which there is no lesson.
procedure::Findings proofread(const QStringList &course, const QStringList &lessons);

} // namespace training
