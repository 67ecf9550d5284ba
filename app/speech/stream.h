// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/clips.h"
#include "app/speech/synthesiser.h"
#include "app/speech/voice.h"
#include <QIODevice>

namespace speech {

/// What is said, as the samples that a sound card asks for, synthesised a phrase ahead of being heard.
class Stream : public QIODevice
{
    Q_OBJECT
public:
    /// `clips` of whoever was recorded come before what is synthesised. Both outlive it.
    Stream(const Clips &clips, Synthesiser &synthesiser, QList<Phrase> phrases, int rate, int volume);

    void setRate(int wordsPerMinute) { m_rate = wordsPerMinute; }
    void setVolume(int percent) { m_volume = percent; }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_next >= m_phrases.size() && m_at >= m_sound.size(); }
    qint64 bytesAvailable() const override;

Q_SIGNALS:
    void began(int phrase);
    void failed(const base::Error &error);

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool synthesiseNext();

    base::Result<Sound> soundOf(const Phrase &phrase);

    const Clips &m_clips;
    Synthesiser &m_synthesiser;
    const QList<Phrase> m_phrases;
    int m_rate, m_volume;
    QByteArray m_sound; ///< of the phrase before m_next
    qsizetype m_next = 0, m_at = 0;
};

} // namespace speech
