// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/message.h"
#include <QCryptographicHash>

namespace envelope {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

} // namespace envelope
