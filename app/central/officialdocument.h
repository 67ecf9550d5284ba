// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/folio.h"
#include "app/central/opener.h"
#include <QDateTime>

namespace central {

struct OfficialFacts
{
    Folio folio;
    QString issuer;
    QDateTime receivedAt, decidedAt;
    QByteArray digest; ///< of the envelope
};

/// The official PDF of an accepted filing: who filed what, question by question, in the filing's language.
/// Needs a QGuiApplication (fonts).
base::Result<QByteArray> drawOfficial(const OpenedFiling &filing, const OfficialFacts &facts);

/// A value as people read it: option labels, dates as 20-11-2026, the name of a comuna. One line per item of
/// a group.
QString readable(const procedure::Field &field, const QJsonValue &value, const QString &language);

} // namespace central
