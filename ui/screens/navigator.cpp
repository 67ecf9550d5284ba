// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/navigator.h"

#include "app/text/sentences.h"
#include "ui/screens/filingflow.h"
#include "ui/screens/lookupflow.h"
#include "ui/screens/notsetuppage.h"
#include "ui/screens/textpage.h"
#include "ui/screens/warmupflow.h"
#include "ui/screens/welcomepage.h"

namespace screens {

Navigator::Navigator(const Surroundings &around, QObject *parent) : QObject(parent), m_around(around)
{
    connect(&m_around.desk, &kiosk::FilingDesk::unavailable, this, [this] {
        // Who is in the middle of a filing is told when sending fails, not thrown out of it.
        if (!m_flow)
            showUnavailable();
    });
    connect(&m_around.desk, &kiosk::FilingDesk::opened, this, [this] {
        if (m_isClosed)
            showWelcome();
    });
    connect(&m_around.desk, &kiosk::FilingDesk::catalogueChanged, this, [this] {
        if (!m_flow)
            m_around.desk.takeNewCatalogue();
    });
}

Navigator::~Navigator() = default;

void Navigator::start()
{
    if (m_around.desk.problem())
        showUnavailable();
    else
        showWelcome();
}

void Navigator::back()
{
    if (m_flow)
        m_flow->back();
}

void Navigator::again()
{
    if (m_flow)
        m_flow->again();
    else
        start();
}

void Navigator::scanned(QStringView text)
{
    if (m_flow)
        m_flow->scanned(text);
}

void Navigator::dropDraft()
{
    if (m_flow)
        m_flow->drop();
}

void Navigator::forget()
{
    m_flow.reset();
    m_around.desk.forget();
    // Never in the middle: what this resident was offered is what they could choose from.
    m_around.desk.takeNewCatalogue();
}

void Navigator::showWelcome()
{
    m_isClosed = false;
    auto *page = new WelcomePage(m_around);
    connect(page, &WelcomePage::filingWanted, this, [this] { enter(new FilingFlow(m_around, {}, nullptr)); });
    connect(page, &WelcomePage::lookUpWanted, this, [this] { enter(new LookUpFlow(m_around, {}, nullptr)); });
    connect(page, &WelcomePage::warmUpWanted, this, [this] { enter(new WarmUpFlow(m_around, nullptr)); });
    Q_EMIT pageReady(page);
}

void Navigator::showUnavailable()
{
    m_isClosed = true;
    if (m_around.desk.needsSetUp())
        return showNotSetUp();
    const std::error_code why = m_around.desk.problem()->code;
    auto *page = new TextPage(m_around.theme, tr("Esta Ventanilla no está recibiendo trámites"),
        QStringList { text::sentence(why, m_around.language) } + m_around.whomToCall(why)
            + QStringList { tr("Lo que ya se guardó sigue guardado.") });
    page->setBackAllowed(false);
    Q_EMIT pageReady(page);
}

/// For whoever passes by, and for whoever came to set it up.
void Navigator::showNotSetUp()
{
    auto *page = new NotSetUpPage(m_around.theme);
    connect(page, &TextPage::closed, this, &Navigator::setUpWanted);
    connect(page, &NotSetUpPage::practiceWanted, this, &Navigator::practiceWanted);
    Q_EMIT pageReady(page);
}

void Navigator::enter(Flow *flow)
{
    m_flow.reset(flow);
    connect(flow, &Flow::pageReady, this, &Navigator::pageReady);
    connect(flow, &Flow::ended, this, &Navigator::ended);
    // Queued: the flow that is left is destroyed, and it is the one that is speaking.
    connect(
        flow, &Flow::anotherWanted, this,
        [this, flow] {
            if (m_flow.get() != flow)
                return;
            if (m_around.desk.problem()) { // since they began the one before
                forget();
                start();
            } else {
                enter(new FilingFlow(m_around, flow->said(), nullptr));
            }
        },
        Qt::QueuedConnection);
    connect(
        flow, &Flow::lookUpWanted, this,
        [this, flow] {
            if (m_flow.get() == flow)
                enter(new LookUpFlow(m_around, flow->said(), nullptr));
        },
        Qt::QueuedConnection);
    connect(
        flow, &Flow::left, this,
        [this] {
            forget();
            start();
        },
        Qt::QueuedConnection);
    flow->start();
}

} // namespace screens
