// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/jsonschema.h"

#include "app/procedure/reader.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <exception>
#include <memory>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

// valijson throws; nothing of that leaves this file.
namespace procedure {

namespace {

using valijson::adapters::QtJsonAdapter;

std::shared_ptr<const valijson::Schema> loadSchema(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const QJsonValue document = QJsonDocument::fromJson(file.readAll()).object();
    auto schema = std::make_shared<valijson::Schema>();
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(QtJsonAdapter(document), *schema);
    return schema;
}

/// The deepest complaint: the outer ones only say that no alternative fits.
QString explain(valijson::ValidationResults &results)
{
    valijson::ValidationResults::Error error;
    QString place;
    QString description;
    while (results.popError(error)) {
        QString path;
        for (const std::string &part : error.context)
            path += QString::fromStdString(part);
        if (description.isEmpty() || path.size() > place.size()) {
            place = path;
            description = QString::fromStdString(error.description);
        }
    }
    return place + QLatin1String(": ") + description;
}

/// std::regex, with which valijson matches patterns, goes one call deeper for every character.
constexpr qsizetype longestText = 4000;

bool hasTooLongText(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), hasTooLongText);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key().size() > longestText || hasTooLongText(it.value()))
                return true;
        }
        return false;
    }
    return value.toString().size() > longestText;
}

} // namespace

JsonSchema::JsonSchema(QString path) : m_path(std::move(path)) { }

base::Result<> JsonSchema::check(const QJsonObject &object) const
{
    if (hasTooLongText(object))
        return base::fail(
            Errc::BadSchema, QStringLiteral("a text of more than %1 characters").arg(longestText));
    try {
        std::call_once(m_loading, [this] { m_schema = loadSchema(m_path); });
        if (!m_schema)
            return base::fail(Errc::BadSchema, QStringLiteral("the schema itself is missing"));
        const QJsonValue root = object;
        valijson::ValidationResults results;
        thread_local valijson::Validator validator; // keeps its compiled patterns, which cost most
        if (!validator.validate(*m_schema, QtJsonAdapter(root), &results))
            return base::fail(Errc::BadSchema, explain(results));
    } catch (const std::exception &exception) {
        return base::fail(Errc::BadSchema, QString::fromUtf8(exception.what()));
    }
    return {};
}

base::Result<> checkSchema(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return base::fail(Errc::BadJson);
    return checkSchema(document.object());
}

base::Result<> checkSchema(const QJsonObject &object)
{
    static const JsonSchema schema(QStringLiteral(":/procedures/procedure.schema.json"));
    return schema.check(object);
}

} // namespace procedure
