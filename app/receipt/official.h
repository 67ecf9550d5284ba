// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "app/receipt/certificate.h"
#include <QJsonObject>

namespace receipt {

/// What the official document says of a filing, from its document (contract §2) and the procedure that it
/// names: who filed what, when, with whose help, question by question, in the filing's language. What is
/// left empty or unset (folio, issuer, kiosk, the other dates, digest) whoever decided knows.
CertificateContent certificateContent(const QJsonObject &document, const base::Comprobante &comprobante,
    const procedure::Definition &procedure);

} // namespace receipt
