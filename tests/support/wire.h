// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <sys/socket.h>

namespace support {

/// The line between a kiosk and a server, both on loopback, as bad as a test says: far, narrow, cut off,
/// silent, lossy. It carries bytes and knows nothing of them. What is lost comes again, as TCP sees to, and
/// all that is behind it waits meanwhile; that TCP also sends less from then on is not shown. Lives on the
/// thread of its user.
class Wire
{
public:
    struct Manners
    {
        std::chrono::milliseconds delay { 0 }; ///< each way
        qint64 rate = 0; ///< bytes a second each way, for all connections together; 0: no limit
        double loss = 0; ///< 0-1, of packets: each comes a round trip and 200 ms late, Linux's shortest wait
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
        std::multimap<double, std::function<void()>> coming; ///< when (ms), what
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
        const auto late = std::make_shared<double>(0); // ms: nothing more of this connection before that
        const bool resets = m_manners.then == Manners::Reset;
        const auto move = [this, from, to, &way, left, late, resets] {
            while (from->bytesAvailable() > 0 && *left > 0) {
                const QByteArray bytes = from->read(std::min(packet, *left));
                *left -= bytes.size();
                way.carried += bytes.size();
                const double arrival = arrivalOf(way, bytes.size()) + (isLost() ? resentAfter() : 0);
                *late = std::max(*late, arrival);
                send(way, *late, [to, bytes] {
                    if (to && to->isOpen())
                        to->write(bytes);
                });
            }
            if (*left == 0 && resets)
                send(way, std::max(*late, arrivalOf(way)), [from = Socket(from), to] {
                    reset(to);
                    reset(from);
                });
        };
        QObject::connect(from, &QIODevice::readyRead, &m_listener, move);
        QObject::connect(
            from, &QAbstractSocket::disconnected, &m_listener, [this, from, to, &way, late, move] {
                move();
                send(way, std::max(*late, arrivalOf(way)), [to] {
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

    double arrivalOf(Way &way, qint64 size = 0) const
    {
        way.free = std::max(now(), way.free);
        if (m_manners.rate > 0)
            way.free += double(size) * 1000 / double(m_manners.rate);
        return way.free + double(m_manners.delay.count());
    }
    bool isLost() { return m_chance.generateDouble() < m_manners.loss; }
    double resentAfter() const { return 2 * double(m_manners.delay.count()) + 200; }
    void send(Way &way, double arrival, std::function<void()> what)
    {
        way.coming.emplace(arrival, std::move(what));
        await(way);
    }
    void await(Way &way)
    {
        if (!way.coming.empty())
            way.timer.start(std::max(0, int(std::ceil(way.coming.begin()->first - now()))));
    }
    void deliver(Way &way)
    {
        while (!way.coming.empty() && way.coming.begin()->first <= now()) {
            const auto what = way.coming.extract(way.coming.begin());
            what.mapped()();
        }
        await(way);
    }
    double now() const { return double(m_time.nsecsElapsed()) / 1e6; }

    quint16 m_server;
    Manners m_manners;
    QElapsedTimer m_time;
    QRandomGenerator m_chance { 1 }; // the same in each run
    Way m_up, m_down;
    int m_connections = 0;
    QTcpServer m_listener; // last: its sockets go first
};

} // namespace support
