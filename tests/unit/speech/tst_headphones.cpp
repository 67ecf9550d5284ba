// SPDX-License-Identifier: GPL-3.0-or-later
// Headphones in the jack of the card that sounds: who hears, and what is not said to the room.
#include "app/speech/loudspeaker.h"
#include "app/speech/player.h"
#include "tests/support/soundcards.h"
#include "tests/support/soundserver.h"
#include <QSignalSpy>
#include <QTest>

using speech::Loudspeaker;
using speech::Voice;

namespace {

const QStringList loudspeakers { QStringLiteral("sink_name=alsa_output.pci-0000_00_1f.3.analog-stereo") };
const QStringList screen { QStringLiteral("sink_name=alsa_output.pci-0000_00_1f.3.hdmi-stereo"),
    QStringLiteral("sink_properties=device.description=HDMI") };
const QByteArray plugged = "+Headphone Jack\n", pulled = "-Headphone Jack\n";
constexpr int patience = 20000; // ms

} // namespace

class TestHeadphones : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sound.runs() && m_sound.exchange(loudspeakers)); }
    void init();
    void a10_plugsAreTold();
    void theJackOfAnotherCardIsNone();
    void theScreenPassesTheJackBy();
    void theMachinesOwnCardGoesByItsJack();
    void a10_aCardThatIsNamedSoIsSeen();
    void pulledNothingMoreIsSaid();
    void a10_pluggedItGoesOn();
    void whatComesTooLateIsNotSaid();
    void whereTheJackDoesNotCount();

private:
    static QList<speech::SoundCard> both()
    {
        return { { "card", "0000_00_1f.3" }, { "other", "0000_05_00.0" } };
    }
    support::SoundCards m_cards { { "card", "other" } };
    support::SoundServer m_sound;
    const QList<speech::Phrase> m_short { { QStringLiteral("Sí."), QStringLiteral("es") } };
    const QList<speech::Phrase> m_long { { QStringLiteral("Le vamos a hacer preguntas, una por una."),
        QStringLiteral("es") } };
};

void TestHeadphones::init()
{
    m_cards.set("card", pulled);
    m_cards.set("other", pulled);
}

void TestHeadphones::a10_plugsAreTold()
{
    m_cards.set("card", plugged);
    Loudspeaker voice({}, &both);
    QSignalSpy told(&voice, &Voice::privacyChanged);
    QTRY_VERIFY_WITH_TIMEOUT(voice.isPrivate(), patience);
    QVERIFY(told.isEmpty()); // what hung there already is nobody's wish
    m_cards.set("card", pulled);
    QTRY_COMPARE_WITH_TIMEOUT(told, QList<QVariantList>({ { false } }), patience);
    QVERIFY(!voice.isPrivate());
    m_cards.set("card", plugged);
    QTRY_COMPARE_WITH_TIMEOUT(told, QList<QVariantList>({ { false }, { true } }), patience);
    QVERIFY(voice.isPrivate());
}

void TestHeadphones::theJackOfAnotherCardIsNone()
{
    m_cards.set("other", plugged);
    Loudspeaker voice({}, &both);
    QSignalSpy told(&voice, &Voice::privacyChanged), ended(&voice, &Voice::ended);
    voice.say(m_short);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience); // it has looked by now
    QVERIFY(!voice.isPrivate());
    m_cards.set("other", pulled);
    m_cards.set("card", plugged);
    QTRY_COMPARE_WITH_TIMEOUT(told, QList<QVariantList>({ { true } }), patience);
}

void TestHeadphones::theScreenPassesTheJackBy()
{
    m_cards.set("card", plugged);
    Loudspeaker voice({}, &both);
    QTRY_VERIFY_WITH_TIMEOUT(voice.isPrivate(), patience);
    QVERIFY(m_sound.exchange(screen));
    QTRY_VERIFY_WITH_TIMEOUT(!voice.isPrivate(), patience);
    QVERIFY(m_sound.exchange(loudspeakers));
    QTRY_VERIFY_WITH_TIMEOUT(voice.isPrivate(), patience);
}

