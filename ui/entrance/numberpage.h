// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace controls {
class LineField;
}

namespace entrance {

/// A number, on the pad.
class NumberPage : public screens::Page
{
    Q_OBJECT
public:
    enum class Shown {
        Digits,
        Hidden, ///< a dot for each: somebody looks over the shoulder
    };
    /// `most`: digits. `before` stands there already.
    NumberPage(const screens::Surroundings &around, const QString &heading, const QString &hint, int most,
        const QString &before = {}, Shown shown = Shown::Digits);

    void addOther(const QString &words); ///< a quiet button beside "Continuar": otherWanted()
    void wipe() override;
    void showProblem(const QString &sentence) override;

Q_SIGNALS:
    void given(const QString &digits);
    void otherWanted();

private:
    void goOn();

    controls::LineField *m_line;
};

int numberIn(const QString &digits); ///< -1: nothing is written there

} // namespace entrance
