// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/channel.h"

#include "app/sync/errc.h"
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>
#include <algorithm>

namespace syncing {

namespace {

// As many requests at once as the service's group commit needs to be filled: the disk is waited for together.
constexpr size_t lineCount = 4;
constexpr auto connectionsPerLine = 6; // that a QNetworkAccessManager opens to one host
// Nobody honest is slower than this, in bytes a second: a quarter of a line of 64 kbit/s, which several share.
constexpr qint64 slowest = 2048;
constexpr auto answerLimit = "answerLimit";
constexpr auto cutOff = "cutOff";
constexpr auto onlyDates = "onlyDates";

std::chrono::milliseconds onTheLine(qint64 bytes)
{
    return std::chrono::milliseconds(bytes * 1000 / slowest);
}

bool isAboutDates(const QSslError &error)
{
    return error.error() == QSslError::CertificateNotYetValid
        || error.error() == QSslError::CertificateExpired;
}

bool isTooLong(const QNetworkReply *reply)
{
    return reply->property(cutOff).toBool()
        || reply->bytesAvailable() > reply->property(answerLimit).toLongLong();
}

/// The service answered, whatever it said; the other errors mean that no whole answer came.
bool isHttpAnswer(const QNetworkReply *reply)
{
    if (!reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    const auto error = reply->error();
    return error == QNetworkReply::NoError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError)
        || error == QNetworkReply::ProtocolUnknownError
        || error == QNetworkReply::ProtocolInvalidOperationError;
}

tl::unexpected<base::Error> whyNoAnswer(const QNetworkReply *reply)
{
    switch (reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return base::fail(reply->property(onlyDates).toBool() ? Errc::ClockIsWrong : Errc::NotTheServer,
            reply->errorString());
    case QNetworkReply::OperationCanceledError: // what a transfer timeout looks like in Qt 6.4
    case QNetworkReply::TimeoutError:
        return base::fail(Errc::TimedOut);
    default:
        return base::fail(Errc::NoNetwork, reply->errorString());
    }
}

std::optional<std::chrono::seconds> retryAfter(const QNetworkReply *reply)
{
    // RFC 9110 §10.2.3 also allows a date; the service sends seconds, and a date would need a right clock.
    bool ok = false;
    const int seconds = reply->rawHeader("Retry-After").trimmed().toInt(&ok);
    if (!ok || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

} // namespace

Channel::Channel(Peer peer, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent), m_peer(std::move(peer)), m_timeout(timeout)
{
    renew();
}

Channel::~Channel()
{
    const auto underway = std::exchange(m_underway, {});
    for (QNetworkReply *reply : underway) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void Channel::renew()
{
    m_lines.clear();
    for (size_t i = 0; i < lineCount; ++i)
        m_lines.push_back(makeLine());
}

Channel::Line Channel::makeLine() const
{
    // Replies under way hold their manager; it goes when the last of them has gone.
    Line line(new QNetworkAccessManager, [](QNetworkAccessManager *manager) { manager->deleteLater(); });
    line->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    line->setAutoDeleteReplies(false);
    return line;
}

// One after the other, so that who sends little keeps one connection alive and not one on each line.
const Channel::Line &Channel::lineWithRoom() const
{
    const auto hasRoom = [this](const Line &line) {
        return std::count_if(m_underway.begin(), m_underway.end(), [&](const QNetworkReply *reply) {
            return reply->manager() == line.get();
        }) < connectionsPerLine;
    };
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), hasRoom);
    return found == m_lines.end() ? m_lines.back() : *found;
}

QNetworkRequest Channel::prepare(const Request &request) const
{
    QUrl url = m_peer.url;
    url.setPath(request.path);
    QNetworkRequest prepared(url);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({ m_peer.authority });
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    prepared.setSslConfiguration(tls);
    prepared.setPeerVerifyName(m_peer.url.host());
    // The system takes a long body at once and needs its time to send it, which is no silence.
    prepared.setTransferTimeout(int((m_timeout + onTheLine(request.body.size())).count()));
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("ventanilla/" VENTANILLA_VERSION));
    if (!request.contentType.isEmpty())
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    return prepared;
}

void Channel::send(const Request &request, QObject *context, Done done)
{
    // Qt's pool does not look at the TLS configuration: a connection that was let through with wrong dates
    // must serve nothing else.
    const Line line = request.anyDate ? makeLine() : lineWithRoom();
    QNetworkReply *reply = line->sendCustomRequest(prepare(request), request.verb, request.body);
    m_underway.insert(reply);
    // Qt's limit is one of silence: who sends a byte now and then would be waited for without end.
    auto *end = new QTimer(reply);
    end->setSingleShot(true);
    connect(end, &QTimer::timeout, reply, &QNetworkReply::abort);
    end->start(m_timeout + onTheLine(request.body.size() + request.answerLimit));
    connect(reply, &QNetworkReply::sslErrors, this,
        [this, reply, anyDate = request.anyDate](
            const QList<QSslError> &errors) { judgeTls(reply, errors, anyDate); });
    reply->setProperty(answerLimit, request.answerLimit);
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (isTooLong(reply)) {
            reply->setProperty(cutOff, true); // abort() empties the buffer
            reply->abort();
        }
    });
    connect(
        reply, &QNetworkReply::finished, this,
        [this, line, reply, guard = QPointer<QObject>(context), done = std::move(done)] {
            m_underway.remove(reply);
            reply->deleteLater();
            if (guard)
                done(read(reply));
        },
        Qt::QueuedConnection);
}

void Channel::judgeTls(QNetworkReply *reply, const QList<QSslError> &errors, bool anyDate) const
{
    if (!std::all_of(errors.begin(), errors.end(), isAboutDates))
        return;
    reply->setProperty(onlyDates, true);
    const bool holdsAtJudgedTime
        = m_judgedAt.isValid() && std::all_of(errors.begin(), errors.end(), [this](const QSslError &error) {
              const QSslCertificate certificate = error.certificate();
              return certificate.effectiveDate() <= m_judgedAt && m_judgedAt <= certificate.expiryDate();
          });
    if (anyDate || holdsAtJudgedTime)
        reply->ignoreSslErrors(errors);
}

base::Result<Channel::Answer> Channel::read(QNetworkReply *reply)
{
    if (isTooLong(reply))
        return base::fail(Errc::AnswerTooLong);
    if (!isHttpAnswer(reply))
        return whyNoAnswer(reply);
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (answer.status >= 300 && answer.status < 400 && answer.status != 304)
        return base::fail(Errc::Redirected, QString::number(answer.status));
    answer.body = reply->readAll();
    answer.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    answer.etag = reply->rawHeader("ETag");
    answer.retryAfter = retryAfter(reply);
    return answer;
}

} // namespace syncing
