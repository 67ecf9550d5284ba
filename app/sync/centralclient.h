// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/outbox/outbox.h"
#include "app/sync/channel.h"
#include "app/sync/membership.h"
#include <QJsonObject>

namespace syncing {

/// What became of one attempt to deliver one filing.
struct Delivery
{
    enum class Kind {
        Received, ///< `receipt` is verified and matches
        Refused, ///< signed, about this filing: `refusal`
        Revoked, ///< signed: this kiosk is out
        Failed, ///< `error`; nothing is known to be wrong with the filing
    };
    Kind kind = Kind::Failed;
    QByteArray receipt = {};
    QString refusal = {}; ///< a code of contract §4, "conflict"
    base::Error error = {};
    std::optional<std::chrono::seconds> retryAfter = {};
    bool perhapsThisOne
        = false; ///< Failed: the service answered, unsigned, to this filing; others may fare better
};

/// Speaks the contract's §4 with the central service: signs every question, believes only answers that
/// central-signing signed for this question and this kiosk. Lives on the worker's thread, answers by callback
/// there.
class CentralClient : public QObject
{
    Q_OBJECT
public:
    /// `membership` outlives the client; its trust may be renewed meanwhile.
    CentralClient(Membership &membership, const base::Clock &clock,
        std::chrono::milliseconds timeout = std::chrono::seconds(30), QObject *parent = nullptr);

    struct Question
    {
        QString path; ///< "/v1/lookups"
        QString format; ///< "ventanilla.lookup/1"
        QString answerFormat = {}; ///< "ventanilla.lookup-answer/1"; empty for fetch()
        QJsonObject fields = {}; ///< beside the common ones
        bool anyDate = false; ///< contract §6: only for the time query
    };
    using Answered = std::function<void(const base::Result<QJsonObject> &)>;
    void ask(const Question &question, QObject *context, Answered answered);

    /// A question whose answer is not a signed message: the answer as it came, if its status is 2xx.
    using Fetched = std::function<void(const base::Result<Channel::Answer> &)>;
    void fetch(const Question &question, qint64 limit, QObject *context, Fetched fetched);
    /// GET with If-None-Match; 304 is passed on as it is.
    void get(const QString &path, const QByteArray &etag, qint64 limit, QObject *context, Fetched fetched);

    using Delivered = std::function<void(const Delivery &)>;
    void deliver(const outbox::Parcel &parcel, QObject *context, Delivered delivered);
    void deliver(const outbox::VoidNotice &notice, QObject *context, Delivered delivered);

    void renewConnections() { m_channel.renew(); }
    Membership &membership() { return m_membership; }
    const base::Clock &clock() const { return m_clock; }

private:
    using Posted = std::function<void(const QByteArray &sent, const base::Result<Channel::Answer> &)>;
    void post(const Question &question, qint64 limit, QObject *context, Posted posted);
    base::Result<QByteArray> sign(const Question &question) const;
    base::Result<QJsonObject> read(
        const Channel::Answer &answer, const Question &question, const QByteArray &sent);
    base::Result<Channel::Answer> successful(
        const base::Result<Channel::Answer> &answer, const QByteArray &sent) const;
    Delivery judge(const base::Result<Channel::Answer> &answer, const outbox::Parcel &parcel);
    Delivery notTaken(
        const Channel::Answer &answer, const base::FilingId &id, const QByteArray &digest) const;

    Membership &m_membership;
    const base::Clock &m_clock;
    Channel m_channel;
};

/// What an answer without success means, as far as it is unsigned.
base::Error unsignedError(const Channel::Answer &answer);

} // namespace syncing
