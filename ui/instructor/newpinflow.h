// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/wayflow.h"
#include "ui/instructor/workshop.h"

namespace instructor {

class NumberPage;

/// With the central service's word for it on the memory stick, whoever forgot the PIN chooses a new one,
/// twice the same.
class NewPinFlow : public WayFlow
{
    Q_OBJECT
public:
    NewPinFlow(const screens::Surroundings &around, Workshop &workshop, const Workshop::PinOrder &order);
    ~NewPinFlow() override;

    void start() override;

private:
    void ask();
    void askFirst();
    void askAgain();
    QString problemOf(const base::Error &error) const;

    Workshop &m_workshop;
    const Workshop::PinOrder m_order;
    QString m_first; ///< overwritten when the flow goes
};

} // namespace instructor
