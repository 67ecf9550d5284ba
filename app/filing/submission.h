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

/// The filing document (contract §2; its exact schema is resources/filing.schema.json).
namespace filing {

/// Everything that a resident sends, taken from a finished walk: values only, so that it can cross to the
/// worker. The JSON members have the form that they have in the document.
struct Submission
{
    base::FilingId id;
    QString procedureId;
    int procedureVersion = 0;
    QByteArray procedureDigest; ///< 32 bytes
    QString language = QStringLiteral("es");
    QJsonObject filer;
    QJsonObject assisted;
    QJsonObject answers;
    QJsonArray notices;
    QJsonObject declaration;
    QDateTime validUntil = {}; ///< UTC, of a procedure with a deadline; invalid: it has none

    /// Precondition: walk.current().kind == Done. Nobody is said to have helped: the kiosk does not ask yet.
    static Submission of(const guide::Walk &walk, const QString &language);
};

} // namespace filing
