// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/renewal.h"

#include "app/base/event.h"
#include "app/envelope/issuing.h"
#include "app/sync/errc.h"
#include "app/sync/log.h"
#include <algorithm>

namespace syncing {

namespace {

constexpr qint64 longest = qint64(64) * 1024;

} // namespace

Renewal::Renewal(CentralClient &client, QString dataFolder, QObject *parent)
    : QObject(parent), m_client(client), m_dataFolder(std::move(dataFolder))
{
}

bool Renewal::isDue() const
{
    const Membership &membership = m_client.membership();
    // A clock that is behind would put it off for ever.
    const QDateTime now = std::max(m_client.clock().now(), membership.judgedAt());
    return now.daysTo(membership.device().certificate().notAfter()) < dueDays;
}

void Renewal::renewIfDue()
{
    if (isDue())
        renew();
}

void Renewal::renew()
{
    if (m_isAsking)
        return;
    const auto request
        = envelope::FileKeyStore::pendingRequest(m_dataFolder, m_client.membership().kiosk(), m_place);
    if (!request) {
        qCWarning(log) << base::Event::KeyUnrenewed << request.error().toString();
        return void(Q_EMIT failed(request.error()));
    }
    m_isAsking = true;
    m_client.fetch({ .path = QStringLiteral("/v1/renewals"),
                       .format = QStringLiteral("ventanilla.renewal/1"),
                       .fields = { { QStringLiteral("csr"), QString::fromLatin1(request->toBase64()) } } },
        longest, this, [this](const base::Result<Channel::Answer> &answer) {
            m_isAsking = false;
            const auto taken = answer.and_then([this](const Channel::Answer &one) { return take(one); });
            if (taken) {
                qCInfo(log) << base::Event::KeyRenewed << "in use";
                Q_EMIT renewed();
            } else {
                qCWarning(log) << base::Event::KeyUnrenewed << taken.error().toString();
                Q_EMIT failed(taken.error());
            }
        });
}

base::Result<> Renewal::take(const Channel::Answer &answer)
{
    const auto certificates = envelope::readCertificates(QByteArray::fromBase64(answer.body));
    if (!certificates)
        return base::fail(certificates.error());
    const QString kiosk = m_client.membership().kiosk();
    const auto own = std::find_if(certificates->cbegin(), certificates->cend(),
        [&kiosk](const envelope::Certificate &one) { return one.commonName() == kiosk; });
    if (own == certificates->cend())
        return base::fail(Errc::NotAnAnswer, QStringLiteral("no certificate for this kiosk"));
    return m_client.membership().takeDevice(m_dataFolder, *own);
}

} // namespace syncing
