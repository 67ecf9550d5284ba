// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/cataloguefetch.h"

#include "app/sync/errc.h"

namespace syncing {

namespace {

constexpr qint64 longest = qint64(48) * 1024 * 1024; // thousands of procedures

} // namespace

CatalogueFetch::CatalogueFetch(CentralClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void CatalogueFetch::begin(qint64 number, Take take)
{
    m_take = std::move(take);
    m_number = number;
}

void CatalogueFetch::refresh()
{
    if (!m_take || m_asking)
        return;
    m_asking = true;
    // The contract's tag is the number, so that nothing about it needs to be kept on disk.
    const QByteArray etag = m_number > 0 ? '"' + QByteArray::number(m_number) + '"' : QByteArray();
    m_client.get(QStringLiteral("/v1/catalogue"), etag, longest, this,
        [this](const base::Result<Channel::Answer> &answer) {
            m_asking = false;
            // A service that has published nothing is no fault.
            if (!answer && answer.error().code != Errc::NotFound)
                return Q_EMIT rested(answer.error());
            if (answer && answer->status == 304)
                Q_EMIT upToDate();
            else if (answer)
                m_take(answer->body);
            Q_EMIT rested({});
        });
}

} // namespace syncing
