// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace support {

/// Passes on what comes to a port of its own to another one on loopback, and back, and counts the bytes: what
/// TCP carries, with TLS and all.
class CountingForwarder
{
public:
    explicit CountingForwarder(quint16 to)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, to] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                forward(client, to);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("the forwarder does not listen");
    }

    quint16 port() const { return m_server.serverPort(); }
    qint64 up() const { return m_up; } ///< bytes from clients
    qint64 down() const { return m_down; } ///< bytes to clients
    int connections() const { return m_connections; } ///< so far

private:
    void forward(QTcpSocket *client, quint16 to)
    {
        ++m_connections;
        auto *service = new QTcpSocket(client);
        service->connectToHost(QHostAddress(QHostAddress::LocalHost), to);
        pass(client, service, m_up);
        pass(service, client, m_down);
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        QObject::connect(service, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    }
    static void pass(QTcpSocket *from, QTcpSocket *to, qint64 &count)
    {
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to, &count] {
            const QByteArray bytes = from->readAll();
            count += bytes.size();
            to->write(bytes);
        });
    }

    QTcpServer m_server;
    qint64 m_up = 0;
    qint64 m_down = 0;
    int m_connections = 0;
};

} // namespace support
