// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/clips.h"
#include "app/speech/jack.h"
#include "app/speech/synthesiser.h"
#include "app/speech/voice.h"
#include <QAudioSink>
#include <QTimer>
#include <functional>
#include <vector>

namespace speech {

class Stream;

/// The part of the Loudspeaker that may block: all of it on its thread.
class Player : public QObject
{
    Q_OBJECT
public:
    /// `cards`: those whose jacks are looked at, whenever what sounds changes.
    Player(Clips clips, std::function<QList<SoundCard>()> cards);
    ~Player() override;

    void watchCards(); ///< once; privacyChanged() tells what is there already
    /// `forOneAlone`: and is silent if somebody else would hear it by now.
    void say(int turn, const QList<Phrase> &phrases, bool forOneAlone);
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
    void lookForCards();
    void seeWhetherItSounds();
    void openJacks();
    void outputChanged();
    bool isPrivate() const;
    base::Result<> begin(const QList<Phrase> &phrases);
    void sinkChanged(QAudio::State state);
    void fail(const base::Error &error);

    const Clips m_clips;
    const std::function<QList<SoundCard>()> m_cards;
    int m_turn = 0;
    int m_rate = Synthesiser::usualRate, m_volume = 100;
    bool m_wasPrivate = false;
    QByteArray m_output; ///< where the sink sounds
    QList<QByteArray> m_outputs; ///< all that sounds here; the first: what is used
    QTimer m_seldom { this };
    qint64 m_heard = 0; ///< microseconds that the card had taken when it was looked at last
    int m_looksInVain = 0;
    std::vector<std::unique_ptr<Jack>> m_jacks;
    std::unique_ptr<Synthesiser> m_synthesiser; // from the first word on
    std::unique_ptr<Stream> m_stream;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace speech
