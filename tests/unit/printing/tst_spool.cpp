// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/spool.h"
#include <QtTest>

using printing::JobState;

/// What is made of what CUPS says.
class TestSpool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judged_data();
    void judged();
};

void TestSpool::judged_data()
{
    QTest::addColumn<ipp_jstate_t>("job");
    QTest::addColumn<ipp_pstate_t>("queue");
    QTest::addColumn<QString>("reasons");
    QTest::addColumn<JobState>("state");
    const auto row
        = [](const char *name, ipp_jstate_t job, ipp_pstate_t queue, const char *reasons, JobState state) {
              QTest::newRow(name) << job << queue << QString::fromLatin1(reasons) << state;
          };
    const auto atWork = IPP_JSTATE_PROCESSING;
    const auto busy = IPP_PSTATE_PROCESSING;
    row("queued", IPP_JSTATE_PENDING, IPP_PSTATE_IDLE, "none", JobState::Waiting);
    row("behind another", IPP_JSTATE_PENDING, busy, "none", JobState::Waiting);
    row("at work", atWork, busy, "job-printing none", JobState::Printing);
    row("connecting", atWork, busy, "connecting-to-device", JobState::Printing);
    row("the printer has it", atWork, busy, "cups-waiting-for-job-completed", JobState::Printing);
    for (const char *suffix : { "", "-warning", "-error", "-report" })
        row(suffix[0] ? suffix : "no suffix", atWork, busy, QByteArray("media-empty").append(suffix),
            JobState::OutOfPaper);
    row("among others", atWork, busy, "cups-waiting-for-job-completed media-needed-error",
        JobState::OutOfPaper);
    row("little paper is paper", atWork, busy, "media-low-warning", JobState::Printing);
    row("little toner is toner", atWork, busy, "toner-low-report marker-supply-low-report",
        JobState::Printing);
    row("no toner", atWork, busy, "marker-supply-empty-error", JobState::OutOfInk);
    row("door", atWork, busy, "door-open-report", JobState::Open);
    row("full", atWork, busy, "output-area-full-warning", JobState::Jammed);
    row("off", atWork, busy, "offline-report", JobState::NoAnswer);
    row("stopped", IPP_JSTATE_PENDING, IPP_PSTATE_STOPPED, "paused", JobState::Stopped);
    row("stopped, and out of paper", IPP_JSTATE_PENDING, IPP_PSTATE_STOPPED, "media-empty-error",
        JobState::Stopped);
    row("held", IPP_JSTATE_HELD, IPP_PSTATE_IDLE, "job-hold-until-specified", JobState::Stopped);
    row("on paper, and it was the last", IPP_JSTATE_COMPLETED, busy, "media-empty-error", JobState::Printed);
    row("cancelled", IPP_JSTATE_CANCELED, IPP_PSTATE_IDLE, "job-canceled-by-user", JobState::Cancelled);
    row("aborted", IPP_JSTATE_ABORTED, IPP_PSTATE_STOPPED, "aborted-by-system", JobState::Failed);
}

void TestSpool::judged()
{
    QFETCH(ipp_jstate_t, job);
    QFETCH(ipp_pstate_t, queue);
    QFETCH(QString, reasons);
    QTEST(printing::judge({ .job = job, .queue = queue, .reasons = reasons.split(u' ') }), "state");
}

QTEST_APPLESS_MAIN(TestSpool)
#include "tst_spool.moc"
