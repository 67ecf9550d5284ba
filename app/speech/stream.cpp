// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/stream.h"

#include "app/speech/spoken.h"
#include <algorithm>
#include <limits>

namespace speech {

namespace {

constexpr qsizetype sampleSize = sizeof(qint16);

qint16 amplified(qint16 sample, int percent)
{
    using Limits = std::numeric_limits<qint16>;
    return qint16(std::clamp<int>(sample * percent / 100, Limits::min(), Limits::max()));
}

} // namespace

Stream::Stream(const Clips &clips, Synthesiser &synthesiser, QList<Phrase> phrases, int rate, int volume)
    : m_clips(clips), m_synthesiser(synthesiser), m_phrases(std::move(phrases)), m_rate(rate),
      m_volume(volume)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

// A sink reads no more than this: of phrases that are not synthesised yet nobody knows how long they are.
qint64 Stream::bytesAvailable() const
{
    return atEnd() ? 0 : std::max<qint64>(m_sound.size() - m_at, 64 * 1024) + QIODevice::bytesAvailable();
}

qint64 Stream::readData(char *data, qint64 most)
{
    qint64 read = 0;
    while (read + sampleSize <= most && (m_at < m_sound.size() || synthesiseNext())) {
        const qsizetype size
            = std::min<qsizetype>(most - read, m_sound.size() - m_at) / sampleSize * sampleSize;
        const auto *from = reinterpret_cast<const qint16 *>(m_sound.constData() + m_at);
        std::transform(from, from + size / sampleSize, reinterpret_cast<qint16 *>(data + read),
            [this](qint16 sample) { return amplified(sample, m_volume); });
        m_at += size;
        read += size;
    }
    return read;
}

base::Result<Sound> Stream::soundOf(const Phrase &phrase)
{
    if (auto clip = m_clips.find(phrase, m_synthesiser.sampleRate()))
        return *std::move(clip);
    return m_synthesiser.say(spoken(phrase.text, phrase.language), phrase.language, m_rate);
}

/// The next phrase that is not silent. False: there is none.
bool Stream::synthesiseNext()
{
    while (m_next < m_phrases.size()) {
        const Phrase &phrase = m_phrases.at(m_next++);
        auto sound = soundOf(phrase);
        if (!sound) {
            m_next = m_phrases.size();
            Q_EMIT failed(sound.error());
            return false;
        }
        m_sound = sound->samples;
        m_at = 0;
        Q_EMIT began(int(m_next - 1));
        if (!m_sound.isEmpty())
            return true;
    }
    return false;
}

} // namespace speech
