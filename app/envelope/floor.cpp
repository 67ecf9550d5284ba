// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/floor.h"
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include <QFile>

namespace envelope {

Floor::Floor(QString file, const Certificate &authority)
    : m_file(std::move(file)), m_authority(authority.spkiSha256().toHex())
{
}

/// The file holds "<number> <SPKI digest of its authority>".
base::Result<Floor> Floor::load(const QString &file, const Certificate &authority)
{
    Floor floor(file, authority);
    if (!QFile::exists(file))
        return floor;
    const auto bytes = readPublic(file, 256);
    if (!bytes)
        return base::fail(bytes.error());
    const QList<QByteArray> words = bytes->simplified().split(' ');
    bool isNumber = false;
    const qint64 number = words.first().toLongLong(&isNumber);
    if (words.size() != 2 || !isNumber || number < 0)
        return base::fail(Errc::File, QStringLiteral("not a floor: %1").arg(file));
    if (words.last() == floor.m_authority)
        floor.m_number = number;
    return floor;
}

base::Result<> Floor::raise(qint64 number)
{
    if (number <= m_number)
        return {};
    if (auto done
        = writeDurably(m_file, QByteArray::number(number) + ' ' + m_authority + '\n', Readers::OwnerOnly);
        !done)
        return done;
    m_number = number;
    return {};
}

} // namespace envelope
