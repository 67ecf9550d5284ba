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

} // namespace central
