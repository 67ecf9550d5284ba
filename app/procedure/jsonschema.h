// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QJsonObject>
#include <QString>
#include <memory>
#include <mutex>

namespace valijson {
class Schema;
}

namespace procedure {

/// A JSON Schema (draft 7) among the program's resources; it is read when it is first needed. Any thread.
class JsonSchema
{
public:
    explicit JsonSchema(QString path);
    /// Errc::BadSchema with the place in the detail.
    base::Result<> check(const QJsonObject &object) const;

private:
    const QString m_path;
    mutable std::once_flag m_loading;
    mutable std::shared_ptr<const valijson::Schema> m_schema;
};

} // namespace procedure
