// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/checktask.h"

#include "ui/maintenance/findingspage.h"
#include "ui/maintenance/stickflow.h"
#include "ui/screens/pdfpage.h"
#include <QDir>
#include <QSaveFile>

namespace maintenance {

CheckTask::CheckTask(const screens::Surroundings &around, Workbench &bench) : Task(around, bench)
{
    connect(&bench, &Workbench::examined, this, [this](const care::Findings &findings) {
        if (hasWaited())
            replace([this, findings] { showFindings(findings); });
    });
}

void CheckTask::start()
{
    go([this] { wait(QStringLiteral("Revisando…")); });
    m_bench.examine();
}

void CheckTask::showFindings(const care::Findings &findings)
{
    auto *page = new FindingsPage(m_around.theme, findings);
    connect(page, &screens::TextPage::closed, this, &CheckTask::done);
    connect(page, &FindingsPage::reportWanted, this,
        [this, findings] { go([this, findings] { showReport(findings); }); });
    hand(page);
}

void CheckTask::showReport(const care::Findings &findings)
{
    const auto report = m_bench.report(findings);
    if (!report)
        return back();
    const bool hasSticks = m_bench.sticks().isThere();
    auto *page = new screens::PdfPage(m_around, QStringLiteral("Informe de puesta en marcha"), *report,
        hasSticks ? QString() : QStringLiteral("puesta-en-marcha"));
    if (hasSticks)
        page->addOther(QStringLiteral("Copiar a un pendrive"), "save");
    connect(page, &screens::PdfPage::otherWanted, this,
        [this, report = *report] { go([this, report] { leaveOnStick(report); }); });
    connect(page, &screens::PdfPage::closed, this, &CheckTask::back);
    hand(page);
}

/// Named for the kiosk: who looks after several has one of each.
void CheckTask::leaveOnStick(const QByteArray &report)
{
    const QString kiosk = m_bench.kiosk();
    const QString name = QStringLiteral("puesta-en-marcha%1.pdf").arg(kiosk.isEmpty() ? kiosk : u'-' + kiosk);
    const auto isWritten = std::make_shared<bool>();
    m_next = [this, isWritten, name] {
        replace(
            *isWritten ? toRead(QStringLiteral("El informe quedó en el pendrive"),
                { QStringLiteral("Se llama «%1».").arg(name), QStringLiteral("Ya puede sacar el pendrive.") })
                       : toRead(QStringLiteral("El informe no se pudo copiar"),
                           { QStringLiteral("El pendrive puede estar lleno, o dañado. Ya puede sacarlo.") }));
    };
    nest(std::make_unique<StickFlow>(m_around, m_bench,
        StickFlow::Errand { stick::Access::Write, QStringLiteral("Copiando… No saque el pendrive."),
            [isWritten, report, name](const QString &stick) {
                QSaveFile file(QDir(stick).filePath(name));
                *isWritten
                    = file.open(QIODevice::WriteOnly) && file.write(report) == report.size() && file.commit();
            } }));
}

} // namespace maintenance
