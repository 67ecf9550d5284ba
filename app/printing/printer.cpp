// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/printer.h"

#include "app/base/event.h"
#include "app/printing/errc.h"
#include "app/printing/log.h"
#include "app/printing/media.h"
#include "app/printing/spool.h"
#include "app/printing/spooler.h"
#include <QThread>

namespace printing {

namespace {

/// Looks at a cancelled job before it is taken that the printer knows.
constexpr int mostStopping = 10;

/// CUPS' list of name=value.
class Options
{
public:
    Options() = default;
    ~Options() { cupsFreeOptions(m_count, m_options); }
    Q_DISABLE_COPY_MOVE(Options)

    void add(const char *name, const char *value)
    {
        m_count = cupsAddOption(name, value, m_count, &m_options);
    }
    int count() const { return m_count; }
    cups_option_t *data() const { return m_options; }

private:
    int m_count = 0;
    cups_option_t *m_options = nullptr;
};

base::Error lastError()
{
    const QString said = QString::fromUtf8(cupsLastErrorString());
    const bool isClosed = cupsLastError() == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS;
    return { make_error_code(isClosed ? Errc::NotAccepting : Errc::NotTaken), said };
}

base::Result<> choosePaper(
    http_t *http, cups_dest_t *printer, base::Paper paper, const QByteArray &pdf, Options &options)
{
    if (paper == base::Paper::A4) {
        options.add(CUPS_MEDIA, CUPS_MEDIA_A4);
        return {};
    }
    const auto size = pageSize(pdf);
    const auto medium = size ? stripMedium(http, printer, *size) : std::nullopt;
    if (!medium)
        return base::fail(Errc::NoSuchPaper);
    if (!medium->isEmpty())
        options.add(CUPS_MEDIA, medium->constData());
    options.add("print-scaling", "none");
    options.add("position", "top"); // of cups-filters: on a longer medium the strip begins where it begins
    return {};
}

} // namespace

Printer::Printer(QString queue, base::Paper paper, const base::Clock &clock, Patience patience)
    : m_queue(std::move(queue)), m_paper(paper), m_clock(clock), m_patience(patience), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Printer::lookAtAll);
}

void Printer::print(const Order &order)
{
    const auto job = hand(order);
    if (!job)
        return Q_EMIT refused(job.error());
    m_followed.append({ .job = *job, .isOfHouse = order.isOfHouse, .changed = m_clock.monotonic() });
    Q_EMIT taken(*job);
    m_timer.start(m_patience.look);
}

base::Result<int> Printer::hand(const Order &order) const
{
    const Http http = connectToSpooler();
    if (!http)
        return base::fail(Errc::NoSpooler);
    const QByteArray queue = m_queue.toUtf8(), &pdf = order.pdf;
    const Destination known(cupsGetNamedDest(http.get(), queue.constData(), nullptr));
    if (!known)
        return base::fail(Errc::NoSuchPrinter, m_queue);
    Options options;
    options.add(CUPS_SIDES, CUPS_SIDES_ONE_SIDED);
    options.add(CUPS_COPIES, QByteArray::number(order.copies).constData());
    // Each copy whole before the next one, also where a filter or a driver would rather not (RFC 8011 §5.2.4).
    options.add("multiple-document-handling", "separate-documents-collated-copies");
    if (const auto chosen = choosePaper(http.get(), known.get(), m_paper, pdf, options); !chosen)
        return base::fail(chosen.error());
    const int job = cupsCreateJob(http.get(), queue.constData(), jobName, options.count(), options.data());
    if (job == 0)
        return base::fail(lastError());
    const auto begun
        = cupsStartDocument(http.get(), queue.constData(), job, jobName, CUPS_FORMAT_PDF, /*last*/ 1);
    const auto sent = begun == HTTP_STATUS_CONTINUE
        ? cupsWriteRequestData(http.get(), pdf.constData(), static_cast<size_t>(pdf.size()))
        : begun;
    const auto finished = cupsFinishDocument(http.get(), queue.constData());
    if (sent == HTTP_STATUS_CONTINUE && finished < IPP_STATUS_REDIRECTION_OTHER_SITE)
        return job;
    const base::Error error = lastError();
    remove(http.get(), queue, job); // half a paper helps nobody
    return base::fail(error);
}

