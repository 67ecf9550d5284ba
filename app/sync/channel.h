// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QSslCertificate>
#include <QUrl>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace syncing {

/// One way to one server under one trust configuration: HTTPS with exactly one pinned authority, no
/// redirects, no cookies, no cache, always a time limit. Knows HTTP, knows nothing of what is said. Lives on
/// the thread that made it; answers come through its event loop.
class Channel : public QObject
{
    Q_OBJECT
public:
    struct Peer
    {
        QUrl url; ///< https://host:port, no path
        QSslCertificate authority; ///< the only one trusted
    };
    struct Request
    {
        QByteArray verb; ///< "GET", "PUT", "POST"
        QString path; ///< "/v1/trust"
        QByteArray body = {};
        QByteArray contentType = {};
        QList<QPair<QByteArray, QByteArray>> headers = {};
        /// Bytes; longer answers are cut off with Errc::AnswerTooLong.
        qint64 answerLimit = qint64(256) * 1024;
        bool anyDate
            = false; ///< tolerate certificates that are only out of date (contract §6, the time query)
    };
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QByteArray contentType;
        QByteArray etag;
        std::optional<std::chrono::seconds> retryAfter;
    };
    /// An HTTP answer of whatever status (but redirects), or why there is none.
    using Done = std::function<void(const base::Result<Answer> &)>;

    /// `timeout`: how long the other end may be silent. A body, and an answer, get what they need on a slow
    /// line on top of it; then it is over, even if a byte comes now and then.
    Channel(Peer peer, std::chrono::milliseconds timeout, QObject *parent = nullptr);
    ~Channel() override;

    const Peer &peer() const { return m_peer; }
    /// Certificates that the machine's clock calls out of date are accepted if they hold at this instant: the
    /// last time that the central service signed, never earlier than the build.
    void setJudgedAt(const QDateTime &instant) { m_judgedAt = instant; }

    /// `done` is called once, never from within send(), and not at all once `context` is gone.
    void send(const Request &request, QObject *context, Done done);
    /// New connections for the requests to come (after network changes and failures); those under way finish
    /// on theirs.
    void renew();

private:
    using Line = std::shared_ptr<QNetworkAccessManager>;
    Line makeLine() const;
    const Line &lineWithRoom() const;
    QNetworkRequest prepare(const Request &request) const;
    void judgeTls(QNetworkReply *reply, const QList<QSslError> &errors, bool anyDate) const;
    static base::Result<Answer> read(QNetworkReply *reply);

    Peer m_peer;
    std::chrono::milliseconds m_timeout;
    QDateTime m_judgedAt;
    std::vector<Line> m_lines;
    QSet<QNetworkReply *> m_underway;
};

} // namespace syncing
