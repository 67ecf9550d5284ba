// SPDX-License-Identifier: GPL-3.0-or-later
// What a resident feels: how long from lifting the finger until the next page, or the letter, is painted; and
// what the whole kiosk holds in memory when a filing is done. The real window over a real store, worker and
// (unreachable) network.
#include "app/base/heap.h"
#include "app/kiosk/kiosk.h"
#include "app/speech/loudspeaker.h"
#include "tests/bench/figures.h"
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/soundserver.h"
#include "ui/controls/key.h"
#include <QAccessible>
#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QSignalSpy>
#include <QtTest>

namespace {

/// Sees every event before and after it is handled: measures from a release to the end of the last painting
/// before the next press.
class Stopwatch : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        if (type == QEvent::MouseButtonPress)
            settle();
        if (type == QEvent::MouseButtonRelease) {
            m_released = bench::Clock::now();
            m_isKey = qobject_cast<controls::Key *>(receiver) != nullptr;
        }
        const bool handled = QApplication::notify(receiver, event);
        if (type == QEvent::UpdateRequest && m_released)
            m_painted = bench::millisecondsSince(*m_released);
        return handled;
    }
    void pageShown()
    {
        // "Guardando…" answers the touch; what follows by itself waits for the disk, and is told apart.
        m_isSaved = m_isPage;
        if (m_isPage && m_painted)
            addPage();
        m_isPage = true;
        m_heading = focusWidget()
            ? QAccessible::queryAccessibleInterface(focusWidget())->text(QAccessible::Name)
            : QString();
    }
    void settle()
    {
        if (m_painted && m_isSaved)
            saved.add(*m_painted);
        else if (m_painted && m_isPage)
            addPage();
        else if (m_painted && m_isKey)
            (m_heading.contains(QLatin1String("comuna")) ? searches : keys).add(*m_painted);
        m_released.reset();
        m_painted.reset();
        m_isPage = m_isKey = m_isSaved = false;
    }

    bench::Samples pages, keys, saved;
    bench::Samples searches; ///< keys on the page that looks through all comunas
    QMap<QString, bench::Samples> byHeading;

private:
    void addPage()
    {
        pages.add(*m_painted);
        byHeading[m_heading].add(*m_painted);
    }

    std::optional<bench::Clock::time_point> m_released;
    std::optional<double> m_painted;
    bool m_isPage = false, m_isKey = false, m_isSaved = false;
    QString m_heading;
};

/// Private memory and this process's share of the rest, in MB.
double memory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

base::Settings settingsFor(const QString &folder)
{
    base::Settings settings;
    settings.dataFolder = folder;
    settings.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    settings.comuna = QStringLiteral("07401");
    settings.screenMm = { 339, 212 };
    return settings;
}

using Filings = QList<std::pair<procedure::DefinitionPtr, journeys::Answers>>;

/// Whatever ends in a filing, with answers that look for a comuna among all.
Filings filingsOf(const procedure::Catalogue &catalogue)
{
    Filings filings;
    for (const auto &definition : catalogue.ordered()) {
        if (definition->outcome != procedure::Outcome::Filed || definition->windows)
            continue;
        for (journeys::Answers answers : journeys::Answers::of(definition->id)) {
            if (!answers.ends.isEmpty())
                continue;
            if (answers.answers.contains(u"comuna"))
                answers.answers.insert(QStringLiteral("comuna"), QStringLiteral("13120"));
            filings.append({ definition, answers });
        }
    }
    return filings;
}

void fileOnce(journeys::Resident &resident, const Filings &filings, int round,
    const std::function<void()> &onStage = {})
{
    const auto &[definition, answers] = filings.at(round % filings.size());
    journeys::Finger finger(resident);
    finger.onStage = onStage;
    if (!resident.begin(definition->card.in(QStringLiteral("es")))
        || !journeys::Visit(resident, finger, *definition, answers).goToEnd() || !resident.file({}))
        qFatal("the filing did not end");
    resident.touch(QStringLiteral("Ver mi comprobante"));
    if (round == 0)
        bench::print("memory (PSS) with the first filing done", memory(), "MB", "(target: 60)");
    resident.touch(QStringLiteral("Volver"));
    resident.leave();
}

/// On every page of a filing: from the choice until the whole window is painted in it.
void restyle(
    journeys::Resident &resident, window::KioskWindow &window, theme::Theme &theme, const Filings &filings)
{
    bench::Samples schemes, sizes;
    fileOnce(resident, filings, 1, [&] {
        const auto shown = [&](const auto &change) {
            change();
            QApplication::sendPostedEvents();
            window.repaint();
        };
        for (const auto scheme : { theme::Scheme::Negro, theme::Scheme::Suave, theme::Scheme::Normal })
            schemes.take([&] { shown([&] { theme.setScheme(scheme); }); });
        for (const auto size : { theme::TextSize::Large, theme::TextSize::Larger, theme::TextSize::Largest,
                 theme::TextSize::Normal })
            sizes.take([&] { shown([&] { theme.setTextSize(size); }); });
    });
    bench::print("other colours, until painted, median", schemes.median(), "ms");
    bench::print("  at worst", schemes.percentile(100), "ms", "(target: 100)");
    bench::print("other size, until painted, median", sizes.median(), "ms");
    bench::print("  at worst", sizes.percentile(100), "ms", "(target: 100)");
}

