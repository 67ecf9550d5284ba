// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/clips.h"
#include "app/speech/errc.h"
#include "app/speech/stream.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <cmath>

using speech::Clips;
using speech::Phrase;

class TestClips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void ofItsLanguageAndWords();
    void anyRateAndAnyChannels();
    void comeBeforeWhatIsSynthesised();
    void whatCannotBeReadIsSynthesised();
    void aBrokenIndexIsTold_data();
    void aBrokenIndexIsTold();

private:
    static constexpr int rate = 22050;
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(QStringLiteral("arn/clips/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void index(const QByteArray &clips) const
    {
        put(QStringLiteral("clips.json"), R"({"format": "ventanilla.clips/1", "clips": )" + clips + '}');
    }
    /// One second of a tone of 440 Hz as a RIFF file.
    static QByteArray tone(int sampleRate, int channels);
    std::unique_ptr<QTemporaryDir> m_folder;
    const Phrase m_words { QStringLiteral("Xxx"), QStringLiteral("arn") };
};

void TestClips::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("arn/clips")));
}

QByteArray TestClips::tone(int sampleRate, int channels)
{
    QByteArray samples;
    for (int i = 0; i < sampleRate; ++i)
        for (int channel = 0; channel < channels; ++channel) {
            const auto value = qToLittleEndian(qint16(12000 * std::sin(2 * M_PI * 440 * i / sampleRate)));
            samples.append(reinterpret_cast<const char *>(&value), sizeof value);
        }
    const auto number = [](quint32 value, int size) {
        value = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&value), size);
    };
    const quint32 frame = quint32(channels) * 2;
    return "RIFF" + number(quint32(36 + samples.size()), 4) + "WAVEfmt " + number(16, 4) + number(1, 2)
        + number(quint32(channels), 2) + number(quint32(sampleRate), 4)
        + number(quint32(sampleRate) * frame, 4) + number(frame, 2) + number(16, 2) + "data"
        + number(quint32(samples.size()), 4) + samples;
}

void TestClips::ofItsLanguageAndWords()
{
    put(QStringLiteral("1.wav"), tone(rate, 1));
    index(R"({"Xxx": "1.wav"})");
    const auto clips = Clips::load(m_folder->path());
    QVERIFY(clips && !clips->isEmpty());
    QVERIFY(clips->find(m_words, rate));
    QVERIFY(!clips->find({ QStringLiteral("Xxx"), QStringLiteral("es") }, rate));
    QVERIFY(!clips->find({ QStringLiteral("Xxx "), QStringLiteral("arn") }, rate));
    QVERIFY(Clips::load(m_folder->filePath(QStringLiteral("gone")))->isEmpty());
}

void TestClips::anyRateAndAnyChannels()
{
    put(QStringLiteral("1.wav"), tone(48000, 2));
    index(R"({"Xxx": "1.wav"})");
    const auto sound = Clips::load(m_folder->path())->find(m_words, rate);
    QVERIFY(sound);
    QCOMPARE(sound->rate, rate);
    const auto *samples = reinterpret_cast<const qint16 *>(sound->samples.constData());
    const qsizetype count = sound->samples.size() / 2;
    QVERIFY(std::abs(count - qsizetype(1.6 * rate)) < 100); // with the pause behind it
    int crossings = 0;
    for (qsizetype i = 1; i < rate; ++i)
        crossings += (samples[i - 1] < 0) != (samples[i] < 0);
    QVERIFY2(std::abs(crossings - 880) < 10, "the same tone");
    QVERIFY(*std::max_element(samples, samples + count) > 11000);
    QCOMPARE(samples[count - 1], qint16(0));
}

void TestClips::comeBeforeWhatIsSynthesised()
{
    put(QStringLiteral("1.wav"), tone(rate, 1));
    index(R"({"Xxx": "1.wav"})");
    const auto clips = Clips::load(m_folder->path());
    const auto synthesiser = speech::Synthesiser::open();
    QVERIFY(clips && synthesiser);
    speech::Stream stream(*clips, **synthesiser, { m_words }, 280, 100);
    QCOMPARE(stream.readAll(), clips->find(m_words, (*synthesiser)->sampleRate())->samples);
}

void TestClips::whatCannotBeReadIsSynthesised()
{
    put(QStringLiteral("1.wav"), "RIFF, but nothing behind it");
    index(R"({"Xxx": "1.wav", "Yyy": "gone.ogg"})");
    const auto clips = Clips::load(m_folder->path());
    QVERIFY(clips);
    QVERIFY(!clips->find(m_words, rate));
    QVERIFY(!clips->find({ QStringLiteral("Yyy"), QStringLiteral("arn") }, rate));
    const auto synthesiser = speech::Synthesiser::open();
    speech::Stream stream(*clips, **synthesiser, { m_words }, 140, 100);
    QVERIFY(stream.readAll().size() > 1000);
}

void TestClips::aBrokenIndexIsTold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("clips");
    QTest::newRow("another format") << QByteArray(R"({"format": "ventanilla.clips/2", "clips": {}})");
    QTest::newRow("out of its folder")
        << QByteArray(R"({"format": "ventanilla.clips/1", "clips": {"Xxx": "../../secret.wav"}})");
    QTest::newRow("no file") << QByteArray(R"({"format": "ventanilla.clips/1", "clips": {"Xxx": 3}})");
}

void TestClips::aBrokenIndexIsTold()
{
    QFETCH(QByteArray, json);
    put(QStringLiteral("clips.json"), json);
    const auto clips = Clips::load(m_folder->path());
    QVERIFY(!clips);
    QVERIFY(clips.error().code == speech::Errc::BadClips);
    QVERIFY(clips.error().toString().contains(QStringLiteral("clips.json")));
}

QTEST_GUILESS_MAIN(TestClips)
#include "tst_clips.moc"
