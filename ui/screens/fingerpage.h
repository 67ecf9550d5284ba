// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

class QAbstractButton;

namespace screens {

/// What a finger learns that has never touched a screen: to touch a square, wherever it stands and however
/// large it is; that it answers when it is let go; that sliding off takes a touch back; that once is enough.
/// The page says what happened, and never that it was wrong.
class FingerPage : public Page
{
    Q_OBJECT
public:
    enum class Exercise { Largest, Large, Middle, Normal, LetGo, SlideOff, Twice };
    FingerPage(const Surroundings &around, Exercise exercise);

Q_SIGNALS:
    void done(); ///< the next exercise

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString task() const;
    void onTouched();
    void tell(const QString &whatHappened);

    const Exercise m_exercise;
    QAbstractButton *m_target;
    int m_touches = 0; ///< that counted
};

} // namespace screens
