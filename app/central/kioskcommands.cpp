// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/commands.h"
#include "app/central/errc.h"
#include "app/central/fleet.h"
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace central {

namespace {

const QString none = QStringLiteral("–");

QString ago(const QDateTime &instant, const QDateTime &now)
{
    if (!instant.isValid())
        return none;
    const qint64 minutes = instant.secsTo(now) / 60;
    if (minutes < 120)
        return QStringLiteral("%1 min").arg(minutes);
    return minutes < 2 * 24 * 60 ? QStringLiteral("%1 h").arg(minutes / 60)
                                 : QStringLiteral("%1 d").arg(minutes / (24 * 60));
}

template <typename Number>
QString figure(const std::optional<Number> &number, const QString &unit = {}, qint64 divisor = 1)
{
    return number ? QString::number(*number / divisor) + unit : none;
}

QStringList cellsOf(const KioskState &state, const QDateTime &now)
{
    const QString needs = state.isRevoked() ? QStringLiteral("revoked ") + state.row.revokedAt.left(10)
                                            : state.needs.join(u' ');
    return { state.row.id, ago(state.seen, now), state.version.isEmpty() ? none : state.version,
        figure(state.queued), ago(state.oldest, now), figure(state.setAside), figure(state.gaps),
        figure(state.certificateDays, QStringLiteral(" d")),
        figure(state.diskAvailable, QStringLiteral(" MB"), 1024 * 1024),
        figure(state.clockOffset, QStringLiteral(" s")), needs };
}

QStringList table(QList<QStringList> rows)
{
    rows.prepend({ QStringLiteral("KIOSK"), QStringLiteral("SEEN"), QStringLiteral("VERSION"),
        QStringLiteral("QUEUED"), QStringLiteral("OLDEST"), QStringLiteral("ASIDE"), QStringLiteral("GAPS"),
        QStringLiteral("CERTIFICATE"), QStringLiteral("DISK"), QStringLiteral("CLOCK"),
        QStringLiteral("NEEDS") });
    QList<qsizetype> widths(rows.first().size());
    for (const QStringList &cells : std::as_const(rows)) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths.at(i), cells.at(i).size());
    }
    QStringList lines;
    for (const QStringList &cells : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += cells.at(i).leftJustified(widths.at(i) + 2);
        lines += line.trimmed();
    }
    return lines;
}

class Kiosks final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("kiosks"); }
    QString summary() const override
    {
        return QStringLiteral("How each kiosk is, who needs somebody first (exit 3 if anyone does)");
    }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("hours") },
            QStringLiteral("How long a kiosk may be silent, and a filing wait in it (72)"),
            QStringLiteral("N") } };
    }
    QString complaint(const Call &call) const override
    {
        return limitsIn(call.options) ? QString() : QStringLiteral("--hours N");
    }

private:
    Exit workIn(Stores &stores, const Setting &, const Call &call) override
    {
        const QDateTime now = base::SystemClock().now();
        const auto states = lookOver(stores, now, *limitsIn(call.options));
        if (!states)
            return call.console.failed(states.error());
        QJsonArray json;
        QList<QStringList> rows;
        for (const KioskState &state : *states) {
            json += state.toJson();
            rows += cellsOf(state, now);
        }
        call.console.result(json, table(rows));
        const bool needed = std::any_of(
            states->begin(), states->end(), [](const KioskState &state) { return !state.needs.isEmpty(); });
        return needed ? Exit::NeedsAttention : Exit::Done;
    }
    static std::optional<FleetLimits> limitsIn(const QCommandLineParser &options)
    {
        FleetLimits limits;
        if (!options.isSet(QStringLiteral("hours")))
            return limits;
        bool number = false;
        const int hours = options.value(QStringLiteral("hours")).toInt(&number);
        limits.silence = limits.oldest = std::chrono::hours(hours);
        return number && hours > 0 ? std::optional(limits) : std::nullopt;
    }
};

class Revoke final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("revoke"); }
    QString summary() const override
    {
        return QStringLiteral("Takes no more from a kiosk; holds what is not opened");
    }
    QStringList arguments() const override { return { QStringLiteral("KIOSK") }; }

private:
    Exit workIn(Stores &stores, const Setting &, const Call &call) override
    {
        const QString kiosk = call.arguments.first();
        const auto done = stores.write([&](Stores &s) -> base::Result<> {
            const auto revoked = s.kiosks.revoke(kiosk, base::toIsoMs(base::SystemClock().now()));
            if (!revoked)
                return passOn(revoked.error());
            if (!*revoked)
                return fail(Errc::NotFound, QStringLiteral("no kiosk %1").arg(kiosk));
            if (const auto held = s.filings.holdPendingOf(kiosk, QStringLiteral("revoked")); !held)
                return passOn(held.error());
            return {};
        });
        if (!done)
            return call.console.failed(done.error());
        call.console.result(
            QJsonObject { { QStringLiteral("revoked"), kiosk } }, { QStringLiteral("revoked ") + kiosk });
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> kiosksCommand()
{
    return std::make_unique<Kiosks>();
}
std::unique_ptr<Command> revokeCommand()
{
    return std::make_unique<Revoke>();
}

} // namespace central
