// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/care/finding.h"

namespace syncing {
class Membership;
}
namespace envelope {
class KeyStore;
}
namespace kiosk {
class Store;
}

namespace care {

/// With fewer left the device's certificate needs a person: the kiosk has tried to renew it for a month.
constexpr qint64 renewalDays = 30;

/// Looks a kiosk over: all that a program can see of it without a person. Reads only, beside a running kiosk
/// too, and knows nothing of any filing's content. Blocks, for seconds where the network or the printer do
/// not answer: never on the window's thread.
class Doctor
{
public:
    enum class Network { Tried, LeftOut };

    /// `updateOutcome`: what packaging/session/ventanilla-update left word of, if it is there.
    Doctor(const base::Settings &settings, const base::Clock &clock,
        QString updateOutcome = QStringLiteral("/var/lib/ventanilla-update/outcome"))
        : m_settings(settings), m_clock(clock), m_updateOutcome(std::move(updateOutcome))
    {
    }

    /// In the order of Part; a part can have several findings, and none where there is nothing to look at.
    Findings examine(Network network) const;
    /// The part of it that reads no page of the store and asks nobody: settings, enrolment, certificate,
    /// clock, queue, catalogue.
    Findings standing() const;

private:
    Finding program() const;
    Findings update() const;
    Findings settings() const;
    Finding disk() const;
    Finding screen() const;
    Finding sound() const;
    Finding printer() const;
    Findings reader() const;
    Finding backup() const;
    Findings languages() const;

    enum class Depth { Standing, All };
    Finding enrolment(const base::Result<syncing::Membership> &membership) const;
    Findings ofMember(const syncing::Membership &membership, Depth depth) const;
    Finding certificate(const syncing::Membership &membership) const;
    Findings key(const envelope::KeyStore *device) const; ///< null: not enrolled yet
    Finding time(const syncing::Membership &membership) const;
    Findings store(kiosk::Store &store) const;
    Findings queue(kiosk::Store &store) const;
    Finding network(const syncing::Membership &membership) const;
    Finding catalogue(const syncing::Membership &membership) const;

    const base::Settings &m_settings;
    const base::Clock &m_clock;
    const QString m_updateOutcome;
};

bool needsPerson(const Findings &findings);

} // namespace care
