// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/guidance.h"

#include "app/receipt/parts.h"
#include <QCoreApplication>

namespace receipt {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(receipt)
};

} // namespace

base::Result<QByteArray> renderGuidance(const GuidanceContent &content, base::Paper paper)
{
    Sheet sheet(paper, content.forPractice);
    addLetterhead(sheet, QStringLiteral("Ventanilla"), content.centreName);
    addTitle(sheet, content.title);
    for (const QString &text : content.paragraphs)
        addParagraph(sheet, text);
    addContacts(sheet, content.contacts, content.language);
    const bool isOnlySteps = content.paragraphs.isEmpty() && content.contacts.isEmpty();
    addSteps(sheet, isOnlySteps ? QString() : Texts::tr("Qué debe hacer ahora"), content.steps);
    addBullets(sheet, content.isNotTitle, content.isNot);
    return sheet.toPdf(content.title, Texts::tr("Para llevar"));
}

} // namespace receipt
