// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QCommandLineParser>
#include <QJsonValue>
#include <QList>
#include <QTextStream>
#include <memory>
#include <vector>

namespace central {

enum class Exit { Done = 0, Failed = 1, WrongUsage = 2, NeedsAttention = 3 };

/// Results go to `out`, as text for people or as JSON; messages go to `err`.
class Console
{
public:
    Console(QTextStream &out, QTextStream &err) : m_out(out), m_err(err) { }

    void setJson(bool json) { m_json = json; }
    /// The result: `json`, or the lines in its place.
    void result(const QJsonValue &json, const QStringList &lines);
    void line(const QString &text); ///< to out, at once
    void message(const QString &text);
    Exit failed(const base::Error &error);
    Exit wrongUsage(const QString &text);

private:
    QTextStream &m_out;
    QTextStream &m_err;
    bool m_json = false;
};

/// What a command works with.
struct Setting
{
    QString folder; ///< --dir
    QString listen; ///< from the configuration file, may be empty
    QStringList arguments;
};

/// One thing that an operator can ask for. Its help is made from what it declares here.
class Command
{
public:
    virtual ~Command() = default;
    virtual QString name() const = 0; ///< one or two words: "filings list"
    virtual QString summary() const = 0;
    virtual QString arguments() const { return {}; } ///< "KIOSK", "[FOLIO]"
    virtual int fewest() const { return 0; }
    virtual int most() const { return fewest(); }
    virtual void addOptions(QCommandLineParser &) const { }
    virtual bool needsFolder() const { return true; }
    virtual bool draws() const { return false; } ///< needs fonts
    virtual Exit run(const Setting &setting, const QCommandLineParser &options, Console &console) = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

/// Finds the command, reads options and configuration, runs it. `arguments` begins with the program's name.
Exit runCommand(const Commands &commands, const QStringList &arguments, QTextStream &out, QTextStream &err);

/// Whether the command that `arguments` name draws something.
bool draws(const Commands &commands, const QStringList &arguments);

/// All commands of `ventanilla-central`.
Commands allCommands();

} // namespace central
