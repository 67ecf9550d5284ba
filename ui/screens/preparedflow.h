// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/walk.h"
#include "ui/screens/flow.h"
#include "ui/screens/surroundings.h"
#include <QPointer>

namespace screens {

class Page;

/// What comes after the review where nothing is filed: the sheet to take along, where, and what to do next.
/// Borrows the walk; the sheet exists only while it is shown.
class PreparedFlow : public Flow
{
    Q_OBJECT
public:
    PreparedFlow(const Surroundings &around, const guide::Walk &walk, QObject *parent);

    void start() override;
    void back() override; ///< left(): back to the review
    void again() override { (this->*m_again)(); }

private:
    void showSheet();
    void showWhere();
    void showNextSteps();
    using Show = void (PreparedFlow::*)();
    void hand(Page *page, Show again);

    const Surroundings m_around;
    const guide::Walk &m_walk;
    QPointer<Page> m_page;
    Show m_again = &PreparedFlow::start; ///< makes the page that is in front once more
};

} // namespace screens
