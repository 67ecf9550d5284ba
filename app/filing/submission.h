// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace guide {
class Walk;
}

namespace filing {

/// Everything that a resident sends, taken from a finished walk: values only, so that it can cross to the worker.
struct Submission
{
    base::FilingId id;
    QString procedureId;
    int procedureVersion = 0;
    QByteArray procedureDigest; ///< 32 bytes
    QString language = QStringLiteral("es");
    QJsonObject filer; ///< contract §2 form
    QJsonObject assisted; ///< contract §2 form
    QJsonObject answers;
    QJsonArray notices;
    QJsonObject declaration;

    /// Precondition: walk.current().kind == Done.
    static Submission of(const guide::Walk &walk, const QString &language);
};

} // namespace filing
