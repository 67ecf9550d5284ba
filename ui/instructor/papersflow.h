// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/classes.h"
#include "ui/entrance/wayflow.h"
#include "ui/instructor/handoutmaker.h"
#include "ui/instructor/order.h"
#include "ui/instructor/paperpage.h"

namespace instructor {

/// Which paper, about what, in which language; then the paper, to be looked at, printed and saved. A handout
/// is made page by page under a progress bar. Nothing of a paper outlives its page, and the name on a diploma
/// not even the page on which it was typed: only what was made of it stands there until somebody goes on.
class PapersFlow : public entrance::WayFlow
{
    Q_OBJECT
public:
    /// `around` is the window's, `desk` the one that prints and whose procedures there are. Both, and
    /// `classes`, outlive the flow. `pictures` draws the kiosk's pages for the handouts.
    PapersFlow(const screens::Surroundings &around, kiosk::FilingDesk &desk, HandoutMaker::Pictures pictures,
        training::Classes &classes, const training::Lessons &lessons);
    ~PapersFlow() override;

    void start() override;
    void back() override;

private:
    using Ask = void (PapersFlow::*)();
    void go(Ask ask);

    void askKind();
    void onKind(const QString &kind);
    void askLessonOrProcedure();
    void askLesson();
    void onLesson(const QString &id);
    void askProcedure();
    void onProcedure(const QString &id);
    void askGroup();
    void onGroup(qint64 group);
    void askPerson();
    void onPerson(int number);
    void askAttended();
    void askName();
    void onName(const QString &name);
    void askPeople();
    void askLanguage();
    void onLanguage(const QString &code);

    void make();
    void showMaking();
    void onMade(const base::Result<QByteArray> &pdf);
    void showPaper();
    void askCopies();
    void forgetPaper();
    QString nameOf(PaperKind kind) const;

    const HandoutMaker::Pictures m_pictures;
    training::Classes &m_classes;
    const training::Lessons m_lessons;
    Order m_order;
    std::unique_ptr<HandoutMaker> m_maker; ///< only while a handout is made
    std::optional<MadePaper> m_paper; ///< only while it is shown, and its copies are asked for
};

} // namespace instructor
