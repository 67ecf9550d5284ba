// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/command/program.h"
#include <QJsonObject>

/// The program `ventanillactl`: one class per command.
namespace technician {

using command::Call;
using command::Exit;

/// What every command works with.
struct Setting
{
    const base::Settings &kiosk; ///< with --data already in dataFolder
    const base::Clock &clock;
};

class Command : public command::Command
{
public:
    explicit Command(const base::Clock &clock) : m_clock(clock) { }
    Exit run(const Call &call) final; ///< reads the settings

private:
    virtual Exit work(const Setting &setting, const Call &call) = 0;

    const base::Clock &m_clock;
};

/// The settings as they are now, for these options. Errors: as base::Settings::load().
base::Result<base::Settings> settingsFor(const QCommandLineParser &options);

/// Whether the command that is asked for draws a paper: only then the program needs fonts.
bool draws(const QStringList &arguments);

/// The whole program. `arguments` begins with its name.
Exit runProgram(const QStringList &arguments, const base::Clock &clock, QTextStream &out, QTextStream &err);

} // namespace technician
