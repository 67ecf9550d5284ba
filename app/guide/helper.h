// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace procedure {
struct Field;
}

/// Who sits beside the person who files: the last question about the filer. It is nothing that the filer is,
/// and goes into the document apart (contract §2, `assisted`).
namespace guide {

class Walk;

bool asksWhoHelps(const procedure::Field &field);
/// "none", "family", "leader", "instructor", "other"; "none" where nobody has been asked.
QString helperOf(const Walk &walk);
bool isHelped(const Walk &walk);

} // namespace guide
