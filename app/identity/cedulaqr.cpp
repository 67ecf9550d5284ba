// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity/cedulaqr.h"

#include <QRegularExpression>

namespace identity {

namespace {

constexpr qsizetype longest
    = 400; // the addresses seen have 80 to 150 symbols, the stripe's record 419 and more

struct Parameters
{
    QString run, type, serial, mrz;
    bool namesMrz = false;
};

/// A Spanish layout writes - _ ¿ ' where the code has / ? = -, and some readers leave out what they cannot
/// type: a name is found by its letters, its value by the form that it must have.
std::optional<Parameters> parametersOf(QStringView scanned)
{
    if (scanned.size() > longest)
        return std::nullopt;
    const QString text = scanned.toString().toUpper();
    static const QRegularExpression between(QStringLiteral("[^0-9A-Z]"));
    if (!QString(text).remove(between).contains(QLatin1String("REGISTROCIVIL")))
        return std::nullopt;
    const auto found = [&text](const char *form) {
        const auto match = QRegularExpression(QLatin1String(form)).match(text);
        return match.captured(1) + match.captured(2);
    };
    const Parameters parameters { found("RUN[^0-9A-Z]*([0-9]{1,9})[^0-9A-Z]*([0-9K])(?![0-9])"),
        found("TYPE[^0-9A-Z]*(CEDULA|PASAPORTE)[^0-9A-Z]*(EXT|PG|OFICIAL)?"),
        found("SERIAL[^0-9A-Z]*([A-Z]{0,3}?[0-9]{4,12})(?![0-9])"),
        found("MRZ[^0-9A-Z]*([A-Z]{0,3}?[0-9]{15,40})(?![0-9])"), text.contains(QLatin1String("MRZ")) };
    if (parameters.run.isEmpty() || parameters.type.isEmpty() || parameters.serial.isEmpty())
        return std::nullopt;
    return parameters;
}

std::optional<CedulaQr::Document> documentOf(const QString &type)
{
    if (type == QLatin1String("CEDULA"))
        return CedulaQr::Document::Cedula;
    if (type == QLatin1String("CEDULAEXT"))
        return CedulaQr::Document::CedulaForForeigners;
    return type.startsWith(QLatin1String("PASAPORTE")) ? std::optional(CedulaQr::Document::Passport)
                                                       : std::nullopt;
}

/// ICAO 9303-3 §4.9: weights 7, 3, 1; letters count from 10.
bool isChecked(QStringView field, QChar digit)
{
    constexpr int weights[] { 7, 3, 1 };
    int sum = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const ushort c = field.at(i).unicode();
        sum += (c >= u'A' ? c - u'A' + 10 : c - u'0') * weights[i % 3];
    }
    return digit.unicode() == u'0' + sum % 10;
}

QDate dateOf(QStringView yymmdd, int century)
{
    return { century + yymmdd.left(2).toInt(), yymmdd.mid(2, 2).toInt(), yymmdd.mid(4, 2).toInt() };
}

/// The latest century that is not in the future: residents can be over a hundred, nobody is to be born yet.
QDate birthOf(QStringView yymmdd, QDate today)
{
    const QDate young = dateOf(yymmdd, 2000);
    return young.isValid() && young <= today ? young : dateOf(yymmdd, 1900);
}

struct Dates
{
    QDate birth, expiry;
};

/// `mrz`: number and check digit, birth and check digit, expiry and check digit. The number is as long as it
/// is, and shifts the rest.
std::optional<Dates> datesIn(const QString &mrz, const QString &serial, QDate today)
{
    constexpr qsizetype afterTheNumber = 15;
    if (!mrz.startsWith(serial) || mrz.size() != serial.size() + afterTheNumber)
        return std::nullopt;
    const QStringView rest = QStringView(mrz).mid(serial.size());
    const QStringView birth = rest.mid(1, 6), expiry = rest.mid(8, 6);
    if (!isChecked(serial, rest.at(0)) || !isChecked(birth, rest.at(7)) || !isChecked(expiry, rest.at(14)))
        return std::nullopt;
    const Dates dates { birthOf(birth, today), dateOf(expiry, 2000) };
    return dates.birth.isValid() && dates.expiry.isValid() ? std::optional(dates) : std::nullopt;
}

} // namespace

struct CedulaQr::Reading
{
    Fault fault = Fault::None;
    std::optional<CedulaQr> card = std::nullopt;
};

CedulaQr::Reading CedulaQr::decode(QStringView scanned, QDate today)
{
    const auto parameters = parametersOf(scanned);
    const auto document = parameters ? documentOf(parameters->type) : std::nullopt;
    if (!document)
        return { Fault::NotACedula };
    const auto run = Run::read(parameters->run);
    const auto number = DocumentNumber::read(parameters->serial);
    if (!run || !number)
        return { Fault::CheckDigit };
    CedulaQr card(*document, *run, *number);
    if (parameters->namesMrz) {
        const auto dates = datesIn(parameters->mrz, parameters->serial, today);
        if (!dates)
            return { Fault::CheckDigit };
        card.m_birthDate = dates->birth;
        card.m_expiry = dates->expiry;
    }
    return { Fault::None, card };
}

std::optional<CedulaQr> CedulaQr::read(QStringView scanned, QDate today)
{
    return decode(scanned, today).card;
}

CedulaQr::Fault CedulaQr::faultOf(QStringView scanned, QDate today)
{
    return decode(scanned, today).fault;
}

} // namespace identity
