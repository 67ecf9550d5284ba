// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paper.h"
#include "app/base/result.h"
#include "app/receipt/content.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace receipt {

/// What a resident takes along to make a denuncia elsewhere: nothing of it was filed or kept here. Texts are
/// in `language` already: the office's, which reads it. What is empty is left out.
struct PreparationContent
{
    QString crime {}; ///< "hurto", as the title ends
    QString language = QStringLiteral("es");
    QString centreName {};
    QDateTime preparedAt {}; ///< UTC; printed in America/Santiago
    QList<Row> person {}; ///< who makes it
    QList<Row> facts {}; ///< in the order in which they were asked
    QStringList where {}; ///< paragraphs: where to take it
    QList<Contact> contacts {};
    QList<Step> nextSteps {};
    bool forPractice = false; ///< with the band
};

/// "Hoja para su denuncia", in large type as PDF/A-1b, and plainly no denuncia. No comprobante and no QR:
/// there is nothing to ask for. It holds personal data: keep the bytes in memory, and no longer than their
/// page; the PDF's own title and foot name nobody. Any thread of a program with a QGuiApplication (fonts).
base::Result<QByteArray> renderPreparation(const PreparationContent &content, base::Paper paper);

} // namespace receipt
