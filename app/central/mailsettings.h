// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QString>
#include <optional>

namespace central {

/// The form in which an address goes to a mail server: one '@', no blank, line break or sign that means
/// something in a header, the domain in ASCII. Nothing: it has none, whoever typed it; it is used for nothing
/// then.
std::optional<QString> mailAddress(const QString &text);

/// `[mail]` of central.conf: how slips go out.
struct MailSettings
{
    QString server; ///< smtps://HOST[:465], or smtp://HOST[:587], which has to offer STARTTLS
    QString from; ///< whom they are from, and to whom what comes back goes
    QString authority {}; ///< the name beside it; empty: the service's own
    QString user {}, password {}; ///< empty: the server asks for none
    QString ca {}; ///< file with the certificate that issued the server's; empty: those of the system
    bool isPlain = false; ///< no TLS: for a server on this machine, and no other

    /// Nothing: no server is set. Errors: BadMail, which names the key; those of the password's file.
    static base::Result<std::optional<MailSettings>> load(const QString &configFile);
};

} // namespace central
