// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/referralpage.h"

#include "ui/controls/button.h"
#include "ui/screens/contactrow.h"
#include "ui/screens/papercontent.h"
#include "ui/screens/printbutton.h"
#include "ui/theme/theme.h"

namespace screens {

ReferralPage::ReferralPage(const Surroundings &around, const procedure::Referral &referral)
    : TextPage(around.theme, referral.title.in(around.language), {})
{
    // What to do first, then whom to call, and only then the rest: who is in a hurry reads no further.
    for (const procedure::LocalisedText &paragraph : referral.paragraphs.mid(0, 1))
        addParagraph(paragraph.in(around.language));
    for (const procedure::Contact &contact : referral.contacts)
        addRow(new ContactRow(m_theme, contact, around.language));
    for (const procedure::LocalisedText &paragraph : referral.paragraphs.mid(1))
        addParagraph(paragraph.in(around.language));
    using controls::Button;
    const bool helpsOn = referral.goOn
        && !around.desk.catalogue().offered(referral.goOn->group, around.clock.now()).isEmpty();
    auto *end = addAction(Button::Role::Primary, tr("Entendido, terminar"), nullptr, &ReferralPage::done);
    if (around.desk.canPrint())
        addPrinting(new PrintButton(around, [content = guidanceContent(around, referral)](base::Paper paper) {
            return receipt::renderGuidance(content, paper);
        }));
    if (helpsOn) {
        auto *goOn = new Button(m_theme, Button::Role::Secondary, referral.goOn->label.in(around.language),
            QStringLiteral("assignment"));
        connect(goOn, &Button::clicked, this, [this, id = referral.goOn->group] { Q_EMIT groupWanted(id); });
        addAction(goOn);
    }
    auto *another
        = addAction(Button::Role::Secondary, tr("Otro trámite"), "add", &ReferralPage::anotherWanted);
    // Where the words are very large each button takes a line from the text: the cards that help on are the
    // way to any other procedure then, and "Terminar" stands below.
    if (helpsOn) {
        dropActionAbove(theme::TextSize::Large, end);
        dropActionAbove(theme::TextSize::Large, another);
    }
}

} // namespace screens
