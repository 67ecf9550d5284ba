// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/findingspage.h"

#include "app/care/doctor.h"
#include "ui/controls/notice.h"
#include <algorithm>

namespace maintenance {

using controls::Button;
using controls::Notice;

namespace {

Notice::Kind kindOf(care::Verdict verdict)
{
    switch (verdict) {
    case care::Verdict::Well:
        return Notice::Kind::Ok;
    case care::Verdict::Note:
        return Notice::Kind::Info;
    case care::Verdict::NeedsPerson:
        return Notice::Kind::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

FindingsPage::FindingsPage(theme::Theme &theme, const care::Findings &findings)
    : TextPage(theme,
        care::needsPerson(findings) ? QStringLiteral("Hay algo que hacer") : QStringLiteral("Está todo bien"),
        {})
{
    setMoreText(QStringLiteral("Ver más"));
    care::Findings ordered = findings;
    std::stable_sort(ordered.begin(), ordered.end(),
        [](const care::Finding &a, const care::Finding &b) { return a.verdict > b.verdict; });
    for (const care::Finding &finding : std::as_const(ordered)) {
        const QString advice = finding.advice.isEmpty() ? QString() : QStringLiteral(" → ") + finding.advice;
        addRow(new Notice(
            theme, kindOf(finding.verdict), care::nameOf(finding.part) + u'.', finding.what + advice));
    }
    addClose(QStringLiteral("Seguir"), "arrow_forward");
    addAction(Button::Role::Secondary, QStringLiteral("Ver el informe"), "description",
        &FindingsPage::reportWanted);
}

} // namespace maintenance
