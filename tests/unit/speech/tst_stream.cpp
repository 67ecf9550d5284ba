// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/stream.h"
#include <QSignalSpy>
#include <QTest>
#include <numeric>

using speech::Phrase;
using speech::Stream;
using speech::Synthesiser;

class TestStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_synthesiser = std::move(*Synthesiser::open()); }
    void saysOneAfterTheOther();
    void tellsWhenEachBegins();
    void volumeIsItsOwn();
    void tooLoudIsNoNoise();
    void rateCountsFromTheNextPhrase();
    void silentPhrasesArePassedOver();

private:
    static Phrase es(const char *text) { return { QString::fromUtf8(text), QStringLiteral("es") }; }
    QByteArray all(const QList<Phrase> &phrases, int rate = Synthesiser::usualRate, int volume = 100) const
    {
        Stream stream(m_clips, *m_synthesiser, phrases, rate, volume);
        return stream.readAll();
    }
    static QList<qint16> samplesOf(const QByteArray &sound)
    {
        const auto *samples = reinterpret_cast<const qint16 *>(sound.constData());
        return QList<qint16>(samples, samples + sound.size() / 2);
    }
    static double loudness(const QByteArray &sound)
    {
        const auto samples = samplesOf(sound);
        return std::accumulate(samples.begin(), samples.end(), 0., [](double sum, qint16 sample) {
            return sum + std::abs(sample);
        }) / double(samples.size());
    }
    const speech::Clips m_clips;
    std::unique_ptr<Synthesiser> m_synthesiser;
};

void TestStream::saysOneAfterTheOther()
{
    const qsizetype apart = all({ es("Hola") }).size() + all({ es("RUN 5.126.663-3") }).size();
    Stream stream(
        m_clips, *m_synthesiser, { es("Hola"), es("RUN 5.126.663-3") }, Synthesiser::usualRate, 100);
    qsizetype together = 0;
    while (!stream.atEnd()) {
        QVERIFY(stream.bytesAvailable() > 0);
        const QByteArray some = stream.read(1001); // a card asks for what it wants
        QCOMPARE(some.size() % 2, 0);
        together += some.size();
    }
    QVERIFY(std::abs(together - apart) < apart / 50); // espeak's pitch is not quite the same each time
    QCOMPARE(stream.read(100), QByteArray());
    QCOMPARE(stream.bytesAvailable(), 0);
}

void TestStream::tellsWhenEachBegins()
{
    Stream stream(m_clips, *m_synthesiser, { es("Uno"), es("Dos") }, Synthesiser::usualRate, 100);
    QSignalSpy began(&stream, &Stream::began);
    QVERIFY(!stream.read(2).isEmpty());
    QCOMPARE(began, QList<QVariantList>({ { 0 } }));
    stream.readAll();
    QCOMPARE(began, QList<QVariantList>({ { 0 }, { 1 } }));
}

/// espeak is not quite as loud each time.
void TestStream::volumeIsItsOwn()
{
    const double usual = loudness(all({ es("Ventanilla") }));
    QVERIFY(std::abs(usual - 2 * loudness(all({ es("Ventanilla") }, 140, 50))) < usual / 4);
    QCOMPARE(loudness(all({ es("Ventanilla") }, 140, 0)), 0.);
}

/// Beyond the largest sample it does not begin anew at the smallest.
void TestStream::tooLoudIsNoNoise()
{
    const auto samples = samplesOf(all({ es("Ventanilla, aaa") }, 140, 200));
    QVERIFY(*std::max_element(samples.begin(), samples.end()) == 32767);
    for (qsizetype i = 1; i < samples.size(); ++i)
        QVERIFY(std::abs(samples[i] - samples[i - 1]) < 40000);
}

void TestStream::rateCountsFromTheNextPhrase()
{
    const qsizetype slow = all({ es("Ventanilla"), es("Ventanilla") }, 80).size();
    Stream stream(m_clips, *m_synthesiser, { es("Ventanilla"), es("Ventanilla") }, 80, 100);
    qsizetype mixed = stream.read(100).size();
    stream.setRate(280);
    mixed += stream.readAll().size();
    const qsizetype fast = all({ es("Ventanilla"), es("Ventanilla") }, 280).size();
    QVERIFY(fast < mixed && mixed < slow);
}

void TestStream::silentPhrasesArePassedOver()
{
    Stream stream(m_clips, *m_synthesiser, { es(""), es("Hola"), es(" ") }, Synthesiser::usualRate, 100);
    QVERIFY(stream.readAll().size() > 1000);
    QVERIFY(stream.atEnd());
}

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
