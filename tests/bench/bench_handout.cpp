// SPDX-License-Identifier: GPL-3.0-or-later
// The handout of a procedure with the kiosk's own pages in it: the whole, and the longest time between two
// moments at which a progress bar moves and a finger can stop it. Target: 5 s for 12 pages.
#include "app/handout/handout.h"
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "ui/window/screenpictures.h"
#include <QApplication>
#include <QElapsedTimer>
#include <cstdio>
#include <ctime>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    constexpr int wantedPages = 12;
    const auto catalogue = procedure::Catalogue::builtIn().value();
    support::FakeDesk desk(catalogue);
    const base::Settings settings;
    const support::ManualClock clock;
    const QString language = QStringLiteral("es");
    const auto definition = catalogue.find(QStringLiteral("perdida-documentos"));

    const std::clock_t before = std::clock();
    QElapsedTimer whole, one;
    whole.start();
    window::ScreenPictures pictures(desk, settings, clock, language);
    handout::HandoutContent content = handout::contentOf(definition, {}, QDate(2026, 11, 23), language);
    for (qsizetype i = 0; content.screens.size() < 2 * (wantedPages - 1); ++i)
        content.screens.append(content.screens.at(i));
    content.screens.resize(2 * (wantedPages - 1));
    handout::Handout paper(content, pictures);
    qint64 longest = 0;
    while (paper.painted() < paper.pages()) {
        one.start();
        if (!paper.next())
            return 1;
        longest = std::max(longest, one.elapsed());
    }
    const auto pdf = paper.pdf();
    if (!pdf)
        return 1;
    std::printf("handout of %d pages, %lld pictures: %lld ms (target 5000), of them %lld of the processor; "
                "the slowest page %lld ms; %lld kB\n",
        paper.pages(), static_cast<long long>(content.screens.size()),
        static_cast<long long>(whole.elapsed()),
        static_cast<long long>((std::clock() - before) * 1000 / CLOCKS_PER_SEC),
        static_cast<long long>(longest), static_cast<long long>(pdf->size() / 1000));
    return 0;
}
