// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    explicit Printer(QString queue);

    /// Hands a PDF of A4 pages to the spooler; its answer is one of the signals. Taken means spooled: whether
    /// paper comes out, the printer knows alone.
    void print(const QByteArray &pdf);

Q_SIGNALS:
    void taken(int job); ///< CUPS' number of the job
    void refused(const base::Error &error);

private:
    base::Result<int> hand(const QByteArray &pdf) const;

    const QString m_queue;
};

} // namespace printing
