// SPDX-License-Identifier: GPL-3.0-or-later
// What ALSA tells of jacks, by ALSA itself.
#include "app/speech/jack.h"
#include "tests/support/soundcards.h"
#include <QSignalSpy>
#include <QTest>

using speech::Jack;

class TestJack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHangsThereAlreadyIsSeen();
    void plugsComeAndGo();
    void onlyHeadphonesCount_data();
    void onlyHeadphonesCount();
    void oneOfSeveralIsEnough();
    void jacksComeLate();
    void aCardThatGoesTakesItsPlugAlong();
    void whereThereIsNoCardNothingIsPlugged();
    void itKnowsTheOutputsOfItsCard();

private:
    support::SoundCards m_cards { { "card" } };
    const speech::SoundCard m_card { "card", "0000_00_1f.3" };
};

void TestJack::whatHangsThereAlreadyIsSeen()
{
    m_cards.set("card", "-Line Out Jack\n+Headphone Jack\n");
    QVERIFY(Jack(m_card).isPlugged());
    m_cards.set("card", "-Line Out Jack\n-Headphone Jack\n");
    QVERIFY(!Jack(m_card).isPlugged());
}

void TestJack::plugsComeAndGo()
{
    m_cards.set("card", "-Headphone Jack\n");
    const Jack jack(m_card);
    QSignalSpy changed(&jack, &Jack::changed);
    for (int times = 1; times <= 3; ++times) {
        m_cards.set("card", "+Headphone Jack\n");
        QTRY_COMPARE(changed.size(), 2 * times - 1);
        QVERIFY(jack.isPlugged());
        m_cards.set("card", "-Headphone Jack\n");
        QTRY_COMPARE(changed.size(), 2 * times);
        QVERIFY(!jack.isPlugged());
    }
}

void TestJack::onlyHeadphonesCount_data()
{
    QTest::addColumn<bool>("counts");
    for (const char *name : { "Headphone Jack", "Front Headphone Jack", "Dock Headphone Jack", "Headset Jack",
             "Headphone Mic Jack", "Headphone - Output Jack", "Front Headphone Surround Jack" })
        QTest::newRow(name) << true;
    for (const char *name : { "Line Out Jack", "HDMI/DP,pcm=3 Jack", "Mic Jack", "Headset Mic Jack",
             "Headset - Input Jack", "Headphone Phantom Jack", "Front Headphone Phantom Jack",
             "Speaker Phantom Jack", "Headphone Jack Switch", "Headphone Playback Switch" })
        QTest::newRow(name) << false;
}

void TestJack::onlyHeadphonesCount()
{
    QFETCH(bool, counts);
    m_cards.set("card", QByteArray("-Mic Jack\n+") + QTest::currentDataTag() + '\n');
    QCOMPARE(Jack(m_card).isPlugged(), counts);
}

void TestJack::oneOfSeveralIsEnough()
{
    m_cards.set("card", "-Headphone Jack\n+Front Headphone Jack\n");
    const Jack jack(m_card);
    QSignalSpy changed(&jack, &Jack::changed);
    QVERIFY(jack.isPlugged());
    m_cards.set("card", "+Headphone Jack\n-Front Headphone Jack\n+Line Out Jack\n");
    m_cards.set("card", "-Headphone Jack\n-Front Headphone Jack\n+Line Out Jack\n");
    QTRY_VERIFY(!jack.isPlugged());
    QCOMPARE(changed.size(), 1);
}

void TestJack::jacksComeLate()
{
    m_cards.set("card", "-Mic Jack\n");
    const Jack jack(m_card);
    m_cards.set("card", "-Mic Jack\n+Headphone Jack\n");
    QTRY_VERIFY(jack.isPlugged());
}

void TestJack::aCardThatGoesTakesItsPlugAlong()
{
    m_cards.set("card", "+Headphone Jack\n");
    const Jack jack(m_card);
    QSignalSpy changed(&jack, &Jack::changed);
    QVERIFY(jack.isPlugged());
    m_cards.remove("card");
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!jack.isPlugged());
    // Nothing is left that would wake the thread for ever.
    QVERIFY(jack.children().isEmpty());
}

void TestJack::whereThereIsNoCardNothingIsPlugged()
{
    m_cards.remove("card");
    for (const char *name : { "card", "hw:0", "nothing of this name" }) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^headphones.unknown: ")));
        QVERIFY(!Jack({ name, m_card.place }).isPlugged());
    }
}

/// As PulseAudio and PipeWire name them: of that place, and of no other that merely contains it.
void TestJack::itKnowsTheOutputsOfItsCard()
{
    m_cards.set("card", "-Headphone Jack\n");
    const Jack jack(m_card), platform({ "card", "sound" }), usb({ "card", "" });
    QVERIFY(jack.isBehind("alsa_output.pci-0000_00_1f.3.analog-stereo"));
    QVERIFY(jack.isBehind("alsa_output.pci-0000_00_1f.3.HiFi__hw_sofhdadsp__sink"));
    QVERIFY(!jack.isBehind("alsa_output.pci-0000_01_00.1.hdmi-stereo"));
    QVERIFY(!jack.isBehind("alsa_output.usb-Maker_Sound-00.analog-stereo"));
    QVERIFY(!jack.isBehind(""));
    QVERIFY(platform.isBehind("alsa_output.platform-sound.stereo-fallback"));
    QVERIFY(!platform.isBehind("alsa_output.usb-Maker_sound-00.analog-stereo"));
    QVERIFY(!usb.isBehind("alsa_output.usb-Maker_Sound-00.analog-stereo"));
}

QTEST_GUILESS_MAIN(TestJack)
#include "tst_jack.moc"
