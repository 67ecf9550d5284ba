// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/base/coredumps.h"
#include "app/technician/command.h"
#include <QCoreApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    base::forbidCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ventanillactl"));
    QTextStream out(stdout);
    QTextStream err(stderr);
    const base::SystemClock clock;
    return static_cast<int>(technician::runProgram(QCoreApplication::arguments(), clock, out, err));
}
