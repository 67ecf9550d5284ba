// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/knowntime.h"

namespace outbox {

void KnownTime::learn(const QDateTime &signedTime)
{
    if (signedTime.isValid() && (!m_signed || signedTime > m_signed->at))
        m_signed = Witness { signedTime.toUTC(), m_clock.monotonic() };
}

QDateTime KnownTime::now()
{
    // The kernel stops vouching for the clock after some hours without a network, just when a queue waits:
    // from there on it is counted.
    if (m_clock.synchronised())
        m_synchronised = Witness { m_clock.now(), m_clock.monotonic() };
    const QDateTime synchronised = heard(m_synchronised), signedTime = heard(m_signed);
    if (!synchronised.isValid() || !signedTime.isValid())
        return synchronised.isValid() ? synchronised : signedTime;
    return std::max(synchronised, signedTime);
}

QDateTime KnownTime::heard(const std::optional<Witness> &witness) const
{
    return witness ? witness->at.addMSecs((m_clock.monotonic() - witness->since).count()) : QDateTime();
}

} // namespace outbox
