// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/mockhouse.h"

namespace support {

/// A UDisks2 that a test scripts (udisks.py).
class StickHouse : public MockHouse
{
public:
    StickHouse() : MockHouse("udisks.py", "org.freedesktop.UDisks2", "/org/freedesktop/UDisks2", "Asked") { }

    /// `how`: properties of UDisks' that are not as usual; `isOpen`: somebody has mounted it.
    void plugIn(const char *device, const QString &folder, const QVariantMap &how = {})
    {
        ask(QStringLiteral("PlugIn"), { QLatin1String(device), folder, how });
    }
    void pullOut(const char *device) { ask(QStringLiteral("PullOut"), { QLatin1String(device) }); }
    void delay(const char *method, int ms) { ask(QStringLiteral("SetDelay"), { QLatin1String(method), ms }); }
    QStringList asked() { return ask(QStringLiteral("Asked")).arguments().value(0).toStringList(); }
};

} // namespace support
