// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <chrono>
#include <cmath>
#include <deque>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <sys/socket.h>

namespace support {

/// The line between a kiosk and a server, both on loopback, as bad as a test says: far, narrow, cut off,
/// silent. It carries bytes, knows nothing of them, and never loses one: what TCP itself does on a bad line
/// is not shown. Lives on the thread of its user.
class Wire
{
public:
    struct Manners
    {
        std::chrono::milliseconds delay { 0 }; ///< each way
        qint64 rate = 0; ///< bytes a second each way, for all connections together; 0: no limit
        std::optional<qint64> up = {}, down = {}; ///< bytes of each connection that get through, and then
        enum Then { Reset, Silence } then = Reset;
    };

    explicit Wire(quint16 server) : m_server(server)
    {
        m_time.start();
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
            while (QTcpSocket *near = m_listener.nextPendingConnection())
                join(near);
        });
        for (Way *way : { &m_up, &m_down }) {
            way->timer.setSingleShot(true);
            way->timer.setTimerType(Qt::PreciseTimer);
            QObject::connect(&way->timer, &QTimer::timeout, &m_listener, [this, way] { deliver(*way); });
        }
        if (!m_listener.listen(QHostAddress::LocalHost))
            qFatal("no wire");
    }

    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_listener.serverPort())); }
    void leadTo(quint16 server) { m_server = server; } ///< connections to come
    void setManners(const Manners &manners) { m_manners = manners; } ///< of connections to come
    qint64 carriedUp() const { return m_up.carried; } ///< bytes of all connections so far
    qint64 carriedDown() const { return m_down.carried; }
    int connections() const { return m_connections; }

private:
    struct Way
    {
        std::deque<std::pair<double, std::function<void()>>> coming; ///< when (ms), what
        QTimer timer;
        double free = 0; ///< ms: when the last byte taken will have left
        qint64 carried = 0;
    };
    using Socket = QPointer<QTcpSocket>;
    static constexpr qint64 packet = 1400; ///< bytes

    void join(QTcpSocket *near)
    {
        ++m_connections;
        auto *far = new QTcpSocket(&m_listener);
        QObject::connect(far, &QAbstractSocket::errorOccurred, near, [far, near] {
            if (far->error() == QAbstractSocket::ConnectionRefusedError)
                near->abort();
        });
        // Loopback has accepted already; on a long line the kiosk would have waited for that.
        QTimer::singleShot(2 * m_manners.delay, near, [this, near, far] {
            far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server);
            carry(near, far, m_up, m_manners.up);
            carry(far, near, m_down, m_manners.down);
        });
    }

    void carry(QTcpSocket *from, const Socket &to, Way &way, std::optional<qint64> limit)
    {
        const auto left = std::make_shared<qint64>(limit.value_or(std::numeric_limits<qint64>::max()));
        const bool resets = m_manners.then == Manners::Reset;
        const auto move = [this, from, to, &way, left, resets] {
            while (from->bytesAvailable() > 0 && *left > 0) {
                const QByteArray bytes = from->read(std::min(packet, *left));
                *left -= bytes.size();
                way.carried += bytes.size();
                send(way, bytes.size(), [to, bytes] {
                    if (to && to->isOpen())
                        to->write(bytes);
                });
            }
            if (*left == 0 && resets)
                send(way, 0, [from = Socket(from), to] {
                    reset(to);
                    reset(from);
                });
        };
        QObject::connect(from, &QIODevice::readyRead, &m_listener, move);
        QObject::connect(from, &QAbstractSocket::disconnected, &m_listener, [this, from, to, &way, move] {
            move();
            send(way, 0, [to] {
                if (to)
                    to->disconnectFromHost();
            });
            from->deleteLater();
        });
        move();
    }

    /// As when a router throws the connection away: what was written gets there, and then RST instead of FIN.
    static void reset(const Socket &socket)
    {
        if (!socket || socket->state() != QAbstractSocket::ConnectedState)
            return;
        socket->flush();
        const linger now { 1, 0 };
        setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        socket->abort();
    }

    void send(Way &way, qint64 size, std::function<void()> what)
    {
        way.free = std::max(now(), way.free);
        if (m_manners.rate > 0)
            way.free += double(size) * 1000 / double(m_manners.rate);
        way.coming.emplace_back(way.free + double(m_manners.delay.count()), std::move(what));
        await(way);
    }
    void await(Way &way)
    {
        if (!way.timer.isActive() && !way.coming.empty())
            way.timer.start(std::max(0, int(std::ceil(way.coming.front().first - now()))));
    }
    void deliver(Way &way)
    {
        while (!way.coming.empty() && way.coming.front().first <= now()) {
            const auto what = std::move(way.coming.front().second);
            way.coming.pop_front();
            what();
        }
        await(way);
    }
    double now() const { return double(m_time.nsecsElapsed()) / 1e6; }

    quint16 m_server;
    Manners m_manners;
    QElapsedTimer m_time;
    Way m_up, m_down;
    int m_connections = 0;
    QTcpServer m_listener; // last: its sockets go first
};

} // namespace support
