// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/stickflow.h"

#include "ui/entrance/cardspage.h"
#include "ui/screens/textpage.h"
#include <QLocale>

namespace maintenance {

using entrance::Card;
using entrance::CardsPage;
using stick::Errc;
using stick::Stick;

namespace {

QString sizeOf(const Stick &stick)
{
    return QLocale(QLocale::Spanish).formattedDataSize(qint64(stick.size), 0, QLocale::DataSizeSIFormat);
}

struct Said
{
    QString heading;
    QStringList what;
};

Said saidOf(const base::Error &why)
{
    static const QString again = QStringLiteral("Póngalo otra vez, y pruebe de nuevo.");
    static const std::pair<std::error_code, Said> known[] {
        { Errc::NoUDisks,
            { QStringLiteral("Este equipo no abre pendrives en la pantalla"),
                { QStringLiteral("UDisks2 no está en marcha: instale «udisks2», o parta el equipo de "
                                 "nuevo.") } } },
        { Errc::NotThere, { QStringLiteral("Ese pendrive ya no está"), { again } } },
        { Errc::InUse,
            { QStringLiteral("Espere un momento"),
                { QStringLiteral("Todavía se está trabajando con un pendrive. No lo saque.") } } },
        { Errc::WrongFormat,
            { QStringLiteral("Ese pendrive no sirve así"),
                { QStringLiteral("Su formato no es FAT32 ni exFAT, que son los de los pendrives que se "
                                 "venden."),
                    QStringLiteral("Ponga otro, o dele formato en un computador: eso borra lo que "
                                   "tiene.") } } },
        { Errc::WriteProtected,
            { QStringLiteral("Ese pendrive no deja escribir"),
                { QStringLiteral("Tiene puesta la traba contra escritura. Sáquela, o ponga otro.") } } },
        { Errc::NotAllowed,
            { QStringLiteral("Falta el permiso para abrir pendrives"),
                { QStringLiteral("Reinstale «ventanilla-session».") } } },
        { Errc::TimedOut,
            { QStringLiteral("El pendrive no respondió a tiempo"),
                { QStringLiteral("No se hizo nada. Sáquelo, y pruebe otra vez o con otro.") } } },
        { Errc::PulledOut,
            { QStringLiteral("Sacaron el pendrive antes de tiempo"),
                { QStringLiteral("Lo que se copiaba puede haber quedado a medias. En esta Ventanilla no se "
                                 "perdió nada."),
                    again } } },
        { Errc::StaysOpen,
            { QStringLiteral("Todavía no saque el pendrive"),
                { QStringLiteral("Se hizo lo pedido, pero el pendrive no se deja cerrar."),
                    QStringLiteral("Pruebe otra vez. Si sigue así, sáquelo con el equipo apagado.") } } },
    };
    for (const auto &[code, said] : known) {
        if (code == why.code)
            return said;
    }
    return { QStringLiteral("Ese pendrive no se puede abrir"),
        { QStringLiteral("Puede estar dañado. Pruebe con otro.") } };
}

} // namespace

StickFlow::StickFlow(const screens::Surroundings &around, Workbench &bench, const Errand &errand)
    : Task(around, bench), m_errand(errand)
{
    using stick::Sticks;
    const Sticks &sticks = bench.sticks();
    connect(&sticks, &Sticks::changed, this, [this] {
        if (m_isLooking)
            replace([this] { look(); });
    });
    connect(&sticks, &Sticks::finished, this, [this] {
        if (hasWaited())
            Q_EMIT done();
    });
    connect(&sticks, &Sticks::failed, this, [this](const base::Error &why) {
        if (hasWaited())
            tellWhy(why);
    });
}

void StickFlow::start()
{
    go([this] { look(); });
}

void StickFlow::look()
{
    const auto &sticks = m_bench.sticks().list();
    m_isLooking = sticks.size() != 1 && m_bench.sticks().isThere();
    if (!m_bench.sticks().isThere())
        tellWhy({ make_error_code(Errc::NoUDisks), {} });
    else if (sticks.isEmpty())
        askForOne();
    else if (sticks.size() == 1)
        use(sticks.first().device);
    else
        askWhich();
}

void StickFlow::askForOne()
{
    hand(new screens::TextPage(m_around.theme, QStringLiteral("Ponga el pendrive"),
        { QStringLiteral("En cualquier puerto USB de esta Ventanilla. Al verlo, se sigue sin tocar nada."),
            QStringLiteral("Si ya está puesto y no se ve, sáquelo y póngalo otra vez.") }));
}

/// Not by their names, which may be somebody's.
void StickFlow::askWhich()
{
    QList<Card> cards;
    for (const Stick &stick : m_bench.sticks().list())
        cards << Card { stick.device, QStringLiteral("El de %1").arg(sizeOf(stick)), stick.device,
            QStringLiteral("save") };
    auto *page = new CardsPage(m_around.theme, QStringLiteral("¿Cuál pendrive?"),
        QStringLiteral("Hay más de uno. También puede sacar el que no sea."), cards);
    connect(page, &CardsPage::chosen, this, &StickFlow::use);
    hand(page);
}

void StickFlow::use(const QString &device)
{
    m_isLooking = false;
    if (const auto begun = m_bench.useStick(device, m_errand.access, m_errand.work); !begun)
        return tellWhy(begun.error());
    beginAnew([this] { wait(m_errand.words); });
}

void StickFlow::tellWhy(const base::Error &why)
{
    m_isLooking = false;
    beginAnew([this, said = saidOf(why)] {
        auto *page = new screens::TextPage(m_around.theme, said.heading, said.what);
        page->addClose(QStringLiteral("Probar otra vez"));
        connect(page, &screens::TextPage::closed, this, [this] { beginAnew([this] { look(); }); });
        hand(page);
    });
}

} // namespace maintenance
