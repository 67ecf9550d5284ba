// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/commands.h"
#include "app/central/gaps.h"
#include <QJsonArray>
#include <algorithm>

namespace central {

namespace {

class Gaps final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("gaps"); }
    QString summary() const override
    {
        return QStringLiteral(
            "What is missing in the chains (exit 3 if anything), and where a new one began");
    }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("hours") }, QStringLiteral("How long a slot may stay empty (24)"),
            QStringLiteral("N") } };
    }
    QString complaint(const Call &call) const override
    {
        return hoursIn(call.options) ? QString() : QStringLiteral("--hours N");
    }

private:
    Exit workIn(Stores &stores, const Setting &, const Call &call) override
    {
        const auto gaps = findGaps(stores, base::SystemClock().now(), *hoursIn(call.options));
        if (!gaps)
            return call.console.failed(gaps.error());
        QJsonArray json;
        QStringList lines;
        for (const Gap &gap : *gaps) {
            json.append(gap.toJson());
            QString line = QStringLiteral("%1\t%2\t%3\t%4-%5\t%6")
                               .arg(gap.word(), gap.kiosk, gap.chain)
                               .arg(gap.from)
                               .arg(gap.to)
                               .arg(gap.since);
            lines.append(gap.next.isEmpty() ? line : line + u'\t' + gap.next);
        }
        call.console.result(json, lines);
        const bool missing
            = std::any_of(gaps->begin(), gaps->end(), [](const Gap &gap) { return gap.isMissing(); });
        return missing ? Exit::NeedsAttention : Exit::Done;
    }
    static std::optional<std::chrono::hours> hoursIn(const QCommandLineParser &options)
    {
        if (!options.isSet(QStringLiteral("hours")))
            return std::chrono::hours(24);
        bool number = false;
        const int hours = options.value(QStringLiteral("hours")).toInt(&number);
        return number && hours >= 0 ? std::optional(std::chrono::hours(hours)) : std::nullopt;
    }
};

} // namespace

std::unique_ptr<Command> gapsCommand()
{
    return std::make_unique<Gaps>();
}

} // namespace central
