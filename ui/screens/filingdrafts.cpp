// SPDX-License-Identifier: GPL-3.0-or-later
// How a filing meets what was kept of an earlier one under the same document.
#include "ui/screens/draftpages.h"
#include "ui/screens/filingflow.h"
#include "ui/screens/slipcontent.h"

namespace screens {

void FilingFlow::showFound()
{
    if (m_drafts.unseen())
        return showUnseen();
    auto walk = m_drafts.draft()->goOn({ m_around.today(), m_around.desk.isPractice() });
    if (!walk) { // this program cannot go on with it
        m_drafts.drop();
        return showStep();
    }
    auto *page = new DraftPage(m_around.theme, in(walk->definition().title));
    connect(page, &DraftPage::goesOn, this, [this, again = std::make_shared<guide::Walk>(*std::move(walk))] {
        m_walk = std::make_unique<guide::Walk>(*again);
        m_drafts.goOn();
        showStep();
    });
    connect(page, &DraftPage::beginsAnew, this, [this] {
        m_drafts.drop();
        showStep();
    });
    hand(page, Stage::Kept);
}

void FilingFlow::showUnseen()
{
    m_unseen = *m_drafts.unseen();
    auto *page = new UnseenPage(m_around.theme, *m_unseen, unseenSlip().has_value());
    connect(page, &UnseenPage::slipWanted, this, [this] {
        m_filed = m_unseen->filed;
        m_state = m_unseen->state;
        showDone(); // which drops the stub when it is painted
    });
    connect(page, &UnseenPage::goesOn, this, [this] {
        m_unseen.reset();
        m_drafts.drop();
        showStep();
    });
    hand(page, Stage::Kept);
}

std::optional<receipt::SlipContent> FilingFlow::unseenSlip() const
{
    kiosk::LookupAnswer answer;
    answer.found = true;
    answer.state = m_unseen->state;
    answer.procedureId = m_unseen->procedureId;
    answer.filedAt = m_unseen->filed.savedAt;
    answer.validUntil = m_unseen->filed.validUntil;
    answer.units = m_unseen->filed.units;
    return slipAgain(m_around.desk.catalogue(), m_unseen->filed.comprobante, answer, m_around.language);
}

bool FilingFlow::isKept() const
{
    return m_drafts.isKept();
}

void FilingFlow::drop()
{
    m_drafts.drop();
}

} // namespace screens