void Printer::letOut()
{
    lookAtAll(); // what the window last heard may be a second old
    for (Followed &followed : m_followed)
        if (!followed.isGivenUp && isComing(followed.told))
            followed.letOutUntil = m_clock.monotonic() + m_patience.leaving;
}

void Printer::leave()
{
    for (Followed &followed : m_followed)
        followed.isGivenUp |= !followed.isOfHouse && !followed.letOutUntil;
    lookAtAll();
}

void Printer::close()
{
    for (Followed &followed : m_followed)
        followed.isGivenUp = true;
    m_clearsUntil.reset();
    // CUPS needs a moment to tell the printer; what it has not by then stays cancelled in its spool, until
    // the next run clears it.
    for (int look = 0; look < 30 && !m_followed.isEmpty(); ++look) {
        if (look > 0)
            QThread::msleep(100);
        lookAtAll();
    }
    m_timer.stop();
}

void Printer::clearLeftovers()
{
    m_clearsUntil = m_clock.monotonic() + m_patience.stale;
    lookAtAll();
}

void Printer::lookAtAll()
{
    if (m_followed.isEmpty() && !m_clearsUntil)
        return;
    const Http http = connectToSpooler();
    for (Followed &followed : m_followed)
        lookAt(http.get(), followed);
    m_followed.removeIf([](const Followed &followed) { return isOver(followed.told); });
    tryToClear(http.get());
    if (!m_followed.isEmpty() || m_clearsUntil)
        m_timer.start(m_patience.look);
}

/// `http`: null while CUPS is away.
void Printer::lookAt(http_t *http, Followed &followed)
{
    const QByteArray queue = m_queue.toUtf8();
    const auto seen = http ? look(http, queue, followed.job) : base::fail(Errc::NoSpooler);
    if (seen && !*seen) // somebody took it out: nobody knows whether it had come out before
        return tell(followed, followed.isGivenUp ? JobState::Cancelled : JobState::Failed);
    const JobState now = seen ? judge(**seen) : JobState::NoAnswer;
    const int sheets = seen ? (*seen)->sheets : followed.sheets;
    if (now != std::exchange(followed.state, now) || sheets != std::exchange(followed.sheets, sheets))
        followed.changed = m_clock.monotonic();
    followed.isGivenUp |= isLost(followed);
    if (isOver(now)) {
        if ((*seen)->mayBeStopping() && ++followed.stopping < mostStopping)
            return;
        remove(http, queue, followed.job); // files and all: CUPS would keep them for a day
        return tell(followed, now);
    }
    if (followed.isGivenUp && seen) {
        const bool isWithPrinter = (*seen)->job == IPP_JSTATE_PROCESSING;
        (isWithPrinter ? cancel : remove)(http, queue, followed.job);
        return;
    }
    const bool isSilent = m_clock.monotonic() - followed.changed >= m_patience.silent;
    tell(followed, isSilent && isComing(now) ? JobState::NoAnswer : now);
}

bool Printer::isLost(const Followed &followed) const
{
    const Ms now = m_clock.monotonic();
    const bool isTheirTimeOver
        = followed.letOutUntil && (now >= *followed.letOutUntil || !isComing(followed.state));
    return isTheirTimeOver || now - followed.changed >= m_patience.stale;
}

void Printer::tell(Followed &followed, JobState state)
{
    if (std::exchange(followed.told, state) != state)
        Q_EMIT moved(followed.job, state);
}

void Printer::tryToClear(http_t *http)
{
    if (!m_clearsUntil)
        return;
    const auto found = http ? ourJobs(http) : base::fail(Errc::NoSpooler);
    if (!found && m_clock.monotonic() < *m_clearsUntil)
        return;
    m_clearsUntil.reset();
    if (!found) {
        qCWarning(log) << base::Event::PrinterSpoolLeft;
        return;
    }
    for (const int job : *found) {
        const bool isOfNow = std::any_of(m_followed.begin(), m_followed.end(),
            [job](const Followed &followed) { return followed.job == job; });
        if (isOfNow)
            continue;
        qCInfo(log) << base::Event::PrinterJobRemoved << job;
        m_followed.append(
            { .job = job, .isOfHouse = false, .changed = m_clock.monotonic(), .isGivenUp = true });
    }
}

} // namespace printing
