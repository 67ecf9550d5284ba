// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/player.h"

#include "app/speech/errc.h"
#include "app/speech/stream.h"
#include <QAudioDevice>
#include <QRegularExpression>

namespace speech {

namespace {

/// What nobody else hears. Sound servers have no other word for it than the name: a jack in the same card's
/// side is another port of it, which Qt does not tell.
QAudioDevice headphones()
{
    static const QRegularExpression name(QStringLiteral("head(phone|set)|aur[ií]cular|audífono"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto cards = QMediaDevices::audioOutputs();
    const auto found = std::find_if(cards.begin(), cards.end(),
        [](const QAudioDevice &card) { return name.match(card.description()).hasMatch(); });
    return found == cards.end() ? QAudioDevice() : *found;
}

} // namespace

Player::Player(Clips clips) : m_clips(std::move(clips)) { }

Player::~Player()
{
    stop();
}

void Player::watchCards()
{
    m_devices = std::make_unique<QMediaDevices>();
    const auto tell = [this] { Q_EMIT privacyChanged(!headphones().isNull()); };
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, [this, tell] {
        stop(); // what was meant for one pair of ears is not said to the room
        tell();
    });
    tell();
}

void Player::say(int turn, const QList<Phrase> &phrases)
{
    stop();
    m_turn = turn;
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
    const QAudioDevice own = headphones(), card = own.isNull() ? QMediaDevices::defaultAudioOutput() : own;
    if (card.isNull())
        return base::fail(Errc::NoSoundCard);
    QAudioFormat format;
    format.setSampleRate(m_synthesiser->sampleRate());
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    m_stream = std::make_unique<Stream>(m_clips, *m_synthesiser, phrases, m_rate, m_volume);
    connect(m_stream.get(), &Stream::began, this, [this](int phrase) { Q_EMIT began(m_turn, phrase); });
    connect(m_stream.get(), &Stream::failed, this, &Player::fail);
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
