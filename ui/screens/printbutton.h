// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paper.h"
#include "app/base/result.h"
#include "app/printing/job.h"
#include "ui/controls/button.h"
#include "ui/screens/surroundings.h"
#include <QByteArray>
#include <functional>

namespace screens {

/// "Imprimir": draws a document for the paper that the printer has, hands it over, and says in words how it
/// gets on until it is in the tray. One paper for one touch: while any paper is under way, whichever page
/// asked for it, the button says so, and a touch only has it said again. Only where desk.canPrint().
class PrintButton : public controls::Button
{
    Q_OBJECT
public:
    using Draw = std::function<base::Result<QByteArray>(base::Paper)>;
    PrintButton(const Surroundings &around, Draw draw);

    void setWithoutPaper(const QString &toDo) { m_withoutPaper = toDo; } ///< when nothing comes out
    void setOfHouse() { m_isOfHouse = true; } ///< printing::Order::isOfHouse
    void setAsksCopies() { m_asksCopies = true; } ///< a touch is copiesWanted(), and print() prints
    void print(int copies = 1); ///< does nothing while a paper is under way
    void tellAgain(); ///< if a paper is under way
    void wipe() { m_draw = {}; } ///< it holds what the document says

Q_SIGNALS:
    void copiesWanted();
    void told(const QString &sentence); ///< nothing is wrong
    void printed(const QString &sentence);
    void troubled(const QString &what, const QString &toDo); ///< a sentence each

private:
    bool isUnderWay() const; ///< any paper
    void touched();
    void follow(printing::JobState state);
    void tell(printing::JobState state);

    kiosk::FilingDesk &m_desk;
    Draw m_draw;
    QString m_withoutPaper;
    QString m_said; ///< the last sentence, which is not said twice by itself
    bool m_isOfHouse = false;
    bool m_asksCopies = false;
    bool m_isMine = false; ///< the paper under way was asked for here
};

} // namespace screens
