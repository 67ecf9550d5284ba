// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/testpage.h"

#include "app/receipt/parts.h"

namespace care {

using namespace receipt;

base::Result<QByteArray> renderTestPage(
    base::Paper paper, const base::Settings &settings, const QDateTime &at)
{
    Sheet sheet(paper);
    const QString title = QStringLiteral("Hoja de prueba");
    const QString when = at.toLocalTime().toString(QStringLiteral("d/M/yyyy, H:mm"));
    addLetterhead(sheet, QStringLiteral("Ventanilla"), settings.centreName);
    addTitle(sheet, title);
    Column column = sheet.column(widthBesideQr(sheet));
    column.add(QStringLiteral("Mire si sale entera, derecha y con letras que se leen."), bodyType);
    column.add(QStringLiteral("áéíóúüñ ÁÉÍÓÚÜÑ ¿¡ «» 0123456789-K"), strongType);
    column.add(when, softType);
    if (const auto added = addWithQr(sheet, column, QStringLiteral("Ventanilla: hoja de prueba, ") + when,
            QStringLiteral("Léalo con un teléfono"));
        !added)
        return base::fail(added.error());
    addHeading(sheet, QStringLiteral("Hasta aquí llega"));
    return sheet.toPdf(title, QStringLiteral("Sin datos de ninguna persona."));
}

} // namespace care
