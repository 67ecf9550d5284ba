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
    enum class Reading {
        Ordinary,
        Alone, ///< somebody helped to write: who files looks now, without them
        Aloud ///< they want it read to them
    };
    /// `changedPath`: the row to come back to after a change; empty: from the start.
    ReviewPage(const Surroundings &around, procedure::Outcome outcome, Reading reading,
        const QList<guide::ReviewRow> &rows, const QString &changedPath);

Q_SIGNALS:
    void helpWanted(); ///< not alone: it has to be read to them
    void changeWanted(const QString &path);
    void reviewed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setWords(procedure::Outcome outcome, Reading reading);
    QWidget *m_comeBackTo = nullptr;
};

} // namespace screens
