// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace screens {

/// The first page: what this is, that it is free, and when it erases; or that it is for practice.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    explicit WelcomePage(const Surroundings &around);
    void stayInClass(); ///< practice ends when whoever teaches says so

Q_SIGNALS:
    void filingWanted();
    void practiceWanted();
    void practiceEnded();
    void cardWanted(); ///< in practice: whose data are used
    void warmUpWanted(); ///< in practice: for who has never touched a screen
    void lookUpWanted();

private:
    void welcomeToPractice(qint64 minutes);
    controls::Button *m_end = nullptr; ///< of practice
};

} // namespace screens
