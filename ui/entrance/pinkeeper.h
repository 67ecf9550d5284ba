// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/staff/pin.h"
#include <QObject>
#include <QThreadPool>
#include <optional>

namespace entrance {

/// The PIN of one role at this kiosk. Window's thread; a PIN is looked at on another, for that takes a while
/// on purpose.
class PinKeeper : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    PinKeeper(staff::Role role, const base::Settings &settings, const base::Clock &clock);

    void check(const QString &pin); ///< one at a time; then checked() or notChecked()

    /// What the central service lets whoever forgot the PIN do: a file on the memory stick.
    struct Order
    {
        QByteArray file;
        std::optional<base::Error> problem; ///< why it is not carried out: as care::PinOrders::read()
    };
    std::optional<Order> order() const; ///< nothing: no such file, or for another role, or used up
    void set(const Order &order, const QString &pin); ///< then pinSet() or pinNotSet()
    void setFirst(const QString &pin); ///< while a machine is set up: there is none yet; answers as set()

Q_SIGNALS:
    void checked(const staff::Attempt &attempt);
    void notChecked(const base::Error &error); ///< as staff::Pin::check()
    void pinSet();
    void pinNotSet(const base::Error &error); ///< as care::PinOrders::carryOut()

private:
    void answer(const base::Result<> &set);

    const staff::Role m_role;
    const base::Settings &m_settings;
    const base::Clock &m_clock;
    QThreadPool m_pool; ///< last: it waits for whoever still looks at a PIN
};

} // namespace entrance
