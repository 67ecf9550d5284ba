// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace controls {
class LineField;
}

namespace instructor {

/// A word or a line, on the keyboard.
class WordPage : public screens::Page
{
    Q_OBJECT
public:
    /// `most`: characters. `before` stands there already. `shortHeading` where there is little room.
    WordPage(const screens::Surroundings &around, const QString &heading, const QString &shortHeading,
        const QString &hint, int most, const QString &before = {});

    void wipe() override;
    void showProblem(const QString &sentence) override;

Q_SIGNALS:
    void given(const QString &text);

private:
    controls::LineField *m_line;
};

} // namespace instructor
