// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/receipt/content.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace receipt {

/// What the official document says. Texts are in the filing's language already.
struct CertificateContent
{
    QString folio {};
    base::Comprobante comprobante;
    QString language = QStringLiteral("es");
    QString issuer {}; ///< who decided: the central service's own name
    QString procedureTitle {};
    QDateTime filedAt {}, receivedAt {}, decidedAt {}; ///< UTC; printed in America/Santiago
    QString kiosk {}; ///< "cl-07401-0001"
    QList<Row> person {}; ///< who filed: names, document
    QList<Row> answers {};
    QStringList isNot {}; ///< what a constancia is not
    QString digest {}; ///< SHA-256 of the envelope, hex; empty: there was none, in practice
};

/// The document that the central service issues when it accepts a filing: PDF/A-1b, A4 and no other: an
/// office takes it and keeps it, and its rows are not to be read from a strip that fades. Who stands at a
/// kiosk with a roll gets folio and instructions on the slip. It bears no crest nor seal; its folio and the
/// signed answer to a lookup, which holds its digest, are what proves it. Any thread of a program with a
/// QGuiApplication (fonts). The bytes differ with each call (creation date): keep the first.
base::Result<QByteArray> renderCertificate(const CertificateContent &content);

} // namespace receipt
