// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// Where a filing stands, in words; folio or reason once there is one; the certificate when there is one.
class LookUpAnswerPage : public TextPage
{
    Q_OBJECT
public:
    LookUpAnswerPage(
        const Surroundings &around, const base::Comprobante &comprobante, const kiosk::LookupAnswer &answer);

Q_SIGNALS:
    void certificateWanted();
    void tryAgain(); ///< not found: another number
    void done();

private:
    void tell(const Surroundings &around, const kiosk::LookupAnswer &answer);
};

} // namespace screens
