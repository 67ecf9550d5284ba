// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/centralclient.h"

#include "app/base/event.h"
#include "app/envelope/message.h"
#include "app/sync/errc.h"
#include "app/sync/log.h"
#include "app/sync/receipts.h"
#include <QJsonDocument>
#include <QRandomGenerator>

namespace syncing {

namespace {

constexpr qint64 signedAnswerLimit = qint64(1024) * 1024;
constexpr qint64 receiptLimit = qint64(16) * 1024; // or a problem with a signed refusal in it
const QString refusalFormat = QStringLiteral("ventanilla.filing-refusal/1");

QString nonce()
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return QString::fromLatin1(bytes.toHex());
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// The signed words about a filing that the contract knows, §4.
bool isRefusal(const QString &code)
{
    static const QStringList known { QStringLiteral("digest-mismatch"), QStringLiteral("malformed"),
        QStringLiteral("conflict"), QStringLiteral("out-of-place"), QStringLiteral("too-large"),
        QStringLiteral("refused"), QStringLiteral("revoked") };
    return known.contains(code);
}

/// A status that says that nothing is wrong with the one filing: the service is busy, or does not know us.
bool isAboutEverything(int status)
{
    return status < 400 || status == 401 || status == 403 || status == 407 || status == 429 || status == 502
        || status == 503 || status == 504 || status == 511;
}

/// The signed refusal in a problem document, if there is one that is about this filing.
std::optional<QString> signedRefusal(const Channel::Answer &answer, const base::FilingId &id,
    const QByteArray &digest, const Membership &membership)
{
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    const QByteArray cms = QByteArray::fromBase64(text(problem, "signed").toLatin1());
    if (cms.isEmpty())
        return std::nullopt;
    const auto refusal = membership.read(cms, refusalFormat);
    if (!refusal || text(*refusal, "id") != id.toString()
        || text(*refusal, "digest") != QString::fromLatin1(digest.toHex())
        || !isRefusal(text(*refusal, "code")))
        return std::nullopt;
    // What is too large or malformed the service cannot read far enough to learn whose it is.
    const QString kiosk = text(*refusal, "kiosk");
    if (!kiosk.isEmpty() && kiosk != membership.kiosk())
        return std::nullopt;
    return text(*refusal, "code");
}

} // namespace

base::Error unsignedError(const Channel::Answer &answer)
{
    const QString detail = QString::number(answer.status);
    switch (answer.status) {
    case 401:
        return { make_error_code(Errc::Unauthorised), detail };
    case 404:
        return { make_error_code(Errc::NotFound), detail };
    case 429:
        return { make_error_code(Errc::SlowDown), detail };
    default:
        if (answer.status < 400)
            return { make_error_code(Errc::NotAnAnswer), detail };
        return { make_error_code(answer.status >= 500 ? Errc::Unavailable : Errc::Rejected), detail };
    }
}

CentralClient::CentralClient(
    Membership &membership, const base::Clock &clock, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent), m_membership(membership), m_clock(clock),
      m_channel(
          { membership.url(), QSslCertificate(membership.trust().centralCa().toDer(), QSsl::Der) }, timeout)
{
}

base::Result<QByteArray> CentralClient::sign(const Question &question) const
{
    QJsonObject body = question.fields;
    body.insert(QStringLiteral("format"), question.format);
    body.insert(QStringLiteral("kiosk"), m_membership.kiosk());
    body.insert(QStringLiteral("at"), base::toIsoMs(m_clock.now()));
    body.insert(QStringLiteral("nonce"), nonce());
    return envelope::signMessage(body, m_membership.device());
}

void CentralClient::post(const Question &question, qint64 limit, QObject *context, Posted posted)
{
    const auto body = sign(question);
    if (!body) {
        QMetaObject::invokeMethod(
            context, [posted = std::move(posted), error = body.error()] { posted({}, base::fail(error)); },
            Qt::QueuedConnection);
        return;
    }
    m_channel.setJudgedAt(m_membership.judgedAt());
    m_channel.send({ .verb = "POST",
                       .path = question.path,
                       .body = *body,
                       .contentType = "application/cms",
                       .answerLimit = limit,
                       .anyDate = question.anyDate },
        context, [posted = std::move(posted), sent = *body](const base::Result<Channel::Answer> &answer) {
            posted(sent, answer);
        });
}

/// Revoked only if the service signed it for this very question.
base::Result<Channel::Answer> CentralClient::successful(
    const base::Result<Channel::Answer> &answer, const QByteArray &sent) const
{
    if (!answer || answer->status < 300)
        return answer;
    const QJsonObject problem = QJsonDocument::fromJson(answer->body).object();
    const auto refusal = m_membership.read(
        QByteArray::fromBase64(text(problem, "signed").toLatin1()), QStringLiteral("ventanilla.refusal/1"));
    if (refusal && text(*refusal, "code") == QLatin1String("revoked")
        && text(*refusal, "kiosk") == m_membership.kiosk()
        && text(*refusal, "request") == envelope::sha256Hex(sent))
        return base::fail(Errc::Revoked);
    return base::fail(unsignedError(*answer));
}

void CentralClient::ask(const Question &question, QObject *context, Answered answered)
{
    post(question, signedAnswerLimit, context,
        [this, question, answered = std::move(answered)](
            const QByteArray &sent, const base::Result<Channel::Answer> &answer) {
            const auto success = successful(answer, sent);
            if (!success)
                answered(base::fail(success.error()));
            else
                answered(read(*success, question, sent));
        });
}

void CentralClient::fetch(const Question &question, qint64 limit, QObject *context, Fetched fetched)
{
    post(question, limit, context,
        [this, fetched = std::move(fetched)](const QByteArray &sent,
            const base::Result<Channel::Answer> &answer) { fetched(successful(answer, sent)); });
}

base::Result<QJsonObject> CentralClient::read(
    const Channel::Answer &answer, const Question &question, const QByteArray &sent)
{
    const auto judging = question.anyDate ? Membership::Dates::Any : Membership::Dates::Judged;
    const auto content = m_membership.read(answer.body, question.answerFormat, judging);
    if (!content)
        return base::fail(Errc::NotAnAnswer, content.error().toString());
    if (text(*content, "kiosk") != m_membership.kiosk()
        || text(*content, "request") != envelope::sha256Hex(sent))
        return base::fail(Errc::NotAnAnswer, QStringLiteral("the answer to another question"));
    return *content;
}

void CentralClient::get(
    const QString &path, const QByteArray &etag, qint64 limit, QObject *context, Fetched fetched)
{
    Channel::Request request { .verb = "GET", .path = path, .answerLimit = limit };
    if (!etag.isEmpty())
        request.headers << qMakePair(QByteArray("If-None-Match"), etag);
    m_channel.setJudgedAt(m_membership.judgedAt());
    m_channel.send(
        request, context, [fetched = std::move(fetched)](const base::Result<Channel::Answer> &answer) {
            if (answer && answer->status != 200 && answer->status != 304)
                fetched(base::fail(unsignedError(*answer)));
            else
                fetched(answer);
        });
}

void CentralClient::deliver(const outbox::Parcel &parcel, QObject *context, Delivered delivered)
{
    m_channel.setJudgedAt(m_membership.judgedAt());
    m_channel.send({ .verb = "PUT",
                       .path = QLatin1String("/v1/filings/") + parcel.id.toString(),
                       .body = parcel.bytes,
                       .contentType = "application/cms",
                       .headers = { { "Content-Digest", "sha-256=:" + parcel.digest.toBase64() + ':' } },
                       .answerLimit = receiptLimit },
        context,
        [this, parcel, delivered = std::move(delivered)](
            const base::Result<Channel::Answer> &answer) { delivered(judge(answer, parcel)); });
}

Delivery CentralClient::judge(const base::Result<Channel::Answer> &answer, const outbox::Parcel &parcel)
{
    if (!answer)
        return { .error = answer.error() };
    if (answer->status == 200 || answer->status == 201) {
        const auto receivedAt = verifyReceipt(answer->body, parcel, m_membership);
        if (!receivedAt)
            return { .error = { make_error_code(Errc::NotAnAnswer), receivedAt.error().toString() },
                .perhapsThisOne = true };
        if (const auto noted = m_membership.learnTime(*receivedAt); !noted)
            qCWarning(log) << base::Event::ClockUnnoted << noted.error().toString();
        return { .kind = Delivery::Kind::Received, .receipt = answer->body };
    }
    return notTaken(*answer, parcel.id, parcel.digest);
}

// The service has not signed for it. What it says signed is about this filing; the rest is about nobody.
Delivery CentralClient::notTaken(
    const Channel::Answer &answer, const base::FilingId &id, const QByteArray &digest) const
{
    if (const auto refusal = signedRefusal(answer, id, digest, m_membership)) {
        if (*refusal == QLatin1String("revoked"))
            return { .kind = Delivery::Kind::Revoked };
        return { .kind = Delivery::Kind::Refused, .refusal = *refusal };
    }
    return { .error = unsignedError(answer),
        .retryAfter = answer.retryAfter,
        .perhapsThisOne = !isAboutEverything(answer.status) };
}

void CentralClient::deliver(const outbox::VoidNotice &notice, QObject *context, Delivered delivered)
{
    const Question question { .path = QStringLiteral("/v1/voids"),
        .format = QStringLiteral("ventanilla.void/1"),
        .answerFormat = QStringLiteral("ventanilla.void-receipt/1"),
        .fields = { { QStringLiteral("chain"), notice.chain },
            { QStringLiteral("sequence"), notice.sequence }, { QStringLiteral("id"), notice.id.toString() },
            { QStringLiteral("digest"), QString::fromLatin1(notice.digest.toHex()) },
            { QStringLiteral("reason"), notice.reason } } };
    post(question, signedAnswerLimit, context,
        [this, question, notice, delivered = std::move(delivered)](
            const QByteArray &sent, const base::Result<Channel::Answer> &answer) {
            if (!answer)
                return delivered({ .error = answer.error() });
            if (answer->status >= 300)
                return delivered(notTaken(*answer, notice.id, notice.digest));
            const auto receipt = read(*answer, question, sent);
            if (receipt && text(*receipt, "id") == notice.id.toString()
                && text(*receipt, "chain") == notice.chain
                && receipt->value(QLatin1String("sequence")).toInteger(-1) == notice.sequence)
                return delivered({ .kind = Delivery::Kind::Received, .receipt = answer->body });
            delivered({ .error = { make_error_code(Errc::NotAnAnswer), QStringLiteral("a void's receipt") },
                .perhapsThisOne = true });
        });
}

} // namespace syncing
