// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/walk.h"
#include <QDate>
#include <QJsonValue>
#include <QString>

namespace text {

/// A stored answer as the review page, the certificate and the voice say it: "Ayer, en la tarde",
/// "12.345.678-5", an option's label. Undefined: "No entregado". A group: its items, one a line.
QString answerText(
    const procedure::Field &field, const QJsonValue &value, const QString &language, QDate today);

/// What a row of the review page is called: "RUN", "Documento 2: tipo".
QString rowLabel(const guide::ReviewRow &row, const QString &language);
/// "Documento 2"; empty for a field that is in no group.
QString itemTitle(const procedure::Field *group, int item, const QString &language);

QString name(const QJsonObject &names); ///< given, first, second: "Ana Soto Rojas"
QString phone(const QString &e164); ///< "+56 9 1234 5678"
QString pesos(qint64 amount); ///< "$1.250.000"
QString run(const QString &stored); ///< "12.345.678-5"

} // namespace text
