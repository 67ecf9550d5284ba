// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/seat.h"

#include "app/classnet/timing.h"
#include "app/training/lesson.h"
#include <utility>

namespace classnet {

namespace {

constexpr qsizetype longestTally = 64 * 1024;
constexpr qsizetype lengthOfProof = 32;
constexpr qint64 kernelBuffer = 64 * 1024;
// A lesson, and a hundred paces: who leaves so much unread never reads.
constexpr qint64 mostUnsent = training::longestLesson + 64 * 1024;
// A kiosk sends four a second at most, and after a gap in the network those of sixteen seconds come at once.
constexpr int mostFrames = 200;
constexpr auto framesWithin = 10s;

} // namespace

Seat::Seat(const BoardKey &key, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_key(key), m_clock(clock), m_frames(lengthOfProof), m_since(clock.monotonic()),
      m_heardAt(m_since), m_saidAt(m_since), m_countedFrom(m_since)
{
    connect(&m_socket, &QIODevice::readyRead, this, &Seat::read);
    connect(&m_socket, &QAbstractSocket::disconnected, this, &Seat::end);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &Seat::end);
}

Seat::~Seat()
{
    m_socket.disconnect(this); // it says so when it goes
}

void Seat::start(qintptr descriptor, const QSslConfiguration &tls)
{
    m_socket.setReadBufferSize(longestTally);
    m_socket.setSslConfiguration(tls);
    if (!m_socket.setSocketDescriptor(descriptor))
        return end();
    // Else the kernel takes megabytes for who never reads.
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, kernelBuffer);
    m_socket.startServerEncryption();
}

void Seat::admit()
{
    m_state = State::Admitted;
    m_frames.setMost(longestTally);
    tell(Kind::Welcome, m_key.nonce());
}

void Seat::tell(Kind kind, const QByteArray &body)
{
    if (m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() > mostUnsent)
        return end();
    m_socket.write(Frame { kind, body }.toBytes());
    m_saidAt = m_clock.monotonic();
}

void Seat::tellLesson(const QByteArray &file)
{
    if (std::exchange(m_lesson, file) != file)
        tell(Kind::Lesson, file);
}

void Seat::dismiss(Kind why)
{
    m_state = State::Leaving;
    tell(why);
    m_socket.disconnectFromHost();
}

void Seat::end()
{
    if (std::exchange(m_state, State::Ended) == State::Ended)
        return;
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT ended();
}

void Seat::look()
{
    const auto now = m_clock.monotonic();
    if (isAdmitted() ? now - m_heardAt >= silence : now - m_since >= patience)
        return end();
    if (isAdmitted() && now - m_saidAt >= pulse)
        tell(Kind::Alive);
}

void Seat::read()
{
    m_heardAt = m_clock.monotonic();
    m_frames.add(m_socket.readAll());
    while (m_state == State::Stranger || m_state == State::Admitted) {
        const auto frame = m_frames.next();
        if (frame && !*frame)
            return;
        if (!frame || isFlood() || !take(**frame))
            return end();
    }
}

bool Seat::take(const Frame &frame)
{
    if (m_state == State::Stranger) {
        if (frame.kind != Kind::Hello)
            return false;
        m_key.isProof(frame.body) ? Q_EMIT proved() : dismiss(Kind::Refused);
        return true;
    }
    if (frame.kind == Kind::Alive)
        return frame.body.isEmpty();
    if (frame.kind != Kind::Tally)
        return false;
    const auto tally = training::Tally::read(frame.body);
    if (!tally)
        return false;
    m_label = tally->label;
    Q_EMIT told(*tally);
    return true;
}

bool Seat::isFlood()
{
    const auto now = m_clock.monotonic();
    if (now - m_countedFrom >= framesWithin) {
        m_countedFrom = now;
        m_counted = 0;
    }
    return ++m_counted > mostFrames;
}

} // namespace classnet
