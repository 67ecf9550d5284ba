// SPDX-License-Identifier: GPL-3.0-or-later
// The handout of a procedure with the kiosk's own pages in it, made as behind the progress bar: the whole,
// and the longest time between two moments at which the bar moves and a finger can stop it, by the clock and
// of the processor. Target: 5 s for 12 pages, 100 ms between.
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "ui/instructor/handoutmaker.h"
#include "ui/screens/pdfsheet.h"
#include "ui/theme/theme.h"
#include "ui/window/screenpictures.h"
#include <QApplication>
#include <QElapsedTimer>
#include <cstdio>
#include <ctime>

namespace {

constexpr int wantedPages = 12;
constexpr qsizetype wantedPictures = 2 * (wantedPages - 1);

handout::HandoutContent longContent(const procedure::DefinitionPtr &definition, const QString &language)
{
    handout::HandoutContent content = handout::contentOf(definition, {}, QDate(2026, 11, 23), language);
    for (qsizetype i = 0; content.screens.size() < wantedPictures; ++i)
        content.screens.append(content.screens.at(i));
    content.screens.resize(wantedPictures);
    return content;
}

qint64 processorMs(std::clock_t since)
{
    return (std::clock() - since) * 1000 / CLOCKS_PER_SEC;
}

/// The longest of the times between two calls.
class Laps
{
public:
    Laps() { m_watch.start(); }
    void lap()
    {
        longest = std::max(longest, m_watch.restart());
        longestOfProcessor = std::max(longestOfProcessor, processorMs(m_since));
        m_since = std::clock();
    }
    qint64 longest = 0, longestOfProcessor = 0;

private:
    QElapsedTimer m_watch;
    std::clock_t m_since = std::clock();
};

/// As "Papeles" shows it, before it is printed: until its first words are there, and the longest time for
/// which it keeps a finger waiting while the others come.
void showOnTheScreen(const QByteArray &pdf)
{
    for (const auto size : { theme::TextSize::Normal, theme::TextSize::Largest }) {
        theme::Theme theme(theme::Metrics::of({ 1280, 800 }, { 339, 212 }));
        theme.setTextSize(size);
        QElapsedTimer whole;
        whole.start();
        screens::PdfSheet sheet(theme, pdf);
        sheet.resize(1200, 450);
        sheet.draw();
        const qint64 first = whole.elapsed();
        Laps laps;
        QObject::connect(&sheet, &screens::PdfSheet::moved, &sheet, [&laps] { laps.lap(); });
        while (!sheet.isWhole())
            QCoreApplication::processEvents();
        std::printf(
            "on the screen, letters %d: first part %lld ms (target 300), all %d parts %lld ms, slowest "
            "sheet %lld ms (target 100), %lld of the processor\n",
            int(size), static_cast<long long>(first), sheet.parts(), static_cast<long long>(whole.elapsed()),
            static_cast<long long>(laps.longest), static_cast<long long>(laps.longestOfProcessor));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto catalogue = procedure::Catalogue::builtIn().value();
    support::FakeDesk desk(catalogue);
    const base::Settings settings;
    const support::ManualClock clock;
    const QString language = QStringLiteral("es");
    const auto definition = catalogue.find(QStringLiteral("perdida-documentos"));

    QElapsedTimer whole;
    whole.start();
    const std::clock_t before = std::clock();
    instructor::HandoutMaker maker(
        language, [&] { return longContent(definition, language); },
        [&](const QString &code) {
            return std::make_unique<window::ScreenPictures>(desk, settings, clock, code);
        });
    Laps laps;
    QByteArray paper;
    QObject::connect(&maker, &instructor::HandoutMaker::advanced, &application, [&laps] { laps.lap(); });
    QObject::connect(&maker, &instructor::HandoutMaker::made, &application, [&](const QByteArray &pdf) {
        laps.lap();
        paper = pdf;
        QApplication::quit();
    });
    QObject::connect(&maker, &instructor::HandoutMaker::failed, &application, [] { QApplication::exit(1); });
    if (QApplication::exec() != 0)
        return 1;
    std::printf("handout of %d pages, %lld pictures: %lld ms (target 5000), of them %lld of the processor; "
                "the slowest step %lld ms (target 100), %lld of the processor; %lld kB\n",
        maker.pages(), static_cast<long long>(wantedPictures), static_cast<long long>(whole.elapsed()),
        static_cast<long long>(processorMs(before)), static_cast<long long>(laps.longest),
        static_cast<long long>(laps.longestOfProcessor), static_cast<long long>(paper.size() / 1000));
    showOnTheScreen(paper);
    return 0;
}
