// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choicecard.h"
#include "ui/screens/page.h"

namespace entrance {

/// What a card stands for, and its words.
struct Card
{
    QString value; ///< never shown
    QString title;
    QString hint {};
    QString icon {};
    bool checked = false; ///< of those that may be several
};

/// A page on which one thing is chosen by touching it, or several are ticked.
class CardsPage : public screens::Page
{
    Q_OBJECT
public:
    using Behaviour = controls::ChoiceCard::Behaviour;
    CardsPage(theme::Theme &theme, const QString &heading, const QString &hint, const QList<Card> &cards,
        Behaviour behaviour = Behaviour::Press);

    void addDone(const QString &label); ///< the button that leaves the page: done()

Q_SIGNALS:
    void chosen(const QString &value);
    void ticked(const QString &value, bool checked);
    void done();
};

} // namespace entrance
