// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/jsonreader.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace procedure {

namespace {

constexpr int newestFormat = 1;

} // namespace

base::Result<QJsonObject> parseFile(const QByteArray &bytes, const QString &family)
{
    QJsonParseError error {};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return base::fail(
            Errc::BadJson, QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    const QString format = document.object().value(QLatin1String("format")).toString();
    bool isNumber = false;
    const int number = format.mid(family.size()).toInt(&isNumber);
    if (!format.startsWith(family) || !isNumber || number < 1)
        return base::fail(Errc::BadSchema, QStringLiteral("the format is not %1n").arg(family));
    if (number > newestFormat)
        return base::fail(Errc::NewerFormat, format);
    return document.object();
}

void JsonReader::note(Errc code, const char *key, const char *what) const
{
    if (m_outcome->error)
        return;
    m_outcome->error = base::Error { make_error_code(code),
        QStringLiteral("%1%2: %3").arg(m_place, QLatin1String(key), QLatin1String(what)) };
}

QString JsonReader::string(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isString() || value.toString().isEmpty())
        note(Errc::BadSchema, key, "a string is wanted");
    return value.toString();
}

qint64 JsonReader::integer(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    if (!value.isDouble() || value.toInteger(none) == none)
        note(Errc::BadSchema, key, "an integer is wanted");
    return value.toInteger();
}

bool JsonReader::optionalBool(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isUndefined() && !value.isBool())
        note(Errc::BadSchema, key, "true or false is wanted");
    return value.toBool();
}

LocalisedText JsonReader::textOf(const QJsonValue &value, const char *key) const
{
    if (!value.isObject()) {
        note(value.isUndefined() ? Errc::MissingText : Errc::BadSchema, key, "a text by language is wanted");
        return {};
    }
    const QJsonObject object = value.toObject();
    QMap<QString, QString> byLanguage;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().toString().trimmed().isEmpty())
            note(Errc::MissingText, key, "an empty text");
        byLanguage.insert(it.key(), it.value().toString());
    }
    if (!byLanguage.contains(QStringLiteral("es")))
        note(Errc::MissingText, key, "no Spanish");
    return LocalisedText(std::move(byLanguage));
}

LocalisedText JsonReader::text(const char *key) const
{
    return textOf(m_object.value(QLatin1String(key)), key);
}

QList<LocalisedText> JsonReader::texts(const char *key) const
{
    QList<LocalisedText> result;
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isArray())
        note(Errc::BadSchema, key, "a list is wanted");
    for (const QJsonValue &item : value.toArray())
        result.append(textOf(item, key));
    return result;
}

Condition JsonReader::condition(const char *key) const
{
    if (!has(key))
        return {};
    auto condition = Condition::fromJson(m_object.value(QLatin1String(key)).toObject());
    if (!condition) {
        note(Errc::BadCondition, key, qPrintable(condition.error().detail));
        return {};
    }
    return *std::move(condition);
}

JsonReader JsonReader::object(const char *key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isObject())
        note(Errc::BadSchema, key, "an object is wanted");
    return JsonReader(value.toObject(), m_place + QLatin1String(key) + u'.', *m_outcome);
}

QList<JsonReader::Item> JsonReader::items(const char *key) const
{
    QList<Item> result;
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isUndefined() && !value.isArray())
        note(Errc::BadSchema, key, "a list is wanted");
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        result.append({ array.at(i), QStringLiteral("%1%2[%3].").arg(m_place, QLatin1String(key)).arg(i) });
    return result;
}

JsonReader JsonReader::objectOf(const Item &item, const char *key) const
{
    if (!item.value.isObject())
        note(Errc::BadSchema, key, "objects are wanted in the list");
    return JsonReader(item.value.toObject(), item.place, *m_outcome);
}

QList<JsonReader> JsonReader::objects(const char *key) const
{
    QList<JsonReader> result;
    for (const Item &item : items(key))
        result.append(objectOf(item, key));
    return result;
}

QDateTime JsonReader::localTime(const char *key) const
{
    static const QTimeZone chile("America/Santiago");
    QDateTime time = QDateTime::fromString(string(key), QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (!time.isValid())
        note(Errc::BadSchema, key, "a local time is wanted");
    return QDateTime(time.date(), time.time(), chile).toUTC();
}

} // namespace procedure
