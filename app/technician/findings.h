// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/finding.h"
#include <QJsonObject>

namespace technician {

/// One line: file, step, what is wrong with its figure, and the words that it is about.
QString line(const procedure::Finding &finding);
QJsonObject toJson(const procedure::Finding &finding);

} // namespace technician
