// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/bench.h"
#include "app/central/commands.h"
#include "app/central/decisions.h"
#include "app/central/filingjson.h"
#include <QDate>
#include <QJsonArray>

namespace central {

namespace {

class FilingsList final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("filings list"); }
    QString summary() const override { return QStringLiteral("All filings, or those in one state"); }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("state") },
                     QStringLiteral("received, opened, accepted, refused, needs-visit or void"),
                     QStringLiteral("STATE") },
            { { QStringLiteral("held") }, QStringLiteral("Only what a person must look at") } };
    }
    QString complaint(const Call &call) const override
    {
        static const QStringList states { QStringLiteral("received"), QStringLiteral("opened"),
            QStringLiteral("accepted"), QStringLiteral("refused"), QStringLiteral("needs-visit"),
            QStringLiteral("void") };
        const bool known = !call.options.isSet(QStringLiteral("state"))
            || states.contains(call.options.value(QStringLiteral("state")));
        return known ? QString() : QStringLiteral("--state: ") + states.join(QLatin1String(", "));
    }

private:
    Exit workIn(Stores &stores, const Setting &, const Call &call) override
    {
        const auto rows = stores.filings.list(call.options.value(QStringLiteral("state")));
        if (!rows)
            return call.console.failed(toBase(rows.error()));
        QJsonArray json;
        QStringList lines;
        for (const db::FilingRow &row : *rows) {
            if (call.options.isSet(QStringLiteral("held")) && row.held.isEmpty())
                continue;
            json.append(toJson(row));
            QStringList line { row.id, row.comprobante, row.state, row.kiosk, row.receivedAt };
            if (!row.procedure.isEmpty())
                line.append(row.procedure);
            if (!row.folio.isEmpty())
                line.append(row.folio);
            if (!row.held.isEmpty())
                line.append(QLatin1String("held: ") + row.held);
            lines.append(line.join(u'\t'));
        }
        call.console.result(json, lines);
        return Exit::Done;
    }
};

class FilingsShow final : public FilingCommand
{
public:
    QString name() const override { return QStringLiteral("filings show"); }
    QString summary() const override { return QStringLiteral("One filing; the content only with --content"); }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("content") },
            QStringLiteral("Opens it with the seal key and prints it") } };
    }

private:
    Exit workOn(
        const db::FilingRow &filing, Stores &stores, const Setting &setting, const Call &call) override
    {
        QJsonObject json = toJson(filing);
        const auto mail = stores.mails.find(filing.number);
        if (!mail)
            return call.console.failed(toBase(mail.error()));
        if (*mail)
            json.insert(
                QStringLiteral("mail"), QStringList { (*mail)->state, (*mail)->word }.join(u' ').trimmed());
        if (call.options.isSet(QStringLiteral("content"))) {
            const auto content = openContent(setting.folder, stores, filing);
            if (!content)
                return call.console.failed(content.error());
            json.insert(QStringLiteral("content"), *content);
        }
        call.console.result(json, asLines(json));
        return Exit::Done;
    }
};

class FilingsAccept final : public FilingCommand
{
public:
    QString name() const override { return QStringLiteral("filings accept"); }
    QString summary() const override { return QStringLiteral("Gives it a folio and the official document"); }
    QStringList arguments() const override { return { QStringLiteral("ID"), QStringLiteral("[FOLIO]") }; }
    bool draws() const override { return true; }
    QString complaint(const Call &call) const override
    {
        const bool fits = call.arguments.size() < 2 || Folio::given(call.arguments.at(1));
        return fits ? QString() : QStringLiteral("A folio has up to 40 of A-Z, 0-9, '-', '/' and '.'");
    }

private:
    Exit workOn(
        const db::FilingRow &filing, Stores &stores, const Setting &setting, const Call &call) override
    {
        const base::SystemClock clock;
        const auto bench = Bench::set(stores, setting.folder, clock);
        if (!bench)
            return call.console.failed(bench.error());
        const auto folio = Folio::given(call.arguments.value(1));
        const auto accepted
            = Decisions(stores, clock).accept(filing.id, folio, (*bench)->opener, (*bench)->authority.name());
        if (!accepted)
            return call.console.failed(accepted.error());
        const QString given = accepted->toString();
        call.console.result(
            QJsonObject { { QStringLiteral("id"), filing.id }, { QStringLiteral("folio"), given } },
            { given });
        return Exit::Done;
    }
};

/// A decision that only needs a word.
class FilingsDecide : public FilingCommand
{
private:
    Exit workOn(const db::FilingRow &filing, Stores &stores, const Setting &, const Call &call) final
    {
        const base::SystemClock clock;
        Decisions decisions(stores, clock);
        if (const auto done = decide(decisions, filing.id, call.options); !done)
            return call.console.failed(done.error());
        call.console.result(
            QJsonObject { { QStringLiteral("id"), filing.id }, { QStringLiteral("state"), state() } },
            { state() });
        return Exit::Done;
    }
    virtual QString state() const = 0;
    virtual base::Result<> decide(Decisions &decisions, const QString &id, const QCommandLineParser &options)
        = 0;

protected:
    static command::Option reason(bool required)
    {
        return { { QStringLiteral("reason") }, QStringLiteral("For the resident"), QStringLiteral("TEXT"),
            required };
    }
    static QString reasonIn(const QCommandLineParser &options)
    {
        return options.value(QStringLiteral("reason")).trimmed();
    }
};

class FilingsRefuse final : public FilingsDecide
{
public:
    QString name() const override { return QStringLiteral("filings refuse"); }
    QString summary() const override
    {
        return QStringLiteral("Refuses it, with the reason that the resident reads");
    }
    QList<command::Option> options() const override { return { reason(true) }; }

private:
    QString state() const override { return QStringLiteral("refused"); }
    base::Result<> decide(Decisions &decisions, const QString &id, const QCommandLineParser &options) override
    {
        return decisions.refuse(id, reasonIn(options));
    }
};

class FilingsNeedsVisit final : public FilingsDecide
{
public:
    QString name() const override { return QStringLiteral("filings needs-visit"); }
    QString summary() const override { return QStringLiteral("The resident has to come by, until a day"); }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("deadline") }, QStringLiteral("2026-12-01"), QStringLiteral("DATE"),
                     true },
            reason(false) };
    }
    QString complaint(const Call &call) const override
    {
        const bool isDay = QDate::fromString(deadlineIn(call.options), Qt::ISODate).isValid();
        return isDay ? QString() : QStringLiteral("--deadline DATE, for example 2026-12-01");
    }

private:
    QString state() const override { return QStringLiteral("needs-visit"); }
    base::Result<> decide(Decisions &decisions, const QString &id, const QCommandLineParser &options) override
    {
        return decisions.needsVisit(id, reasonIn(options), deadlineIn(options));
    }
    static QString deadlineIn(const QCommandLineParser &options)
    {
        return options.value(QStringLiteral("deadline"));
    }
};

} // namespace

std::unique_ptr<Command> filingsListCommand()
{
    return std::make_unique<FilingsList>();
}
std::unique_ptr<Command> filingsShowCommand()
{
    return std::make_unique<FilingsShow>();
}
std::unique_ptr<Command> filingsAcceptCommand()
{
    return std::make_unique<FilingsAccept>();
}
std::unique_ptr<Command> filingsRefuseCommand()
{
    return std::make_unique<FilingsRefuse>();
}
std::unique_ptr<Command> filingsNeedsVisitCommand()
{
    return std::make_unique<FilingsNeedsVisit>();
}

} // namespace central
