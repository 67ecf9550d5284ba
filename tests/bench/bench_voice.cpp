// SPDX-License-Identifier: GPL-3.0-or-later
// How soon one hears the voice, and how soon one hears it no more: what a recorder at the sound card's other
// end has, so that espeak, Qt's sink and the sound server are all in it.
#include "app/speech/loudspeaker.h"
#include "tests/bench/figures.h"
#include "tests/support/soundserver.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <optional>

namespace {

constexpr int sampleRate = 22050, silence = 200; // of 32767

/// Listens all the time; tells when sound begins and when it has gone.
class Ear : public QObject
{
public:
    Ear()
    {
        m_recorder.start(QStringLiteral("parec"),
            { QStringLiteral("--device=nobody.monitor"), QStringLiteral("--format=s16le"),
                QStringLiteral("--channels=1"), QStringLiteral("--rate=%1").arg(sampleRate),
                QStringLiteral("--latency-msec=5") });
        if (!m_recorder.waitForStarted())
            qFatal("no parec: install pulseaudio-utils");
        connect(&m_recorder, &QProcess::readyRead, this, &Ear::listen);
        while (!m_listens)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    ~Ear() override
    {
        m_recorder.terminate();
        m_recorder.waitForFinished();
    }
    /// Milliseconds from now until there is sound, or (`loud` false) none for `quiet` milliseconds.
    double until(bool loud, double quiet = 0)
    {
        const auto start = bench::Clock::now();
        m_loudSince.reset();
        m_lastLoud = start;
        for (;;) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            if (loud && m_loudSince)
                return std::chrono::duration<double, std::milli>(*m_loudSince - start).count();
            if (!loud && bench::millisecondsSince(m_lastLoud) > quiet)
                return std::chrono::duration<double, std::milli>(m_lastLoud - start).count();
            if (bench::millisecondsSince(start) > 20000)
                qFatal("nothing is heard");
        }
    }

private:
    void listen()
    {
        m_listens = true;
        const QByteArray bytes = m_recorder.readAll();
        const auto *samples = reinterpret_cast<const qint16 *>(bytes.constData());
        const auto count = bytes.size() / qsizetype(sizeof(qint16));
        const bool loud
            = std::any_of(samples, samples + count, [](qint16 s) { return std::abs(s) > silence; });
        if (!loud)
            return;
        m_lastLoud = bench::Clock::now();
        if (!m_loudSince)
            m_loudSince = m_lastLoud;
    }

    QProcess m_recorder;
    std::optional<bench::Clock::time_point> m_loudSince;
    bench::Clock::time_point m_lastLoud;
    bool m_listens = false; ///< silence too is sound
};

} // namespace

int main(int argc, char **argv)
{
    const support::SoundServer sound;
    if (!sound.runs())
        qFatal("no pulseaudio");
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({ QStringLiteral("rounds"), QStringLiteral("How often it is told to speak."),
        QStringLiteral("n"), QStringLiteral("30") });
    options.process(application);

    Ear ear;
    speech::Loudspeaker voice;
    const QList<speech::Phrase> words {
        { QStringLiteral("Aquí puede dejar una constancia sin ir a la comisaría."), QStringLiteral("es") }
    };
    voice.say(words);
    bench::print("first words of the process, from say() to heard", ear.until(true), "ms");
    voice.stop();
    ear.until(false, 300);
    bench::Samples began, stopped;
    for (int round = 0; round < options.value(QStringLiteral("rounds")).toInt(); ++round) {
        voice.say(words);
        began.add(ear.until(true));
        voice.stop();
        stopped.add(std::max(0.0, ear.until(false, 300)));
    }
    bench::print("from say() to heard, median", began.median(), "ms", "(target: 150)");
    bench::print("  at worst", began.percentile(100), "ms");
    bench::print("from stop() to silence, median", stopped.median(), "ms", "(target: 100)");
    bench::print("  at worst", stopped.percentile(100), "ms");
    return 0;
}
