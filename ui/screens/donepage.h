// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/codes.h"
#include "app/receipt/slip.h"
#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace screens {

class DoneBody;

/// What was saved, whether it has been presented, the comprobante in large type, and its QR for a telephone.
class DonePage : public Page
{
    Q_OBJECT
public:
    DonePage(const Surroundings &around, const receipt::SlipContent &content, kiosk::FilingState state);

    void setState(kiosk::FilingState state); ///< the central service has answered while the page is there

    /// Without a touch the page stays this long, then asks.
    static constexpr std::chrono::seconds stay { 60 };

Q_SIGNALS:
    void painted(); ///< with this state, for the first time: the slip can be made ready
    void slipWanted();
    void nextStepsWanted();
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QString untilWhen(const receipt::SlipContent &content);

    DoneBody *m_body = nullptr;
    bool m_isPainted = false;
};

} // namespace screens
