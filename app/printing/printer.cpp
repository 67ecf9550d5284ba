// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/printer.h"

#include "app/printing/errc.h"
#include "app/printing/media.h"
#include "app/printing/spooler.h"

namespace printing {

namespace {

constexpr auto jobName = "Ventanilla";

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

Printer::Printer(QString queue, base::Paper paper) : m_queue(std::move(queue)), m_paper(paper) { }

void Printer::print(const QByteArray &pdf)
{
    if (const auto job = hand(pdf))
        Q_EMIT taken(*job);
    else
        Q_EMIT refused(job.error());
}

base::Result<int> Printer::hand(const QByteArray &pdf) const
{
    const Http http = connectToSpooler();
    if (!http)
        return base::fail(Errc::NoSpooler);
    const QByteArray queue = m_queue.toUtf8();
    const Destination known(cupsGetNamedDest(http.get(), queue.constData(), nullptr));
    if (!known)
        return base::fail(Errc::NoSuchPrinter, m_queue);
    Options options;
    options.add(CUPS_SIDES, CUPS_SIDES_ONE_SIDED);
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
    cupsCancelJob2(http.get(), queue.constData(), job, /*purge*/ 1); // half a paper helps nobody
    return base::fail(error);
}

} // namespace printing
