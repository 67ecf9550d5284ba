// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every page a resident meets, at the screens the kiosk is made for.
//   screenshots OUT [W H MM-W MM-H [size [scheme [kinds]]]]      "kinds": of the procedure that asks every
//   kind
#include "tests/journeys/everykind.h"
#include "tests/journeys/house.h"
#include "ui/screens/page.h"
#include <QApplication>
#include <QDir>
#include <QSet>
#include <cstdio>

using journeys::House;

namespace {

/// Pictures numbered in the order of the pages, each page once.
class Album
{
public:
    Album(House &house, const QString &folder) : m_house(house), m_folder(folder) { QDir().mkpath(folder); }
    void take(const QString &name)
    {
        QCoreApplication::processEvents();
        m_house.window.grab().save(QDir(m_folder).filePath(
            QStringLiteral("%1-%2.png").arg(++m_number, 2, 10, QLatin1Char('0')).arg(name)));
    }
    void takePage()
    {
        const QString step = m_house.resident.step();
        const QString name = step.isEmpty()
            ? QString::fromLatin1(m_house.resident.page()->metaObject()->className())
                  .section(QLatin1String("::"), -1)
            : step;
        take(name);
    }

private:
    House &m_house;
    const QString m_folder;
    int m_number = 0;
};

void interludes(House &house, Album &album)
{
    for (const char *name : { "¿Está en peligro?", "Escuchar", "Ayuda", "Terminar", "Ver mejor" }) {
        house.resident.touch(QString::fromUtf8(name));
        album.takePage();
        house.resident.touch(QStringLiteral("Volver"));
    }
}

void takeTheRest(House &house, Album &album, const QString &more)
{
    constexpr int most = 40;
    for (int i = 0; i < most && house.resident.button(more) && house.resident.touch(more); ++i)
        album.takePage();
}

void everything(House &house, Album &album)
{
    auto &resident = house.resident;
    album.takePage();
    interludes(house, album);
    resident.touch(QStringLiteral("Empezar"));
    album.takePage();
    resident.onPage = [&album] { album.takePage(); };
    resident.find(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    album.takePage();
    resident.touch(house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es")));
    if (resident.file(journeys::someAnswers())) {
        resident.touch(QStringLiteral("Ver mi comprobante"));
        album.takePage();
        takeTheRest(house, album, QStringLiteral("Ver más abajo"));
        resident.touch(QStringLiteral("Cerrar"));
        resident.touch(QStringLiteral("Qué debo hacer ahora"));
        album.takePage();
        takeTheRest(house, album, QStringLiteral("Ver más"));
    }
    resident.touch(QStringLiteral("Terminar"));
    album.takePage();
    resident.touch(QStringLiteral("Sí, terminar"));
    album.takePage();
    resident.touch(QStringLiteral("Volver al inicio"));
    for (const auto &definition : house.desk.catalogue().ordered().mid(1)) {
        if (definition->outcome != procedure::Outcome::Filed)
            continue;
        resident.begin(definition->card.in(QStringLiteral("es")));
        resident.file(journeys::someAnswers());
        resident.touch(QStringLiteral("Terminar"));
        resident.touch(QStringLiteral("Sí, terminar"));
        resident.touch(QStringLiteral("Volver al inicio"));
    }
}

/// Every stage of every kind of question.
void everyKind(House &house, Album &album, const journeys::EveryKind &every)
{
    journeys::Finger finger(house.resident);
    finger.onStage = [&album] { album.takePage(); };
    if (!every.goToReview(house, finger))
        return;
    album.takePage();
    while (house.resident.button(QStringLiteral("Ver lo que falta"))) {
        house.resident.touch(QStringLiteral("Ver lo que falta"));
        album.takePage();
    }
}

int run(House &house, const QString &folder, int size, int scheme, const journeys::EveryKind *every)
{
    house.theme.setTextSize(static_cast<theme::TextSize>(size));
    house.theme.setScheme(static_cast<theme::Scheme>(scheme));
    Album album(house, folder);
    every ? everyKind(house, album, *every) : everything(house, album);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: screenshots OUT [W H MM-W MM-H [SIZE 0-3 [SCHEME 0-2 [kinds]]]]\n", stderr);
        return 2;
    }
    const auto number
        = [argc, argv](int at, int otherwise) { return argc > at ? std::atoi(argv[at]) : otherwise; };
    const QSize pixels(number(2, 1280), number(3, 800));
    const QSizeF mm(number(4, 339), number(5, 212));
    const QString folder = QString::fromLocal8Bit(argv[1]);
    if (argc > 8) {
        const journeys::EveryKind every;
        House house(pixels, mm, {}, every.catalogue);
        return run(house, folder, number(6, 0), number(7, 0), &every);
    }
    House house(pixels, mm);
    return run(house, folder, number(6, 0), number(7, 0), nullptr);
}
