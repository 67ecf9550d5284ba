// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/commands.h"
#include "app/central/decisions.h"
#include "app/central/errc.h"
#include "app/central/filingjson.h"
#include <QDate>
#include <QJsonArray>

namespace central {

namespace {

// Takes an id, or a comprobante that only one filing has.
base::Result<db::FilingRow> findFiling(Stores &stores, const QString &text)
{
    if (const auto comprobante = base::Comprobante::read(text)) {
        const auto rows = stores.filings.withComprobante(comprobante->toString());
        if (!rows)
            return passOn(rows.error());
        if (rows->size() == 1)
            return rows->first();
        if (rows->size() > 1)
            return fail(
                Errc::NotFound, QStringLiteral("more than one filing has that comprobante: use the id"));
    }
    const auto row = stores.filings.find(text);
    if (!row)
        return passOn(row.error());
    if (!*row)
        return fail(Errc::NotFound, QStringLiteral("no such filing"));
    return **row;
}

class FilingsList final : public Command
{
public:
    QString name() const override { return QStringLiteral("filings list"); }
    QString summary() const override { return QStringLiteral("All filings, or those in one state"); }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("state"),
            QStringLiteral("received, opened, accepted, refused, needs-visit or void"),
            QStringLiteral("STATE") });
        parser.addOption({ QStringLiteral("held"), QStringLiteral("Only what a person must look at") });
    }
    Exit run(const Setting &setting, const QCommandLineParser &options, Console &console) override
    {
        const QString state = options.value(QStringLiteral("state"));
        static const QStringList states { QStringLiteral("received"), QStringLiteral("opened"),
            QStringLiteral("accepted"), QStringLiteral("refused"), QStringLiteral("needs-visit"),
            QStringLiteral("void") };
        if (!state.isEmpty() && !states.contains(state))
            return console.wrongUsage(QStringLiteral("--state: ") + states.join(QLatin1String(", ")));
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto rows = (*stores)->filings.list(state);
        if (!rows)
            return console.failed(toBase(rows.error()));
        QJsonArray json;
        QStringList lines;
        for (const db::FilingRow &row : *rows) {
            if (options.isSet(QStringLiteral("held")) && row.held.isEmpty())
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
        console.result(json, lines);
        return Exit::Done;
    }
};

class FilingsShow final : public Command
{
public:
    QString name() const override { return QStringLiteral("filings show"); }
    QString summary() const override { return QStringLiteral("One filing; the content only with --content"); }
    QString arguments() const override { return QStringLiteral("ID"); }
    int fewest() const override { return 1; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption(
            { QStringLiteral("content"), QStringLiteral("Opens it with the seal key and prints it") });
    }
    Exit run(const Setting &setting, const QCommandLineParser &options, Console &console) override
    {
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto row = findFiling(**stores, setting.arguments.first());
        if (!row)
            return console.failed(row.error());
        QJsonObject json = toJson(*row);
        if (options.isSet(QStringLiteral("content"))) {
            const auto content = openContent(setting.folder, **stores, *row);
            if (!content)
                return console.failed(content.error());
            json.insert(QStringLiteral("content"), *content);
        }
        console.result(json, asLines(json));
        return Exit::Done;
    }
};

class FilingsAccept final : public Command
{
public:
    QString name() const override { return QStringLiteral("filings accept"); }
    QString summary() const override { return QStringLiteral("Gives it a folio and the official document"); }
    QString arguments() const override { return QStringLiteral("ID [FOLIO]"); }
    bool draws() const override { return true; }
    int fewest() const override { return 1; }
    int most() const override { return 2; }
    Exit run(const Setting &setting, const QCommandLineParser &, Console &console) override
    {
        std::optional<Folio> folio;
        if (setting.arguments.size() == 2) {
            folio = Folio::given(setting.arguments.at(1));
            if (!folio)
                return console.wrongUsage(
                    QStringLiteral("A folio has up to 40 of A-Z, 0-9, '-', '/' and '.'"));
        }
        const base::SystemClock clock;
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return console.failed(authority.error());
        const auto sealKeys = authority->sealKeys();
        if (!sealKeys)
            return console.failed(sealKeys.error());
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto row = findFiling(**stores, setting.arguments.first());
        if (!row)
            return console.failed(row.error());
        Members members(setting.folder);
        Opener opener(**stores, members, authority->deviceAuthority(), *sealKeys, clock);
        const auto accepted = Decisions(**stores, clock).accept(row->id, folio, opener, authority->name());
        if (!accepted)
            return console.failed(accepted.error());
        console.result(
            QJsonObject {
                { QStringLiteral("id"), row->id },
                { QStringLiteral("folio"), accepted->toString() },
            },
            { accepted->toString() });
        return Exit::Done;
    }
};

class FilingsRefuse final : public Command
{
public:
    QString name() const override { return QStringLiteral("filings refuse"); }
    QString summary() const override
    {
        return QStringLiteral("Refuses it, with the reason that the resident reads");
    }
    QString arguments() const override { return QStringLiteral("ID --reason TEXT"); }
    int fewest() const override { return 1; }
    int most() const override { return 1; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption(
            { QStringLiteral("reason"), QStringLiteral("For the resident"), QStringLiteral("TEXT") });
    }
    Exit run(const Setting &setting, const QCommandLineParser &options, Console &console) override
    {
        const QString reason = options.value(QStringLiteral("reason")).trimmed();
        if (reason.isEmpty())
            return console.wrongUsage(
                QStringLiteral("Usage: ventanilla-central filings refuse ID --reason TEXT"));
        return decide(setting, console, QStringLiteral("refused"),
            [&](Decisions &decisions, const QString &id) { return decisions.refuse(id, reason); });
    }

    template <typename Decide>
    static Exit decide(const Setting &setting, Console &console, const QString &state, Decide decide)
    {
        const base::SystemClock clock;
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto row = findFiling(**stores, setting.arguments.first());
        if (!row)
            return console.failed(row.error());
        Decisions decisions(**stores, clock);
        if (const base::Result<> done = decide(decisions, row->id); !done)
            return console.failed(done.error());
        console.result(
            QJsonObject { { QStringLiteral("id"), row->id }, { QStringLiteral("state"), state } }, { state });
        return Exit::Done;
    }
};

class FilingsNeedsVisit final : public Command
{
public:
    QString name() const override { return QStringLiteral("filings needs-visit"); }
    QString summary() const override { return QStringLiteral("The resident has to come by, until a day"); }
    QString arguments() const override { return QStringLiteral("ID --deadline DATE"); }
    int fewest() const override { return 1; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption(
            { QStringLiteral("deadline"), QStringLiteral("2026-12-01"), QStringLiteral("DATE") });
        parser.addOption(
            { QStringLiteral("reason"), QStringLiteral("For the resident"), QStringLiteral("TEXT") });
    }
    Exit run(const Setting &setting, const QCommandLineParser &options, Console &console) override
    {
        const QString deadline = options.value(QStringLiteral("deadline"));
        if (!QDate::fromString(deadline, Qt::ISODate).isValid())
            return console.wrongUsage(QStringLiteral("--deadline DATE, for example 2026-12-01"));
        const QString reason = options.value(QStringLiteral("reason")).trimmed();
        return FilingsRefuse::decide(
            setting, console, QStringLiteral("needs-visit"), [&](Decisions &decisions, const QString &id) {
                return decisions.needsVisit(id, reason, deadline);
            });
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
