// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/pinkeeper.h"
#include "ui/entrance/wayflow.h"

namespace entrance {

class NumberPage;

/// A new PIN, twice the same: with the central service's word for it on the memory stick, for whoever forgot
/// the one before; or the first one, while a machine is set up.
class NewPinFlow : public WayFlow
{
    Q_OBJECT
public:
    /// Without an order, the first one.
    NewPinFlow(
        const screens::Surroundings &around, PinKeeper &keeper, const std::optional<PinKeeper::Order> &order);
    ~NewPinFlow() override;

    void start() override;

private:
    void ask();
    void askFirst();
    void askAgain();
    QString problemOf(const base::Error &error) const;

    PinKeeper &m_keeper;
    const std::optional<PinKeeper::Order> m_order;
    QString m_first; ///< overwritten when the flow goes
};

} // namespace entrance
