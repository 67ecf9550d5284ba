// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testpki.h"
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>
#include <functional>
#include <memory>

namespace support {

/// A TLS server on loopback that answers as a test says, truthfully or not. Same thread as the test.
class ScriptedPeer
{
public:
    struct Seen
    {
        QByteArray verb, path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    struct Reply
    {
        int status = 200;
        QByteArray body = {};
        QByteArray contentType = "application/cms";
        QList<QPair<QByteArray, QByteArray>> headers = {};
        /// Stall: half the body, and then silence. Drip: the body, a byte every 20 ms.
        enum Manner { Answer, Hang, BreakOff, Truncate, Stall, Drip } manner = Answer;
    };
    using Script = std::function<Reply(const Seen &)>;

    /// `chain` is sent after the server's own certificate.
    explicit ScriptedPeer(const Issued &identity, const QList<Issued> &chain, Script script,
        const std::function<void(QSslConfiguration &)> &configure = {})
        : m_script(std::move(script))
    {
        auto tls = QSslConfiguration::defaultConfiguration();
        QList<QSslCertificate> certificates { identity.qt() };
        for (const Issued &above : chain)
            certificates << above.qt();
        tls.setLocalCertificateChain(certificates);
        tls.setPrivateKey(identity.qtKey());
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        if (configure)
            configure(tls);
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                take(socket);
        });
        m_listens = m_server.listen(QHostAddress::LocalHost);
    }

    bool listens() const { return m_listens; }
    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort())); }
    void setScript(Script script) { m_script = std::move(script); }
    const QList<Seen> &seen() const { return m_seen; }
    int connections() const { return m_connections; }

private:
    void take(QTcpSocket *socket)
    {
        ++m_connections;
        auto pending = std::make_shared<QByteArray>();
        QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket, pending] {
            *pending += socket->readAll();
            while (answerOne(socket, *pending)) { }
        });
        QObject::connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    }

    bool answerOne(QTcpSocket *socket, QByteArray &pending)
    {
        const auto end = pending.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const auto lines = pending.left(end).split('\n');
        Seen seen;
        const auto start = lines.first().split(' ');
        seen.verb = start.value(0);
        seen.path = start.value(1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto colon = lines[i].indexOf(':');
            seen.headers.insert(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
        }
        const auto size = seen.headers.value("content-length").toLongLong();
        if (pending.size() < end + 4 + size)
            return false;
        seen.body = pending.mid(end + 4, size);
        pending.remove(0, end + 4 + size);
        m_seen << seen;
        write(socket, m_script(seen));
        return true;
    }

    static void write(QTcpSocket *socket, const Reply &reply)
    {
        if (reply.manner == Reply::Hang)
            return;
        if (reply.manner == Reply::BreakOff) {
            socket->abort();
            return;
        }
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\nContent-Type: "
            + reply.contentType + "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
        for (const auto &[name, value] : reply.headers)
            head += name + ": " + value + "\r\n";
        socket->write(head + "\r\n");
        if (reply.manner == Reply::Truncate) {
            socket->write(reply.body.left(reply.body.size() / 2));
            socket->disconnectFromHost();
            return;
        }
        if (reply.manner == Reply::Drip)
            return drip(socket, reply.body);
        socket->write(reply.manner == Reply::Stall ? reply.body.left(reply.body.size() / 2) : reply.body);
    }

    static void drip(QTcpSocket *socket, const QByteArray &body)
    {
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, body, at = qsizetype(0)]() mutable {
            if (at < body.size())
                socket->write(body.mid(at++, 1));
        });
        timer->start(20);
    }

    QSslServer m_server;
    Script m_script;
    QList<Seen> m_seen;
    int m_connections = 0;
    bool m_listens = false;
};

} // namespace support
