// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/certificate.h"

#include "app/receipt/parts.h"
#include "app/text/dates.h"
#include "app/text/words.h"
#include <QCoreApplication>

namespace receipt {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(receipt)
};

QString certificateQr(const CertificateContent &content)
{
    QStringList lines { Texts::tr("Constancia aceptada"), Texts::tr("Folio: %1").arg(content.folio),
        Texts::tr("Comprobante: %1").arg(content.comprobante.toString()),
        Texts::tr("Aceptada: %1").arg(text::instant(content.decidedAt, content.language)) };
    if (content.comprobante.isPractice())
        lines.prepend(text::practiceBand());
    else
        lines << Texts::tr("Huella: %1").arg(content.digest)
              << Texts::tr("Para comprobarla: pregunte en cualquier Ventanilla.");
    return lines.join(u'\n');
}

void addDigest(Sheet &sheet, const CertificateContent &content)
{
    // In groups, so that the line breaks where an eye can find it again.
    QString grouped = content.digest;
    for (qsizetype i = grouped.size() - 8; i > 0; i -= 8)
        grouped.insert(i, u' ');
    sheet.gap(8 * mm);
    Column small = sheet.column();
    small.add(Texts::tr("Hecha en la Ventanilla %1. Huella del envío (SHA-256):").arg(content.kiosk),
        { 11, false, inks::soft });
    small.add(grouped, { 11, false, inks::soft });
    sheet.add(small);
}

} // namespace

base::Result<QByteArray> renderCertificate(const CertificateContent &content)
{
    const auto at = [&content](const QDateTime &utc) { return text::instant(utc, content.language); };
    Sheet sheet(base::Paper::A4, content.comprobante.isPractice());
    addLetterhead(sheet, content.issuer, Texts::tr("Documento electrónico"));

    sheet.gap(8 * mm);
    Column title = sheet.column();
    title.add(Texts::tr("Constancia"), { 17, false, inks::soft });
    title.add(content.procedureTitle, titleType);
    sheet.add(title);

    sheet.gap(6 * mm);
    const double width = widthBesideQr(sheet);
    Column facts = sheet.column(width);
    facts.add(Texts::tr("Folio"), softType);
    facts.add(content.folio, fitted(sheet, content.folio, { 34, true, inks::text, 1.25 }, width));
    facts.add(Texts::tr("Aceptada el"), softType, 3 * mm);
    facts.add(at(content.decidedAt), strongType);
    facts.add(Texts::tr("Comprobante"), softType, 3 * mm);
    facts.add(content.comprobante.toString(), strongType);
    const auto added = addWithQr(
        sheet, facts, certificateQr(content), Texts::tr("Folio y fecha, para leer con un teléfono"));
    if (!added)
        return base::fail(added.error());

    addRows(sheet, Texts::tr("Quién la hizo"), content.person);
    addRows(sheet, Texts::tr("Qué declaró"), content.answers);
    addRows(sheet, Texts::tr("Fechas"),
        { { Texts::tr("Hecha"), at(content.filedAt) }, { Texts::tr("Recibida"), at(content.receivedAt) },
            { Texts::tr("Aceptada"), at(content.decidedAt) } });
    addBullets(sheet, Texts::tr("Qué no es esta constancia"), content.isNot);
    if (!content.digest.isEmpty())
        addDigest(sheet, content);

    const QString name = Texts::tr("Constancia, folio %1").arg(content.folio);
    return sheet.toPdf(name, name);
}

} // namespace receipt
