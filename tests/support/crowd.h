// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslSocket>
#include <QTimer>
#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace support {

/// Many connections to a port on loopback by somebody who means no good: silent, slow, or gone too early.
class Crowd
{
public:
    enum class Speaks { Tcp, Tls };
    Crowd(quint16 port, int count, Speaks speaks)
    {
        for (int i = 0; i < count; ++i) {
            auto &socket = m_sockets.emplace_back(std::make_unique<QSslSocket>());
            socket->setPeerVerifyMode(QSslSocket::VerifyNone);
            const QString host = QStringLiteral("127.0.0.1");
            if (speaks == Speaks::Tls) {
                QObject::connect(socket.get(), &QSslSocket::encrypted, &m_timer, [this] { ++m_came; });
                socket->connectToHostEncrypted(host, port);
            } else {
                QObject::connect(socket.get(), &QSslSocket::connected, &m_timer, [this] { ++m_came; });
                socket->connectToHost(host, port);
            }
        }
    }
    ~Crowd()
    {
        for (const auto &socket : m_sockets)
            socket->abort();
    }

    /// How many were let in, with TLS if that is what they speak; some may be gone again.
    int came() const { return m_came; }
    int connected() const
    {
        return int(std::count_if(m_sockets.begin(), m_sockets.end(),
            [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; }));
    }
    void each(const std::function<void(QSslSocket &, int)> &act)
    {
        for (size_t i = 0; i < m_sockets.size(); ++i)
            act(*m_sockets[i], int(i));
    }
    /// One byte more on each every `interval` milliseconds, for as long as it is connected.
    void trickle(const QByteArray &beginning, char byte, int interval)
    {
        each([&](QSslSocket &socket, int) { socket.write(beginning); });
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, byte] {
            each([byte](QSslSocket &socket, int) {
                if (socket.state() == QAbstractSocket::ConnectedState)
                    socket.putChar(byte);
            });
        });
        m_timer.start(interval);
    }

private:
    int m_came = 0;
    std::vector<std::unique_ptr<QSslSocket>> m_sockets;
    QTimer m_timer;
};

} // namespace support
