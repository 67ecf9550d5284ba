// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/setupflow.h"

#include "ui/maintenance/tasklist.h"
#include "ui/screens/textpage.h"

namespace maintenance {

SetupFlow::SetupFlow(const screens::Surroundings &around, Workbench &bench) : WayFlow(around), m_bench(bench)
{
}

void SetupFlow::start()
{
    m_bench.sticks(); // they are known by the time that somebody asks for one
    go([this] {
        auto *page
            = new screens::TextPage(m_around.theme, QStringLiteral("Pongamos en marcha esta Ventanilla"),
                { QStringLiteral("Son doce pasos: idioma, centro, pantalla, sonido, impresora, lector, PIN, "
                                 "red e inscripción. Al final sale un informe."),
                    QStringLiteral("Tenga a mano una tarjeta de banco o una cédula, y el código o el archivo "
                                   "del servicio central."),
                    QStringLiteral("Puede dejarlo y seguir después: lo hecho queda hecho.") });
        page->addClose(QStringLiteral("Empezar"), "arrow_forward");
        connect(page, &screens::TextPage::closed, this, [this] { go([this] { show(0); }); });
        hand(page);
    });
}

void SetupFlow::show(int task)
{
    m_task = task;
    nest(allTasks().at(task).make(m_around, m_bench));
}

void SetupFlow::onNestedDone()
{
    const int next = m_task + 1;
    if (next == allTasks().size())
        go([this] { showEnd(); });
    else
        go([this, next] { show(next); });
}

void SetupFlow::hand(screens::Page *page)
{
    if (isNested())
        page->setProgress({ m_task + 1, int(allTasks().size()) });
    WayFlow::hand(page);
}

void SetupFlow::showEnd()
{
    auto *page = new screens::TextPage(m_around.theme, QStringLiteral("Lista"),
        { QStringLiteral("La Ventanilla parte de nuevo con lo que eligió, y queda abierta a los vecinos."),
            QStringLiteral("Haga una práctica completa antes de irse: «Practicar», en la primera página.") });
    page->addClose(QStringLiteral("Terminar"), "check");
    connect(page, &screens::TextPage::closed, this, &SetupFlow::ended);
    hand(page);
}

} // namespace maintenance
