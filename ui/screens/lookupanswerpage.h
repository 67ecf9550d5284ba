// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// Where a filing stands, in words, and what to do now; folio or reason once there is one; slip and
/// certificate again; the way to withdraw it while nobody has decided.
class LookUpAnswerPage : public TextPage
{
    Q_OBJECT
public:
    LookUpAnswerPage(
        const Surroundings &around, const base::Comprobante &comprobante, const kiosk::LookupAnswer &answer);

Q_SIGNALS:
    void certificateWanted();
    void slipWanted();
    void withdrawalWanted();
    void tryAgain(); ///< not found: another number
    void lost(); ///< not found: what who lost the number can do
    void anotherWanted();

private:
    void tellNotFound(bool isPractice);
    void tell(const Surroundings &around, const kiosk::LookupAnswer &answer);
    void tellWhatIsKnown(const Surroundings &around, const kiosk::LookupAnswer &answer);
    void offer(
        const Surroundings &around, const base::Comprobante &comprobante, const kiosk::LookupAnswer &answer);
};

} // namespace screens
