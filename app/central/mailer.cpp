// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/mailer.h"

#include "app/base/event.h"
#include "app/central/errc.h"
#include "app/central/log.h"
#include "app/envelope/message.h"
#include "app/receipt/slipcontent.h"
#include "app/receipt/slipmail.h"
#include "app/text/languages.h"

namespace central {

namespace {

QDateTime instantOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// What the slip says of a filing, as the kiosk's does; where it was filed and the units nearby only the
/// kiosk knows.
receipt::SlipContent slipOf(const db::FilingRow &row, const OpenedFiling &filing, const QString &language)
{
    auto content = receipt::slipOf(base::Comprobante::of(filing.place.id), filing.procedure,
        filing.document[QLatin1String("answers")].toObject(), language);
    content.savedAt = instantOf(row.filedAt);
    content.received = true;
    content.folio = row.folio;
    content.validUntil = filing.validUntil;
    return content;
}

} // namespace

std::chrono::minutes Mailer::pause(int tries)
{
    return std::min(std::chrono::minutes { 1 << std::clamp(tries - 1, 0, 10) }, std::chrono::minutes { 60 });
}

base::Result<Mailer::Figures> Mailer::sendDue()
{
    using Due = std::optional<db::DueMail>;
    Figures total;
    for (;;) {
        const QDateTime now = m_clock.now();
        auto mail = m_stores.write([&](Stores &stores) -> base::Result<Due> {
            const auto due = stores.mails.take(base::toIsoMs(now), base::toIsoMs(now.addDuration(taken)));
            return due ? base::Result<Due>(*due) : passOn(due.error());
        });
        if (!mail)
            return passOn(mail.error());
        if (!*mail)
            return total;
        const auto ending = attempt(**mail);
        if (!ending)
            return passOn(ending.error());
        if (const auto kept = keep(**mail, *ending); !kept)
            return passOn(kept.error());
        using enum Ending::Kind;
        total.sent += ending->kind == Sent;
        total.dropped += ending->kind == Dropped;
        if (ending->kind == Away)
            return total;
    }
}

base::Result<Mailer::Ending> Mailer::attempt(db::DueMail &mail)
{
    const auto row = m_stores.filings.find(mail.id);
    if (!row)
        return passOn(row.error());
    const auto bytes = m_stores.filings.envelope(mail.filing);
    if (!bytes)
        return passOn(bytes.error());
    const auto filing = m_opener.open(*bytes, instantOf((*row)->receivedAt));
    if (!filing && filing.error().code == make_error_code(Errc::Unavailable))
        return passOn(filing.error());
    if (!filing)
        return Ending { Ending::Kind::Later, QStringLiteral("cannot-open"), filing.error().toString() };
    const auto written = write(**row, *filing);
    return written ? judge(m_smtp.send(*written), mail) : written.error();
}

tl::expected<Mail, Mailer::Ending> Mailer::write(const db::FilingRow &row, const OpenedFiling &filing) const
{
    if (row.state == QLatin1String("void"))
        return tl::unexpected(Ending { Ending::Kind::Dropped, QStringLiteral("withdrawn") });
    const auto address = mailAddress(filing.contact()[QLatin1String("email")].toString());
    if (!address)
        return tl::unexpected(Ending { Ending::Kind::Dropped, QStringLiteral("no-address") });
    const QString filedIn = filing.document[QLatin1String("language")].toString();
    const QString language = text::Languages().has(filedIn) ? filedIn : QStringLiteral("es");
    const text::SpokenMeanwhile spoken(language);
    const receipt::SlipContent content = slipOf(row, filing, language);
    const bool isAnswered
        = row.state == QLatin1String("refused") || row.state == QLatin1String("needs-visit");
    const receipt::SlipMail words = receipt::slipMail(content, isAnswered);
    // The comprobante can be computed from the id, and mail servers write this down: a digest of it.
    const QByteArray id = "slip." + envelope::sha256Hex(row.id.toLatin1()).left(32).toLatin1();
    Mail mail { *address, id, language, m_clock.now(), words.subject, words.text, {} };
    if (isAnswered)
        return mail;
    const auto pdf = receipt::renderSlip(content);
    if (!pdf)
        return tl::unexpected(
            Ending { Ending::Kind::Later, QStringLiteral("no-slip"), pdf.error().toString() });
    mail.pdf = *pdf;
    return mail;
}

Mailer::Ending Mailer::judge(const Smtp::Answer &answer, db::DueMail &mail) const
{
    const QString putOff = QStringLiteral("put-off");
    switch (answer.outcome) {
    case Smtp::Outcome::Sent:
        return {};
    case Smtp::Outcome::Refused:
        return { Ending::Kind::Dropped, QStringLiteral("refused"), answer.why };
    case Smtp::Outcome::Away:
        return { Ending::Kind::Away, QStringLiteral("server-away"), answer.why };
    case Smtp::Outcome::PutOff:
        break;
    }
    if (mail.putOffSince.isEmpty())
        mail.putOffSince = base::toIsoMs(m_clock.now());
    const bool isOver = instantOf(mail.putOffSince).addDuration(patience) <= m_clock.now();
    return { isOver ? Ending::Kind::Dropped : Ending::Kind::Later, putOff, answer.why };
}

base::Result<> Mailer::keep(const db::DueMail &mail, const Ending &ending)
{
    using enum Ending::Kind;
    if (ending.kind == Dropped)
        qCInfo(log) << base::Event::MailDropped << mail.id << ending.word << ending.why;
    else if (ending.kind != Sent)
        qCWarning(log) << base::Event::MailWaits << mail.id << ending.word << ending.why;
    const QDateTime now = m_clock.now();
    const QString at = base::toIsoMs(now), next = base::toIsoMs(now.addDuration(pause(mail.tries)));
    return m_stores.write([&](Stores &stores) -> base::Result<> {
        const auto kept = ending.kind == Sent ? stores.mails.sent(mail.filing, at)
            : ending.kind == Dropped          ? stores.mails.dropped(mail.filing, ending.word, at)
                                              : stores.mails.later(mail, ending.word, next, at);
        return kept ? base::Result<>() : passOn(kept.error());
    });
}

} // namespace central
