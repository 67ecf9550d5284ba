// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/checktask.h"

#include "ui/maintenance/findingspage.h"
#include "ui/screens/pdfpage.h"

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
    auto *page = new screens::PdfPage(
        m_around, QStringLiteral("Informe de puesta en marcha"), *report, QStringLiteral("puesta-en-marcha"));
    connect(page, &screens::PdfPage::closed, this, &CheckTask::back);
    hand(page);
}

} // namespace maintenance
