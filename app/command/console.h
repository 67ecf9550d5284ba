// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QJsonValue>
#include <QStringList>
#include <QTextStream>
#include <functional>

namespace command {

/// Exit codes of every program without a window (contract §7).
enum class Exit { Done = 0, Failed = 1, WrongUsage = 2, NeedsAttention = 3 };

/// Results go to `out`, as text for people or as one line of JSON; messages go to `err`.
class Console
{
public:
    /// What went wrong, told to the person who typed the command.
    using Telling = std::function<QString(const base::Error &)>;

    Console(QTextStream &out, QTextStream &err, Telling telling)
        : m_out(out), m_err(err), m_telling(std::move(telling))
    {
    }

    void setJson(bool json) { m_json = json; }
    /// The result: `json` with --json, else the lines in its place.
    void result(const QJsonValue &json, const QStringList &lines);
    void line(const QString &text); ///< to out, at once
    void message(const QString &text);
    Exit failed(const base::Error &error);
    Exit wrongUsage(const QString &text);

private:
    QTextStream &m_out;
    QTextStream &m_err;
    const Telling m_telling;
    bool m_json = false;
};

} // namespace command
