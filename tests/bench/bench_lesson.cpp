// SPDX-License-Identifier: GPL-3.0-or-later
// What whoever teaches feels: from the touch that begins a lesson until practice is painted, and what the
// window's thread waits for the disk at each event of a class. The real window over a real store of classes.
#include "tests/bench/figures.h"
#include "tests/journeys/hall.h"
#include "ui/instructor/startflow.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QtTest>

namespace {

/// When something was last painted.
class Painter : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        const bool handled = QApplication::notify(receiver, event);
        if (type == QEvent::UpdateRequest)
            painted = bench::Clock::now();
        return handled;
    }
    bench::Clock::time_point painted;
};

void touch(journeys::Hall &hall, const QString &text)
{
    if (!hall.touch(text))
        qFatal("there is no %s", qPrintable(text));
}

/// From the page that asks how many they are. Milliseconds.
double begin(journeys::Hall &hall, const Painter &painter)
{
    auto resident = hall.resident();
    QAbstractButton *button = resident.button(QStringLiteral("Continuar"));
    resident.wait(std::chrono::milliseconds(500));
    const QPoint middle = button->rect().center();
    QTest::mousePress(button, Qt::LeftButton, {}, middle);
    const auto touched = bench::Clock::now();
    QTest::mouseRelease(button, Qt::LeftButton, {}, middle);
    if (!QTest::qWaitFor([&hall] { return hall.front.isPractising() && hall.front.window().isVisible(); }))
        qFatal("the lesson did not begin");
    QCoreApplication::processEvents();
    return std::chrono::duration<double, std::milli>(painter.painted - touched).count();
}

} // namespace

int main(int argc, char **argv)
{
    Painter application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({ QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("20") });
    parser.process(application);
    bench::Samples starts, events;
    for (int round = 0; round < parser.value(QStringLiteral("rounds")).toInt(); ++round) {
        const QTemporaryDir folder;
        journeys::Hall hall(folder.path());
        instructor::Workshop &workshop = hall.front.workshop();
        if (!workshop.open())
            qFatal("the store does not open");
        window::KioskWindow &window = hall.front.window();
        window.lay(std::make_unique<instructor::StartFlow>(window.around(), workshop));
        touch(hall, QStringLiteral("Un curso nuevo"));
        touch(hall, QStringLiteral("Continuar"));
        touch(hall, QStringLiteral("Mi primera constancia: perdí la cédula"));
        hall.resident().type(QStringLiteral("15"));
        starts.add(begin(hall, application));
        for (const training::Step &step : workshop.state()->lesson->steps) {
            const auto before = bench::Clock::now();
            if (!workshop.room().reach(step.id))
                qFatal("not reached");
            events.add(bench::millisecondsSince(before));
        }
        if (!workshop.room().end())
            qFatal("not ended");
    }
    bench::print("a lesson starts, median", starts.median(), "ms", "(target: 300)");
    bench::print("a lesson starts, slowest of 100", starts.percentile(99), "ms");
    bench::print("an event of a class, on the window's thread, median", events.median(), "ms");
    bench::print("an event of a class, slowest of 100", events.percentile(99), "ms");
    return 0;
}
