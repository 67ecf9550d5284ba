// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/trustrefresh.h"

namespace syncing {

namespace {

constexpr qint64 longest = qint64(1024) * 1024;

} // namespace

TrustRefresh::TrustRefresh(CentralClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void TrustRefresh::refresh()
{
    m_client.get(QStringLiteral("/v1/trust"), m_etag, longest, this,
        [this](const base::Result<Channel::Answer> &answer) {
            if (!answer) {
                Q_EMIT rested(answer.error());
                return;
            }
            if (answer->status == 304) {
                Q_EMIT rested({});
                return;
            }
            const auto isNew = m_client.membership().takeTrust(answer->body);
            if (!isNew) {
                Q_EMIT rested(isNew.error());
                return;
            }
            m_etag = answer->etag;
            if (*isNew)
                Q_EMIT renewed();
            Q_EMIT rested({});
        });
}

} // namespace syncing
