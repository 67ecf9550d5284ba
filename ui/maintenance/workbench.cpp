// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/workbench.h"

#include "app/care/provisioning.h"
#include "app/care/readinessreport.h"
#include "app/care/testpage.h"
#include "app/printing/queues.h"
#include "app/sync/membership.h"
#include <QDir>
#include <QtConcurrentRun>

namespace maintenance {

Workbench::Workbench(const base::Settings &settings, const base::Clock &clock, speech::Voice &voice)
    : m_settings(settings), m_clock(clock), m_voice(voice), m_chosen(settings),
      m_keeper(staff::Role::Technician, settings, clock),
      m_instructors(staff::Role::Instructor, settings, clock)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_voice, &speech::Voice::cannot, this, &Workbench::cannotSay);
    if (stick::Sticks::isLeftOpen(stickNote()))
        sticks(); // which closes it
}

Workbench::~Workbench() = default;

base::Result<> Workbench::choose(const base::Settings::Values &values)
{
    return base::Settings::choose(m_settings.dataFolder, values).map([this] {
        m_isChanged = true;
        reload();
    });
}

void Workbench::reload()
{
    if (auto now = base::Settings::load(m_settings.file, m_settings.dataFolder))
        m_chosen = *std::move(now);
}

base::Result<> Workbench::note(care::Try what, bool isGood)
{
    return care::note(m_settings.dataFolder, { what, isGood, m_clock.now() });
}

void Workbench::rest()
{
    if (--m_works == 0)
        Q_EMIT rested();
}

void Workbench::examine()
{
    ++m_works;
    QtConcurrent::run(&m_pool, [settings = m_chosen, &clock = m_clock] {
        return care::Doctor(settings, clock).examine(care::Doctor::Network::Tried);
    }).then(this, [this](const care::Findings &findings) {
        Q_EMIT examined(findings);
        rest();
    });
}

base::Result<QByteArray> Workbench::report(const care::Findings &findings) const
{
    return care::renderReadinessReport(
        findings, care::trialsIn(m_settings.dataFolder), m_chosen, m_clock.now());
}

void Workbench::listQueues()
{
    ++m_works;
    QtConcurrent::run(&m_pool, &printing::queues).then(this, [this](const base::Result<QStringList> &queues) {
        Q_EMIT queuesListed(queues.value_or(QStringList()));
        rest();
    });
}

void Workbench::printTestPage()
{
    const auto pdf = care::renderTestPage(m_chosen.paper, m_chosen, m_clock.now());
    if (!pdf)
        return Q_EMIT testRefused(pdf.error());
    m_tested = std::make_unique<printing::PrintRoom>(m_chosen.printer, m_chosen.paper, m_clock);
    connect(m_tested.get(), &printing::PrintRoom::moved, this, &Workbench::testMoved);
    connect(m_tested.get(), &printing::PrintRoom::refused, this, &Workbench::testRefused);
    m_tested->print({ .pdf = *pdf });
}

void Workbench::endTestPage()
{
    m_tested.reset();
}

void Workbench::saySomething()
{
    const QString spanish = QStringLiteral("es");
    m_voice.say({ { QStringLiteral("Buenos días. Esta es la voz de la Ventanilla."), spanish },
        { QStringLiteral("Uno, dos, tres, cuatro, cinco."), spanish } });
}

network::Uplink &Workbench::uplink()
{
    if (!m_uplink)
        m_uplink = std::make_unique<network::Uplink>();
    return *m_uplink;
}

bool Workbench::isEnrolled() const
{
    return !kiosk().isEmpty();
}

QString Workbench::kiosk() const
{
    const auto membership = syncing::Membership::load(m_settings.dataFolder);
    return membership ? membership->kiosk() : QString();
}

bool Workbench::hasPin() const
{
    return staff::Pin(m_settings.dataFolder, staff::Role::Technician, m_clock).isSet();
}

template <typename Work> void Workbench::answerEnrolment(Work work)
{
    ++m_works;
    QtConcurrent::run(&m_pool, work).then(this, [this](const base::Result<> &result) {
        if (result) {
            m_isChanged = true;
            reload();
            Q_EMIT enrolled();
        } else {
            Q_EMIT notEnrolled(result.error());
        }
        rest();
    });
}

void Workbench::enrol(const QUrl &url, const QString &kiosk, const QString &code)
{
    answerEnrolment(
        [order = syncing::Enrolment::Order { url, kiosk, code, m_settings.dataFolder, m_settings.keyPlace },
            &clock = m_clock] { return care::enrol(order, clock); });
}

QStringList Workbench::provisioningFiles() const
{
    if (m_settings.slipFolder.isEmpty())
        return {};
    const QDir stick(m_settings.slipFolder);
    QStringList files
        = stick.entryList({ u'*' + QLatin1String(care::Provisioning::suffix) }, QDir::Files, QDir::Time);
    for (QString &file : files)
        file = stick.filePath(file);
    return files;
}

void Workbench::provision(const QString &file)
{
    answerEnrolment([file, settings = m_settings, &clock = m_clock] {
        return care::Provisioning::readFrom(file).and_then(
            [&](const care::Provisioning &read) { return care::carryOut(read, settings, clock); });
    });
}

void Workbench::provision(const care::Provisioning &read)
{
    answerEnrolment(
        [read, settings = m_settings, &clock = m_clock] { return care::carryOut(read, settings, clock); });
}

QString Workbench::stickNote() const
{
    return m_settings.dataFolder + QLatin1String("/stick-open");
}

stick::Sticks &Workbench::sticks()
{
    if (!m_sticks)
        setSticks(std::make_unique<stick::Sticks>(stickNote()));
    return *m_sticks;
}

void Workbench::setSticks(std::unique_ptr<stick::Sticks> sticks)
{
    m_sticks = std::move(sticks);
    connect(m_sticks.get(), &stick::Sticks::finished, this, &Workbench::rest);
    connect(m_sticks.get(), &stick::Sticks::failed, this, &Workbench::rest);
}

base::Result<> Workbench::useStick(
    const QString &device, stick::Access access, const stick::Sticks::Work &work)
{
    return sticks().use(device, access, work).map([this] { ++m_works; });
}

std::function<base::Result<int>(const QString &)> Workbench::carrying() const
{
    return [settings = m_settings, &clock = m_clock](
               const QString &stick) { return care::exportWaiting(stick, settings, clock); };
}

void Workbench::takeReceipts(const QByteArray &file)
{
    ++m_works;
    QtConcurrent::run(&m_pool, [file, folder = m_settings.dataFolder] {
        return care::takeReceipts(file, care::throughRunningKiosk(folder));
    }).then(this, [this](const base::Result<care::Taken> &taken) {
        if (taken)
            Q_EMIT receiptsTaken(*taken);
        else
            Q_EMIT receiptsNotTaken(taken.error());
        rest();
    });
}

} // namespace maintenance
