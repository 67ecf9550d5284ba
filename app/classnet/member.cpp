// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/member.h"

#include "app/classnet/boardkey.h"
#include "app/classnet/timing.h"
#include "app/training/lesson.h"
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslSocket>
#include <algorithm>

namespace classnet {

namespace {

constexpr auto tick = 250ms;
constexpr int mostDoublings = 4;

/// After the n-th failure in a row (n from 1): half to all of 1, 2, 4, 8, then for good 16 seconds. A room
/// waits for it, and there are sixty kiosks at most.
std::chrono::milliseconds waitAfter(int failures)
{
    const std::chrono::milliseconds ceiling = 1s * (1 << std::min(failures - 1, mostDoublings));
    const qint64 drawn = QRandomGenerator::global()->bounded(qint64(ceiling.count() / 2 + 1));
    return ceiling / 2 + std::chrono::milliseconds(drawn);
}

} // namespace

Member::Member(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &Member::look);
}

void Member::join(const Invitation &invitation)
{
    leave();
    m_invitation = invitation;
    m_pace.reset();
    m_lesson.clear();
    m_failures = 0;
    m_timer.start(tick);
    connectNow();
}

void Member::leave()
{
    if (isJoined() && m_unsent)
        sendTally();
    const QPointer<QSslSocket> socket = m_socket;
    const bool says = isJoined();
    m_timer.stop();
    m_invitation.reset();
    m_joined = false;
    if (!socket || !says)
        return drop();
    m_socket.clear();
    socket->disconnect(this);
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(patience, socket, &QObject::deleteLater);
    socket->disconnectFromHost(); // once all is written
}

base::Result<> Member::setTally(const training::Tally &tally)
{
    const auto bytes = tally.toBytes();
    if (!bytes)
        return base::fail(bytes.error());
    if (*bytes == m_tally)
        return {};
    m_tally = *bytes;
    m_unsent = true;
    if (isJoined() && m_clock.monotonic() - m_toldAt >= betweenTallies)
        sendTally();
    return {};
}

void Member::look()
{
    const auto now = m_clock.monotonic();
    if (!m_invitation)
        return;
    if (!m_socket)
        return now >= m_tryAt ? connectNow() : void();
    if (isJoined() ? now - m_heardAt >= silence : now - m_since >= patience) {
        const bool reached = m_socket->state() == QAbstractSocket::ConnectedState;
        return fall({ make_error_code(reached ? Errc::Silent : Errc::NotReached), {} });
    }
    if (!isJoined())
        return;
    if (now - m_since >= silence) // not before: who is let in and thrown out each time shall wait longer
        m_failures = 0;
    if (m_unsent && now - m_toldAt >= betweenTallies)
        sendTally();
    else if (now - m_saidAt >= pulse)
        say(Kind::Alive);
}

void Member::connectNow()
{
    m_since = m_clock.monotonic();
    m_frames = FrameReader(Pace::mostBytes);
    m_socket = new QSslSocket(this);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setCaCertificates({});
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // the code says whether it is the board, see beWelcomed()
    m_socket->setSslConfiguration(tls);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(4 * Pace::mostBytes);
    connect(m_socket, &QSslSocket::encrypted, this, &Member::sayHello);
    connect(m_socket, &QIODevice::readyRead, this, &Member::read);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        const bool reached = m_socket->isEncrypted() || error == QAbstractSocket::SslHandshakeFailedError
            || error == QAbstractSocket::RemoteHostClosedError;
        fall({ make_error_code(reached ? Errc::BrokenOff : Errc::NotReached), m_socket->errorString() });
    });
    connect(m_socket, &QAbstractSocket::disconnected, this, [this] {
        fall({ make_error_code(Errc::BrokenOff), {} });
    });
    m_socket->connectToHostEncrypted(m_invitation->address().toString(), m_invitation->port());
}

void Member::sayHello()
{
    const auto board = envelope::Certificate::fromDer(m_socket->peerCertificate().toDer());
    if (!board)
        return fall({ make_error_code(Errc::BrokenOff), QStringLiteral("not a board's certificate") });
    say(Kind::Hello, proofOf(m_invitation->code(), *board));
}

void Member::read()
{
    m_heardAt = m_clock.monotonic();
    m_frames.add(m_socket->readAll());
    const QPointer<QSslSocket> socket = m_socket;
    while (m_socket && m_socket == socket) { // whoever hears a signal may leave, or join another board
        const auto frame = m_frames.next();
        if (frame && !*frame)
            return;
        const base::Result<> taken = frame ? take(**frame) : base::fail(frame.error());
        if (taken)
            continue;
        if (taken.error().code != Errc::WrongBoard)
            return fall(taken.error());
        leave();
        Q_EMIT refused(taken.error());
        return;
    }
}

base::Result<> Member::take(const Frame &frame)
{
    if (isJoined()) {
        if (frame.kind == Kind::Pace)
            return takePace(frame.body);
        if (frame.kind == Kind::Lesson) {
            m_lesson = frame.body;
            return {};
        }
        return frame.kind == Kind::Alive ? base::Result<>() : base::fail(Errc::BadFrame);
    }
    switch (frame.kind) {
    case Kind::Welcome:
        return beWelcomed(frame.body);
    case Kind::Refused:
        return base::fail(Errc::WrongBoard);
    case Kind::Full:
        return base::fail(Errc::Full);
    default:
        return base::fail(Errc::BadFrame);
    }
}

base::Result<> Member::beWelcomed(const QByteArray &nonce)
{
    const auto board = envelope::Certificate::fromDer(m_socket->peerCertificate().toDer());
    if (!board || nonce.size() != BoardKey::nonceSize || codeOf(*board, nonce) != m_invitation->code())
        return base::fail(Errc::WrongBoard);
    m_joined = true;
    m_frames.setMost(training::longestLesson);
    m_unsent = !m_tally.isEmpty();
    if (m_unsent)
        sendTally();
    Q_EMIT joined();
    return {};
}

base::Result<> Member::takePace(const QByteArray &bytes)
{
    const auto pace = Pace::read(bytes);
    if (!pace)
        return base::fail(pace.error());
    if (m_pace == *pace) // told again after a return
        return {};
    m_pace = *pace;
    Q_EMIT paceChanged(*pace);
    return {};
}

void Member::say(Kind kind, const QByteArray &body)
{
    m_socket->write(Frame { kind, body }.toBytes());
    m_saidAt = m_clock.monotonic();
}

void Member::sendTally()
{
    m_unsent = false;
    m_toldAt = m_clock.monotonic();
    say(Kind::Tally, m_tally);
}

void Member::fall(const base::Error &why)
{
    const bool wasJoined = isJoined();
    drop();
    m_joined = false;
    m_tryAt = m_clock.monotonic() + waitAfter(++m_failures);
    if (wasJoined)
        Q_EMIT lost();
    else
        Q_EMIT failed(why);
}

void Member::drop()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket.clear();
}

} // namespace classnet
