// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/loudspeaker.h"
#include "tests/support/soundserver.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using speech::Loudspeaker;
using speech::Phrase;
using speech::Voice;

class TestLoudspeaker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sound.runs()); }
    void saysAllAndTellsHowFarItIs();
    void a10_newWordsTakeThePlaceOfOldOnes();
    void a10_stoppedIsStopped();
    void pausedItWaits();
    void a28_aCardThatTakesNothingIsNotWaitedFor();
    void endsWhileItIsSpeaking();

private:
    static Phrase es(const char *text) { return { QString::fromUtf8(text), QStringLiteral("es") }; }
    static constexpr int patience = 20000; // ms
    const QList<Phrase> m_long { es("Aquí puede dejar una constancia sin ir a la comisaría, y es gratis."),
        es("Le vamos a hacer preguntas, una por una.") };
    support::SoundServer m_sound;
};

void TestLoudspeaker::saysAllAndTellsHowFarItIs()
{
    Loudspeaker voice;
    QSignalSpy began(&voice, &Voice::began), ended(&voice, &Voice::ended), cannot(&voice, &Voice::cannot);
    QElapsedTimer timer;
    timer.start();
    voice.say({ es("Buenos días."), es("¿Qué necesita?") });
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(began, QList<QVariantList>({ { 0 }, { 1 } }));
    QVERIFY2(timer.elapsed() > 1500, "nobody speaks so fast");
    QVERIFY(cannot.isEmpty());
}

void TestLoudspeaker::a10_newWordsTakeThePlaceOfOldOnes()
{
    Loudspeaker voice;
    QSignalSpy began(&voice, &Voice::began), ended(&voice, &Voice::ended);
    voice.say(m_long);
    QTRY_COMPARE_WITH_TIMEOUT(began.size(), 1, patience);
    voice.say({ es("Sí") });
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(began, QList<QVariantList>({ { 0 }, { 0 } })); // never the second sentence of the first
}

void TestLoudspeaker::a10_stoppedIsStopped()
{
    Loudspeaker voice;
    QSignalSpy began(&voice, &Voice::began), ended(&voice, &Voice::ended);
    voice.say(m_long);
    QTRY_COMPARE_WITH_TIMEOUT(began.size(), 1, patience);
    voice.stop();
    voice.say({ es("Sí") });
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(began.size(), 2);
}

void TestLoudspeaker::a28_aCardThatTakesNothingIsNotWaitedFor()
{
    Loudspeaker voice;
    QSignalSpy ended(&voice, &Voice::ended), cannot(&voice, &Voice::cannot);
    QVERIFY(m_sound.sleep(true));
    voice.say(m_long);
    QTRY_COMPARE_WITH_TIMEOUT(cannot.size(), 1, patience);
    QVERIFY(m_sound.sleep(false));
    voice.say({ es("Sí") });
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
}

void TestLoudspeaker::pausedItWaits()
{
    Loudspeaker voice;
    QSignalSpy began(&voice, &Voice::began), ended(&voice, &Voice::ended);
    voice.setRate(280);
    voice.say(m_long);
    QTRY_COMPARE_WITH_TIMEOUT(began.size(), 1, patience);
    voice.setPaused(true);
    voice.setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(began.size(), 2);
}

void TestLoudspeaker::endsWhileItIsSpeaking()
{
    for (int i = 0; i < 5; ++i) {
        Loudspeaker voice;
        QSignalSpy began(&voice, &Voice::began);
        voice.say(m_long);
        QTRY_COMPARE_WITH_TIMEOUT(began.size(), 1, patience);
    }
}

QTEST_GUILESS_MAIN(TestLoudspeaker)
#include "tst_loudspeaker.moc"
