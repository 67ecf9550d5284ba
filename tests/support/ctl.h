// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/technician/command.h"
#include <QJsonDocument>

namespace support {

/// `ventanillactl`, run within the test's own process: what it said, and how it ended.
struct CtlRun
{
    technician::Exit exit = technician::Exit::Failed;
    QString out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

inline CtlRun runCtl(QStringList arguments, const base::Clock &clock)
{
    CtlRun run;
    QTextStream out(&run.out), err(&run.err);
    arguments.prepend(QStringLiteral("ventanillactl"));
    run.exit = technician::runProgram(arguments, clock, out, err);
    out.flush();
    err.flush();
    return run;
}

} // namespace support
