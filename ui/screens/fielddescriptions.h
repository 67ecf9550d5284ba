// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace screens {

/// Who listens in a field of `page` has there what is wrong with it, and the hint; each may be empty.
void describeFields(QWidget &page, const QString &problem, const QString &hint);

} // namespace screens
