// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk with a resident who files one constancia after another, until it is killed:
//     faults_filer DATA SLIPS
// Says on stdout when one is about to be sent ("enviar"), and when the screen says that it is saved
// ("guardada PKW1-W8M2-P2HX").
#include "tests/journeys/openkiosk.h"
#include <QApplication>
#include <unistd.h>

namespace {

void say(const QByteArray &line)
{
    if (write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        _exit(EXIT_FAILURE);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 3)
        return EXIT_FAILURE;
    journeys::OpenKiosk kiosk(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    kiosk.resident().onPage = [&kiosk] {
        if (kiosk.resident().button(QStringLiteral("Sí, enviar ahora")))
            say("enviar\n");
    };
    for (;;) {
        const QString comprobante = kiosk.file();
        if (comprobante.isEmpty())
            return EXIT_FAILURE;
        say("guardada " + comprobante.toLatin1() + '\n');
        if (!kiosk.leave())
            return EXIT_FAILURE;
    }
}
