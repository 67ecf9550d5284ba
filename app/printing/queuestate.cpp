// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/queuestate.h"

#include "app/printing/errc.h"
#include "app/printing/spooler.h"

namespace printing {

namespace {

QString option(const cups_dest_t &destination, const char *name)
{
    return QString::fromUtf8(cupsGetOption(name, destination.num_options, destination.options));
}

int waitingJobs(http_t *http, const QByteArray &queue)
{
    cups_job_t *jobs = nullptr;
    const int count = cupsGetJobs2(http, &jobs, queue.constData(), /*myjobs*/ 0, CUPS_WHICHJOBS_ACTIVE);
    cupsFreeJobs(count, jobs);
    return std::max(0, count);
}

} // namespace

base::Result<QueueState> stateOf(const QString &queue)
{
    const Http http = connectToSpooler();
    if (!http)
        return base::fail(Errc::NoSpooler);
    const QByteArray name = queue.toUtf8();
    const Destination known(cupsGetNamedDest(http.get(), name.constData(), nullptr));
    if (!known)
        return base::fail(Errc::NoSuchPrinter, queue);
    QueueState state;
    state.isStopped = option(*known, "printer-state").toInt() == IPP_PSTATE_STOPPED;
    state.isAccepting = option(*known, "printer-is-accepting-jobs") == QLatin1String("true");
    state.reasons = option(*known, "printer-state-reasons").split(u',', Qt::SkipEmptyParts);
    state.reasons.removeAll(QStringLiteral("none"));
    state.waiting = waitingJobs(http.get(), name);
    return state;
}

} // namespace printing
