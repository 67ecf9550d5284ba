// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/controlsocket.h"

#include "app/base/errc.h"
#include "app/kiosk/codes.h"
#include <QJsonDocument>
#include <QLocalSocket>

namespace kiosk {

namespace {

constexpr qint64 longestLine = qint64(64) * 1024;
constexpr int patienceMs = 5000;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject refusal(const base::Error &error)
{
    const QString code
        = QLatin1String(error.code.category().name()) + u'.' + QString::fromStdString(error.code.message());
    return { { QStringLiteral("ok"), false }, { QStringLiteral("error"), code },
        { QStringLiteral("detail"), error.detail } };
}

} // namespace

ControlSocket::ControlSocket(Handler handler) : m_handler(std::move(handler))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

QString ControlSocket::pathIn(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/control.sock");
}

base::Result<std::unique_ptr<ControlSocket>> ControlSocket::listen(const QString &dataFolder, Handler handler)
{
    std::unique_ptr<ControlSocket> socket(new ControlSocket(std::move(handler)));
    const QString path = pathIn(dataFolder);
    QLocalServer::removeServer(path);
    if (!socket->m_server.listen(path))
        return base::fail(
            base::Errc::CannotWrite, path + QLatin1String(": ") + socket->m_server.errorString());
    return socket;
}

void ControlSocket::serve(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->canReadLine()) {
            socket->write(answerTo(socket->readLine(longestLine)));
            socket->disconnectFromServer();
        } else if (socket->bytesAvailable() > longestLine) {
            socket->abort();
        }
    });
}

QByteArray ControlSocket::answerTo(const QByteArray &command) const
{
    const auto document = QJsonDocument::fromJson(command);
    const auto answer = document.isObject()
        ? m_handler(document.object())
        : base::Result<QJsonObject>(base::fail(Errc::BadCommand, QStringLiteral("not a JSON object")));
    if (!answer)
        return line(refusal(answer.error()));
    QJsonObject object = *answer;
    object.insert(QStringLiteral("ok"), true);
    return line(object);
}

base::Result<QJsonObject> ControlSocket::ask(const QString &dataFolder, const QJsonObject &command)
{
    QLocalSocket socket;
    socket.connectToServer(pathIn(dataFolder));
    if (!socket.waitForConnected(patienceMs))
        return base::fail(Errc::NoKioskRuns, socket.errorString());
    socket.write(line(command));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patienceMs))
            return base::fail(Errc::NoKioskRuns, QStringLiteral("the kiosk did not answer"));
    }
    const QJsonObject answer = QJsonDocument::fromJson(socket.readLine()).object();
    if (!answer.value(QLatin1String("ok")).toBool()) {
        return base::fail(Errc::Refused,
            answer.value(QLatin1String("error")).toString() + QLatin1String(": ")
                + answer.value(QLatin1String("detail")).toString());
    }
    return answer;
}

} // namespace kiosk
