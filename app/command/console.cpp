// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace command {

void Console::result(const QJsonValue &json, const QStringList &lines)
{
    if (m_json) {
        const QJsonDocument document
            = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
        return line(QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
    }
    for (const QString &text : lines)
        m_out << text << '\n';
    m_out.flush();
}

void Console::line(const QString &text)
{
    m_out << text << Qt::endl;
}

void Console::message(const QString &text)
{
    m_err << text << Qt::endl;
}

Exit Console::failed(const base::Error &error)
{
    message(m_telling(error));
    return Exit::Failed;
}

Exit Console::wrongUsage(const QString &text)
{
    message(text);
    return Exit::WrongUsage;
}

} // namespace command
