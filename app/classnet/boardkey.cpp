// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/boardkey.h"

#include "app/classnet/invitation.h"
#include "app/envelope/crockford.h"
#include "app/envelope/issuing.h"
#include "app/envelope/message.h"
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace classnet {

base::Result<BoardKey> BoardKey::make()
{
    // Whom the clock of a kiosk puts into 1970 shall join as well: nobody looks at these dates.
    const envelope::Validity always { QDateTime({ 1970, 1, 1 }, { 0, 0 }, Qt::UTC),
        QDateTime({ 9999, 12, 31 }, { 0, 0 }, Qt::UTC) };
    auto pair = envelope::makeAuthority(QStringLiteral("ventanilla-class"), always);
    if (!pair)
        return base::fail(pair.error());
    quint32 random[nonceSize / sizeof(quint32)];
    QRandomGenerator::system()->fillRange(random);
    return BoardKey(std::move(*pair), QByteArray(reinterpret_cast<const char *>(random), nonceSize));
}

QString BoardKey::code() const
{
    return codeOf(m_pair.certificate(), m_nonce);
}

bool BoardKey::isProof(const QByteArray &proof) const
{
    // Of digests, how far two agree tells nothing.
    return envelope::sha256(proof) == envelope::sha256(proofOf(code(), m_pair.certificate()));
}

QString codeOf(const envelope::Certificate &board, const QByteArray &nonce)
{
    return envelope::toSymbols(envelope::sha256("ventanilla.class-code/1" + nonce + board.spkiSha256()))
        .left(Invitation::symbols);
}

QByteArray proofOf(const QString &code, const envelope::Certificate &board)
{
    return QMessageAuthenticationCode::hash(
        "ventanilla.class-member/1" + board.spkiSha256(), code.toLatin1(), QCryptographicHash::Sha256);
}

} // namespace classnet
