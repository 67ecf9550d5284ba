// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/settings.h"
#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>
#include <QTextStream>
#include <memory>
#include <vector>

/// The program `ventanillactl`: one class per command.
namespace technician {

/// Exit codes, contract §7.
enum class Exit { Done = 0, Failed = 1, WrongUsage = 2, NeedsAttention = 3 };

/// What every command is given. Results go to `out`, messages for the technician to `err`.
struct Context
{
    const base::Settings &settings; ///< with --data already in dataFolder
    const base::Clock &clock;
    bool json = false;
    QTextStream &out;
    QTextStream &err;

    /// The result: as one line of JSON with --json, else `text`.
    void result(const QJsonObject &object, const QString &text) const;
    /// Says what went wrong and who must act; always Exit::Failed.
    Exit failed(const base::Error &error) const;
};

class Command
{
public:
    virtual ~Command() = default;
    virtual QString name() const = 0; ///< as typed: "queue list"
    virtual QString summary() const = 0; ///< one line of the help, Spanish
    virtual QString arguments() const { return {}; } ///< "ID", for the help
    virtual void addOptions(QCommandLineParser &parser) const { Q_UNUSED(parser) }
    /// `arguments`: what is left after the command's name and the options.
    virtual Exit run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments)
        = 0;
};

std::vector<std::unique_ptr<Command>> allCommands();

/// The whole program: finds the command, reads the settings, runs it. `arguments` begins with the program's
/// name.
Exit runProgram(const QStringList &arguments, const base::Clock &clock, QTextStream &out, QTextStream &err);

} // namespace technician
