// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/printing/printer.h"
#include <QThread>

namespace printing {

/// A printer on a thread of its own, for CUPS may take seconds, and nobody waits for it; and who it prints
/// for now. Each person has one paper under way at a time, and hears nothing of anybody else's. Lives on the
/// window's thread. The destructor waits for what is being handed to the spooler, and cancels what is not on
/// paper.
class PrintRoom : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives this and is read on the printer's thread.
    PrintRoom(const QString &queue, base::Paper paper, const base::Clock &clock, Patience patience = {});
    ~PrintRoom() override;

    base::Paper paper() const { return m_printer.paper(); }
    /// Of the paper that whoever is there asked for last; nothing: none, or it was refused.
    std::optional<JobState> state() const { return m_state; }

    void print(const Order &order); ///< does nothing while one is under way
    /// Whoever is there is about to leave: a paper that is coming out gets its time. True: there is one.
    bool letOut();
    void leave(); ///< they have left: Printer::leave()
    void clearLeftovers();

Q_SIGNALS:
    void moved(printing::JobState state);
    void refused(const base::Error &error);

private:
    void post(void (Printer::*what)());
    void answered(std::optional<int> job, const base::Error &error);

    QThread m_thread;
    Printer m_printer; // lives on m_thread
    std::optional<JobState> m_state;
    int m_job = 0; ///< theirs, in CUPS; 0: it has not answered
    int m_person = 0; ///< counts them
    QList<int> m_asked; ///< persons, in the order in which the printer will answer
};

} // namespace printing
