// SPDX-License-Identifier: GPL-3.0-or-later
// How a filing meets what was kept of an earlier one under the same document.
#include "ui/screens/draftpages.h"
#include "ui/screens/filingflow.h"
#include "ui/screens/slipcontent.h"

namespace screens {

void FilingFlow::showFound()
{
    if (m_drafts.unseen())
        return showUnseen(*m_drafts.unseen());
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

void FilingFlow::showUnseen(const kiosk::Unseen &unseen)
{
    kiosk::LookupAnswer answer;
    answer.found = true;
    answer.state = unseen.state;
    answer.procedureId = unseen.procedureId;
    answer.filedAt = unseen.filed.savedAt;
    answer.validUntil = unseen.filed.validUntil;
    answer.units = unseen.filed.units;
    m_slipAgain = slipAgain(m_around.desk.catalogue(), unseen.filed.comprobante, answer, m_around.language);
    auto *page = new UnseenPage(m_around.theme, unseen, m_slipAgain.has_value());
    connect(page, &UnseenPage::slipWanted, this, [this, unseen] {
        m_filed = unseen.filed;
        m_state = unseen.state;
        showDone(); // which drops the stub when it is painted
    });
    connect(page, &UnseenPage::goesOn, this, [this] {
        m_slipAgain.reset();
        m_drafts.drop();
        showStep();
    });
    hand(page, Stage::Kept);
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
