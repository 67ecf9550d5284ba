// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <functional>
#include <memory>

class QLocalSocket;

namespace kiosk {

/// What the running kiosk answers to a technician's program: one JSON line each way, then the connection
/// ends. The socket file is readable by its owner only. Lives on the worker's thread.
///
///     {"do": "retry", "id": "<filing>"}  →  {"ok": true} or {"ok": false, "error": "outbox.NotFound",
///     "detail": "…"}
class ControlSocket : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<base::Result<QJsonObject>(const QJsonObject &command)>;

    /// A socket left by a program that died is replaced: only the holder of the store's lock calls this.
    static base::Result<std::unique_ptr<ControlSocket>> listen(const QString &dataFolder, Handler handler);
    static QString pathIn(const QString &dataFolder);

    /// The other side. Blocks for at most a few seconds; for programs without a window.
    /// Errors: Errc::NoKioskRuns, Errc::Refused with the kiosk's own error as its detail.
    static base::Result<QJsonObject> ask(const QString &dataFolder, const QJsonObject &command);

private:
    explicit ControlSocket(Handler handler);
    void serve(QLocalSocket *socket);
    QByteArray answerTo(const QByteArray &line) const;

    Handler m_handler;
    QLocalServer m_server;
};

} // namespace kiosk
