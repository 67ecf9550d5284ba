// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/front.h"

#include "app/kiosk/filingdesk.h"
#include "ui/instructor/paceflow.h"
#include "ui/maintenance/maintenanceflow.h"
#include "ui/maintenance/setupflow.h"
#include "ui/window/screenpictures.h"
#include <QApplication>

namespace window {

Front::Front(kiosk::FilingDesk &desk, const base::Settings &settings, const base::Clock &clock,
    theme::Theme &theme, speech::Voice &voice, Show show)
    : m_desk(desk), m_settings(settings), m_clock(clock), m_theme(theme), m_voice(voice),
      m_show(std::move(show)), m_bench(settings, clock, voice), m_workshop(settings, clock)
{
    // Between one window and the next there is none.
    QApplication::setQuitOnLastWindowClosed(false);
    const bool isOn = m_workshop.resume().value_or(false); // what cannot be read is told to who teaches
    connect(&m_bench, &maintenance::Workbench::rested, this, &Front::followSettings);
    connect(
        &m_workshop, &instructor::Workshop::classChanged, this, [this] { m_classAt = m_clock.monotonic(); });
    // Queued: the window that goes is the one in which it was touched.
    connect(
        &m_workshop, &instructor::Workshop::classChanged, this,
        [this] {
            if (!m_workshop.isClassUnderWay() || m_tutor)
                return;
            // Whatever made it begin: nobody's filing goes for a class.
            if (m_kiosk && m_kiosk->isUnderWay())
                (void)m_workshop.room().end();
            else
                showPractice();
        },
        Qt::QueuedConnection);
    connect(
        &m_workshop, &instructor::Workshop::classEnded, this,
        [this] {
            if (m_tutor)
                showKiosk();
        },
        Qt::QueuedConnection);
    connect(this, &Front::changed, this, &Front::lookWhetherAtRest);
    if (isOn)
        showPractice();
    else
        showKiosk();
}

Front::~Front() = default;

// The window that goes is the one that is speaking: it goes when it has finished.

void Front::showKiosk()
{
    m_lecture.reset();
    m_tutor.reset();
    m_practice.reset();
    m_desk.takeNewCatalogue(); // one that came meanwhile
    m_kiosk = std::make_unique<KioskWindow>(m_desk, m_settings, m_clock, m_theme, m_voice);
    connect(m_kiosk.get(), &KioskWindow::practiceWanted, this, &Front::showPractice, Qt::QueuedConnection);
    teach(*m_kiosk);
    m_show(*m_kiosk);
    Q_EMIT changed();
}

void Front::showPractice()
{
    const Ways ways = m_kiosk || m_practice ? window().ways() : Ways { m_settings.language };
    m_kiosk.reset();
    m_tutor.reset();
    m_practice.reset();
    const training::ClassState *state = m_workshop.state();
    m_practice = std::make_unique<Practice>(m_desk.catalogue(), m_settings, m_clock, m_theme.metrics(),
        m_voice, state ? plantedIn(*state->lesson, m_workshop.today()) : practice::Planted());
    KioskWindow &window = m_practice->window();
    connect(&window, &KioskWindow::practiceEnded, this, &Front::showKiosk, Qt::QueuedConnection);
    connect(&window, &KioskWindow::deserted, this, &Front::onDeserted, Qt::QueuedConnection);
    teach(window);
    m_show(window);
    window.follow(ways);
    if (m_workshop.isClassUnderWay())
        m_tutor = std::make_unique<Tutor>(window, m_workshop);
    Q_EMIT changed();
}

/// In the language of who chose it, on the screen as it is without anybody's wishes.
void Front::showTalk(const QString &procedure)
{
    const QString language = window().ways().language;
    m_kiosk.reset();
    m_practice.reset();
    m_lecture = std::make_unique<Lecture>(
        m_desk.catalogue().find(procedure), m_desk, m_settings, m_clock, m_theme, language);
    connect(m_lecture.get(), &Lecture::ended, this, &Front::showKiosk, Qt::QueuedConnection);
    m_show(m_lecture->page());
    Q_EMIT changed();
}

void Front::teach(KioskWindow &window)
{
    using screens::HelpPage;
    const bool isOn = m_workshop.isClassUnderWay();
    window.setTeaching(isOn ? HelpPage::Teaching::UnderWay : HelpPage::Teaching::Offered);
    connect(&window, &KioskWindow::teachingWanted, this, &Front::letIn);
    connect(&window, &KioskWindow::setUpWanted, this, &Front::letTechnicianIn);
    connect(&window, &KioskWindow::pageShown, this, &Front::lookWhetherAtRest);
}

bool Front::isAtRest() const
{
    return m_kiosk && m_kiosk->isAtRest() && !m_workshop.isClassUnderWay();
}

void Front::lookWhetherAtRest()
{
    if (const bool isNow = isAtRest(); std::exchange(m_wasAtRest, isNow) != isNow)
        Q_EMIT restChanged(isNow);
}

void Front::letIn()
{
    KioskWindow &in = window();
    if (m_workshop.isClassUnderWay())
        return in.lay(std::make_unique<instructor::PaceFlow>(in.around(), office()));
    auto flow = std::make_unique<instructor::InstructorFlow>(in.around(), office());
    flow->offerOther(tr("Soy la persona técnica"));
    // Queued: the flow that goes is the one that is speaking.
    connect(flow.get(), &instructor::InstructorFlow::otherWanted, this, &Front::letTechnicianIn,
        Qt::QueuedConnection);
    in.lay(std::move(flow));
}

/// What they began and did not wait for ends first: the window would stand still for it.
void Front::followSettings()
{
    if (!m_isTechnicianIn && m_bench.isChanged() && !m_bench.isAtWork())
        Q_EMIT settingsChanged();
}

/// In Spanish, whoever was here before. Who sets a machine up that is no kiosk yet needs no PIN, unless
/// there is one.
void Front::letTechnicianIn()
{
    KioskWindow &in = window();
    Ways ways = in.ways();
    ways.language = QStringLiteral("es");
    in.follow(ways);
    std::unique_ptr<screens::Flow> flow;
    if (m_desk.needsSetUp() && !m_bench.hasPin())
        flow = std::make_unique<maintenance::SetupFlow>(in.around(), m_bench);
    else
        flow = std::make_unique<maintenance::MaintenanceFlow>(in.around(), m_bench);
    for (const auto end : { &screens::Flow::left, &screens::Flow::ended })
        connect(flow.get(), end, &in, &KioskWindow::beginAnew, Qt::QueuedConnection);
    // However they leave, and when nobody is there any more.
    m_isTechnicianIn = true;
    connect(
        flow.get(), &QObject::destroyed, this,
        [this] {
            m_isTechnicianIn = false;
            followSettings();
        },
        Qt::QueuedConnection);
    in.lay(std::move(flow));
}

instructor::Office Front::office()
{
    return { m_workshop, m_desk,
        [this](const QString &language) {
            return std::make_unique<ScreenPictures>(m_desk, m_settings, m_clock, language);
        },
        [this](const QString &procedure) {
            // Queued: it was touched in the window that goes.
            QMetaObject::invokeMethod(
                this, [this, procedure] { showTalk(procedure); }, Qt::QueuedConnection);
        } };
}

/// Whoever comes next to a screen that somebody left is no learner; in a class it is the next one of them.
void Front::onDeserted()
{
    if (!m_workshop.isClassUnderWay())
        return showKiosk();
    if (m_clock.monotonic() - m_classAt >= classRest && !m_workshop.room().end())
        showKiosk();
}

} // namespace window
