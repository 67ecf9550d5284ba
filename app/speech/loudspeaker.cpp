// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/loudspeaker.h"

#include "app/speech/player.h"

namespace speech {

Loudspeaker::Loudspeaker(Clips clips, std::function<QList<SoundCard>()> cards)
    : m_player(new Player(std::move(clips), std::move(cards)))
{
    m_player->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_player, &QObject::deleteLater);
    connect(m_player, &Player::began, this, [this](int turn, int phrase) {
        if (turn == m_turn)
            Q_EMIT began(phrase);
    });
    connect(m_player, &Player::ended, this, [this](int turn) {
        if (turn == m_turn)
            Q_EMIT ended();
    });
    connect(m_player, &Player::cannot, this, [this](int turn, const base::Error &error) {
        if (turn == m_turn)
            Q_EMIT cannot(error);
    });
    connect(m_player, &Player::privacyChanged, this, [this](bool isPrivate) {
        const bool came = std::exchange(m_private, isPrivate) != isPrivate;
        // What hung there before anybody came is nobody's wish.
        if (std::exchange(m_knowsCards, true) && came)
            Q_EMIT privacyChanged(isPrivate);
    });
    connect(&m_thread, &QThread::started, m_player, &Player::watchCards);
    m_thread.setObjectName(QStringLiteral("voice"));
    m_thread.start();
}

Loudspeaker::~Loudspeaker()
{
    m_thread.quit();
    m_thread.wait();
}

void Loudspeaker::say(const QList<Phrase> &phrases)
{
    QMetaObject::invokeMethod(
        m_player, [player = m_player, turn = ++m_turn, phrases, forOneAlone = m_private] {
            player->say(turn, phrases, forOneAlone);
        });
}

void Loudspeaker::stop()
{
    ++m_turn;
    QMetaObject::invokeMethod(m_player, &Player::stop);
}

void Loudspeaker::setPaused(bool paused)
{
    QMetaObject::invokeMethod(m_player, [player = m_player, paused] { player->setPaused(paused); });
}

void Loudspeaker::setRate(int wordsPerMinute)
{
    QMetaObject::invokeMethod(
        m_player, [player = m_player, wordsPerMinute] { player->setRate(wordsPerMinute); });
}

void Loudspeaker::setVolume(int percent)
{
    QMetaObject::invokeMethod(m_player, [player = m_player, percent] { player->setVolume(percent); });
}

} // namespace speech
