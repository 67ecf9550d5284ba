// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/lockedflow.h"

#include "ui/entrance/newpinflow.h"
#include "ui/entrance/numberpage.h"

namespace entrance {

LockedFlow::LockedFlow(const screens::Surroundings &around, PinKeeper &keeper, const QString &hint)
    : WayFlow(around), m_keeper(keeper), m_hint(hint)
{
    connect(&m_keeper, &PinKeeper::checked, this, &LockedFlow::onChecked);
    connect(&m_keeper, &PinKeeper::notChecked, this, &LockedFlow::onNotChecked);
}

void LockedFlow::start()
{
    go([this] { askPin(); });
    if (const auto order = m_keeper.order())
        nest(std::make_unique<NewPinFlow>(m_around, m_keeper, order));
}

void LockedFlow::askPin()
{
    auto *page = new NumberPage(m_around, tr("Escriba su PIN de seis cifras"), m_hint, staff::pinDigits, {},
        NumberPage::Shown::Hidden);
    page->setHelp({ tr("El PIN lo pone la persona técnica que cuida esta Ventanilla."),
        tr("Después de cinco errores hay que esperar. Cada vez un poco más."),
        tr("Si lo olvidó, pida un permiso al servicio central: llega en una memoria USB.") });
    if (!m_other.isEmpty())
        page->addOther(m_other);
    connect(page, &NumberPage::otherWanted, this, &LockedFlow::otherWanted);
    connect(page, &NumberPage::given, this, [this, page](const QString &typed) {
        if (typed.size() < staff::pinDigits)
            return page->showProblem(tr("Faltan cifras. Son seis."));
        page->clearProblem();
        page->arrange();
        m_asking = page;
        m_keeper.check(typed);
    });
    hand(page);
}

NumberPage *LockedFlow::asked()
{
    NumberPage *page = std::exchange(m_asking, nullptr);
    if (page)
        page->wipe();
    return page;
}

void LockedFlow::onNotChecked(const base::Error &error)
{
    if (asked())
        complain(error);
}

void LockedFlow::onChecked(const staff::Attempt &attempt)
{
    NumberPage *page = asked();
    if (!page)
        return;
    using Outcome = staff::Attempt::Outcome;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(attempt.wait).count();
    switch (attempt.outcome) {
    case Outcome::Right:
        return enter();
    case Outcome::Wrong:
        return page->showProblem(seconds > 0
                ? tr("Ese PIN no es. Espere %1 segundos y pruebe otra vez.").arg(seconds)
                : tr("Ese PIN no es. Pruebe otra vez."));
    case Outcome::Early:
        return page->showProblem(tr("Todavía no. Espere %1 segundos y pruebe otra vez.").arg(seconds));
    case Outcome::NotSet:
        return page->showProblem(tr("Aquí nadie ha puesto un PIN. Llame a la persona técnica."));
    }
}

} // namespace entrance
