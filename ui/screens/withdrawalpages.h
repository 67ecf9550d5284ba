// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"

namespace screens {

/// Undecided: the right to withdraw still holds.
bool canBeWithdrawn(kiosk::FilingState state);

/// What it means to withdraw, before anything is asked twice.
class WithdrawalPage : public TextPage
{
    Q_OBJECT
public:
    explicit WithdrawalPage(const Surroundings &around);

Q_SIGNALS:
    void wanted();
};

/// What cannot be undone has its own confirmation, in other words and in another place.
class WithdrawalConfirmPage : public Page
{
    Q_OBJECT
public:
    WithdrawalConfirmPage(const Surroundings &around, const base::Comprobante &comprobante);

Q_SIGNALS:
    void confirmed();
    void refused();
};

/// What became of it: taken back, kept until it is opened, or too late.
class WithdrawnPage : public TextPage
{
    Q_OBJECT
public:
    WithdrawnPage(const Surroundings &around, const kiosk::WithdrawalAnswer &answer);

Q_SIGNALS:
    void done();

private:
    static QString headingFor(const kiosk::WithdrawalAnswer &answer);
    static QStringList paragraphsFor(const kiosk::WithdrawalAnswer &answer);
};

} // namespace screens
