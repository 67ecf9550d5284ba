// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stick/sticks.h"
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

/// A technician's sticks as the kiosk sees them on the system's bus: for a test with a real UDisks2.
///   stick_probe NOTE                      a line each time that something changes, until it is ended
///   stick_probe NOTE DEVICE read|write    has it opened once it is there; goes on when it is told to
int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    stick::Sticks sticks(given.value(1));
    QTextStream out(stdout);
    const QString device = given.value(2);
    const auto access = given.value(3) == QLatin1String("write") ? stick::Access::Write : stick::Access::Read;
    const auto work = [&out, access](const QString &folder) {
        const QDir dir(folder);
        QFile file(dir.filePath(QStringLiteral("probe")));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write("probe") == 5;
        file.close();
        out << "open " << folder << (isWritten ? " written " : " not written ")
            << dir.entryList(QDir::Files).join(u',') << Qt::endl;
        QTextStream(stdin).readLine();
    };
    const auto say = [&] {
        if (!device.isEmpty()) {
            for (const stick::Stick &one : sticks.list())
                if (one.device == device && !sticks.isInUse())
                    if (const auto used = sticks.use(device, access, work); !used) {
                        out << used.error().toString() << Qt::endl;
                        QCoreApplication::exit(1);
                    }
            return;
        }
        out << (sticks.isThere() ? "there" : "away");
        for (const stick::Stick &one : sticks.list())
            out << ' ' << one.device << ' ' << one.size << ' ' << (one.isFormatKnown ? "known" : "strange");
        out << Qt::endl;
    };
    QObject::connect(&sticks, &stick::Sticks::changed, &program, say);
    QObject::connect(&sticks, &stick::Sticks::finished, &program, [&] {
        out << "finished" << Qt::endl;
        QCoreApplication::exit(0);
    });
    QObject::connect(&sticks, &stick::Sticks::failed, &program, [&](const base::Error &why) {
        out << why.toString() << Qt::endl;
        QCoreApplication::exit(1);
    });
    say();
    return program.exec();
}
