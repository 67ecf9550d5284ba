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
    addClose(words.close, QStringLiteral("arrow_back"));
    using controls::Button;
    auto *another = new Button(m_theme, Button::Role::Secondary, tr("Otro trámite"), QStringLiteral("add"));
    connect(another, &Button::clicked, this, &NextStepsPage::anotherWanted);
    addAction(another);
    if (!around.desk.canPrint())
        return;
    receipt::GuidanceContent content = guidanceContent(around, steps, isNot);
    content.isNotTitle = words.isNotTitle;
    addPrinting(new PrintButton(
        around, [content](base::Paper paper) { return receipt::renderGuidance(content, paper); }));
}

} // namespace screens
