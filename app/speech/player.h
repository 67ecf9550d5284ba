// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/clips.h"
#include "app/speech/synthesiser.h"
#include "app/speech/voice.h"
#include <QAudioSink>
#include <QMediaDevices>

namespace speech {

class Stream;

/// The part of the Loudspeaker that may block: all of it on its thread.
class Player : public QObject
{
    Q_OBJECT
public:
    explicit Player(Clips clips);
    ~Player() override;

    void watchCards(); ///< once; privacyChanged() tells what is there already
    void say(int turn, const QList<Phrase> &phrases);
    void stop();
    void setPaused(bool paused);
    void setRate(int wordsPerMinute);
    void setVolume(int percent);

Q_SIGNALS:
    void began(int turn, int phrase);
    void ended(int turn);
    void privacyChanged(bool isPrivate);
    void cannot(int turn, const base::Error &error);

private:
    base::Result<> begin(const QList<Phrase> &phrases);
    void sinkChanged(QAudio::State state);
    void fail(const base::Error &error);

    const Clips m_clips;
    int m_turn = 0;
    int m_rate = Synthesiser::usualRate, m_volume = 100;
    std::unique_ptr<QMediaDevices> m_devices;
    std::unique_ptr<Synthesiser> m_synthesiser; // from the first word on
    std::unique_ptr<Stream> m_stream;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace speech
