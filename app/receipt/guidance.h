// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paper.h"
#include "app/base/result.h"
#include "app/receipt/content.h"
#include <QByteArray>
#include <QList>
#include <QStringList>

namespace receipt {

/// What a sheet to take home says when there is nothing to prove: where to go instead, or what to do next. In
/// the resident's language already. No personal data. What is empty is left out.
struct GuidanceContent
{
    QString title {};
    QString language = QStringLiteral("es");
    QString centreName {};
    QStringList paragraphs {};
    QList<Contact> contacts {};
    QList<Step> steps {};
    QString isNotTitle {}; ///< "Lo que esta constancia no es"
    QStringList isNot {};
    bool forPractice = false; ///< with the band
};

/// A referral or the next steps, in large type as PDF/A-1b: the same sheet, for both are read at home with
/// the telephone in the other hand. Any thread of a program with a QGuiApplication (fonts).
base::Result<QByteArray> renderGuidance(const GuidanceContent &content, base::Paper paper);

} // namespace receipt
