// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace controls {
class LineField;
}

namespace screens {

/// The number on the slip, typed back. Groups itself; O and 0, I and 1 are the same to it.
class ComprobantePage : public Page
{
    Q_OBJECT
public:
    ComprobantePage(theme::Theme &theme, const QString &before);

    void wipe() override;
    void showProblem(const QString &sentence) override;

Q_SIGNALS:
    void typed(const QString &text);

private:
    controls::LineField *m_line;
};

} // namespace screens
