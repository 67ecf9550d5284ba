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
        m_said.clear();
        for (const speech::Phrase &phrase : phrases)
            m_said << phrase.text;
        m_speaks = true;
        if (isMute)
            Q_EMIT cannot({});
    }
    void stop() override { m_speaks = false; }
    void setPaused(bool) override { }
    void setRate(int) override { }
    void setVolume(int) override { }

    bool speaks() const { return m_speaks; }
    QStringList said() const { return m_said; } ///< the last time

    bool isMute = false;

private:
    QStringList m_said;
    bool m_speaks = false;
};

} // namespace support
