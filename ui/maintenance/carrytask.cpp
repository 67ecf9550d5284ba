// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/carrytask.h"

#include "app/base/errc.h"
#include "app/care/messages.h"
#include "ui/entrance/cardspage.h"
#include "ui/maintenance/stickflow.h"
#include "ui/screens/textpage.h"

namespace maintenance {

using entrance::CardsPage;

namespace {

const auto copying = QStringLiteral("copy"), receipts = QStringLiteral("receipts");
const QStringList mayGo { QStringLiteral("Ya puede sacar el pendrive.") };

QString constancias(int count)
{
    return count == 1 ? QStringLiteral("1 constancia") : QStringLiteral("%1 constancias").arg(count);
}

} // namespace

CarryTask::CarryTask(const screens::Surroundings &around, Workbench &bench) : Task(around, bench)
{
    connect(&bench, &Workbench::receiptsTaken, this, [this](const care::Taken &taken) {
        if (hasWaited())
            tellTaken(taken);
    });
    connect(&bench, &Workbench::receiptsNotTaken, this, [this](const base::Error &error) {
        if (hasWaited())
            tellNotTaken(error);
    });
}

void CarryTask::start()
{
    go([this] { ask(); });
}

void CarryTask::ask()
{
    auto *page = new CardsPage(m_around.theme, QStringLiteral("Llevar la cola en un pendrive"),
        QStringLiteral("Para un centro sin red."),
        { { copying, QStringLiteral("Copiar al pendrive"),
              QStringLiteral("Lo que espera, para el servicio central"), QStringLiteral("save") },
            { receipts, QStringLiteral("Traer los acuses"),
                QStringLiteral("Lo que el servicio central devolvió"), QStringLiteral("fact_check") } });
    connect(page, &CardsPage::chosen, this,
        [this](const QString &way) { go([this, way] { way == copying ? copy() : bringReceipts(); }); });
    hand(page);
}

void CarryTask::copy()
{
    const auto copied = std::make_shared<base::Result<int>>();
    m_next = [this, copied] { tellCopied(*copied); };
    nest(std::make_unique<StickFlow>(m_around, m_bench,
        StickFlow::Errand { stick::Access::Write, QStringLiteral("Copiando… No saque el pendrive."),
            [copied, carry = m_bench.carrying()](const QString &stick) { *copied = carry(stick); } }));
}

/// The stick is closed before the receipts are taken: it is needed no longer than it is read.
void CarryTask::bringReceipts()
{
    const auto file = std::make_shared<base::Result<QByteArray>>();
    m_next = [this, file] {
        if (!*file)
            return tellOnce(QStringLiteral("En ese pendrive no hay acuses"),
                { QStringLiteral("Se buscan en «%1/receipts.cms».").arg(care::carriedFolder),
                    QStringLiteral("Los deja «ventanilla-central import», en el servicio central.") });
        replace([this] { wait(QStringLiteral("Revisando los acuses…")); });
        m_bench.takeReceipts(**file);
    };
    nest(std::make_unique<StickFlow>(m_around, m_bench,
        StickFlow::Errand { stick::Access::Read, QStringLiteral("Leyendo… No saque el pendrive."),
            [file](const QString &stick) { *file = care::receiptsOn(stick); } }));
}

void CarryTask::onNestedDone()
{
    m_next();
}

void CarryTask::tellCopied(const base::Result<int> &copied)
{
    if (!copied && copied.error().code == base::Errc::CannotWrite)
        return tellOnce(QStringLiteral("No se pudo copiar todo"),
            { QStringLiteral("El pendrive puede estar lleno, o dañado. Ponga otro, y pruebe de nuevo."),
                QStringLiteral("En esta Ventanilla no se perdió nada.") });
    if (!copied)
        return tellOnce(QStringLiteral("No se copió nada"), { care::message(copied.error()) });
    if (*copied == 0)
        return tellOnce(QStringLiteral("No hay nada que llevar"),
            { QStringLiteral("En esta Ventanilla no espera ninguna constancia.") });
    tellOnce(*copied == 1 ? QStringLiteral("Se copió 1 constancia")
                          : QStringLiteral("Se copiaron %1").arg(constancias(*copied)),
        { QStringLiteral("Van cerradas: solo el servicio central puede leerlas."),
            QStringLiteral("De esta Ventanilla no se borró nada: siguen esperando hasta que vuelvan los "
                           "acuses."),
            QStringLiteral("En el servicio central: «ventanilla-central import», con la carpeta «%1» del "
                           "pendrive.")
                .arg(care::carriedFolder) });
}

void CarryTask::tellNotTaken(const base::Error &error)
{
    tellOnce(QStringLiteral("No se tomó ningún acuse"),
        { error.code == base::Errc::CannotRead
                ? QStringLiteral("El archivo del pendrive no es de acuses, o está dañado.")
                : care::message(error),
            QStringLiteral("No se cambió nada. Pruebe otra vez.") });
}

void CarryTask::tellTaken(const care::Taken &taken)
{
    const int known = taken.receipts - taken.moved - taken.refused;
    QStringList what;
    if (known > 0)
        what << QStringLiteral("Confirmadas desde antes: %1.").arg(known);
    if (taken.refused > 0)
        what << QStringLiteral("Acuses que no son de esta Ventanilla: %1.").arg(taken.refused);
    what << QStringLiteral("Las confirmadas están en el servicio central: no hay que llevarlas de nuevo.");
    tellOnce(taken.moved == 0  ? QStringLiteral("No hay nada nuevo que confirmar")
            : taken.moved == 1 ? QStringLiteral("Quedó confirmada 1 constancia")
                               : QStringLiteral("Quedaron confirmadas %1").arg(constancias(taken.moved)),
        what);
}

void CarryTask::tellOnce(const QString &heading, const QStringList &what)
{
    replace([this, heading, what = mayGo + what] {
        auto *page = new screens::TextPage(m_around.theme, heading, what);
        page->addClose(QStringLiteral("Seguir"), "arrow_forward");
        connect(page, &screens::TextPage::closed, this, &CarryTask::back);
        hand(page);
    });
}

} // namespace maintenance
