// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/command.h"
#include "app/command/wording.h"

namespace command {

/// A program made of commands: finds the one that was typed, checks the form of the rest, answers --help,
/// --version and slips of the pen, and runs it.
class Program
{
public:
    /// `common`: options of every command, beside --help and --json.
    Program(QString name, Wording wording, QList<Option> common, Commands commands);

    /// The command that `arguments` (which begin with the program's name) spell; null if none. Common options
    /// may stand before it.
    Command *find(const QStringList &arguments) const;
    Exit run(const QStringList &arguments, QTextStream &out, QTextStream &err,
        const Console::Telling &telling) const;

private:
    QStringList words(const QStringList &arguments) const;
    QString unknown(const QStringList &arguments) const;
    QString overview() const;
    QString usageOf(const Command &command) const;
    QString helpOf(const Command &command) const;
    QList<Option> optionsOf(const Command &command) const;
    QString misspelt(
        const QCommandLineParser &parser, const QStringList &arguments, const QList<Option> &options) const;
    QString misfit(const Command &command, const Call &call) const;
    Exit run(Command &command, const QStringList &arguments, Console &console) const;

    const QString m_name;
    const Wording m_wording;
    const QList<Option> m_common;
    const Commands m_commands;
};

} // namespace command
