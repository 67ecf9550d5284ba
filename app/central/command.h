// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/stores.h"
#include "app/command/program.h"

namespace central {

using command::Call;
using command::Console;
using command::Exit;

/// What a command works with.
struct Setting
{
    QString folder; ///< --dir
    QString listen; ///< from the configuration file, may be empty
    QString configFile; ///< empty: there is none
};

/// One thing that an operator can ask for.
class Command : public command::Command
{
public:
    virtual bool needsFolder() const { return true; }
    virtual bool draws() const { return false; } ///< needs fonts
    Exit run(const Call &call) final; ///< reads the setting

private:
    virtual Exit work(const Setting &setting, const Call &call) = 0;
};

/// One that works in the service's store.
class StoreCommand : public Command
{
private:
    Exit work(const Setting &setting, const Call &call) final;
    virtual Exit workIn(Stores &stores, const Setting &setting, const Call &call) = 0;
};

/// One about a filing: its first argument is an id, or a comprobante that only one filing has.
class FilingCommand : public StoreCommand
{
public:
    QStringList arguments() const override { return { QStringLiteral("ID") }; }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) final;
    virtual Exit workOn(const db::FilingRow &filing, Stores &stores, const Setting &setting, const Call &call)
        = 0;
};

/// What is wrong with a kiosk's id, and with where kiosks find this service; empty: nothing.
QString complaintOfKiosk(const QString &id);
QString complaintOfUrl(const QString &url);

/// The program `ventanilla-central`.
command::Program program();
/// Whether the command that `arguments` name draws something.
bool draws(const command::Program &program, const QStringList &arguments);
Exit runProgram(
    const command::Program &program, const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace central
