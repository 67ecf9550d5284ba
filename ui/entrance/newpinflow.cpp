// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/newpinflow.h"

#include "app/care/codes.h"
#include "app/text/sentences.h"
#include "ui/entrance/numberpage.h"

namespace entrance {

NewPinFlow::NewPinFlow(
    const screens::Surroundings &around, PinKeeper &keeper, const std::optional<PinKeeper::Order> &order)
    : WayFlow(around), m_keeper(keeper), m_order(order)
{
    connect(&keeper, &PinKeeper::pinSet, this, [this] {
        m_first.fill(u'0');
        if (!m_order) {
            Q_EMIT done();
            return;
        }
        beginAnew(toRead(tr("El PIN nuevo quedó puesto"),
            { tr("Vale desde ahora. El permiso de la memoria ya no sirve.") }));
    });
    connect(&keeper, &PinKeeper::pinNotSet, this, [this](const base::Error &error) {
        if (page())
            page()->showProblem(problemOf(error));
    });
}

NewPinFlow::~NewPinFlow()
{
    m_first.fill(u'0');
}

void NewPinFlow::start()
{
    if (!m_order)
        go([this] { askFirst(); });
    else if (m_order->problem)
        go(toRead(tr("El permiso de la memoria no sirve aquí"), { problemOf(*m_order->problem) }));
    else
        go([this] { ask(); });
}

void NewPinFlow::ask()
{
    askYesOrNo(tr("¿Ponemos un PIN nuevo?"), tr("En la memoria hay un permiso para esta Ventanilla."),
        { tr("Sí, un PIN nuevo"), "check" }, tr("No, el de siempre"), [this] { go([this] { askFirst(); }); });
}

void NewPinFlow::askFirst()
{
    m_first.fill(u'0');
    m_first.clear();
    auto *page = new NumberPage(m_around, tr("Escriba el PIN nuevo, de seis cifras"),
        tr("Uno que otros no adivinen. No lo anote aquí cerca."), staff::pinDigits, {},
        NumberPage::Shown::Hidden);
    connect(page, &NumberPage::given, this, [this, page](const QString &typed) {
        if (const auto fit = staff::judge(typed); !fit)
            return page->showProblem(problemOf(fit.error()));
        m_first = typed;
        go([this] { askAgain(); });
    });
    hand(page);
}

void NewPinFlow::askAgain()
{
    auto *page = new NumberPage(
        m_around, tr("Escríbalo otra vez, el mismo"), {}, staff::pinDigits, {}, NumberPage::Shown::Hidden);
    connect(page, &NumberPage::given, this, [this, page](const QString &typed) {
        if (typed != m_first)
            return page->showProblem(tr("No son iguales. Escríbalo otra vez, o vuelva y elija otro."));
        page->clearProblem();
        m_order ? m_keeper.set(*m_order, typed) : m_keeper.setFirst(typed);
    });
    hand(page);
}

QString NewPinFlow::problemOf(const base::Error &error) const
{
    if (error.code == staff::Errc::NotSixDigits)
        return tr("Faltan cifras. Son seis.");
    if (error.code == staff::Errc::TooSimple)
        return tr("Ese se adivina: todas iguales, o una tras otra. Elija otro.");
    if (error.code == care::Errc::NotAnOrder)
        return tr("El archivo no es un permiso del servicio central de esta Ventanilla.");
    if (error.code == care::Errc::OtherKiosk)
        return tr("Es de otra Ventanilla. Pida uno para esta.");
    if (error.code == care::Errc::Expired)
        return tr("Venció. Pida otro.");
    return text::sentence(error, m_around.language);
}

} // namespace entrance
