// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/clips.h"

#include "app/speech/errc.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <memory>
#include <samplerate.h>
#include <sndfile.h>
#include <vector>

namespace speech {

namespace {

constexpr int longest = 120; // seconds: nobody listens longer to one text
constexpr double silence = 0.6; // seconds, as the synthesiser leaves behind a phrase

struct Closer
{
    void operator()(SNDFILE *file) const { sf_close(file); }
};

/// All channels into one.
std::vector<float> mixed(const std::vector<float> &samples, int channels)
{
    std::vector<float> one(samples.size() / size_t(channels));
    for (size_t i = 0; i < one.size(); ++i) {
        for (int channel = 0; channel < channels; ++channel)
            one[i] += samples[i * size_t(channels) + size_t(channel)];
        one[i] /= float(channels);
    }
    return one;
}

std::optional<std::vector<float>> resampled(std::vector<float> samples, int from, int to)
{
    if (from == to)
        return samples;
    const double ratio = double(to) / from;
    std::vector<float> out(size_t(double(samples.size()) * ratio) + 1);
    SRC_DATA data {};
    data.data_in = samples.data();
    data.input_frames = long(samples.size());
    data.data_out = out.data();
    data.output_frames = long(out.size());
    data.src_ratio = ratio;
    if (src_simple(&data, SRC_SINC_MEDIUM_QUALITY, 1) != 0)
        return std::nullopt;
    out.resize(size_t(data.output_frames_gen));
    return out;
}

std::optional<Sound> decoded(const QString &path, int sampleRate)
{
    SF_INFO info {};
    const std::unique_ptr<SNDFILE, Closer> file(
        sf_open(QFile::encodeName(path).constData(), SFM_READ, &info));
    if (!file || info.channels < 1 || info.samplerate < 1
        || info.frames > sf_count_t(longest) * info.samplerate)
        return std::nullopt;
    std::vector<float> samples(size_t(info.frames) * size_t(info.channels));
    const sf_count_t read = sf_readf_float(file.get(), samples.data(), info.frames);
    samples.resize(size_t(std::max<sf_count_t>(read, 0)) * size_t(info.channels));
    const auto one = resampled(mixed(samples, info.channels), info.samplerate, sampleRate);
    if (!one)
        return std::nullopt;
    Sound sound { {}, sampleRate };
    sound.samples.resize(qsizetype((one->size() + size_t(silence * sampleRate)) * sizeof(qint16)));
    auto *out = reinterpret_cast<qint16 *>(sound.samples.data());
    src_float_to_short_array(one->data(), out, int(one->size()));
    std::fill(out + one->size(), out + sound.samples.size() / qsizetype(sizeof(qint16)), qint16(0));
    return sound;
}

} // namespace

base::Result<Clips> Clips::load(const QString &folder)
{
    Clips clips;
    for (const QString &language : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir own(folder + u'/' + language + QLatin1String("/clips"));
        QFile index(own.filePath(QStringLiteral("clips.json")));
        if (!index.exists())
            continue;
        if (!index.open(QIODevice::ReadOnly))
            return base::fail(Errc::BadClips, index.fileName());
        const QJsonObject json = QJsonDocument::fromJson(index.readAll()).object();
        if (json.value(u"format") != QLatin1String("ventanilla.clips/1"))
            return base::fail(Errc::BadClips, index.fileName());
        const QJsonObject files = json.value(u"clips").toObject();
        for (auto it = files.begin(); it != files.end(); ++it) {
            const QString name = it.value().toString();
            if (name.isEmpty() || name.contains(u'/'))
                return base::fail(Errc::BadClips, index.fileName() + QLatin1String(": ") + name);
            clips.m_files.insert({ language, it.key() }, own.filePath(name));
        }
    }
    return clips;
}

std::optional<Sound> Clips::find(const Phrase &phrase, int sampleRate) const
{
    const auto found = m_files.find({ phrase.language, phrase.text });
    return found == m_files.end() ? std::nullopt : decoded(*found, sampleRate);
}

} // namespace speech