/// What a projector costs at most ten times a second: the window as a picture, as large as another screen.
void mirror(window::KioskWindow &window)
{
    constexpr QSize panel(1280, 800), large(1920, 1080), old(1024, 768);
    for (const auto &[from, to] : { std::pair(panel, panel), std::pair(panel, large), std::pair(large, large),
             std::pair(large, old) }) {
        window.showSized(from);
        QApplication::processEvents();
        bench::Samples pictures;
        for (int i = 0; i < 50; ++i)
            pictures.take([&] { window.grab().scaled(to, Qt::KeepAspectRatio, Qt::SmoothTransformation); });
        const QString what = QStringLiteral("picture of %1x%2 for a projector of %3x%4, median");
        bench::print(qPrintable(what.arg(from.width()).arg(from.height()).arg(to.width()).arg(to.height())),
            pictures.median(), "ms");
    }
}

/// With the voice that says each key, on a sound card.
void fileAloud(
    Stopwatch &application, journeys::Resident &resident, window::KioskWindow &window, const Filings &filings)
{
    application.settle();
    application.keys = {};
    QObject wish; // they are asked once in each session, and want it
    QObject::connect(
        &window, &window::KioskWindow::pageShown, &wish,
        [&resident] {
            if (const QString yes = QStringLiteral("Sí, leer todo"); resident.button(yes))
                resident.touch(yes);
        },
        Qt::QueuedConnection);
    for (int round = 1; round <= 3; ++round) {
        QTest::keyPress(&window, Qt::Key_Asterisk);
        for (int second = 0; second < 3; ++second)
            resident.wait(std::chrono::seconds(1));
        QTest::keyRelease(&window, Qt::Key_Asterisk);
        fileOnce(resident, filings, round);
    }
    application.settle();
    bench::print("key while the voice says it, p99", application.keys.percentile(99), "ms", "(target: 16)");
}

} // namespace

int main(int argc, char **argv)
{
    base::giveLargeBlocksBack(); // as the program does
    const support::SoundServer sound;
    Stopwatch application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption(
        { QStringLiteral("filings"), QStringLiteral("How many are filed, each with some 30 pages."),
            QStringLiteral("n"), QStringLiteral("30") });
    options.process(application);

    const support::Pki pki;
    support::ScriptedCentral central(pki);
    const support::EnrolledFolder folder(pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    const base::Settings settings = settingsFor(folder.path());
    const base::SystemClock clock;
    auto kiosk = kiosk::Kiosk::open(settings, clock);
    if (!kiosk)
        qFatal("%s", qPrintable(kiosk.error().toString()));
    QSignalSpy opened(&(*kiosk)->desk(), &kiosk::FilingDesk::opened);

    support::ManualClock handsClock;
    theme::Theme theme(theme::Metrics::of({ 1280, 800 }, settings.screenMm));
    speech::Loudspeaker voice;
    window::KioskWindow window((*kiosk)->desk(), settings, handsClock, theme, voice);
    QObject::connect(
        &window, &window::KioskWindow::pageShown, &window, [&application] { application.pageShown(); });
    window.showSized({ 1280, 800 });
    if (opened.isEmpty() && !opened.wait())
        qFatal("the kiosk does not open");

    journeys::Resident resident(window, handsClock);
    const int filings = options.value(QStringLiteral("filings")).toInt();
    const Filings procedures = filingsOf((*kiosk)->desk().catalogue());
    for (int round = 0; round < filings; ++round)
        fileOnce(resident, procedures, round);
    application.settle();
    bench::print("memory (PSS) at the end", memory(), "MB");
    bench::print("page change, from release to painted, median", application.pages.median(), "ms");
    bench::print("  p99", application.pages.percentile(99), "ms", "(target: 16)");
    for (auto it = application.byHeading.cbegin(); it != application.byHeading.cend(); ++it) {
        const bench::Samples &page = it.value();
        if (page.percentile(100) > 12)
            std::printf("  «%s»: median %.1f, at worst %.1f ms\n", qPrintable(it.key()), page.median(),
                page.percentile(100));
    }
    bench::print("saved, from \"Sí, enviar\" to painted, median", application.saved.median(), "ms",
        "(the disk's commit included)");
    bench::print("key, from release to painted, median", application.keys.median(), "ms");
    bench::print("  p99", application.keys.percentile(99), "ms", "(target: 8)");
    bench::print(
        "key among 346 comunas, from release to painted, median", application.searches.median(), "ms");
    bench::print("  p99", application.searches.percentile(99), "ms", "(target: 16)");
    restyle(resident, window, theme, procedures);
    fileAloud(application, resident, window, procedures);
    mirror(window);
    return 0;
}
