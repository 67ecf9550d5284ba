// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/gaps.h"
#include "app/base/clock.h"
#include <algorithm>
#include <optional>

namespace central {

QString Gap::word() const
{
    switch (kind) {
    case Kind::EmptySlot:
        return QStringLiteral("empty-slot");
    case Kind::BrokenLink:
        return QStringLiteral("broken-link");
    case Kind::ShortEnd:
        return QStringLiteral("short-end");
    case Kind::OtherHead:
        return QStringLiteral("other-head");
    case Kind::NewChain:
        return QStringLiteral("new-chain");
    }
    Q_UNREACHABLE();
}

QJsonObject Gap::toJson() const
{
    QJsonObject object {
        { QStringLiteral("kind"), word() },
        { QStringLiteral("kiosk"), kiosk },
        { QStringLiteral("chain"), chain },
        { QStringLiteral("from"), from },
        { QStringLiteral("to"), to },
        { QStringLiteral("since"), since },
    };
    if (!next.isEmpty())
        object.insert(QStringLiteral("next"), next);
    return object;
}

base::Result<QList<Gap>> findGaps(Stores &stores, const QDateTime &now, std::chrono::hours patience)
{
    // Instants of one form compare as text.
    const QString old = base::toIsoMs(now.addSecs(-std::chrono::seconds(patience).count()));
    const QByteArray nothingBefore(32, '\0');
    QList<Gap> gaps;
    const auto links = stores.chains.eachLink([&](const db::ChainLink &link) {
        if (link.sequence > link.sequenceBefore + 1 && link.receivedAt <= old)
            gaps.append({ Gap::Kind::EmptySlot, link.kiosk, link.chain, link.sequenceBefore + 1,
                link.sequence - 1, link.receivedAt });
        const QByteArray before = link.sequence == 1 ? nothingBefore : link.digestBefore;
        if (link.sequence == link.sequenceBefore + 1 && !link.previous.isEmpty() && link.previous != before)
            gaps.append({ Gap::Kind::BrokenLink, link.kiosk, link.chain, link.sequence, link.sequence,
                link.receivedAt });
    });
    if (!links)
        return passOn(links.error());
    const auto ends = stores.chains.eachEnd([&](const db::ChainEnd &end) {
        if (end.highestSaid > end.highestArrived && end.saidAt <= old)
            gaps.append({ Gap::Kind::ShortEnd, end.kiosk, end.chain, end.highestArrived + 1, end.highestSaid,
                end.saidAt });
        else if (!end.digestThere.isEmpty() && end.digestThere != end.headSaid)
            gaps.append(
                { Gap::Kind::OtherHead, end.kiosk, end.chain, end.highestSaid, end.highestSaid, end.saidAt });
    });
    if (!ends)
        return passOn(ends.error());
    std::optional<db::ChainSpan> before;
    const auto spans = stores.chains.eachSpan([&](const db::ChainSpan &span) {
        if (before && before->kiosk == span.kiosk)
            gaps.append({ Gap::Kind::NewChain, span.kiosk, before->chain, before->highestArrived,
                std::max(before->highestArrived, before->highestSaid), span.firstSeenAt, span.chain });
        before = span;
    });
    if (!spans)
        return passOn(spans.error());
    return gaps;
}

} // namespace central
