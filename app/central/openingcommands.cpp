// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/bench.h"
#include "app/central/commands.h"
#include "app/envelope/securefile.h"
#include <QJsonDocument>

namespace central {

namespace {

class OpenPending final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("open-pending"); }
    QString summary() const override
    {
        return QStringLiteral("Opens what was received (exit 3 if a person must look)");
    }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("held") },
            QStringLiteral("Also what is held for a person, revoked or not") } };
    }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) override
    {
        const base::SystemClock clock;
        const auto bench = Bench::set(stores, setting.folder, clock);
        if (!bench)
            return call.console.failed(bench.error());
        const auto figures = (*bench)->opener.openPending(call.options.isSet(QStringLiteral("held")));
        if (!figures)
            return call.console.failed(figures.error());
        call.console.result(
            QJsonObject {
                { QStringLiteral("opened"), figures->opened },
                { QStringLiteral("held"), figures->held },
            },
            { QStringLiteral("opened %1, held for a person %2").arg(figures->opened).arg(figures->held) });
        return figures->held == 0 ? Exit::Done : Exit::NeedsAttention;
    }
};

class Open final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("open"); }
    QString summary() const override
    {
        return QStringLiteral("Opens an envelope from a file and prints its document");
    }
    QStringList arguments() const override { return { QStringLiteral("FILE.cms") }; }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) override
    {
        const base::SystemClock clock;
        const auto bytes = envelope::readPublic(call.arguments.first());
        if (!bytes)
            return call.console.failed(bytes.error());
        const auto bench = Bench::set(stores, setting.folder, clock);
        if (!bench)
            return call.console.failed(bench.error());
        const auto document = (*bench)->opener.document(*bytes, clock.now());
        if (!document)
            return call.console.failed(document.error());
        const QJsonDocument json = QJsonDocument::fromJson(*document);
        call.console.result(
            json.object(), { QString::fromUtf8(json.toJson(QJsonDocument::Indented)).trimmed() });
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
