// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/keystore.h"
#include <QByteArray>
#include <QString>

namespace classnet {

/// What makes a board this one and no other while the class is open to the room: a fresh key with its
/// certificate, and a nonce. The code is made of key and nonce, so that no code can be made from the
/// certificate, which all the network may see. In memory alone. README.md says why this is enough.
class BoardKey
{
public:
    static constexpr int nonceSize = 16; ///< bytes

    static base::Result<BoardKey> make(); ///< Errors: envelope's Crypto

    const envelope::KeyPair &pair() const { return m_pair; }
    const QByteArray &nonce() const
    {
        return m_nonce;
    } ///< told only to who has proved that they know the code
    QString code() const; ///< twelve symbols
    bool isProof(const QByteArray &proof) const; ///< takes the same time whatever differs

private:
    BoardKey(envelope::KeyPair pair, QByteArray nonce)
        : m_pair(std::move(pair)), m_nonce(std::move(nonce)) { }

    envelope::KeyPair m_pair;
    QByteArray m_nonce;
};

/// The code of the board with this certificate and nonce: the first 60 bits of a SHA-256 over both.
QString codeOf(const envelope::Certificate &board, const QByteArray &nonce);

/// That who says this knows the code, to this certificate's holder and to nobody else: HMAC-SHA256, 32 bytes.
QByteArray proofOf(const QString &code, const envelope::Certificate &board);

} // namespace classnet
