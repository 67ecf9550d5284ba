// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/task.h"

#include "app/care/messages.h"
#include "ui/entrance/cardspage.h"
#include "ui/screens/textpage.h"
#include "ui/screens/waitingpage.h"

namespace maintenance {

using entrance::CardsPage;

void Task::askWhether(care::Try what, const QString &heading, const QString &hint)
{
    auto *page = new CardsPage(m_around.theme, heading, hint,
        { { QStringLiteral("yes"), QStringLiteral("Sí"), {}, QStringLiteral("check_circle") },
            { QStringLiteral("no"), QStringLiteral("No"), {}, QStringLiteral("warning") } });
    connect(page, &CardsPage::chosen, this, [this, what](const QString &card) {
        if (isWell(m_bench.note(what, card == QLatin1String("yes"))))
            Q_EMIT done();
    });
    hand(page);
}

void Task::choose(const base::Settings::Values &values, const Show &next)
{
    if (const auto chosen = m_bench.choose(values); chosen)
        next();
    else
        page()->showProblem(care::message(chosen.error()));
}

bool Task::isFixed(const QStringList &keys)
{
    for (const QString &key : keys) {
        if (!m_bench.isFixed(key))
            return false;
    }
    tell(QStringLiteral("Esto ya está fijado"),
        { QStringLiteral("Lo dice el archivo de configuración del sistema: %1.")
                .arg(keys.join(QStringLiteral(", "))),
            QStringLiteral("Se cambia allí, y no en la pantalla.") });
    return true;
}

void Task::tell(const QString &heading, const QStringList &what)
{
    go([this, heading, what] {
        auto *page = new screens::TextPage(m_around.theme, heading, what);
        page->addClose(QStringLiteral("Seguir"), "arrow_forward");
        connect(page, &screens::TextPage::closed, this, &Task::done);
        hand(page);
    });
}

void Task::wait(const QString &words)
{
    m_waits = true;
    auto *page = new screens::WaitingPage(m_around.theme, words);
    page->setBackAllowed(false);
    hand(page);
}

} // namespace maintenance
