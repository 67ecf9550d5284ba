// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/fleet.h"
#include "app/base/clock.h"
#include "app/central/gaps.h"
#include "app/central/messages.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace central {

namespace {

QDateTime instantIn(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

/// A kiosk that somebody stole says what they like: nothing of it acts on a terminal.
QString versionIn(const QJsonValue &value)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-Za-z.+~-]{1,20}\\z"));
    const QString text = value.toString();
    return form.match(text).hasMatch() ? text : QString();
}

KioskState stateOf(const db::KioskRow &row, const QDateTime &now)
{
    const QJsonObject said = QJsonDocument::fromJson(row.heartbeat).object();
    const QJsonValue queue = said[QLatin1String("queue")];
    KioskState state;
    state.row = row;
    state.seen = instantIn(row.heartbeatAt);
    state.version = versionIn(said[QLatin1String("versions")][QLatin1String("ventanilla")]);
    state.queued = integerOf(queue[QLatin1String("queued")], 0);
    state.setAside = integerOf(queue[QLatin1String("setAside")], 0);
    state.oldest = instantIn(queue[QLatin1String("oldest")]);
    state.diskAvailable = integerOf(said[QLatin1String("disk")][QLatin1String("available")], 0);
    if (const QJsonValue offset = said[QLatin1String("clockOffsetMs")]; offset.isDouble())
        state.clockOffset = offset.toInteger() / 1000;
    const QDateTime until = instantIn(said[QLatin1String("certificate")][QLatin1String("until")]);
    if (until.isValid())
        state.certificateDays = now.daysTo(until);
    return state;
}

QStringList needsOf(const KioskState &state, const QDateTime &now, const FleetLimits &limits)
{
    const auto isLonger = [&now](const QDateTime &since, std::chrono::seconds than) {
        return since.isValid() && since.secsTo(now) >= than.count();
    };
    const QDateTime heard = state.seen.isValid() ? state.seen : instantIn(state.row.enrolledAt);
    const std::pair<bool, const char *> all[] {
        { isLonger(heard, limits.silence), "not-seen" },
        { isLonger(state.oldest, limits.oldest), "queue-waits" },
        { state.setAside.value_or(0) > 0, "set-aside" },
        { state.gaps.value_or(0) > 0, "gaps" },
        { state.certificateDays.value_or(limits.certificateDays) < limits.certificateDays, "certificate" },
        { state.diskAvailable.value_or(limits.disk) < limits.disk, "disk" },
        { std::abs(state.clockOffset.value_or(0)) >= limits.clock.count(), "clock" },
    };
    QStringList needs;
    for (const auto &[isSo, word] : all) {
        if (isSo)
            needs += QLatin1String(word);
    }
    return needs;
}

base::Result<QHash<QString, int>> countGaps(Stores &stores, const QDateTime &now, std::chrono::hours patience)
{
    return findGaps(stores, now, patience).map([](const QList<Gap> &gaps) {
        QHash<QString, int> counts;
        for (const Gap &gap : gaps)
            counts[gap.kiosk] += gap.isMissing();
        return counts;
    });
}

void putGauge(QByteArray &text, const char *name, const QList<KioskState> &states,
    std::optional<double> (*value)(const KioskState &))
{
    text += QByteArray("# TYPE ventanilla_kiosk_") + name + " gauge\n";
    for (const KioskState &state : states) {
        if (const auto figure = value(state))
            text += QByteArray("ventanilla_kiosk_") + name + "{kiosk=\"" + state.row.id.toUtf8() + "\"} "
                + QByteArray::number(*figure, 'g', 15) + '\n';
    }
}

std::optional<double> secondsOf(const QDateTime &instant)
{
    return instant.isValid() ? std::optional(double(instant.toMSecsSinceEpoch()) / 1000) : std::nullopt;
}

} // namespace

QJsonObject KioskState::toJson() const
{
    QJsonObject object {
        { QStringLiteral("kiosk"), row.id },
        { QStringLiteral("enrolledAt"), row.enrolledAt },
        { QStringLiteral("revokedAt"), row.revokedAt },
        { QStringLiteral("heartbeatAt"), row.heartbeatAt },
        { QStringLiteral("heartbeat"), QJsonDocument::fromJson(row.heartbeat).object() },
        { QStringLiteral("needs"), QJsonArray::fromStringList(needs) },
    };
    const std::pair<const char *, std::optional<qint64>> figures[] { { "queued", queued },
        { "setAside", setAside }, { "diskAvailable", diskAvailable }, { "clockOffset", clockOffset },
        { "certificateDays", certificateDays }, { "gaps", gaps } };
    for (const auto &[name, figure] : figures)
        object.insert(QLatin1String(name), figure ? QJsonValue(*figure) : QJsonValue());
    object.insert(QStringLiteral("version"), version);
    object.insert(QStringLiteral("oldest"), oldest.isValid() ? base::toIsoMs(oldest) : QString());
    return object;
}

base::Result<QList<KioskState>> lookOver(Stores &stores, const QDateTime &now, const FleetLimits &limits)
{
    const auto kiosks = stores.kiosks.list();
    if (!kiosks)
        return passOn(kiosks.error());
    const auto gaps = countGaps(stores, now, limits.gap);
    if (!gaps)
        return passOn(gaps.error());
    QList<KioskState> states;
    for (const db::KioskRow &row : *kiosks) {
        KioskState state = stateOf(row, now);
        state.gaps = gaps->value(row.id);
        if (!state.isRevoked())
            state.needs = needsOf(state, now, limits);
        states += state;
    }
    std::stable_sort(states.begin(), states.end(), [](const KioskState &a, const KioskState &b) {
        return std::pair(a.isRevoked(), -a.needs.size()) < std::pair(b.isRevoked(), -b.needs.size());
    });
    return states;
}

base::Result<QByteArray> fleetMetrics(Stores &stores, const QDateTime &now)
{
    const auto kiosks = stores.kiosks.list();
    if (!kiosks)
        return passOn(kiosks.error());
    QList<KioskState> states;
    for (const db::KioskRow &row : *kiosks) {
        if (row.revokedAt.isEmpty())
            states += stateOf(row, now);
    }
    QByteArray text;
    putGauge(text, "seen_timestamp_seconds", states, [](const KioskState &s) { return secondsOf(s.seen); });
    putGauge(text, "queued", states, [](const KioskState &s) { return std::optional<double>(s.queued); });
    putGauge(
        text, "oldest_timestamp_seconds", states, [](const KioskState &s) { return secondsOf(s.oldest); });
    putGauge(
        text, "set_aside", states, [](const KioskState &s) { return std::optional<double>(s.setAside); });
    putGauge(text, "disk_available_bytes", states,
        [](const KioskState &s) { return std::optional<double>(s.diskAvailable); });
    putGauge(text, "clock_offset_seconds", states,
        [](const KioskState &s) { return std::optional<double>(s.clockOffset); });
    putGauge(text, "certificate_days_left", states,
        [](const KioskState &s) { return std::optional<double>(s.certificateDays); });
    return text;
}

} // namespace central
