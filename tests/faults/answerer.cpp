// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk with a resident who answers a question after the other, until it is killed:
//     faults_answerer DATA SLIPS [send]
// Says on stdout at which question the draft on the disk stands ("guardado place"). With "send" it goes on to
// the end, and dies between saved and shown, when it has said "guardada PKW1-W8M2-P2HX".
#include "tests/journeys/house.h"
#include "tests/journeys/openkiosk.h"
#include <QApplication>
#include <QtTest>
#include <csignal>
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
    if (argc < 3)
        return EXIT_FAILURE;
    journeys::OpenKiosk kiosk(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    auto &resident = kiosk.resident();
    int saved = 0, told = 0;
    QObject::connect(&kiosk.desk(), &kiosk::FilingDesk::draftSaved, &application, [&] { ++saved; });
    // Before the window hears of it.
    QObject::connect(&kiosk.desk(), &kiosk::FilingDesk::filed, &application, [](const kiosk::Filed &filed) {
        say("guardada " + filed.comprobante.toString().toLatin1() + '\n');
        ::raise(SIGKILL);
    });
    bool isKnown = false;
    resident.onPage = [&] {
        isKnown = isKnown || resident.step() == QLatin1String("filer.names");
        if (!isKnown || resident.step().isEmpty())
            return;
        if (!QTest::qWaitFor([&] { return saved > told; }, 20000))
            _exit(EXIT_FAILURE);
        told = saved;
        say("guardado " + resident.step().toLatin1() + '\n');
    };
    const auto lost = kiosk.desk().catalogue().find(QStringLiteral("perdida-documentos"));
    if (!resident.begin(lost->card.in(QStringLiteral("es")))
        || !resident.goOnTo(QStringLiteral("Revise antes de enviar"), journeys::someAnswers()))
        return EXIT_FAILURE;
    resident.onPage = nullptr;
    if (argc > 3)
        resident.file(journeys::someAnswers());
    return QApplication::exec();
}
