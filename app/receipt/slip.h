// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/paper.h"
#include "app/base/result.h"
#include "app/receipt/content.h"
#include "app/receipt/qr.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace receipt {

/// What the slip says, already in the resident's language. No personal data. What is empty is not known, as
/// when a slip is drawn again of a filing that nobody has opened yet, and is left out.
struct SlipContent
{
    base::Comprobante comprobante;
    QString language = QStringLiteral("es");
    QString procedureTitle {};
    QString centreName {};
    QDateTime savedAt {}; ///< UTC; printed in America/Santiago
    bool received = false; ///< false: "guardado, todavía NO presentado"
    QString folio {}; ///< empty until accepted
    QList<Step> nextSteps {};
    QStringList isNot {};
    QDateTime validUntil {}; ///< UTC; until then it has to be validated in person. Invalid: no deadline
    QStringList units {}; ///< where: "name, address", the nearest first; empty: at any unit
    bool byMail = false; ///< it is to come by e-mail as well; the next steps say so
};

/// One slip in large type as PDF/A-1b (as many pages as the next steps need), with a QR that any phone shows
/// without a network. Any thread of a program with a QGuiApplication (fonts). Warm: under 10 ms.
base::Result<QByteArray> renderSlip(const SlipContent &content, base::Paper paper = base::Paper::A4);

/// The text inside the slip's QR: comprobante, what, when, where it stands, how to ask. No personal data.
QString qrText(const SlipContent &content);

} // namespace receipt
