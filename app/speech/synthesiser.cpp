// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/synthesiser.h"

#include "app/speech/errc.h"
#include <espeak-ng/speak_lib.h>

namespace speech {

namespace {

// With it the usual rate is 115 to 130 of our short words a minute; espeak leaves less between two sentences.
constexpr int pause = 600; // ms

const char *voiceOf(const QString &language)
{
    if (language == QLatin1String("en"))
        return "en-us";
    return language == QLatin1String("ht") ? "ht" : "es-419";
}

int append(short *samples, int count, espeak_EVENT *events)
{
    constexpr int goOn = 0;
    if (samples && count > 0)
        static_cast<QByteArray *>(events->user_data)
            ->append(reinterpret_cast<const char *>(samples), qsizetype(count) * qsizetype(sizeof(short)));
    return goOn;
}

} // namespace

base::Result<std::unique_ptr<Synthesiser>> Synthesiser::open()
{
    // Once, and it is never terminated: espeak_Terminate() may wait for ever for its own thread (1.51).
    // Without the last flag it would end the process where its data is missing.
    static const int sampleRate
        = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 100, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (sampleRate <= 0)
        return base::fail(Errc::NoSynthesiser);
    espeak_SetSynthCallback(append);
    return std::unique_ptr<Synthesiser>(new Synthesiser(sampleRate));
}

base::Result<Sound> Synthesiser::say(const QString &text, const QString &language, int rate)
{
    if (m_language != language) {
        if (espeak_SetVoiceByName(voiceOf(language)) != EE_OK)
            return base::fail(Errc::NoSuchLanguage, language);
        m_language = language;
    }
    Sound sound { {}, m_sampleRate };
    if (text.trimmed().isEmpty())
        return sound;
    const QByteArray bytes = text.toUtf8();
    const bool done = espeak_SetParameter(espeakRATE, rate, 0) == EE_OK
        && espeak_Synth(bytes.constData(), size_t(bytes.size()) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8,
               nullptr, &sound.samples)
            == EE_OK
        && espeak_Synchronize() == EE_OK;
    if (!done)
        return base::fail(Errc::NotSpoken);
    sound.samples.append(m_sampleRate * pause / 1000 * qsizetype(sizeof(short)), '\0');
    return sound;
}

} // namespace speech
