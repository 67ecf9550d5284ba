// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/walk.h"
#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace screens {

/// Everything that was answered, before anything is sent or a sheet is made of it, with "Cambiar" beside
/// each.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    /// `changedPath`: the row to come back to after a change; empty: from the start.
    ReviewPage(const Surroundings &around, procedure::Outcome outcome, const QList<guide::ReviewRow> &rows,
        const QString &changedPath);

Q_SIGNALS:
    void changeWanted(const QString &path);
    void reviewed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *m_comeBackTo = nullptr;
};

} // namespace screens
