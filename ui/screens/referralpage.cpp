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
    for (const procedure::Contact &contact : referral.contacts)
        addRow(new ContactRow(m_theme, contact, around.language));
    using controls::Button;
    auto *end = new Button(m_theme, Button::Role::Primary, tr("Entendido, terminar"), {});
    connect(end, &Button::clicked, this, &ReferralPage::done);
    addAction(end, true);
    if (referral.goOn
        && !around.desk.catalogue().offered(referral.goOn->group, around.clock.now()).isEmpty()) {
        auto *goOn = new Button(m_theme, Button::Role::Secondary, referral.goOn->label.in(around.language),
            QStringLiteral("assignment"));
        connect(goOn, &Button::clicked, this, [this, id = referral.goOn->group] { Q_EMIT groupWanted(id); });
        addAction(goOn);
    }
    auto *another = new Button(m_theme, Button::Role::Secondary, tr("Otro trámite"), QStringLiteral("add"));
    connect(another, &Button::clicked, this, &ReferralPage::anotherWanted);
    addAction(another);
}

} // namespace screens
