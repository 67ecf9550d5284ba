// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/mailsettings.h"
#include <QByteArray>
#include <QDateTime>
#include <memory>

using CURL = void;

namespace central {

/// What goes out, before it is bytes. `to` is one that mailAddress() gave.
struct Mail
{
    QString to;
    QByteArray id; ///< of the Message-ID, left of its '@'
    QString language; ///< "es"
    QDateTime at;
    QString subject, text;
    QByteArray pdf; ///< empty: none comes along
};

/// One mail server, by libcurl; the only place that knows it. TLS 1.2 at the least, to a certificate that
/// holds, or nothing goes out. A connection is kept for the next mail. Blocks, two minutes at most; one
/// thread. Nothing that the server says comes out but its codes: it likes to repeat the address.
class Smtp
{
public:
    enum class Outcome {
        Sent, ///< the server has it
        PutOff, ///< it says "later", or does not let us, for this mailbox
        Refused, ///< it will never take one for this mailbox
        Away ///< no connection, TLS, name or password: nothing is said of the mailbox
    };
    struct Answer
    {
        Outcome outcome = Outcome::Away;
        QString why; ///< for the log
    };

    /// `authority`: the name beside the address, where the settings have none.
    Smtp(MailSettings settings, const QString &authority);
    ~Smtp();

    Answer send(const Mail &mail);

private:
    struct Talk;
    void prepare(const Mail &mail, Talk &talk);

    MailSettings m_settings;
    CURL *m_curl;
};

} // namespace central
