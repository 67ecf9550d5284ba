// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/result.h"

namespace base {

QString Error::toString() const
{
    QString text
        = QString::fromLatin1(code.category().name()) + u'.' + QString::fromStdString(code.message());
    if (!detail.isEmpty())
        text += QLatin1String(": ") + detail;
    return text;
}

} // namespace base
