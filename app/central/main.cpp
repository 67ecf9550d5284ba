// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/coredumps.h"
#include "app/base/journal.h"
#include "app/central/command.h"
#include <QGuiApplication>
#include <cstdio>
#include <malloc.h>

int main(int argc, char *argv[])
{
    base::forbidCoreDumps();
    // Many threads that mostly wait: with an arena each, glibc would keep what every one of them ever used.
    mallopt(M_ARENA_MAX, 2);
    const command::Program program = central::program();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    // The official PDF is drawn with fonts, on no screen; the server needs none of that.
    const bool draws = central::draws(program, arguments);
    if (draws)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> application(
        draws ? new QGuiApplication(argc, argv) : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(QStringLiteral("ventanilla-central"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VENTANILLA_VERSION));
    base::logToJournal(base::ByHand::Shown);

    QTextStream out(stdout);
    QTextStream err(stderr);
    return int(central::runProgram(program, QCoreApplication::arguments(), out, err));
}
