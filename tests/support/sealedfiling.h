// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/envelope/canonicaljson.h"
#include "app/envelope/envelope.h"
#include "tests/support/pki.h"
#include <QUuid>

namespace support {

/// The next place of a kiosk's chain, for tests.
inline envelope::Place placeOf(const QString &kiosk, qint64 sequence = 1)
{
    static qint64 made = 0;
    const QString id = QStringLiteral("0192f0c4-7a3b-7c55-9a01-%1").arg(++made, 12, 16, QLatin1Char('0'));
    return { *base::FilingId::fromString(id), kiosk, QStringLiteral("8b9ad1f0-3d35-4b5e-9d5c-0a3c1f6f5e11"),
        sequence, QByteArray(32, '\0') };
}

/// A filing document that says what `place` says, of about `size` bytes: enough for the envelope, which looks
/// at nothing else in it.
inline QByteArray documentAt(const envelope::Place &place, int size = 2000)
{
    QJsonObject document = place.toJson();
    document.insert(QStringLiteral("format"), QStringLiteral("ventanilla.filing/1"));
    document.insert(QStringLiteral("answers"),
        QJsonObject { { QStringLiteral("what"), QString(std::max(0, size - 330), QLatin1Char('x')) } });
    return Pki::must(envelope::canonicalJson(document));
}

inline QByteArray sealedAt(const Pki &pki, const envelope::Place &place)
{
    return Pki::must(envelope::seal(documentAt(place), place, pki.device, { pki.seal.certificate() }));
}

} // namespace support
