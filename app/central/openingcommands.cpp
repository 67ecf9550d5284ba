// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/commands.h"
#include "app/central/errc.h"
#include "app/central/opener.h"
#include "app/envelope/securefile.h"
#include <QJsonDocument>

namespace central {

namespace {

/// What the commands that need the seal keys work with.
struct Bench
{
    std::unique_ptr<Stores> stores;
    std::unique_ptr<Members> members;
    std::unique_ptr<Opener> opener;

    static base::Result<Bench> set(const QString &folder, const base::Clock &clock)
    {
        const auto authority = Authority::at(folder);
        if (!authority)
            return passOn(authority.error());
        const auto keys = authority->sealKeys();
        if (!keys)
            return passOn(keys.error());
        auto stores = Stores::open(folder);
        if (!stores)
            return passOn(stores.error());
        Bench bench { std::move(*stores), std::make_unique<Members>(folder), nullptr };
        bench.opener = std::make_unique<Opener>(
            *bench.stores, *bench.members, authority->deviceAuthority(), *keys, clock);
        return bench;
    }
};

class OpenPending final : public Command
{
public:
    QString name() const override { return QStringLiteral("open-pending"); }
    QString summary() const override
    {
        return QStringLiteral("Opens what was received (exit 3 if a person must look)");
    }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption(
            { QStringLiteral("held"), QStringLiteral("Also what is held for a person, revoked or not") });
    }
    Exit run(const Setting &setting, const QCommandLineParser &options, Console &console) override
    {
        const base::SystemClock clock;
        const auto bench = Bench::set(setting.folder, clock);
        if (!bench)
            return console.failed(bench.error());
        const auto figures = bench->opener->openPending(options.isSet(QStringLiteral("held")));
        if (!figures)
            return console.failed(figures.error());
        console.result(
            QJsonObject {
                { QStringLiteral("opened"), figures->opened },
                { QStringLiteral("held"), figures->held },
            },
            { QStringLiteral("opened %1, held for a person %2").arg(figures->opened).arg(figures->held) });
        return figures->held == 0 ? Exit::Done : Exit::NeedsAttention;
    }
};

class Open final : public Command
{
public:
    QString name() const override { return QStringLiteral("open"); }
    QString summary() const override
    {
        return QStringLiteral("Opens an envelope from a file and prints its document");
    }
    QString arguments() const override { return QStringLiteral("FILE.cms"); }
    int fewest() const override { return 1; }
    Exit run(const Setting &setting, const QCommandLineParser &, Console &console) override
    {
        const base::SystemClock clock;
        const auto bytes = envelope::readPublic(setting.arguments.first());
        if (!bytes)
            return console.failed(bytes.error());
        const auto bench = Bench::set(setting.folder, clock);
        if (!bench)
            return console.failed(bench.error());
        const auto document = bench->opener->document(*bytes, clock.now());
        if (!document)
            return console.failed(document.error());
        const QJsonDocument json = QJsonDocument::fromJson(*document);
        console.result(json.object(), { QString::fromUtf8(json.toJson(QJsonDocument::Indented)).trimmed() });
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> openPendingCommand()
{
    return std::make_unique<OpenPending>();
}
std::unique_ptr<Command> openCommand()
{
    return std::make_unique<Open>();
}

} // namespace central
