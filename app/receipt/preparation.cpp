// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/preparation.h"

#include "app/receipt/parts.h"
#include "app/text/dates.h"
#include "app/text/words.h"

namespace receipt {

namespace {

void addWarning(Sheet &sheet, const QString &language)
{
    const auto said = [&language](const char *spanish) { return text::words(spanish, language); };
    Column box = sheet.boxColumn();
    box.add(said(QT_TRANSLATE_NOOP("text", "Esto todavía no es una denuncia. Llévela usted.")),
        { 17, true, inks::notice });
    box.add(said(QT_TRANSLATE_NOOP("text",
                "Aquí no se envió ni se guardó nada. Esta hoja tiene sus datos: no la deje a la vista.")),
        bodyType, 1 * mm);
    sheet.box(box, inks::notice, inks::noticeTint);
}

void addPlace(Sheet &sheet, const PreparationContent &content)
{
    if (content.where.isEmpty() && content.contacts.isEmpty())
        return;
    addHeading(sheet, text::words(QT_TRANSLATE_NOOP("text", "Dónde llevarla"), content.language));
    for (const QString &text : content.where)
        addParagraph(sheet, text);
    addContacts(sheet, content.contacts, content.language);
}

} // namespace

base::Result<QByteArray> renderPreparation(const PreparationContent &content, base::Paper paper)
{
    const auto said = [&content](const char *spanish) { return text::words(spanish, content.language); };
    const QString name = said(QT_TRANSLATE_NOOP("text", "Hoja para su denuncia"));
    Sheet sheet(paper, content.forPractice);
    addLetterhead(sheet, QStringLiteral("Ventanilla"), content.centreName);
    addTitle(sheet,
        content.crime.isEmpty()
            ? name
            : said(QT_TRANSLATE_NOOP("text", "Hoja para su denuncia: %1")).arg(content.crime));
    addWarning(sheet, content.language);
    sheet.gap(6 * mm);
    if (content.preparedAt.isValid())
        addRow(sheet, said(QT_TRANSLATE_NOOP("text", "Preparada el")),
            text::instant(content.preparedAt, content.language));

    addRows(sheet, said(QT_TRANSLATE_NOOP("text", "Quién denuncia")), content.person);
    addRows(sheet, said(QT_TRANSLATE_NOOP("text", "Qué pasó")), content.facts);
    addPlace(sheet, content);
    addSteps(sheet, said(QT_TRANSLATE_NOOP("text", "Qué debe hacer ahora")), content.nextSteps);
    return sheet.toPdf(name, name);
}

} // namespace receipt
