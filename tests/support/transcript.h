// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/voice.h"
#include <QStringList>

namespace support {

/// A voice that nobody hears, and that keeps what it was told to say. It goes on speaking until somebody
/// stops it.
class Transcript : public speech::Voice
{
public:
    void say(const QList<speech::Phrase> &phrases) override
    {
        m_phrases = phrases;
        m_speaks = true;
        if (isMute)
            Q_EMIT cannot({});
    }
    void stop() override { m_speaks = false; }
    void setPaused(bool paused) override { isPaused = paused; }
    void setRate(int wordsPerMinute) override { rate = wordsPerMinute; }
    void setVolume(int percent) override { volume = percent; }
    bool isPrivate() const override { return m_private; }
    void plug(bool headphones)
    {
        m_private = headphones;
        Q_EMIT privacyChanged(headphones);
    }
    void fallSilent() ///< all was said
    {
        m_speaks = false;
        Q_EMIT ended();
    }

    bool speaks() const { return m_speaks; }
    const QList<speech::Phrase> &phrases() const { return m_phrases; } ///< the last time
    QStringList said() const { return texts(m_phrases); }
    static QStringList texts(const QList<speech::Phrase> &phrases)
    {
        QStringList texts;
        for (const speech::Phrase &phrase : phrases)
            texts << phrase.text;
        return texts;
    }

    bool isMute = false, isPaused = false;
    int rate = 0, volume = 0;

private:
    QList<speech::Phrase> m_phrases;
    bool m_speaks = false, m_private = false;
};

} // namespace support
