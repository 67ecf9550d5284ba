// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/finding.h"
#include "app/technician/command.h"
#include <QJsonObject>

namespace technician {

/// One line: file, step, what is wrong with its figure, and the words that it is about.
QString line(const procedure::Finding &finding);
QJsonObject toJson(const procedure::Finding &finding);

/// A file that was refused. The place of an error stands first in its detail: "questions[2].label: no
/// Spanish", "when looks at what".
procedure::Finding unreadable(const base::Error &error);

/// All findings, and how many files were read; failed if one of them is more than a note.
Exit tell(const procedure::Findings &findings, qsizetype files, const Call &call);

} // namespace technician
