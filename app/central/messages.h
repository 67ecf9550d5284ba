// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/central/answer.h"
#include "app/central/members.h"
#include "app/envelope/keystore.h"
#include "app/envelope/message.h"
#include <QJsonObject>

namespace central {

/// A kiosk's signed query, verified: whoever it says it is, it is.
struct Query
{
    QString kiosk;
    QJsonObject content;
    QString digest; ///< of its bytes, in hex: the answer's `request`
    envelope::Certificate signer;
};

/// Reads kiosks' signed queries and signs what the service says. Any thread.
class Messages
{
public:
    Messages(Members &members, envelope::CertificateAuthority deviceAuthority, envelope::KeyPair signing,
        const base::Clock &clock);

    /// Errors: TooLarge, Malformed, NotAMember. Whether the kiosk is revoked, only the store knows.
    base::Result<Query> read(const QByteArray &body, const QString &format) const;

    base::Result<QByteArray> sign(const QJsonObject &content) const;
    /// `content` with `kiosk` and `request`, signed, 200; the problem, if that is not possible.
    Answer answer(const Query &query, QJsonObject content) const;
    /// A problem about a filing: its signed body names it. `digest` in hex.
    Answer refusal(
        const base::Error &error, const QString &id, const QString &digest, const QString &kiosk) const;
    /// The problem of a query. That its kiosk is revoked is signed, for this query: a kiosk acts on nothing
    /// less.
    Answer turnedAway(const Query &query, const base::Error &error) const;

    const base::Clock &clock() const { return m_clock; }
    QString now() const; ///< as an instant of the wire
    Members &members() const { return m_members; }
    const envelope::CertificateAuthority &deviceAuthority() const { return m_deviceAuthority; }

private:
    Members &m_members;
    envelope::CertificateAuthority m_deviceAuthority;
    envelope::KeyPair m_signing;
    const base::Clock &m_clock;
};

/// What an error of the envelope means to who sent it: NotAMember, TooLarge or Malformed.
base::Error toWire(const base::Error &error);

bool isUuid(const QString &text); ///< lower-case canonical form
bool isDigest(const QString &text); ///< 64 hex digits, lower case
std::optional<qint64> integerOf(const QJsonValue &value, qint64 smallest);

/// What a resident's document is compared by: salted with the filing's id, so that equal people do not look
/// equal in the store. A RUN is one person whatever the type; other documents go by type and number. Nothing
/// if the object is not of that form.
std::optional<QByteArray> documentKey(const QJsonObject &document, const QString &filing);

} // namespace central
