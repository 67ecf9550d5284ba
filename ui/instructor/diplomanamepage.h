// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace controls {
class LineField;
}

namespace instructor {

/// Whose diploma it is, written as they want it. Kept nowhere.
class DiplomaNamePage : public screens::Page
{
    Q_OBJECT
public:
    /// `before`: what stands there already, when the page is made once more.
    DiplomaNamePage(const screens::Surroundings &around, const QString &before = {});

    QString typed() const;
    void wipe() override;
    void showProblem(const QString &sentence) override;

Q_SIGNALS:
    void given(const QString &name);

private:
    void goOn();

    controls::LineField *m_line;
};

} // namespace instructor
