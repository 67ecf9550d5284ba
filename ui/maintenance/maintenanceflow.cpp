// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/maintenanceflow.h"

#include "ui/entrance/cardspage.h"
#include "ui/maintenance/tasklist.h"
#include <algorithm>

namespace maintenance {

using entrance::Card;
using entrance::CardsPage;

MaintenanceFlow::MaintenanceFlow(const screens::Surroundings &around, Workbench &bench)
    : LockedFlow(
        around, bench.keeper(), QStringLiteral("Aquí entra la persona técnica. No hay nada de los vecinos.")),
      m_bench(bench)
{
}

void MaintenanceFlow::enter()
{
    m_bench.sticks(); // they are known by the time that somebody asks for one
    replace([this] { showMenu(); });
}

void MaintenanceFlow::showMenu()
{
    QList<Card> cards;
    for (const TaskKind &task : laterTasks())
        cards << Card { task.id, task.title, {}, task.icon };
    auto *page = new CardsPage(m_around.theme, QStringLiteral("¿Qué quiere revisar?"),
        m_bench.isChanged() ? QStringLiteral("Al salir, la Ventanilla parte de nuevo con lo que eligió.")
                            : QStringLiteral("Al salir, hay que escribir el PIN otra vez."),
        cards);
    connect(page, &CardsPage::chosen, this, [this](const QString &id) {
        const auto &tasks = laterTasks();
        const auto task = std::find_if(
            tasks.cbegin(), tasks.cend(), [&id](const TaskKind &task) { return task.id == id; });
        nest(task->make(m_around, m_bench));
    });
    hand(page);
}

} // namespace maintenance
