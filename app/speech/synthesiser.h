// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QString>
#include <memory>

namespace speech {

/// Signed 16-bit samples of one channel, in the machine's byte order.
struct Sound
{
    QByteArray samples;
    int rate = 0; ///< samples a second
};

/// Makes sound of text by libespeak-ng, in this process. The library is one engine for the whole process and
/// knows no threads: there is one Synthesiser at a time, and it stays on the thread that made it. The engine
/// itself stays until the process ends. It never
/// waits for a sound card; half a minute of speech takes some 30 ms.
class Synthesiser
{
public:
    /// How fast, in espeak's words a minute (140: some 128 of ours, the pauses included). The slowest is
    /// the library's own limit.
    static constexpr int rates[] { 80, 100, 120, 140, 175, 210, 280 };
    static constexpr int usualRate = 140;

    /// Errors: NoSynthesiser.
    static base::Result<std::unique_ptr<Synthesiser>> open();

    int sampleRate() const { return m_sampleRate; } ///< samples a second of all that it says

    /// A sentence or a heading, with the short silence behind it; `text` as spoken() gives it. `language`:
    /// "es" (as in Latin America), "en", "ht"; any other is spoken as Spanish. Errors: NoSuchLanguage,
    /// NotSpoken.
    base::Result<Sound> say(const QString &text, const QString &language, int rate = usualRate);

private:
    explicit Synthesiser(int sampleRate) : m_sampleRate(sampleRate) { }

    const int m_sampleRate;
    QString m_language; ///< that the engine is set to
};

} // namespace speech
