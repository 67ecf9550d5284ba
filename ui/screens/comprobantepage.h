// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace controls {
class LineField;
}

namespace screens {

/// The number on the slip, typed back. Groups itself, writes O as 0 and I as 1, as they stand on the slip,
/// and says whether the twelve belong together before anybody is asked.
class ComprobantePage : public Page
{
    Q_OBJECT
public:
    ComprobantePage(const Surroundings &around, const QString &before);
    QString typedSoFar() const;

    void wipe() override;
    void showProblem(const QString &sentence) override;

Q_SIGNALS:
    void typed(const QString &text);
    void lost(); ///< there is no number to type

private:
    void judge();
    bool isWhole() const;
    const Surroundings m_around;
    controls::LineField *m_line;
};

} // namespace screens
