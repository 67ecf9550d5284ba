// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/synthesiser.h"
#include <QTest>

using speech::Sound;
using speech::Synthesiser;

class TestSynthesiser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sounds_data();
    void sounds();
    void a11_fasterIsShorter();
    void a11_theUsualRateIsForOldEars();
    void languagesSoundDifferently();
    void nothingIsSilence();

private:
    static double seconds(const Sound &sound) { return double(sound.samples.size()) / 2 / sound.rate; }
    Sound say(const char *text, const char *language = "es", int rate = Synthesiser::usualRate)
    {
        auto sound = m_synthesiser->say(QString::fromUtf8(text), QString::fromLatin1(language), rate);
        return sound ? *sound : Sound();
    }
    std::unique_ptr<Synthesiser> m_synthesiser;
};

void TestSynthesiser::initTestCase()
{
    auto opened = Synthesiser::open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
    m_synthesiser = std::move(*opened);
}

void TestSynthesiser::sounds_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "es", "en", "ht", "arn" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestSynthesiser::sounds()
{
    QFETCH(QString, language);
    const auto sound = m_synthesiser->say(QStringLiteral("Linares, 1 2 3"), language);
    QVERIFY(sound);
    QVERIFY(sound->rate >= 16000);
    QVERIFY(seconds(*sound) > 0.5);
    const auto *samples = reinterpret_cast<const qint16 *>(sound->samples.constData());
    const auto loudest = *std::max_element(samples, samples + sound->samples.size() / 2);
    QVERIFY2(loudest > 3000, "one hears it");
}

void TestSynthesiser::a11_fasterIsShorter()
{
    double before = 1000;
    for (const int rate : Synthesiser::rates) {
        const double length
            = seconds(say("Su constancia quedó guardada. La enviaremos cuando haya internet.", "es", rate));
        QVERIFY(length > 0 && length < before);
        before = length;
    }
}

/// 115 to 130 words a minute, pauses included.
void TestSynthesiser::a11_theUsualRateIsForOldEars()
{
    const QString text = QStringLiteral(
        "Aquí puede dejar una constancia sin ir a la comisaría. Es gratis y dura unos diez minutos. Le vamos "
        "a "
        "hacer preguntas, una por una. Puede volver atrás cuando quiera. Al final le mostramos todo y usted "
        "decide si lo envía. Nadie más puede leer lo que escribe.");
    double length = 0;
    for (const QString &sentence : text.split(QStringLiteral(". ")))
        length += seconds(say(sentence.toUtf8().constData()));
    const double rate = double(text.split(u' ').size()) * 60 / length;
    QVERIFY2(rate > 115 && rate < 130, qPrintable(QString::number(rate)));
}

void TestSynthesiser::languagesSoundDifferently()
{
    const Sound spanish = say("nimewo", "es"), haitian = say("nimewo", "ht"), again = say("nimewo", "es");
    QVERIFY(spanish.samples != haitian.samples);
    QVERIFY(std::abs(seconds(spanish) - seconds(again)) < 0.05);
    QVERIFY(std::abs(seconds(say("nimewo", "arn")) - seconds(spanish)) < 0.05); // falls back to Spanish
}

void TestSynthesiser::nothingIsSilence()
{
    QVERIFY(seconds(say("")) < 0.1);
}

QTEST_GUILESS_MAIN(TestSynthesiser)
#include "tst_synthesiser.moc"
