// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every page a resident meets, at the screens the kiosk is made for.
//   screenshots OUT [W H MM-W MM-H [size [scheme [kinds | ID]]]]
// "kinds": of the procedure that asks every kind; ID: of this procedure, from its card to its last page.
#include "tests/journeys/everykind.h"
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
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
    for (const char *name : { "¿Está en peligro?", "Ayuda", "Terminar", "Ver mejor" }) {
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

/// Helped, and then once more: what is known is not asked.
void another(House &house, Album &album, theme::TextSize size)
{
    house.theme.setTextSize(size); // which ended with the resident before
    auto &resident = house.resident;
    QJsonObject answers = journeys::someAnswers();
    answers.insert(QStringLiteral("filer.helper"), QStringLiteral("Un familiar o amigo"));
    resident.begin(
        house.desk.catalogue().find(QStringLiteral("perdida-telefono"))->card.in(QStringLiteral("es")));
    resident.goOnTo(QStringLiteral("Ahora mire usted, sin ayuda. ¿Está bien lo que dice?"), answers);
    takeTheRest(house, album, QStringLiteral("Ver lo que falta"));
    resident.touch(QStringLiteral("Quiero que me ayuden a leer"));
    resident.file(answers);
    if (!resident.button(QStringLiteral("Otro trámite"))) {
        resident.touch(QStringLiteral("Qué debo hacer ahora"));
        takeTheRest(house, album, QStringLiteral("Seguir leyendo"));
    }
    resident.touch(QStringLiteral("Otro trámite"));
    album.takePage();
    resident.find(QStringLiteral("¿En qué va mi trámite?"));
    album.takePage();
    resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    album.takePage();
    resident.touch(QStringLiteral("No tengo mi número"));
    album.takePage();
    takeTheRest(house, album, QStringLiteral("Seguir leyendo"));
    resident.leave();
}

/// What somebody meets who did not finish, and who did without seeing it.
void draftsMet(House &house, Album &album, theme::TextSize size)
{
    using namespace std::chrono_literals;
    auto &resident = house.resident;
    const auto begin = [&](const QString &until) {
        const auto lost = house.desk.catalogue().find(QStringLiteral("perdida-documentos"));
        return resident.begin(lost->card.in(QStringLiteral("es")))
            && resident.goOnTo(until, journeys::someAnswers());
    };
    resident.onPage = nullptr;
    house.theme.setTextSize(size); // it ended with the session before
    if (!begin(QStringLiteral("Revise antes de enviar")))
        return;
    resident.wait(house.settings.idle);
    album.takePage();
    resident.touch(QStringLiteral("Sí, quiero seguir"));
    resident.touch(QStringLiteral("Terminar"));
    album.takePage();
    resident.touch(QStringLiteral("No, seguir aquí"));
    resident.wait(house.settings.idle);
    resident.wait(house.settings.answer);
    house.theme.setTextSize(size);
    begin(QStringLiteral("Usted dejó un trámite a medias"));
    album.takePage();
    resident.touch(QStringLiteral("No, empezar de nuevo"));
    const auto id = base::FilingId::make(house.clock);
    house.desk.unseen.insert(house.desk.drafts.keys().first(),
        kiosk::Unseen { { base::Comprobante::of(id), house.clock.now() },
            QStringLiteral("perdida-documentos"), kiosk::FilingState::Sealed });
    resident.wait(house.settings.idle);
    resident.wait(house.settings.answer);
    house.theme.setTextSize(size);
    begin(QStringLiteral("La constancia que dejó quedó guardada"));
    album.takePage();
    resident.touch(QStringLiteral("Ver mi comprobante"));
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
    const auto size = house.theme.textSize();
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
    if (resident.button(QStringLiteral("Terminar"))) {
        resident.touch(QStringLiteral("Terminar"));
        album.takePage();
        resident.touch(QStringLiteral("Sí, terminar"));
        album.takePage();
        resident.touch(QStringLiteral("Volver al inicio"));
    } else {
        resident.leave();
    }
    another(house, album, size);
    for (const auto &definition : house.desk.catalogue().ordered().mid(1)) {
        if (definition->outcome != procedure::Outcome::Filed)
            continue;
        resident.begin(definition->card.in(QStringLiteral("es")));
        resident.file(journeys::someAnswers());
        resident.leave();
    }
    draftsMet(house, album, size);
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
    journeys::Visit visit(house.resident, finger, definition, journeys::Answers::of(definition.id).value(0));
    house.resident.touch(QStringLiteral("Empezar"));
    house.resident.find(definition.card.in(QStringLiteral("es")));
    album.takePage();
    house.resident.touch(definition.card.in(QStringLiteral("es")));
    finger.onStage = [&album] { album.takePage(); };
    while (!visit.isAtEnd()) {
        for (const procedure::Gate &gate : definition.gates)
            if (house.resident.step() == QLatin1String("gate.") + gate.field.id)
                referrals(house, album, finger, gate);
        if (!visit.goOn())
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
