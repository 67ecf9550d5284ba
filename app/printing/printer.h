// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paper.h"
#include "app/base/result.h"
#include <QByteArray>
#include <QObject>
#include <QString>

namespace printing {

/// One queue of the local CUPS. Talking to it may block for seconds, so it lives on a thread of its own and a
/// filing never waits for it. The job's name in the spool says nothing of who printed what.
class Printer : public QObject
{
    Q_OBJECT
public:
    Printer(QString queue, base::Paper paper);

    base::Paper paper() const { return m_paper; } ///< never changes; from any thread

    /// Hands a PDF that was laid out for paper() to the spooler; its answer is one of the signals. Taken
    /// means spooled: whether paper comes out, the printer knows alone. Nothing is scaled on a roll: what it
    /// does not hold is refused.
    void print(const QByteArray &pdf);

Q_SIGNALS:
    void taken(int job); ///< CUPS' number of the job
    void refused(const base::Error &error);

private:
    base::Result<int> hand(const QByteArray &pdf) const;

    const QString m_queue;
    const base::Paper m_paper;
};

} // namespace printing
