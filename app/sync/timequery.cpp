// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/timequery.h"

#include "app/sync/errc.h"

namespace syncing {

void askTime(
    CentralClient &client, QObject *context, std::function<void(const base::Result<QDateTime> &)> done)
{
    client.ask({ .path = QStringLiteral("/v1/time"),
                   .format = QStringLiteral("ventanilla.time-query/1"),
                   .answerFormat = QStringLiteral("ventanilla.time/1"),
                   .anyDate = true },
        context, [&client, done = std::move(done)](const base::Result<QJsonObject> &answer) {
            if (!answer)
                return done(base::fail(answer.error()));
            const auto at
                = QDateTime::fromString(answer->value(QLatin1String("at")).toString(), Qt::ISODateWithMs);
            if (!at.isValid())
                return done(base::fail(Errc::NotAnAnswer, QStringLiteral("no time in it")));
            if (const auto noted = client.membership().learnTime(at); !noted)
                return done(base::fail(noted.error()));
            done(at);
        });
}

} // namespace syncing
