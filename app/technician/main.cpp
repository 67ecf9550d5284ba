// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/base/coredumps.h"
#include "app/base/journal.h"
#include "app/technician/command.h"
#include <QGuiApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    base::forbidCoreDumps();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    // A report is drawn with fonts, on no screen; the other commands need none of that.
    const bool draws = technician::draws(arguments);
    if (draws)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> application(
        draws ? new QGuiApplication(argc, argv) : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(QStringLiteral("ventanillactl"));
    base::logToJournal(base::ByHand::ShownAndKept);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const base::SystemClock clock;
    return static_cast<int>(technician::runProgram(QCoreApplication::arguments(), clock, out, err));
}
