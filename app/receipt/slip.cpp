// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/slip.h"

#include "app/receipt/parts.h"
#include "app/text/dates.h"
#include "app/text/words.h"
#include <QCoreApplication>

namespace receipt {

namespace {

constexpr int longestNameInQr = 80; // characters; keeps the modules large enough for any phone

/// Where the filing stands, as the slip shows it.
struct Standing
{
    QString title; ///< the page's heading
    QString word; ///< in capitals, the first line of the box
    QString meaning;
    QString plain; ///< in the QR
    QColor ink;
    QColor tint;
};

/// Once it is accepted the visit has been made.
bool hasDeadline(const SlipContent &content)
{
    return content.validUntil.isValid() && content.folio.isEmpty();
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(receipt)
public:
    static Standing standing(const SlipContent &content);
    static QString howToAsk(const SlipContent &content);
    static QString validOnlyUntil(const SlipContent &content);
};

Standing Texts::standing(const SlipContent &content)
{
    if (content.comprobante.isPractice() && !content.received)
        return { tr("Así se ve un comprobante"), tr("PRÁCTICA: NO SE GUARDÓ NI SE ENVIÓ NADA"),
            tr("En una constancia de verdad, aquí dice en qué va."), tr("práctica, no se envió nada"),
            inks::practice, inks::primaryTint };
    if (!content.folio.isEmpty())
        return { tr("Su constancia fue aceptada"), tr("ACEPTADA"),
            tr("Use el folio cuando le pidan la constancia. Pida el documento en cualquier Ventanilla."),
            tr("aceptada, folio %1").arg(content.folio), inks::good, inks::goodTint };
    if (content.received)
        return { tr("Su constancia fue recibida"), tr("RECIBIDA, TODAVÍA SIN FOLIO"),
            tr("El servicio central ya la tiene y la va a revisar. Pregunte más adelante con su "
               "comprobante."),
            tr("recibida, todavía sin folio"), inks::primary, inks::primaryTint };
    return { tr("Su constancia quedó guardada"), tr("GUARDADO, TODAVÍA NO PRESENTADO"),
        hasDeadline(content)
            ? tr("Se enviará sola si hay internet antes de esa hora. Después no se envía.")
            : tr("Se enviará sola cuando haya internet. Usted no tiene que hacer nada para eso."),
        tr("guardado, todavía NO presentado"), inks::notice, inks::noticeTint };
}

QString Texts::howToAsk(const SlipContent &content)
{
    if (content.comprobante.isPractice())
        return tr("Mientras dure la práctica, con este número puede preguntar en qué va.");
    return QCoreApplication::translate(
        "receipt", "Con este número y su documento puede preguntar en cualquier Ventanilla en qué va.");
}

QString Texts::validOnlyUntil(const SlipContent &content)
{
    return tr("Vale solo hasta el %1.").arg(text::instant(content.validUntil, content.language));
}

void addDeadline(Column &box, const SlipContent &content)
{
    box.add(Texts::validOnlyUntil(content), strongType, 1 * mm);
    box.add(Texts::tr("Ese mismo día vaya en persona a una unidad de Carabineros para validarla. "
                      "Lleve su cédula o su pasaporte."),
        bodyType, 1 * mm);
    box.add(content.units.isEmpty() ? Texts::tr("Sirve cualquier unidad de Carabineros.")
                                    : Texts::tr("Las unidades más cercanas:"),
        bodyType, 2 * mm);
    for (const QString &unit : content.units)
        box.add(unit, strongType, 1 * mm);
}

QString shortened(QString text)
{
    if (text.size() > longestNameInQr)
        text = text.left(longestNameInQr - 1) + QChar(0x2026);
    return text;
}

Column comprobanteColumn(const Sheet &sheet, const SlipContent &content)
{
    const double width = widthBesideQr(sheet);
    Column column = sheet.column(width);
    if (!content.folio.isEmpty()) {
        column.add(Texts::tr("Folio"), softType);
        column.add(content.folio, fitted(sheet, content.folio, { 30, true, inks::good, 1.2 }, width));
    }
    const QString number = content.comprobante.toString();
    column.add(Texts::tr("Su número de comprobante"), softType, 4 * mm);
    column.add(number, fitted(sheet, number, { 38, true, inks::text, 1.25 }, width));
    column.add(Texts::howToAsk(content), bodyType, 2.5 * mm);
    return column;
}

} // namespace

base::Result<QByteArray> renderSlip(const SlipContent &content, base::Paper paper)
{
    const Standing standing = Texts::standing(content);
    const bool isPractice = content.comprobante.isPractice();
    Sheet sheet(paper, isPractice);
    addLetterhead(sheet, QStringLiteral("Ventanilla"), content.centreName);

    addTitle(sheet, standing.title);
    Column box = sheet.boxColumn();
    box.add(standing.word, { 17, true, standing.ink });
    if (hasDeadline(content))
        addDeadline(box, content);
    box.add(standing.meaning, bodyType, hasDeadline(content) ? 3 * mm : 1 * mm);
    sheet.box(box, standing.ink, standing.tint);

    sheet.gap(9 * mm);
    const auto added = addWithQr(sheet, comprobanteColumn(sheet, content), qrText(content),
        Texts::tr("Llévelo en su teléfono: apunte con la cámara"));
    if (!added)
        return base::fail(added.error());

    sheet.gap(9 * mm);
    if (!content.procedureTitle.isEmpty())
        addRow(sheet, Texts::tr("Trámite"), content.procedureTitle);
    if (content.savedAt.isValid())
        addRow(sheet, Texts::tr("Cuándo"), text::instant(content.savedAt, content.language));
    if (!content.centreName.isEmpty())
        addRow(sheet, Texts::tr("Dónde"), content.centreName);

    addSteps(sheet, Texts::tr("Qué debe hacer ahora"), content.nextSteps);

    addHeading(sheet, Texts::tr("Qué no es este papel"));
    addBullet(sheet,
        isPractice ? Texts::tr("Es un papel de práctica: no sirve para ningún trámite.")
                   : Texts::tr("No es la constancia. Es el comprobante de que usted la hizo aquí."));
    for (const QString &text : content.isNot)
        addBullet(sheet, text);

    const QString name = Texts::tr("Comprobante %1").arg(content.comprobante.toString());
    return sheet.toPdf(name, name);
}

QString qrText(const SlipContent &content)
{
    QStringList lines { Texts::tr("Ventanilla") };
    if (content.comprobante.isPractice())
        lines << text::practiceBand();
    lines << Texts::tr("Comprobante: %1").arg(content.comprobante.toString());
    if (!content.procedureTitle.isEmpty())
        lines << Texts::tr("Qué: %1").arg(shortened(content.procedureTitle));
    if (content.savedAt.isValid())
        lines << Texts::tr("Cuándo: %1").arg(text::instant(content.savedAt, content.language));
    if (!content.centreName.isEmpty())
        lines << Texts::tr("Dónde: %1").arg(shortened(content.centreName));
    lines << Texts::tr("Estado: %1").arg(Texts::standing(content).plain);
    if (hasDeadline(content))
        lines << Texts::validOnlyUntil(content) + u' '
                + Texts::tr("Ese mismo día valídela en Carabineros, con cédula o pasaporte.");
    if (!content.comprobante.isPractice())
        lines << Texts::tr("Para preguntar: lleve este número y su documento a cualquier Ventanilla.");
    return lines.join(u'\n');
}

} // namespace receipt
