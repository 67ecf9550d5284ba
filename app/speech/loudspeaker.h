// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/clips.h"
#include "app/speech/jack.h"
#include "app/speech/voice.h"
#include <QThread>
#include <functional>

namespace speech {

class Player;

/// The voice that is heard: espeak-ng on the headphones if there are some, else on the default sound card, in
/// a thread of its own, for both may block. Each say() asks anew which card that is; where there is none,
/// cannot() says so each time. Headphones are a sound card of their own that is named so, or what is plugged
/// into the jack for them of the card in use.
class Loudspeaker : public Voice
{
    Q_OBJECT
public:
    /// `cards`: those whose jacks count (soundCards), asked in the thread whenever what sounds changes; none:
    /// no jack does.
    explicit Loudspeaker(Clips clips = {}, std::function<QList<SoundCard>()> cards = {});
    ~Loudspeaker() override; ///< silent, and waits for the thread

    void say(const QList<Phrase> &phrases) override;
    void stop() override;
    void setPaused(bool paused) override;
    void setRate(int wordsPerMinute) override;
    void setVolume(int percent) override;
    bool isPrivate() const override { return m_private; }

private:
    QThread m_thread;
    Player *m_player; // the thread's; it goes when the thread ends
    bool m_private = false, m_knowsCards = false;
    int m_turn = 0; // each say() and stop() is one: what an earlier one still tells counts no more
};

} // namespace speech
