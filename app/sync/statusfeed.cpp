// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/statusfeed.h"

#include "app/sync/errc.h"
#include "db/filingstate.h"
#include <QJsonArray>

namespace syncing {

namespace {

constexpr int pageSize = 500;

std::optional<outbox::Change> readChange(const QJsonObject &entry)
{
    const auto id = base::FilingId::fromString(entry.value(QLatin1String("id")).toString());
    const auto state = db::stateOf(entry.value(QLatin1String("state")).toString());
    if (!id || !state)
        return std::nullopt;
    return outbox::Change { *id, *state };
}

} // namespace

StatusFeed::StatusFeed(CentralClient &client, outbox::Outbox &outbox, QObject *parent)
    : QObject(parent), m_client(client), m_outbox(outbox)
{
}

void StatusFeed::poll()
{
    if (m_polling)
        return;
    m_polling = true;
    askPage();
}

void StatusFeed::askPage()
{
    const auto cursor = m_outbox.cursor();
    if (!cursor)
        return rest(cursor.error());
    m_client.ask(
        { .path = QStringLiteral("/v1/status-queries"),
            .format = QStringLiteral("ventanilla.status-query/1"),
            .answerFormat = QStringLiteral("ventanilla.status-answer/1"),
            .fields = { { QStringLiteral("after"), *cursor }, { QStringLiteral("limit"), pageSize } } },
        this, [this](const base::Result<QJsonObject> &answer) {
            if (answer)
                take(*answer);
            else
                rest(answer.error());
        });
}

void StatusFeed::take(const QJsonObject &page)
{
    const QString next = page.value(QLatin1String("next")).toString();
    const QJsonArray entries = page.value(QLatin1String("filings")).toArray();
    QList<outbox::Change> changes;
    for (const auto &entry : entries) {
        // A state that only a newer program knows must not stop the feed.
        if (const auto change = readChange(entry.toObject()))
            changes << *change;
    }
    const auto changedHere = m_outbox.applyFeed(next, changes);
    if (!changedHere)
        return rest(changedHere.error());
    if (!changedHere->isEmpty())
        Q_EMIT changed(*changedHere);
    if (entries.size() >= pageSize)
        askPage();
    else
        rest({});
}

void StatusFeed::rest(const base::Error &why)
{
    m_polling = false;
    Q_EMIT rested(why);
}

} // namespace syncing
