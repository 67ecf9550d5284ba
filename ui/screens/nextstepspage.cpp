// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/nextstepspage.h"

#include "ui/controls/button.h"
#include "ui/screens/papercontent.h"
#include "ui/screens/printbutton.h"

namespace screens {

NextStepsPage::NextStepsPage(const Surroundings &around, const QList<receipt::Step> &steps,
    const QStringList &isNot, const Words &words)
    : TextPage(around.theme, tr("Qué debo hacer ahora"), {})
{
    for (const auto &[title, text] : steps) {
        addTitle(title);
        addParagraph(text);
    }
    if (!isNot.isEmpty())
        addTitle(words.isNotTitle);
    for (const QString &text : isNot)
        addParagraph(text);
    addClose(words.close, "arrow_back");
    using controls::Button;
    addAction(Button::Role::Secondary, tr("Otro trámite"), "add", &NextStepsPage::anotherWanted);
    if (!around.desk.canPrint())
        return;
    receipt::GuidanceContent content = guidanceContent(around, steps, isNot);
    content.isNotTitle = words.isNotTitle;
    addPrinting(new PrintButton(
        around, [content](base::Paper paper) { return receipt::renderGuidance(content, paper); }));
}

} // namespace screens
