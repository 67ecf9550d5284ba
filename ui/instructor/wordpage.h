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
    struct Asked
    {
        QString heading;
        QString shortHeading; ///< where there is little room
        QString hint {};
        int most = 0; ///< characters
        QString before {}; ///< stands there already
        bool isName = true; ///< a capital first
        bool beginsWithDigits = false;
    };
    WordPage(const screens::Surroundings &around, const Asked &asked);

    void wipe() override;
    void showProblem(const QString &sentence) override;

Q_SIGNALS:
    void given(const QString &text);

private:
    controls::LineField *m_line;
};

} // namespace instructor
