// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/opener.h"
#include "app/central/smtp.h"

namespace central {

/// Sends the slips that were wished by e-mail and are due. The address is in the envelope alone, which is
/// opened for each try; what the filing has become by then is what the mail says. A mail is taken before it
/// goes out and marked after: a crash between sends it a second time, under the same Message-ID, rather than
/// never. One thread of a program with a QGuiApplication, for as long as the mail server takes.
class Mailer
{
public:
    Mailer(Stores &stores, Opener &opener, Smtp &smtp, const base::Clock &clock)
        : m_stores(stores), m_opener(opener), m_smtp(smtp), m_clock(clock)
    {
    }

    struct Figures
    {
        int sent = 0, dropped = 0;
    };
    /// Until none is due, or the server is away: then the others wait as they are.
    base::Result<Figures> sendDue();

    static constexpr std::chrono::minutes taken { 15 }; ///< how long nobody else tries; a try takes two
    static constexpr std::chrono::hours patience { 7 * 24 }; ///< with a mailbox that says "later"
    static std::chrono::minutes pause(int tries); ///< 1, 2, 4 … minutes, an hour at most

private:
    /// What a try came to.
    struct Ending
    {
        enum class Kind { Sent, Later, Away, Dropped };
        Kind kind = Kind::Sent;
        QString word {}; ///< kept in the row
        QString why {}; ///< for the log
    };
    base::Result<Ending> attempt(db::DueMail &mail);
    tl::expected<Mail, Ending> write(const db::FilingRow &row, const OpenedFiling &filing) const;
    Ending judge(const Smtp::Answer &answer, db::DueMail &mail) const;
    base::Result<> keep(const db::DueMail &mail, const Ending &ending);

    Stores &m_stores;
    Opener &m_opener;
    Smtp &m_smtp;
    const base::Clock &m_clock;
};

} // namespace central
