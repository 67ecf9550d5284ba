// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/mailwish.h"

#include <QJsonObject>

namespace guide {

bool wantsMail(const QJsonObject &filer)
{
    return filer.value(QLatin1String("slip")) == QLatin1String("yes");
}

} // namespace guide
