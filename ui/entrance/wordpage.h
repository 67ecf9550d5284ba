// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/keyboard.h"
#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace controls {
class LineField;
}

namespace entrance {

/// A word or a line, on the keyboard. It holds no letter of it longer than it stands there.
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
        controls::Keyboard::Capitals capitals = controls::Keyboard::Capitals::Words;
        bool beginsWithDigits = false;
        bool isPersonal = false; ///< not to be read to a whole room
    };
    WordPage(const screens::Surroundings &around, const Asked &asked);

    QString typed() const;
    void wipe() override;
    void showProblem(const QString &sentence) override;

Q_SIGNALS:
    void given(const QString &text);

private:
    void goOn();

    controls::LineField *m_line;
};

} // namespace entrance
