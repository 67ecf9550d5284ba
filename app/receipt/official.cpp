// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/official.h"

#include "app/text/answers.h"
#include <QCoreApplication>

namespace receipt {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(receipt)
};

QList<Row> personRows(const QJsonObject &filer)
{
    const QJsonObject document = filer[QLatin1String("document")].toObject();
    const QJsonObject contact = filer[QLatin1String("contact")].toObject();
    const QString run = document[QLatin1String("run")].toString();
    const QString number = document[QLatin1String("number")].toString();
    QList<Row> rows {
        { Texts::tr("Nombre"), text::name(filer[QLatin1String("names")].toObject()) },
    };
    if (!run.isEmpty())
        rows.append({ Texts::tr("RUN"), text::run(run) });
    if (!number.isEmpty())
        rows.append({ Texts::tr("Número de documento"), number });
    if (const QString phone = contact[QLatin1String("phone")].toString(); !phone.isEmpty())
        rows.append({ Texts::tr("Teléfono"), text::phone(phone) });
    if (const QString email = contact[QLatin1String("email")].toString(); !email.isEmpty())
        rows.append({ Texts::tr("Correo"), email });
    return rows;
}

QString helperText(const QString &by)
{
    if (by == QLatin1String("family"))
        return Texts::tr("Un familiar o amigo");
    if (by == QLatin1String("leader"))
        return Texts::tr("Alguien de la junta de vecinos");
    if (by == QLatin1String("instructor"))
        return Texts::tr("Un monitor o monitora");
    return Texts::tr("Otra persona");
}

/// Who wrote with help says so, and whether they then read it without. Of who wrote alone there is nothing to
/// tell.
QList<Row> helpRows(const QJsonObject &assisted)
{
    const QString by = assisted[QLatin1String("by")].toString();
    if (by.isEmpty() || by == QLatin1String("none"))
        return {};
    const bool alone = assisted[QLatin1String("confirmedAlone")].toBool();
    return { { Texts::tr("Le ayudó a escribir"), helperText(by) },
        { Texts::tr("Lo revisó sin ayuda"), alone ? Texts::tr("Sí") : Texts::tr("No") } };
}

} // namespace

CertificateContent certificateContent(
    const QJsonObject &document, const base::Comprobante &comprobante, const procedure::Definition &procedure)
{
    const QString language = document[QLatin1String("language")].toString();
    const QJsonObject answers = document[QLatin1String("answers")].toObject();
    CertificateContent content { .comprobante = comprobante,
        .language = language,
        .procedureTitle = procedure.title.in(language),
        .filedAt = QDateTime::fromString(document[QLatin1String("filedAt")].toString(), Qt::ISODateWithMs),
        .person = personRows(document[QLatin1String("filer")].toObject())
            + helpRows(document[QLatin1String("assisted")].toObject()) };
    // No day is "yesterday" on a paper that is read in a year.
    const QDate never;
    for (const procedure::Field &field : procedure.questions)
        if (answers.contains(field.id))
            content.answers.append(
                { field.label.in(language), text::answerText(field, answers[field.id], language, never) });
    for (const procedure::LocalisedText &line : procedure.isNot)
        content.isNot.append(line.in(language));
    return content;
}

} // namespace receipt
