// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/errc.h"
#include "app/speech/loudspeaker.h"
#include <QAudioDevice>
#include <QMediaDevices>
#include <QSignalSpy>
#include <QTest>

using speech::Loudspeaker;

class TestNoSoundCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void a28_withoutASoundCardItSaysSo();
    void whatWasStoppedTellsNothing();
    void endsWhileItIsSpeaking();

private:
    const QList<speech::Phrase> m_hello { { QStringLiteral("Buenos días"), QStringLiteral("es") } };
};

/// Where nothing sounds: no card, no PulseAudio.
void TestNoSoundCard::initTestCase()
{
    qputenv("PULSE_SERVER", "unix:/nonexistent");
    if (!QMediaDevices::defaultAudioOutput().isNull())
        QSKIP("this machine has a sound card");
}

void TestNoSoundCard::a28_withoutASoundCardItSaysSo()
{
    Loudspeaker voice;
    QSignalSpy cannot(&voice, &speech::Voice::cannot), ended(&voice, &speech::Voice::ended);
    for (int i = 1; i <= 2; ++i) {
        voice.say(m_hello);
        QTRY_COMPARE(cannot.size(), i);
        QVERIFY(cannot.last().first().value<base::Error>().code == speech::Errc::NoSoundCard);
    }
    QVERIFY(ended.isEmpty());
}

void TestNoSoundCard::whatWasStoppedTellsNothing()
{
    Loudspeaker voice;
    QSignalSpy cannot(&voice, &speech::Voice::cannot);
    voice.say(m_hello);
    voice.stop();
    voice.say(m_hello);
    QTRY_COMPARE(cannot.size(), 1); // of the second
}

void TestNoSoundCard::endsWhileItIsSpeaking()
{
    for (int i = 0; i < 20; ++i) {
        Loudspeaker voice;
        voice.setRate(280);
        voice.say(m_hello);
        voice.setPaused(true);
        voice.setVolume(50);
    }
}

QTEST_GUILESS_MAIN(TestNoSoundCard)
#include "tst_nosoundcard.moc"
