// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/paper.h"
#include "app/base/result.h"
#include "app/printing/job.h"
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>

typedef struct _http_s http_t;

namespace printing {

/// How long one waits for a printer.
struct Patience
{
    std::chrono::milliseconds look { 1000 }; ///< from one look at the jobs to the next
    std::chrono::milliseconds silent { 45000 }; ///< nothing has changed: it does not answer
    std::chrono::milliseconds stale { 600000 }; ///< nothing has changed: the paper is given up
    std::chrono::milliseconds leaving { 30000 }; ///< for what is coming out while its owner goes
};

/// One queue of the local CUPS, and what becomes of the papers that it is handed. Talking to CUPS may block
/// for seconds, so this lives on a thread of its own (PrintRoom), or in a program that has time; the thread
/// needs an event loop. The job's name in the spool says nothing of who printed what.
///
/// A job is looked at until it is over. Then, or when it is given up, it goes out of the spool with its
/// files. What CUPS cannot be told at once it is told at the next look.
class Printer : public QObject
{
    Q_OBJECT
public:
    Printer(QString queue, base::Paper paper, const base::Clock &clock, Patience patience = {});

    base::Paper paper() const { return m_paper; } ///< never changes; from any thread

    /// Hands a PDF that was laid out for paper() to the spooler; exactly one of taken(), refused() follows
    /// before this returns. Taken means spooled: what comes of it is told by moved(). Nothing is scaled on a
    /// roll: what it does not hold is refused.
    void print(const Order &order);
    /// Who asked is about to leave and still stands there: what nothing is wrong with gets Patience::leaving
    /// to come out, whatever leave() says.
    void letOut();
    void leave(); ///< what is not on paper, not of the house and not let out, is cancelled
    void close(); ///< cancels all, whatever it is, and follows nothing any more: before the thread ends
    /// Cancels what an earlier run of this user left in the spool, of any queue. Where CUPS does not answer
    /// yet, it is asked again, for Patience::stale.
    void clearLeftovers();

Q_SIGNALS:
    void taken(int job); ///< CUPS' number of the job
    void refused(const base::Error &error);
    void moved(
        int job, printing::JobState state); ///< never twice the same; nothing follows one that isOver()

private:
    using Ms = std::chrono::milliseconds;
    struct Followed
    {
        int job;
        bool isOfHouse;
        JobState state = JobState::Waiting; ///< as CUPS says
        JobState told = JobState::Waiting;
        int sheets = 0;
        Ms changed {}; ///< base::Clock::monotonic(), as all of them
        std::optional<Ms> letOutUntil {};
        bool isGivenUp = false; ///< it goes out of the spool
        int stopping = 0; ///< looks since it was cancelled
    };
    base::Result<int> hand(const Order &order) const;
    void lookAtAll();
    void lookAt(http_t *http, Followed &followed);
    bool isLost(const Followed &followed) const;
    void tell(Followed &followed, JobState state);
    void tryToClear(http_t *http);

    const QString m_queue;
    const base::Paper m_paper;
    const base::Clock &m_clock;
    const Patience m_patience;
    QList<Followed> m_followed;
    std::optional<Ms> m_clearsUntil; ///< leftovers: they have not been cleared
    QTimer m_timer;
};

} // namespace printing
