// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/filingdesk.h"
#include "ui/screens/page.h"

namespace screens {

/// "Usted dejó un trámite a medias": go on, or destroy it.
class DraftPage : public Page
{
    Q_OBJECT
public:
    DraftPage(theme::Theme &theme, const QString &procedureTitle);

Q_SIGNALS:
    void goesOn();
    void beginsAnew();
};

/// A filing whose resident was cut off before the screen said that it is saved: its comprobante.
class UnseenPage : public Page
{
    Q_OBJECT
public:
    UnseenPage(theme::Theme &theme, const kiosk::Unseen &unseen, bool hasSlip);

Q_SIGNALS:
    void slipWanted(); ///< only with a slip
    void goesOn(); ///< with the filing that they were beginning
};

/// What is on the disk of somebody who is under way, in two sentences.
QString keptWords();

} // namespace screens
