// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/codes.h"
#include "app/procedure/definition.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QMetaEnum>
#include <optional>

namespace procedure {

/// The object of a file of ours, which says of itself what it is: "format": `family` and a number
/// ("ventanilla.procedure/1"). Errors: BadJson, BadSchema, NewerFormat.
base::Result<QJsonObject> parseFile(const QByteArray &bytes, const QString &family);

/// Reads the members of one JSON object, and notes the first thing that is wrong with its place
/// ("questions[2].label"). Reading goes on with empty values; whoever began looks at the outcome once, at the
/// end.
class JsonReader
{
public:
    struct Outcome
    {
        std::optional<base::Error> error;
    };
    JsonReader(QJsonObject object, QString place, Outcome &outcome)
        : m_object(std::move(object)), m_place(std::move(place)), m_outcome(&outcome)
    {
    }

    const QJsonObject &raw() const { return m_object; }
    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    QString string(const char *key) const;
    QString optionalString(const char *key) const { return has(key) ? string(key) : QString(); }
    qint64 integer(const char *key) const;
    qint64 optionalInteger(const char *key) const { return has(key) ? integer(key) : 0; }
    bool optionalBool(const char *key) const;
    LocalisedText text(const char *key) const;
    LocalisedText optionalText(const char *key) const { return has(key) ? text(key) : LocalisedText(); }
    QList<LocalisedText> texts(const char *key) const;
    QList<LocalisedText> optionalTexts(const char *key) const
    {
        return has(key) ? texts(key) : QList<LocalisedText>();
    }
    Condition condition(const char *key) const; ///< always holds where there is none
    JsonReader object(const char *key) const;

    /// The enumerator of the same name, written with a small initial: "yesNo" is Kind::YesNo.
    template <typename E> E enumerator(const char *key, Errc otherwise = Errc::BadSchema) const
    {
        QString name = string(key);
        if (!name.isEmpty() && name.front().isLower())
            name.front() = name.front().toUpper();
        bool known = false;
        const int value = QMetaEnum::fromType<E>().keyToValue(name.toLatin1().constData(), &known);
        if (!known)
            note(name.isEmpty() ? Errc::BadSchema : otherwise, key, "unknown word");
        return static_cast<E>(known ? value : 0);
    }

    template <typename T, typename Read> QList<T> list(const char *key, Read read) const
    {
        QList<T> result;
        for (const JsonReader &item : objects(key))
            result.append(read(item));
        return result;
    }

    /// The same, where an item may also be the name of one that all procedures share.
    template <typename T, typename Read>
    QList<T> list(const char *key, const QMap<QString, T> &shared, Read read) const
    {
        QList<T> result;
        for (const Item &item : items(key)) {
            if (const QString name = item.value.toString(); !name.isEmpty())
                result.append(named(name, key, shared));
            else
                result.append(read(objectOf(item, key)));
        }
        return result;
    }
    /// One of those that all procedures share.
    template <typename T> T named(const QString &name, const char *key, const QMap<QString, T> &shared) const
    {
        if (!shared.contains(name))
            note(Errc::UnknownShared, key, qPrintable(name));
        return shared.value(name);
    }
    /// A moment where the residents are, "2026-11-25T23:59:59" in America/Santiago, as UTC.
    QDateTime localTime(const char *key) const;

private:
    struct Item
    {
        QJsonValue value;
        QString place;
    };
    QList<Item> items(const char *key) const; ///< none where the member is missing
    JsonReader objectOf(const Item &item, const char *key) const;
    QList<JsonReader> objects(const char *key) const; ///< none where the member is missing
    LocalisedText textOf(const QJsonValue &value, const char *key) const;
    void note(Errc code, const char *key, const char *what) const;

    QJsonObject m_object;
    QString m_place;
    Outcome *m_outcome;
};

} // namespace procedure
