// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/console.h"
#include <QCommandLineParser>
#include <QList>
#include <QStringList>
#include <memory>
#include <vector>

/// The command line of the programs without a window: a class per command; help, options, the form of what
/// was typed and exit codes are the same for all.
namespace command {

struct Option
{
    QStringList names; ///< without dashes; the first one is shown
    QString summary;
    QString value = {}; ///< its value's name in the help, "TEXT"; empty: a switch
    bool required = false;
};

/// A command as it was typed, its form checked.
struct Call
{
    const QCommandLineParser &options;
    QStringList arguments;
    Console &console;
};

/// One thing that can be asked of a program. Its help and its rules are made from what it declares here.
class Command
{
public:
    virtual ~Command() = default;
    virtual QString name() const = 0; ///< as typed: "filings list"
    virtual QString summary() const = 0; ///< one line of the help
    /// "ID"; in brackets what may be missing, "[FOLIO]"; the last one may be several, "FILE…".
    virtual QStringList arguments() const { return {}; }
    virtual QList<Option> options() const { return {}; }
    /// What is wrong with the values that were typed, said before anything is done; empty: nothing.
    virtual QString complaint(const Call &) const { return {}; }
    virtual Exit run(const Call &call) = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

} // namespace command
