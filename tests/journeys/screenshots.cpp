// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every page a resident meets, at the screens the kiosk is made for.
//   screenshots OUT [W H MM-W MM-H [size [scheme [kinds | ID]]]]
// "kinds": of the procedure that asks every kind; ID: of this procedure, from its card to its last page.
#include "tests/journeys/everykind.h"
#include "tests/journeys/house.h"
#include "ui/screens/page.h"
#include <QApplication>
#include <QDir>
#include <QSet>
#include <cstdio>

using journeys::House;

namespace {

/// Pictures numbered in the order of the pages, each page once. Says what does not fit.
class Album
{
public:
    Album(House &house, const QString &folder) : m_house(house), m_folder(folder) { QDir().mkpath(folder); }
    void take(const QString &name)
    {
        QCoreApplication::processEvents();
        for (const QString &line : journeys::misfits(m_house))
            std::fprintf(stderr, "%s\n", qPrintable(line));
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

/// The comprobante, and what to do next.
void afterwards(House &house, Album &album)
{
    auto &resident = house.resident;
    for (const char *words :
        { "Ver mi comprobante", "Ver mi hoja", "Dónde llevarla", "Qué debo hacer ahora" }) {
        if (!resident.button(QString::fromUtf8(words)))
            continue;
        resident.touch(QString::fromUtf8(words));
        album.takePage();
        takeTheRest(house, album, QStringLiteral("Ver más abajo"));
        takeTheRest(house, album, QStringLiteral("Seguir leyendo"));
        takeTheRest(house, album, QStringLiteral("Ver más"));
        for (const char *way : { "Cerrar", "Volver" }) {
            if (resident.button(QLatin1String(way))) {
                resident.touch(QLatin1String(way));
                break;
            }
        }
    }
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
        afterwards(house, album);
    }
    resident.touch(QStringLiteral("Terminar"));
    album.takePage();
    resident.touch(QStringLiteral("Sí, terminar"));
    album.takePage();
    resident.touch(QStringLiteral("Volver al inicio"));
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

/// Where each answer to a gate that leads elsewhere leads; then back to the gate.
void referrals(House &house, Album &album, journeys::Finger &finger, const procedure::Gate &gate)
{
    for (auto it = gate.referrals.begin(); it != gate.referrals.end(); ++it) {
        finger.answer(gate.field, it.key());
        album.takePage();
        takeTheRest(house, album, QStringLiteral("Seguir leyendo"));
        while (!house.resident.step().startsWith(QLatin1String("gate.")))
            house.resident.touch(QStringLiteral("Volver"));
    }
}

/// One procedure from its card on: every stage of every page, every referral, the review and what comes
/// after.
void oneProcedure(House &house, Album &album, const procedure::Definition &definition)
{
    journeys::Finger finger(house.resident);
    const auto telling = journeys::Telling::of(definition, house.clock.now().date());
    house.resident.touch(QStringLiteral("Empezar"));
    house.resident.find(definition.card.in(QStringLiteral("es")));
    album.takePage();
    house.resident.touch(definition.card.in(QStringLiteral("es")));
    finger.onStage = [&album] { album.takePage(); };
    while (!journeys::Telling::isAtEnd(house)) {
        for (const procedure::Gate &gate : definition.gates)
            if (house.resident.step() == QLatin1String("gate.") + gate.field.id)
                referrals(house, album, finger, gate);
        if (!telling.goOn(house, finger, definition))
            return;
    }
    house.resident.onPage = [&album] { album.takePage(); };
    switch (definition.outcome) {
    case procedure::Outcome::Filed:
        if (house.resident.file({}))
            afterwards(house, album);
        return;
    case procedure::Outcome::Prepared:
        album.takePage();
        takeTheRest(house, album, QStringLiteral("Ver lo que falta"));
        house.resident.touch(QStringLiteral("Continuar"));
        album.takePage();
        return afterwards(house, album);
    case procedure::Outcome::Referred:
        album.takePage();
        takeTheRest(house, album, QStringLiteral("Seguir leyendo"));
    }
}

int run(House &house, const QString &folder, int size, int scheme, const std::function<void(Album &)> &walk)
{
    house.theme.setTextSize(static_cast<theme::TextSize>(size));
    house.theme.setScheme(static_cast<theme::Scheme>(scheme));
    Album album(house, folder);
    walk(album);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: screenshots OUT [W H MM-W MM-H [SIZE 0-3 [SCHEME 0-2 [kinds | ID]]]]\n", stderr);
        return 2;
    }
    const auto number
        = [argc, argv](int at, int otherwise) { return argc > at ? std::atoi(argv[at]) : otherwise; };
    const QSize pixels(number(2, 1280), number(3, 800));
    const QSizeF mm(number(4, 339), number(5, 212));
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const int size = number(6, 0), scheme = number(7, 0);
    const QString which = argc > 8 ? QString::fromLocal8Bit(argv[8]) : QString();
    if (which == QLatin1String("kinds")) {
        const journeys::EveryKind every;
        House house(pixels, mm, {}, every.catalogue);
        return run(house, folder, size, scheme, [&](Album &album) { everyKind(house, album, every); });
    }
    House house(pixels, mm, {}, journeys::offeringAtAnyTime(which));
    if (which.isEmpty())
        return run(house, folder, size, scheme, [&](Album &album) { everything(house, album); });
    const auto definition = house.desk.catalogue().find(which);
    if (!definition) {
        std::fprintf(stderr, "there is no procedure %s\n", qPrintable(which));
        return 2;
    }
    return run(house, folder, size, scheme, [&](Album &album) { oneProcedure(house, album, *definition); });
}
