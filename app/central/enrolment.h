// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/authority.h"
#include "app/central/committer.h"
#include "app/central/messages.h"
#include "app/central/server.h"
#include "app/envelope/enrolmentcode.h"

namespace central {

/// Kiosks' certificates: a first one for an enrolment code, later ones for the present key. Any thread.
class Enrolment
{
public:
    Enrolment(const Messages &messages, Committer &committer, envelope::Issuer issuer)
        : m_messages(messages), m_committer(committer), m_issuer(std::move(issuer))
    {
    }

    /// A new code for `kiosk`, 24 hours; the one before it ends. Only its hash is kept.
    static base::Result<envelope::EnrolmentCode> makeCode(
        Stores &stores, const Authority &authority, const QString &kiosk, const QDateTime &now);

    Answer simpleEnroll(const Request &request) const; ///< RFC 7030 §4.2
    Answer renewals(const Request &request) const;

private:
    base::Result<envelope::Certificate> enrol(
        Stores &stores, const QString &kiosk, const QByteArray &secretHash, const QByteArray &csr) const;
    base::Result<envelope::Certificate> issue(const QByteArray &csr, const QString &kiosk) const;
    Answer certificates(const base::Result<envelope::Certificate> &issued) const;

    const Messages &m_messages;
    Committer &m_committer;
    envelope::Issuer m_issuer;
};

} // namespace central
