// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/canonicaljson.h"
#include "app/envelope/errc.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <cmath>

namespace envelope {

namespace {

constexpr int maxDepth = 32;
constexpr double maxInteger = 9007199254740991.0; // 2^53 - 1: beyond it, readers that use doubles disagree

class Writer
{
public:
    base::Result<QByteArray> write(const QJsonValue &value)
    {
        m_out.reserve(2048);
        if (auto done = append(value, 0); !done)
            return tl::make_unexpected(done.error());
        return m_out;
    }

private:
    base::Result<> append(const QJsonValue &value, int depth)
    {
        if (depth >= maxDepth && (value.isArray() || value.isObject()))
            return base::fail(Errc::TooLarge, QStringLiteral("nested too deep"));
        switch (value.type()) {
        case QJsonValue::Bool:
            m_out += value.toBool() ? "true" : "false";
            return {};
        case QJsonValue::Double:
            return appendNumber(value);
        case QJsonValue::String:
            return appendString(value.toString());
        case QJsonValue::Array:
            return appendArray(value.toArray(), depth);
        case QJsonValue::Object:
            return appendObject(value.toObject(), depth);
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            break;
        }
        return base::fail(Errc::NotCanonical, QStringLiteral("null has no canonical form here"));
    }

    base::Result<> appendNumber(const QJsonValue &value)
    {
        const double number = value.toDouble();
        if (!(std::abs(number) <= maxInteger) || number != std::trunc(number))
            return base::fail(Errc::NotCanonical, QStringLiteral("not an integer of 53 bits"));
        m_out += QByteArray::number(qint64(number));
        return {};
    }

    base::Result<> appendString(const QString &text)
    {
        if (!text.isValidUtf16())
            return base::fail(Errc::NotCanonical, QStringLiteral("unpaired surrogate"));
        m_out += '"';
        // In runs: the files of a catalogue are long strings without anything to escape.
        const QByteArray bytes = text.toUtf8();
        qsizetype done = 0;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (!isEscaped(bytes.at(i)))
                continue;
            m_out.append(bytes.constData() + done, i - done);
            appendEscaped(bytes.at(i));
            done = i + 1;
        }
        m_out.append(bytes.constData() + done, bytes.size() - done);
        m_out += '"';
        return {};
    }

    static bool isEscaped(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

    void appendEscaped(char c)
    {
        switch (c) {
        case '"':
            m_out += "\\\"";
            return;
        case '\\':
            m_out += "\\\\";
            return;
        case '\b':
            m_out += "\\b";
            return;
        case '\t':
            m_out += "\\t";
            return;
        case '\n':
            m_out += "\\n";
            return;
        case '\f':
            m_out += "\\f";
            return;
        case '\r':
            m_out += "\\r";
            return;
        default:
            break;
        }
        m_out += "\\u00" + QByteArray(1, c).toHex();
    }

    base::Result<> appendArray(const QJsonArray &array, int depth)
    {
        m_out += '[';
        bool first = true;
        for (const QJsonValue &value : array) {
            if (!first)
                m_out += ',';
            first = false;
            if (auto done = append(value, depth + 1); !done)
                return done;
        }
        m_out += ']';
        return {};
    }

    base::Result<> appendObject(const QJsonObject &object, int depth)
    {
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end()); // QString compares UTF-16 code units, as RFC 8785 §3.2.3 wants
        m_out += '{';
        bool first = true;
        for (const QString &key : std::as_const(keys)) {
            if (!first)
                m_out += ',';
            first = false;
            if (auto done = appendString(key); !done)
                return done;
            m_out += ':';
            if (auto done = append(object.value(key), depth + 1); !done)
                return done;
        }
        m_out += '}';
        return {};
    }

    QByteArray m_out;
};

} // namespace

base::Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    return Writer().write(value);
}

base::Result<QJsonObject> parseCanonical(const QByteArray &bytes, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes)
        return base::fail(Errc::TooLarge, QStringLiteral("%1 bytes of JSON").arg(bytes.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return base::fail(Errc::NotCanonical, QStringLiteral("not a JSON object"));
    const QJsonObject object = document.object();
    const auto again = canonicalJson(object);
    if (!again)
        return tl::make_unexpected(again.error());
    if (*again != bytes)
        return base::fail(Errc::NotCanonical, QStringLiteral("differs from its canonical form"));
    return object;
}

} // namespace envelope
