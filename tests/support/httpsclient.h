// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QList>
#include <QPair>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <functional>

namespace support {

struct HttpReply
{
    int status = 0; ///< 0: the connection broke
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers)
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        return {};
    }
};

/// One TLS connection that speaks just enough HTTP/1.1: ten of them are ten real connections.
class HttpsClient
{
public:
    HttpsClient(const HttpsClient &) = delete;
    ~HttpsClient() { m_socket.disconnect(); }
    HttpsClient(const QList<QSslCertificate> &authorities, quint16 port) : m_port(port)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(authorities);
        m_socket.setSslConfiguration(tls);
        QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] { read(); });
        QObject::connect(&m_socket, &QSslSocket::disconnected, &m_socket, [this] { finish(m_reply.status); });
        QObject::connect(&m_socket, &QSslSocket::errorOccurred, &m_socket, [this] { finish(0); });
    }

    void send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
        const QList<QPair<QByteArray, QByteArray>> &headers = {})
    {
        m_reply = {};
        m_buffer.clear();
        m_done = false;
        QByteArray request = method + ' ' + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        for (const auto &[name, value] : headers)
            request += name + ": " + value + "\r\n";
        if (m_socket.state() == QAbstractSocket::UnconnectedState)
            m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
        m_socket.write(request + "\r\n" + body);
    }
    bool isDone() const { return m_done; }
    const HttpReply &reply() const { return m_reply; }

    HttpReply exchange(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
        const QList<QPair<QByteArray, QByteArray>> &headers = {})
    {
        send(method, path, body, headers);
        if (!m_done) {
            QEventLoop loop;
            m_waiting = &loop;
            QTimer::singleShot(20000, &loop, &QEventLoop::quit);
            loop.exec();
            m_waiting = nullptr;
        }
        return m_reply;
    }
    QList<QSslCertificate> peerChain() const { return m_socket.peerCertificateChain(); }
    std::function<void()> whenDone; ///< called after each reply

private:
    void read()
    {
        m_buffer += m_socket.readAll();
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0 || m_done)
            return;
        HttpReply reply;
        const QList<QByteArray> lines = m_buffer.left(end).split('\n');
        reply.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            reply.headers.append({ line.left(colon).trimmed(), line.mid(colon + 1).trimmed() });
        }
        const qsizetype length = reply.header("Content-Length").toLongLong();
        if (m_buffer.size() < end + 4 + length)
            return;
        reply.body = m_buffer.mid(end + 4, length);
        m_reply = reply;
        finish(reply.status);
    }
    void finish(int status)
    {
        if (m_done)
            return;
        m_reply.status = status;
        m_done = true;
        if (m_waiting)
            m_waiting->quit();
        if (whenDone)
            whenDone();
    }

    QSslSocket m_socket;
    quint16 m_port;
    QByteArray m_buffer;
    HttpReply m_reply;
    bool m_done = true;
    QEventLoop *m_waiting = nullptr;
};

} // namespace support
