// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/said.h"
#include <QObject>
#include <QStringView>

namespace screens {

class Page;

/// Decides which page comes next. A flow makes pages and hands them over; whoever receives pageReady() owns
/// the page and destroys the one before. A flow holds what the resident said and is destroyed with it.
class Flow : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void back() = 0; ///< "Volver" on a page that has no earlier stage of its own
    /// The page that is in front once more, in the language that is spoken now; what was typed on it stays.
    virtual void again() = 0;
    /// A code reader has typed this. Only a page that asks for the document takes it; nobody keeps it.
    virtual void scanned(QStringView) { }
    /// What the next flow of the same person need not ask.
    virtual Said said() const { return {}; }
    /// What is shown must not be seen by who comes near: one touch leaves, and nothing is asked.
    virtual bool isSensitive() const { return false; }
    virtual bool isKept() const { return false; } ///< a draft of it is on the disk
    virtual void drop() { } ///< which goes at once

Q_SIGNALS:
    void pageReady(screens::Page *page);
    void left(); ///< back from the flow's first page
    void anotherWanted(); ///< the same person has one more thing to do
    void lookUpWanted(); ///< and asks how another one goes
    void ended(); ///< the resident is done here: erase and begin anew
};

} // namespace screens
