// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of each page through which an instructor gets the papers of a workshop.
//   paperpages OUT [SIZE 0-3 [LANGUAGE]]
#include "tests/journeys/paperroom.h"
#include "tests/support/dictionary.h"
#include "ui/controls/progressbar.h"
#include "ui/instructor/paperpage.h"
#include "ui/screens/pdfsheet.h"
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QtTest>
#include <cstdio>

using journeys::PaperRoom;

namespace {

QString out, language = QStringLiteral("es");
int number = 0;

void take(PaperRoom &room, const char *name)
{
    for (auto *sheet : room.page()->findChildren<screens::PdfSheet *>()) {
        sheet->draw();
        (void)QTest::qWaitFor([sheet] { return sheet->isWhole(); }, 60000);
    }
    QCoreApplication::processEvents();
    room.window.grab().save(QDir(out).filePath(
        QStringLiteral("%1-%2.png").arg(++number, 2, 10, QLatin1Char('0')).arg(QLatin1String(name))));
}

/// Spanish words, whatever the window speaks.
void touch(PaperRoom &room, const char *spanish)
{
    static const auto dictionary
        = language == QLatin1String("es") ? nullptr : std::make_unique<support::Dictionary>(language);
    for (const QString &words : dictionary ? dictionary->of(QString::fromUtf8(spanish)) : QStringList())
        if (room.button(words))
            return void(room.touch(words));
    room.touch(QString::fromUtf8(spanish));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: paperpages OUT [SIZE 0-3 [LANGUAGE]]\n", stderr);
        return 2;
    }
    out = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(out);
    const auto size = static_cast<theme::TextSize>(argc > 2 ? std::atoi(argv[2]) : 0);
    if (argc > 3)
        language = QString::fromLocal8Bit(argv[3]);
    PaperRoom room(language, size);
    take(room, "kinds");
    touch(room, "Diploma");
    take(room, "groups");
    room.hold({ QStringLiteral("el-dedo"), QStringLiteral("el-teclado") }, 14);
    room.flow->back();
    touch(room, "Guía para llevar");
    take(room, "of-what");
    touch(room, "De un encuentro");
    take(room, "lessons");
    room.flow->back();
    touch(room, "De un trámite");
    take(room, "procedures");
    touch(room, "Perdí un documento");
    take(room, "languages");
    room.touch(QStringLiteral("Español"));
    take(room, "making-begins");
    const QPointer<controls::ProgressBar> bar(room.page()->findChild<controls::ProgressBar *>());
    std::ignore = QTest::qWaitFor([bar] { return !bar || bar->done() > 2; }, 60000);
    take(room, "making");
    std::ignore
        = QTest::qWaitFor([&room] { return qobject_cast<instructor::PaperPage *>(room.page()); }, 60000);
    take(room, "handout");
    touch(room, "Imprimir");
    take(room, "copies");
    room.type(QStringLiteral("12"));
    touch(room, "Continuar");
    QCoreApplication::processEvents();
    take(room, "printed");
    touch(room, "Guardar en USB");
    std::ignore = QTest::qWaitFor([&room] { return !room.onStick().isEmpty(); }, 20000);
    take(room, "saved");
    room.desk.hasPrinter = false;
    room.flow->again();
    take(room, "no-printer");
    room.settings.slipFolder = QStringLiteral("/nowhere");
    room.flow->again();
    touch(room, "Guardar en USB");
    QTest::qWait(300);
    take(room, "no-stick");
    room.flow->start(); // not "Otro papel": the largest letters leave it no room
    touch(room, "Lista de asistencia");
    take(room, "people");
    touch(room, "Continuar");
    take(room, "attendance");
    room.flow->start();
    touch(room, "Diploma");
    take(room, "courses");
    room.touch(room.cards().first());
    room.touch(QStringLiteral("Kreyòl ayisyen"));
    take(room, "persons");
    room.touch(room.cards().first());
    take(room, "name");
    touch(room, "Continuar");
    take(room, "no-name");
    QTest::mouseClick(room.page()->findChild<QLineEdit *>(), Qt::LeftButton); // a keyboard that gave way
    room.type(QStringLiteral("rosa ensayo prueba"));
    touch(room, "Continuar");
    take(room, "diploma");
    room.flow->back(); // as "Otro diploma" does
    touch(room, "Otra persona");
    take(room, "attended");
    room.flow->start();
    touch(room, "Informe del curso");
    room.touch(room.cards().first());
    take(room, "report");
    return 0;
}
