// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace screens {

/// "¿Sigue ahí?": covers what was on the screen and counts down. Any touch extends; the buttons only say so.
class IdlePage : public Page
{
    Q_OBJECT
public:
    /// `kept`: a draft is on the disk.
    IdlePage(theme::Theme &theme, int secondsLeft, bool kept);

    void count(int secondsLeft);
    QString countdown() const { return m_countdown; }

Q_SIGNALS:
    void told(const QString &countdown); ///< now and then, for nobody may be looking
    void stays();
    void leaves();

private:
    const bool m_kept;
    QString m_countdown;
};

} // namespace screens
