// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/officialdocument.h"
#include "app/receipt/certificate.h"
#include "app/text/answers.h"
#include <QCoreApplication>

namespace central {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(central::OfficialDocument)
};

QString fullName(const QJsonObject &names)
{
    QStringList parts;
    for (const char *part : { "given", "first", "second" })
        if (const QString text = names[QLatin1String(part)].toString(); !text.isEmpty())
            parts.append(text);
    return parts.join(u' ');
}

QList<receipt::Row> personRows(const QJsonObject &filer)
{
    const QJsonObject document = filer[QLatin1String("document")].toObject();
    const QJsonObject contact = filer[QLatin1String("contact")].toObject();
    const QString run = document[QLatin1String("run")].toString();
    const QString number = document[QLatin1String("number")].toString();
    QList<receipt::Row> rows {
        { Words::tr("Nombre"), fullName(filer[QLatin1String("names")].toObject()) },
    };
    if (!run.isEmpty())
        rows.append({ Words::tr("RUN"), text::run(run) });
    if (!number.isEmpty())
        rows.append({ Words::tr("Número de documento"), number });
    if (const QString phone = contact[QLatin1String("phone")].toString(); !phone.isEmpty())
        rows.append({ Words::tr("Teléfono"), text::phone(phone) });
    if (const QString email = contact[QLatin1String("email")].toString(); !email.isEmpty())
        rows.append({ Words::tr("Correo"), email });
    return rows;
}

QString helperText(const QString &by)
{
    if (by == QLatin1String("family"))
        return Words::tr("Un familiar o amigo");
    if (by == QLatin1String("leader"))
        return Words::tr("Alguien de la junta de vecinos");
    if (by == QLatin1String("instructor"))
        return Words::tr("Un monitor o monitora");
    return Words::tr("Otra persona");
}

/// Who wrote with help says so, and whether they then read it without. Of who wrote alone there is nothing to
/// tell.
QList<receipt::Row> helpRows(const QJsonObject &assisted)
{
    const QString by = assisted[QLatin1String("by")].toString();
    if (by.isEmpty() || by == QLatin1String("none"))
        return {};
    const bool alone = assisted[QLatin1String("confirmedAlone")].toBool();
    return { { Words::tr("Le ayudó a escribir"), helperText(by) },
        { Words::tr("Lo revisó sin ayuda"), alone ? Words::tr("Sí") : Words::tr("No") } };
}

} // namespace

base::Result<QByteArray> drawOfficial(const OpenedFiling &filing, const OfficialFacts &facts)
{
    const QString language = filing.document[QLatin1String("language")].toString();
    const QJsonObject answers = filing.document[QLatin1String("answers")].toObject();
    receipt::CertificateContent content { facts.folio.toString(), base::Comprobante::of(filing.place.id),
        language, facts.issuer, filing.procedure.title.in(language),
        QDateTime::fromString(filing.document[QLatin1String("filedAt")].toString(), Qt::ISODateWithMs),
        facts.receivedAt, facts.decidedAt, filing.place.kiosk,
        personRows(filing.document[QLatin1String("filer")].toObject())
            + helpRows(filing.document[QLatin1String("assisted")].toObject()),
        {}, {}, QString::fromLatin1(facts.digest.toHex()) };
    // No day is "yesterday" on a paper that is read in a year.
    const QDate never;
    for (const procedure::Field &field : filing.procedure.questions)
        if (answers.contains(field.id))
            content.answers.append(
                { field.label.in(language), text::answerText(field, answers[field.id], language, never) });
    for (const procedure::LocalisedText &line : filing.procedure.isNot)
        content.isNot.append(line.in(language));
    return receipt::renderCertificate(content);
}

} // namespace central
