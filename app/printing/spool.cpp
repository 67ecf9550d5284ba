// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/spool.h"

#include "app/printing/errc.h"
#include <algorithm>
#include <initializer_list>
#include <memory>

namespace printing {

namespace {

struct FreeIpp
{
    void operator()(ipp_t *message) const { ippDelete(message); }
};
using Ipp = std::unique_ptr<ipp_t, FreeIpp>;

QByteArray uriOf(const QByteArray &queue)
{
    char uri[HTTP_MAX_URI];
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/printers/%s",
        queue.constData());
    return uri;
}

/// Asks for `attributes` of the queue, or of one of its jobs.
Ipp ask(http_t *http, ipp_op_t what, const QByteArray &queue, std::optional<int> job,
    std::initializer_list<const char *> attributes)
{
    ipp_t *request = ippNewRequest(what); // cupsDoRequest deletes it
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uriOf(queue).constData());
    if (job)
        ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", *job);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
        static_cast<int>(attributes.size()), nullptr, attributes.begin());
    return Ipp(cupsDoRequest(http, request, "/"));
}

int number(const Ipp &answer, const char *name, ipp_tag_t kind, int otherwise)
{
    ipp_attribute_t *found = ippFindAttribute(answer.get(), name, kind);
    return found ? ippGetInteger(found, 0) : otherwise;
}

void addWords(const Ipp &answer, const char *name, QStringList &words)
{
    ipp_attribute_t *found = ippFindAttribute(answer.get(), name, IPP_TAG_KEYWORD);
    for (int i = 0; i < ippGetCount(found); ++i)
        words << QString::fromUtf8(ippGetString(found, i, nullptr));
}

bool begins(const QStringList &reasons, std::initializer_list<const char *> with)
{
    return std::any_of(reasons.begin(), reasons.end(), [with](const QString &reason) {
        return std::any_of(with.begin(), with.end(),
            [&reason](const char *start) { return reason.startsWith(QLatin1String(start)); });
    });
}

} // namespace

base::Result<std::optional<Seen>> look(http_t *http, const QByteArray &queue, int job)
{
    const Ipp ofJob = ask(http, IPP_OP_GET_JOB_ATTRIBUTES, queue, job,
        { "job-state", "job-state-reasons", "job-media-sheets-completed", "job-impressions-completed" });
    if (cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND)
        return std::nullopt;
    if (!ofJob || cupsLastError() >= IPP_STATUS_REDIRECTION_OTHER_SITE)
        return base::fail(Errc::NoSpooler, QString::fromUtf8(cupsLastErrorString()));
    Seen seen;
    seen.job = static_cast<ipp_jstate_t>(number(ofJob, "job-state", IPP_TAG_ENUM, IPP_JSTATE_PENDING));
    seen.sheets = number(ofJob, "job-media-sheets-completed", IPP_TAG_INTEGER, 0)
        + number(ofJob, "job-impressions-completed", IPP_TAG_INTEGER, 0);
    addWords(ofJob, "job-state-reasons", seen.reasons);
    const Ipp ofQueue = ask(http, IPP_OP_GET_PRINTER_ATTRIBUTES, queue, std::nullopt,
        { "printer-state", "printer-state-reasons" });
    seen.queue = static_cast<ipp_pstate_t>(number(ofQueue, "printer-state", IPP_TAG_ENUM, IPP_PSTATE_IDLE));
    addWords(ofQueue, "printer-state-reasons", seen.reasons);
    return seen;
}

JobState judge(const Seen &seen)
{
    switch (seen.job) {
    case IPP_JSTATE_COMPLETED:
        return JobState::Printed;
    case IPP_JSTATE_ABORTED:
        return JobState::Failed;
    case IPP_JSTATE_CANCELED:
        return JobState::Cancelled;
    case IPP_JSTATE_HELD:
    case IPP_JSTATE_STOPPED:
        return JobState::Stopped;
    default:
        break;
    }
    if (seen.queue == IPP_PSTATE_STOPPED)
        return JobState::Stopped;
    if (begins(seen.reasons, { "media-empty", "media-needed" }))
        return JobState::OutOfPaper;
    if (begins(seen.reasons, { "cover-open", "door-open", "interlock-open", "input-tray-missing" }))
        return JobState::Open;
    if (begins(seen.reasons, { "toner-empty", "marker-supply-empty" }))
        return JobState::OutOfInk;
    if (begins(seen.reasons, { "media-jam", "output-area-full", "output-tray-missing" }))
        return JobState::Jammed;
    if (begins(seen.reasons, { "offline", "timed-out", "shutdown" }))
        return JobState::NoAnswer;
    return seen.job == IPP_JSTATE_PROCESSING ? JobState::Printing : JobState::Waiting;
}

void cancel(http_t *http, const QByteArray &queue, int job)
{
    cupsCancelJob2(http, queue.constData(), job, /*purge*/ 0);
}

void remove(http_t *http, const QByteArray &queue, int job)
{
    cupsCancelJob2(http, queue.constData(), job, /*purge*/ 1);
}

base::Result<QList<int>> ourJobs(http_t *http)
{
    cups_job_t *jobs = nullptr;
    const int count = cupsGetJobs2(http, &jobs, nullptr, /*myjobs*/ 1, CUPS_WHICHJOBS_ALL);
    if (count < 0)
        return base::fail(Errc::NoSpooler, QString::fromUtf8(cupsLastErrorString()));
    QList<int> ours;
    for (int i = 0; i < count; ++i)
        if (qstrcmp(jobs[i].title, jobName) == 0)
            ours << jobs[i].id;
    cupsFreeJobs(count, jobs);
    return ours;
}

} // namespace printing