/// However it is named.
void TestHeadphones::theMachinesOwnCardGoesByItsJack()
{
    m_cards.set("card", plugged);
    Loudspeaker voice({}, &both);
    QTRY_VERIFY_WITH_TIMEOUT(voice.isPrivate(), patience);
    QSignalSpy told(&voice, &Voice::privacyChanged);
    m_cards.set("card", pulled);
    QTRY_VERIFY_WITH_TIMEOUT(!voice.isPrivate(), patience);
    QVERIFY(
        m_sound.exchange({ QStringLiteral("sink_name=alsa_output.pci-0000_00_1f.3.HiFi__hw_sofhdadsp__sink"),
            QStringLiteral("sink_properties=device.description=Speaker_+_Headphones") }));
    QSignalSpy ended(&voice, &Voice::ended), cannot(&voice, &Voice::cannot);
    voice.say(m_short);
    // It has looked by now, also if the card went as it was spoken to.
    QTRY_COMPARE_WITH_TIMEOUT(ended.size() + cannot.size(), 1, patience);
    QVERIFY(!voice.isPrivate());
    m_cards.set("card", plugged);
    QTRY_COMPARE_WITH_TIMEOUT(told, QList<QVariantList>({ { false }, { true } }), patience);
    QVERIFY(m_sound.exchange(loudspeakers));
}

void TestHeadphones::a10_aCardThatIsNamedSoIsSeen()
{
    m_cards.set("card", plugged);
    Loudspeaker voice({}, &both);
    QSignalSpy told(&voice, &Voice::privacyChanged);
    QTRY_VERIFY_WITH_TIMEOUT(voice.isPrivate(), patience);
    m_cards.set("card", pulled);
    QTRY_COMPARE_WITH_TIMEOUT(told, QList<QVariantList>({ { false } }), patience);
    QVERIFY(m_sound.exchange({ QStringLiteral("sink_name=alsa_output.usb-Maker-00.analog-stereo"),
        QStringLiteral("sink_properties=device.description=USB_Headset") }));
    QTRY_COMPARE_WITH_TIMEOUT(told, QList<QVariantList>({ { false }, { true } }), patience);
    QVERIFY(m_sound.exchange(loudspeakers));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 3, patience);
    QVERIFY(!voice.isPrivate());
}

void TestHeadphones::pulledNothingMoreIsSaid()
{
    m_cards.set("card", plugged);
    Loudspeaker voice({}, &both);
    QTRY_VERIFY_WITH_TIMEOUT(voice.isPrivate(), patience);
    QSignalSpy began(&voice, &Voice::began), ended(&voice, &Voice::ended);
    voice.say(m_long + m_long + m_long);
    QTRY_COMPARE_WITH_TIMEOUT(began.size(), 1, patience);
    m_cards.set("card", pulled);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(began.size(), 1);
    // The room is spoken to again.
    voice.say(m_short);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patience);
    QCOMPARE(began.size(), 2);
}

void TestHeadphones::a10_pluggedItGoesOn()
{
    Loudspeaker voice({}, &both);
    QSignalSpy began(&voice, &Voice::began), ended(&voice, &Voice::ended);
    voice.say(m_long + m_long);
    QTRY_COMPARE_WITH_TIMEOUT(began.size(), 1, patience);
    m_cards.set("card", plugged);
    QTRY_VERIFY_WITH_TIMEOUT(voice.isPrivate(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(began.size(), 2);
}

/// Said for one pair of ears by who had not heard yet that they are gone.
void TestHeadphones::whatComesTooLateIsNotSaid()
{
    speech::Player player({}, &both);
    QSignalSpy told(&player, &speech::Player::privacyChanged), began(&player, &speech::Player::began),
        ended(&player, &speech::Player::ended);
    player.watchCards();
    QTRY_COMPARE_WITH_TIMEOUT(told.last(), QVariantList { false }, patience);
    player.say(1, m_long, true);
    QCOMPARE(ended, QList<QVariantList>({ { 1 } }));
    player.say(2, m_short, false);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patience);
    QCOMPARE(began, QList<QVariantList>({ { 2, 0 } }));
}

void TestHeadphones::whereTheJackDoesNotCount()
{
    m_cards.set("card", plugged);
    Loudspeaker voice;
    QSignalSpy ended(&voice, &Voice::ended);
    voice.say(m_short);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QVERIFY(!voice.isPrivate());
}

QTEST_GUILESS_MAIN(TestHeadphones)
#include "tst_headphones.moc"
