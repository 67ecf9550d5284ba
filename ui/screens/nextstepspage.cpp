// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/nextstepspage.h"

namespace screens {

NextStepsPage::NextStepsPage(theme::Theme &theme, const receipt::SlipContent &content)
    : TextPage(theme, tr("Qué debo hacer ahora"), {})
{
    for (const auto &[title, text] : content.nextSteps) {
        addTitle(title);
        addParagraph(text);
    }
    if (!content.isNot.isEmpty())
        addTitle(tr("Lo que esta constancia no es"));
    for (const QString &text : content.isNot)
        addParagraph(text);
    addClose(tr("Volver a mi comprobante"), QStringLiteral("arrow_back"));
}

} // namespace screens
