// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/player.h"

#include "app/speech/errc.h"
#include "app/speech/stream.h"
#include <QAudioDevice>
#include <QMediaDevices>
#include <QRegularExpression>

namespace speech {

using namespace std::chrono_literals;

namespace {

/// A card that nobody else hears. Sound servers have no other word for it than the name, and that only where
/// it is a thing of its own: "Speaker + Headphones" is the machine's, with or without a plug in its jack.
QAudioDevice headphones()
{
    static const QRegularExpression name(QStringLiteral("head(phone|set)|aur[ií]cular|audífono"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto cards = QMediaDevices::audioOutputs();
    const auto found = std::find_if(cards.begin(), cards.end(), [](const QAudioDevice &card) {
        return (card.id().startsWith("alsa_output.usb-") || card.id().startsWith("bluez_"))
            && name.match(card.description()).hasMatch();
    });
    return found == cards.end() ? QAudioDevice() : *found;
}

QAudioDevice output()
{
    const QAudioDevice own = headphones();
    return own.isNull() ? QMediaDevices::defaultAudioOutput() : own;
}

/// What goes to a screen or down a digital cable passes the jack by, although the card is the same.
bool isDigital(const QAudioDevice &card)
{
    static const QRegularExpression name(
        QStringLiteral("hdmi|displayport|iec958|s/pdif"), QRegularExpression::CaseInsensitiveOption);
    return name.match(card.description()).hasMatch();
}

} // namespace

Player::Player(Clips clips, std::function<QList<SoundCard>()> cards)
    : m_clips(std::move(clips)), m_cards(std::move(cards))
{
}

Player::~Player()
{
    stop();
}

void Player::watchCards()
{
    // With PulseAudio, QMediaDevices::audioOutputsChanged never comes in Qt 6.4.2.
    connect(&m_seldom, &QTimer::timeout, this, &Player::lookForCards);
    connect(&m_seldom, &QTimer::timeout, this, &Player::seeWhetherItSounds);
    m_seldom.start(250ms);
    lookForCards();
}

void Player::lookForCards()
{
    QList<QByteArray> outputs { output().id() };
    const auto cards = QMediaDevices::audioOutputs();
    for (const QAudioDevice &card : cards)
        outputs.append(card.id());
    if (std::exchange(m_outputs, outputs) == outputs)
        return;
    openJacks();
    outputChanged();
}

/// A card that goes just as it is spoken to, or sleeps, says so by no signal; the button would read "Pausa"
/// for ever.
void Player::seeWhetherItSounds()
{
    constexpr int patience = 12; // looks: three seconds
    const qint64 heard = m_sink ? m_sink->processedUSecs() : 0;
    const bool isWaitedFor = m_sink && m_sink->state() != QAudio::SuspendedState;
    m_looksInVain = isWaitedFor && heard == m_heard ? m_looksInVain + 1 : 0;
    m_heard = heard;
    if (m_looksInVain == patience)
        fail({ make_error_code(Errc::NoSoundCard), {} });
}

/// Anew, for the cards may be others.
void Player::openJacks()
{
    m_jacks.clear();
    const auto cards = m_cards ? m_cards() : QList<SoundCard>();
    for (const SoundCard &card : cards) {
        m_jacks.push_back(std::make_unique<Jack>(card));
        connect(m_jacks.back().get(), &Jack::changed, this, &Player::outputChanged);
    }
}

void Player::outputChanged()
{
    const bool now = isPrivate(), isLost = std::exchange(m_wasPrivate, now) && !now;
    // What was meant for one pair of ears is not said to the room.
    if (m_sink && (isLost || output().id() != m_output)) {
        stop();
        Q_EMIT ended(m_turn);
    }
    Q_EMIT privacyChanged(now);
}

/// Only the jack of the card that sounds: another's silences nothing.
bool Player::isPrivate() const
{
    if (!headphones().isNull())
        return true;
    const QAudioDevice card = output();
    return !isDigital(card) && std::any_of(m_jacks.begin(), m_jacks.end(), [&card](const auto &jack) {
        return jack->isPlugged() && jack->isBehind(card.id());
    });
}

void Player::say(int turn, const QList<Phrase> &phrases, bool forOneAlone)
{
    stop();
    m_turn = turn;
    if (forOneAlone && !isPrivate())
        return ended(m_turn);
    if (const auto begun = begin(phrases); !begun)
        fail(begun.error());
}

base::Result<> Player::begin(const QList<Phrase> &phrases)
{
    if (!m_synthesiser) {
        auto opened = Synthesiser::open();
        if (!opened)
            return base::fail(opened.error());
        m_synthesiser = std::move(*opened);
    }
    const QAudioDevice card = output();
    if (card.isNull())
        return base::fail(Errc::NoSoundCard);
    QAudioFormat format;
    format.setSampleRate(m_synthesiser->sampleRate());
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    m_stream = std::make_unique<Stream>(m_clips, *m_synthesiser, phrases, m_rate, m_volume);
    connect(m_stream.get(), &Stream::began, this, [this](int phrase) { Q_EMIT began(m_turn, phrase); });
    connect(m_stream.get(), &Stream::failed, this, &Player::fail);
    m_output = card.id();
    m_sink = std::make_unique<QAudioSink>(card, format);
    m_sink->start(m_stream.get());
    // A card that cannot be opened says so by no signal.
    if (m_sink->error() != QAudio::NoError)
        return base::fail(Errc::NoSoundCard);
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &Player::sinkChanged);
    return {};
}

void Player::sinkChanged(QAudio::State state)
{
    if (state == QAudio::IdleState && m_stream && m_stream->atEnd()) {
        const int turn = m_turn;
        stop();
        Q_EMIT ended(turn);
    } else if (state == QAudio::StoppedState && m_sink && m_sink->error() != QAudio::NoError) {
        fail({ make_error_code(Errc::NoSoundCard), {} });
    }
}

void Player::fail(const base::Error &error)
{
    // Later, for the sink may be the one that is calling; and what is said by then goes on.
    QMetaObject::invokeMethod(
        this,
        [this, turn = m_turn] {
            if (turn == m_turn)
                stop();
        },
        Qt::QueuedConnection);
    Q_EMIT cannot(m_turn, error);
}

void Player::stop()
{
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->reset(); // what the card already has is not heard any more
        m_sink.release()->deleteLater();
    }
    if (m_stream)
        m_stream.release()->deleteLater();
}

void Player::setPaused(bool paused)
{
    if (m_sink)
        paused ? m_sink->suspend() : m_sink->resume();
}

void Player::setRate(int wordsPerMinute)
{
    m_rate = wordsPerMinute;
    if (m_stream)
        m_stream->setRate(wordsPerMinute);
}

void Player::setVolume(int percent)
{
    m_volume = percent;
    if (m_stream)
        m_stream->setVolume(percent);
}

} // namespace speech
