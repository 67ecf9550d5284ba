// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTranslator>

namespace support {

/// A language as long as the longest: every Spanish text with two letters more for each five, which nobody
/// writes (ā ē ī ő ū), so that plain() finds the way back. It stands for those that are not translated yet.
namespace pseudo {

inline constexpr QStringView marked = u"āēīőū";

/// The length grows by 40 %, inside the words, as it does in a language of long words. What stands for a
/// value
/// (%1, %n) stays.
inline QString lengthened(const QString &text)
{
    QString longer;
    int fifths = 3; // short words grow, too
    for (const QChar c : text) {
        longer += c;
        fifths += 2;
        const qsizetype vowel = QStringView(u"aeiouáéíóú").indexOf(c.toLower());
        for (; vowel >= 0 && fifths >= 5; fifths -= 5)
            longer += marked.at(vowel % marked.size());
    }
    return longer;
}

/// What was there before; what never was lengthened stays.
inline QString plain(QString text)
{
    return text.removeIf([](QChar c) { return marked.contains(c); });
}

/// The Spanish texts of a procedure's file, lengthened.
inline QJsonValue lengthened(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray longer;
        for (const QJsonValue item : value.toArray())
            longer.append(lengthened(item));
        return longer;
    }
    QJsonObject longer = value.toObject();
    for (auto it = longer.begin(); it != longer.end(); ++it) {
        const bool isText = it.key() == QLatin1String("es") && it.value().isString();
        it.value() = isText ? QJsonValue(lengthened(it.value().toString())) : lengthened(it.value());
    }
    return value.isObject() ? QJsonValue(longer) : value;
}

inline QByteArray lengthenedFile(const QByteArray &json)
{
    return QJsonDocument(lengthened(QJsonValue(QJsonDocument::fromJson(json).object())).toObject()).toJson();
}

/// In use as long as it lives.
class Translator final : public QTranslator
{
public:
    Translator() { QCoreApplication::installTranslator(this); }
    ~Translator() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return lengthened(QString::fromUtf8(source));
    }
};

} // namespace pseudo

} // namespace support
