// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/referralpage.h"

#include "ui/controls/button.h"
#include "ui/screens/contactrow.h"

namespace screens {

ReferralPage::ReferralPage(const Surroundings &around, const procedure::Referral &referral)
    : TextPage(around.theme, referral.title.in(around.language), {})
{
    for (const procedure::LocalisedText &paragraph : referral.paragraphs)
        addParagraph(paragraph.in(around.language));
    for (const procedure::Referral::Contact &contact : referral.contacts)
        addRow(new ContactRow(
            m_theme, contact.phone, contact.label.in(around.language), contact.hours.in(around.language)));
    using controls::Button;
    auto *end = new Button(m_theme, Button::Role::Primary, tr("Entendido, terminar"), {});
    connect(end, &Button::clicked, this, &ReferralPage::done);
    addAction(end, true);
}

} // namespace screens
