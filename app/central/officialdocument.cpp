// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/officialdocument.h"
#include "app/procedure/places.h"
#include "app/receipt/certificate.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace central {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(central::OfficialDocument)
};

QString readableDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid())
        return date.toString(QStringLiteral("dd-MM-yyyy"));
    return text == QLatin1String("unknown") ? Words::tr("No recuerda") : text;
}

QString readableMoment(const QJsonObject &moment)
{
    const QString part = moment[QLatin1String("part")].toString();
    const QString hour = moment[QLatin1String("hour")].toString();
    QStringList parts { readableDate(moment[QLatin1String("day")].toString()) };
    if (!hour.isEmpty())
        parts.append(Words::tr("a las %1").arg(hour));
    else if (part == QLatin1String("madrugada"))
        parts.append(Words::tr("de madrugada"));
    else if (part == QLatin1String("manana"))
        parts.append(Words::tr("en la mañana"));
    else if (part == QLatin1String("tarde"))
        parts.append(Words::tr("en la tarde"));
    else if (part == QLatin1String("noche"))
        parts.append(Words::tr("en la noche"));
    return parts.join(QLatin1String(", "));
}

QString optionLabel(const procedure::Field &field, const QString &value, const QString &language)
{
    for (const procedure::Option &option : field.options)
        if (option.value == value)
            return option.label.in(language);
    return value;
}

QString readableYesNo(const QString &value)
{
    if (value == QLatin1String("yes"))
        return Words::tr("Sí");
    return value == QLatin1String("no") ? Words::tr("No") : Words::tr("No sabe");
}

QString readableName(const QJsonObject &name)
{
    QStringList parts;
    for (const char *part : { "given", "first", "second" })
        if (const QString text = name[QLatin1String(part)].toString(); !text.isEmpty())
            parts.append(text);
    return parts.join(u' ');
}

QString readableGroup(const procedure::Field &group, const QJsonArray &items, const QString &language)
{
    QStringList lines;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items[i].toObject();
        QStringList values;
        for (const procedure::Field &field : group.fields)
            if (item.contains(field.id))
                values.append(QStringLiteral("%1: %2").arg(
                    field.label.in(language), readable(field, item[field.id], language)));
        lines.append(QStringLiteral("%1. %2").arg(i + 1).arg(values.join(QLatin1String("; "))));
    }
    return lines.join(u'\n');
}

QList<receipt::Row> personRows(const QJsonObject &filer)
{
    const QJsonObject document = filer[QLatin1String("document")].toObject();
    const QJsonObject contact = filer[QLatin1String("contact")].toObject();
    const QString run = document[QLatin1String("run")].toString();
    const QString number = document[QLatin1String("number")].toString();
    QList<receipt::Row> rows {
        { Words::tr("Nombre"), readableName(filer[QLatin1String("names")].toObject()) },
    };
    if (!run.isEmpty())
        rows.append({ Words::tr("RUN"), run });
    if (!number.isEmpty())
        rows.append({ Words::tr("Número de documento"), number });
    if (const QString phone = contact[QLatin1String("phone")].toString(); !phone.isEmpty())
        rows.append({ Words::tr("Teléfono"), phone });
    if (const QString email = contact[QLatin1String("email")].toString(); !email.isEmpty())
        rows.append({ Words::tr("Correo"), email });
    return rows;
}

} // namespace

QString readable(const procedure::Field &field, const QJsonValue &value, const QString &language)
{
    using procedure::Kind;
    switch (field.kind) {
    case Kind::Choice:
        return optionLabel(field, value.toString(), language);
    case Kind::Choices: {
        QStringList labels;
        const QJsonArray chosen = value.toArray();
        for (const QJsonValue &each : chosen)
            labels.append(optionLabel(field, each.toString(), language));
        return labels.join(QLatin1String(", "));
    }
    case Kind::YesNo:
        return readableYesNo(value.toString());
    case Kind::Date:
        return readableDate(value.toString());
    case Kind::Moment:
        return readableMoment(value.toObject());
    case Kind::Name:
        return readableName(value.toObject());
    case Kind::Comuna: {
        const QString name = procedure::Places::builtIn().name(value.toString());
        return name.isEmpty() ? value.toString() : name;
    }
    case Kind::Integer:
        return QLocale(language).toString(value.toInteger());
    case Kind::Group:
        return readableGroup(field, value.toArray(), language);
    default:
        return value.toString();
    }
}

base::Result<QByteArray> drawOfficial(const OpenedFiling &filing, const OfficialFacts &facts)
{
    const QString language = filing.document[QLatin1String("language")].toString();
    const QJsonObject answers = filing.document[QLatin1String("answers")].toObject();
    receipt::CertificateContent content { facts.folio.toString(), base::Comprobante::of(filing.place.id),
        language, facts.issuer, filing.procedure.title.in(language),
        QDateTime::fromString(filing.document[QLatin1String("filedAt")].toString(), Qt::ISODateWithMs),
        facts.receivedAt, facts.decidedAt, filing.place.kiosk,
        personRows(filing.document[QLatin1String("filer")].toObject()), {}, {},
        QString::fromLatin1(facts.digest.toHex()) };
    for (const procedure::Field &field : filing.procedure.questions)
        if (answers.contains(field.id))
            content.answers.append(
                { field.label.in(language), readable(field, answers[field.id], language) });
    for (const procedure::LocalisedText &text : filing.procedure.isNot)
        content.isNot.append(text.in(language));
    return receipt::renderCertificate(content);
}

} // namespace central
