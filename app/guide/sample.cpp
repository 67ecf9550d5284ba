// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/sample.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace guide {

using procedure::Field;
using procedure::Kind;

namespace {

/// `wanted`, or what the field's bounds leave of it.
qint64 within(const Field &field, qint64 wanted)
{
    return std::max(std::min(wanted, field.maximum.value_or(wanted)), field.minimum.value_or(wanted));
}

QString dayFrom(const Field &field, const Circumstances &circumstances, qint64 days)
{
    return circumstances.today.addDays(within(field, days)).toString(Qt::ISODate);
}

QJsonValue sampleText(const Field &field)
{
    return QStringLiteral("algo").left(maximumLength(field));
}

QJsonValue sampleWhen(const Field &field, const Circumstances &circumstances)
{
    switch (field.kind) {
    case Kind::Moment:
        return QJsonObject { { QStringLiteral("day"), dayFrom(field, circumstances, 0) },
            { QStringLiteral("part"), QStringLiteral("noche") } };
    case Kind::BirthDate:
        return dayFrom(field, circumstances, -40 * 365);
    case Kind::Time:
        return QStringLiteral("14:30");
    case Kind::Months: {
        const QDate month = circumstances.today.addMonths(int(within(field, 0)));
        return QJsonArray { month.toString(QStringLiteral("yyyy-MM")) };
    }
    default:
        return dayFrom(field, circumstances, 0);
    }
}

} // namespace

QJsonValue sampleAnswer(const Field &field, const Circumstances &circumstances)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
        return sampleText(field);
    case Kind::Name:
        return QJsonObject { { QStringLiteral("given"), QStringLiteral("Rosa") },
            { QStringLiteral("first"), QStringLiteral("Soto") }, { QStringLiteral("second"), QString() } };
    case Kind::Choice:
        return field.options.first().value;
    case Kind::Choices:
        return QJsonArray { field.options.first().value };
    case Kind::YesNo:
        return QStringLiteral("yes");
    case Kind::Date:
    case Kind::Moment:
    case Kind::Time:
    case Kind::BirthDate:
    case Kind::Months:
        return sampleWhen(field, circumstances);
    case Kind::Comuna:
        return QStringLiteral("07401");
    case Kind::Phone:
        return QStringLiteral("+56912345678");
    case Kind::Email:
        return QStringLiteral("rosa@correo.cl");
    case Kind::Run:
        return circumstances.practice ? QStringLiteral("11111111-1") : QStringLiteral("12345678-5");
    case Kind::DocumentNumber:
        return QStringLiteral("100000007");
    case Kind::Imei:
        return QStringLiteral("490154203237518");
    case Kind::Integer:
    case Kind::Money:
        return within(field, 1);
    case Kind::Plate:
        return QStringLiteral("BBBB12");
    case Kind::Rit:
        return QStringLiteral("C-123-2020");
    case Kind::Address:
        return QJsonObject { { QStringLiteral("street"), QStringLiteral("Los Aromos") },
            { QStringLiteral("number"), QStringLiteral("123") } };
    case Kind::Group:
        break;
    }
    return QJsonValue(QJsonValue::Undefined);
}

} // namespace guide
