// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/frame.h"

#include <QtEndian>

namespace classnet {

namespace {

constexpr qsizetype lengthSize = 4;

} // namespace

QByteArray Frame::toBytes() const
{
    QByteArray bytes(lengthSize, Qt::Uninitialized);
    qToBigEndian(quint32(body.size() + 1), bytes.data());
    return bytes + char(kind) + body;
}

base::Result<std::optional<Frame>> FrameReader::next()
{
    if (m_bytes.size() < lengthSize)
        return std::nullopt;
    const auto length = qsizetype(qFromBigEndian<quint32>(m_bytes.constData()));
    if (length < 1 || length > m_most + 1)
        return base::fail(Errc::BadFrame);
    if (m_bytes.size() < lengthSize + length)
        return std::nullopt;
    const Frame frame { Kind(m_bytes.at(lengthSize)), m_bytes.mid(lengthSize + 1, length - 1) };
    m_bytes.remove(0, lengthSize + length);
    if (frame.kind < Kind::Hello || frame.kind > Kind::Lesson)
        return base::fail(Errc::BadFrame);
    return frame;
}

} // namespace classnet
