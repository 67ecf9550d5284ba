// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/pinkeeper.h"
#include "ui/entrance/wayflow.h"

namespace entrance {

class NumberPage;

/// What lies behind a PIN: it is asked first, or a new one is chosen, where the central service's word for
/// that lies on the memory stick. Who goes back from what comes then leaves: nobody comes to it again without
/// the PIN.
class LockedFlow : public WayFlow
{
    Q_OBJECT
public:
    /// `keeper` outlives it. `hint`: who comes in here.
    LockedFlow(const screens::Surroundings &around, PinKeeper &keeper, const QString &hint);

    void start() final;
    /// A quiet button on the page that asks for the PIN, for who came to the wrong door: otherWanted().
    void offerOther(const QString &words) { m_other = words; }

Q_SIGNALS:
    void otherWanted();

protected:
    virtual void enter() = 0; ///< the PIN was right: replace() its page

private:
    void askPin();
    void onChecked(const staff::Attempt &attempt);
    void onNotChecked(const base::Error &error);
    NumberPage *asked(); ///< whose PIN has been looked at; null: that page is gone

    PinKeeper &m_keeper;
    const QString m_hint;
    QString m_other; ///< empty: there is no other door
    QPointer<NumberPage> m_asking;
};

} // namespace entrance
