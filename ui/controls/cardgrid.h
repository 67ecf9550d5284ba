// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choicecard.h"
#include "ui/controls/pagedgrid.h"

namespace controls {

/// Choice cards in one or two columns; keeps a radio question to one answer.
class CardGrid : public PagedGrid
{
    Q_OBJECT
public:
    explicit CardGrid(theme::Theme &theme, QWidget *parent = nullptr);
    void setCards(const QList<ChoiceCard *> &cards);
    QList<ChoiceCard *> cards() const;
    QStringList selected() const; ///< values, in the cards' order
    void select(const QStringList &values); ///< no signal

Q_SIGNALS:
    void chosen(const QString &value); ///< a Press card was pressed, or a Radio or Check card changed by hand

private:
    void pressed(ChoiceCard *card);
};

} // namespace controls
