// SPDX-License-Identifier: GPL-3.0-or-later
// The class board while thirty kiosks tell it where they are: a tally is taken, and what it changes is on the
// screen. Target: 100 ms.
#include "tests/support/classboard.h"
#include "ui/instructor/boardpage.h"
#include <QApplication>
#include <benchmark/benchmark.h>

namespace {

constexpr int kiosks = 30, meetings = 12;

struct Shown
{
    Shown()
    {
        page.resize(1920, 1080);
        page.show();
        QApplication::processEvents(); // exposed: until then nothing is painted
        refresh();
    }
    void refresh()
    {
        page.show(board, lesson);
        QApplication::processEvents(); // another arrangement, and what is to be painted again
        if (wholly)
            benchmark::DoNotOptimize(page.grab());
    }

    const training::LessonPtr lesson
        = training::Lessons::builtIn().find(QStringLiteral("primera-constancia")); // of ten steps
    training::Board board = support::boardOf(*lesson, kiosks, meetings);
    theme::Theme theme { theme::Metrics::of({ 1920, 1080 }, { 476, 268 }) };
    instructor::BoardPage page { theme, procedure::Catalogue::builtIn().value(), QStringLiteral("es") };
    bool wholly = false; ///< more than there is to do: every pixel
};

/// One kiosk after the other has news.
void news(benchmark::State &state, bool wholly)
{
    Shown shown;
    shown.wholly = wholly;
    int told = 0;
    for (auto _ : state) {
        ++told;
        shown.board.take(support::tallyOf(*shown.lesson, told % kiosks, meetings, told + told / kiosks));
        shown.refresh();
    }
}
BENCHMARK_CAPTURE(news, whatChanged, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(news, everything, true)->Unit(benchmark::kMillisecond);

/// All of them at once.
void everybody(benchmark::State &state)
{
    Shown shown;
    shown.wholly = true;
    int told = 0;
    for (auto _ : state) {
        ++told;
        for (int kiosk = 0; kiosk < kiosks; ++kiosk)
            shown.board.take(support::tallyOf(*shown.lesson, kiosk, meetings, told));
        shown.refresh();
    }
}
BENCHMARK(everybody)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
