// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/bench.h"
#include "app/central/commands.h"
#include "app/central/mailer.h"

namespace central {

namespace {

/// A program of its own, by its timer: whoever waits for a mail server opens and answers
/// nothing.
class MailSend final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("mail send"); }
    QString summary() const override
    {
        return QStringLiteral("Sends the slips that were wished by e-mail (exit 3 if some wait)");
    }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("again") },
            QStringLiteral("Also those whose mailbox was refused, or said \"later\" for too long") } };
    }
    bool draws() const override { return true; }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) override
    {
        const base::SystemClock clock;
        const auto settings = MailSettings::load(setting.configFile);
        if (!settings)
            return call.console.failed(settings.error());
        Mailer::Figures figures;
        if (*settings) {
            const auto sent = send(stores, setting, **settings, call, clock);
            if (!sent)
                return call.console.failed(sent.error());
            figures = *sent;
        }
        const auto counts = stores.mails.countsByState();
        if (!counts)
            return call.console.failed(toBase(counts.error()));
        qint64 waiting = 0;
        for (const auto &[state, count] : *counts)
            waiting += state == QLatin1String("waiting") ? count : 0;
        QStringList lines { QStringLiteral("sent %1, dropped %2, waiting %3")
                                .arg(figures.sent)
                                .arg(figures.dropped)
                                .arg(waiting) };
        if (!*settings)
            lines << QStringLiteral("no mail server is set: [mail] server in the settings");
        call.console.result(
            QJsonObject { { QStringLiteral("sent"), figures.sent },
                { QStringLiteral("dropped"), figures.dropped }, { QStringLiteral("waiting"), waiting },
                { QStringLiteral("server"), settings->has_value() } },
            lines);
        return waiting == 0 ? Exit::Done : Exit::NeedsAttention;
    }

    static base::Result<Mailer::Figures> send(Stores &stores, const Setting &setting,
        const MailSettings &settings, const Call &call, const base::Clock &clock)
    {
        const auto bench = Bench::set(stores, setting.folder, clock);
        if (!bench)
            return passOn(bench.error());
        if (call.options.isSet(QStringLiteral("again"))) {
            const auto again = stores.write([&](Stores &opened) -> base::Result<> {
                const auto waiting = opened.mails.again(
                    { QStringLiteral("refused"), QStringLiteral("put-off") }, base::toIsoMs(clock.now()));
                return waiting ? base::Result<>() : passOn(waiting.error());
            });
            if (!again)
                return passOn(again.error());
        }
        Smtp smtp(settings, (*bench)->authority.name());
        return Mailer(stores, (*bench)->opener, smtp, clock).sendDue();
    }
};

} // namespace

std::unique_ptr<Command> mailSendCommand()
{
    return std::make_unique<MailSend>();
}

} // namespace central
