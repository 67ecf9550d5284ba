// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/commands.h"
#include "app/central/gaps.h"
#include <QJsonArray>

namespace central {

namespace {

class Gaps final : public Command
{
public:
    QString name() const override { return QStringLiteral("gaps"); }
    QString summary() const override
    {
        return QStringLiteral("What is missing in the chains (exit 3 if anything)");
    }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("hours"), QStringLiteral("How long a slot may stay empty (24)"),
            QStringLiteral("N"), QStringLiteral("24") });
    }
    Exit run(const Setting &setting, const QCommandLineParser &options, Console &console) override
    {
        bool number = false;
        const int hours = options.value(QStringLiteral("hours")).toInt(&number);
        if (!number || hours < 0)
            return console.wrongUsage(QStringLiteral("--hours N"));
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto gaps = findGaps(**stores, base::SystemClock().now(), std::chrono::hours(hours));
        if (!gaps)
            return console.failed(gaps.error());
        QJsonArray json;
        QStringList lines;
        for (const Gap &gap : *gaps) {
            json.append(gap.toJson());
            lines.append(QStringLiteral("%1\t%2\t%3\t%4-%5\t%6")
                             .arg(gap.word(), gap.kiosk, gap.chain)
                             .arg(gap.from)
                             .arg(gap.to)
                             .arg(gap.since));
        }
        console.result(json, lines);
        return gaps->isEmpty() ? Exit::Done : Exit::NeedsAttention;
    }
};

} // namespace

std::unique_ptr<Command> gapsCommand()
{
    return std::make_unique<Gaps>();
}

} // namespace central
