// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/preparation.h"

#include "app/receipt/parts.h"
#include "app/text/dates.h"
#include <QCoreApplication>

namespace receipt {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(receipt)
};

void addWarning(Sheet &sheet)
{
    Column box = sheet.boxColumn();
    box.add(Texts::tr("Esto todavía no es una denuncia. Llévela usted."), { 17, true, inks::notice });
    box.add(
        Texts::tr("Aquí no se envió ni se guardó nada. Esta hoja tiene sus datos: no la deje a la vista."),
        bodyType, 1 * mm);
    sheet.box(box, inks::notice, inks::noticeTint);
}

void addPlace(Sheet &sheet, const PreparationContent &content)
{
    if (content.where.isEmpty() && content.contacts.isEmpty())
        return;
    addHeading(sheet, Texts::tr("Dónde llevarla"));
    for (const QString &text : content.where)
        addParagraph(sheet, text);
    addContacts(sheet, content.contacts, content.language);
}

} // namespace

base::Result<QByteArray> renderPreparation(const PreparationContent &content, base::Paper paper)
{
    const QString name = Texts::tr("Hoja para su denuncia");
    Sheet sheet(paper);
    addLetterhead(sheet, QStringLiteral("Ventanilla"), content.centreName);
    addTitle(
        sheet, content.crime.isEmpty() ? name : Texts::tr("Hoja para su denuncia: %1").arg(content.crime));
    addWarning(sheet);
    sheet.gap(6 * mm);
    if (content.preparedAt.isValid())
        addRow(sheet, Texts::tr("Preparada el"), text::instant(content.preparedAt, content.language));

    addRows(sheet, Texts::tr("Quién denuncia"), content.person);
    addRows(sheet, Texts::tr("Qué pasó"), content.facts);
    addPlace(sheet, content);
    addSteps(sheet, Texts::tr("Qué debe hacer ahora"), content.nextSteps);
    return sheet.toPdf(name, name);
}

} // namespace receipt
