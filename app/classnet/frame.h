// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/classnet/errc.h"
#include <QByteArray>
#include <optional>

/// What board and kiosk say to each other inside TLS 1.3 (README.md): four bytes of length, most significant
/// first, then so many bytes, of which the first one is the kind.
namespace classnet {

enum class Kind : quint8 {
    Hello = 1, ///< kiosk: a proof that it knows the code, 32 bytes
    Welcome, ///< board: its nonce, 16 bytes
    Refused, ///< board: that is not my code. Nothing follows
    Full, ///< board: no seat is free. Nothing follows
    Tally, ///< kiosk: training::Tally
    Pace, ///< board
    Alive, ///< both, when there is nothing else to say
    Lesson, ///< board: the file of the lesson that the paces after it are about
};

struct Frame
{
    Kind kind = Kind::Alive;
    QByteArray body;
    friend bool operator==(const Frame &, const Frame &) = default;

    QByteArray toBytes() const;
};

/// Takes frames out of a stream. Holds no more than one that is not whole yet.
class FrameReader
{
public:
    explicit FrameReader(qsizetype most) : m_most(most) { }

    void setMost(qsizetype most) { m_most = most; } ///< bytes of a body
    void add(const QByteArray &bytes) { m_bytes += bytes; }
    /// None: the next one has not arrived whole. Errors: BadFrame (too long, or of no kind); nothing that
    /// follows can be read then.
    base::Result<std::optional<Frame>> next();

private:
    qsizetype m_most;
    QByteArray m_bytes;
};

} // namespace classnet
