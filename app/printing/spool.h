// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/printing/job.h"
#include <QList>
#include <QStringList>
#include <cups/cups.h>

/// What lies in CUPS' spool. All of it blocks.
namespace printing {

constexpr auto jobName = "Ventanilla"; ///< of every job: says nothing of who printed what

/// What CUPS says of a job and of its queue.
struct Seen
{
    ipp_jstate_t job = IPP_JSTATE_PENDING;
    ipp_pstate_t queue = IPP_PSTATE_IDLE;
    QStringList reasons; ///< job-state-reasons and printer-state-reasons (RFC 8011 §5.3.8, §5.4.12)
    /// Cancelled, and the printer is being told of it; or the queue has gone on to another job.
    bool mayBeStopping() const { return job == IPP_JSTATE_CANCELED && queue == IPP_PSTATE_PROCESSING; }
    int sheets = 0; ///< on paper so far; CUPS does not know it of every printer
};

/// Nothing: CUPS has no such job. Errors: NoSpooler, it did not answer.
base::Result<std::optional<Seen>> look(http_t *http, const QByteArray &queue, int job);

/// Reasons go by how they begin: what is an error at the printer may arrive as "media-empty-warning".
JobState judge(const Seen &seen);

/// Stops a job that is with the printer: CUPS tells it, which takes while mayBeStopping().
void cancel(http_t *http, const QByteArray &queue, int job);
/// Neither the job's files nor its name stay in the spool. Not for a job that is with the printer, which CUPS
/// would not tell of it any more: it would print it.
void remove(http_t *http, const QByteArray &queue, int job);

/// Jobs of this program and user on all queues, files of printed ones included.
base::Result<QList<int>> ourJobs(http_t *http);

} // namespace printing
