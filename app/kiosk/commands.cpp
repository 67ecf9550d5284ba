// SPDX-License-Identifier: GPL-3.0-or-later
// What the running kiosk does for `ventanillactl`, asked through the control socket.
#include "app/base/clock.h"
#include "app/kiosk/backroom.h"
#include "app/sync/receipts.h"

namespace kiosk {

base::Result<QJsonObject> BackRoom::obey(const QJsonObject &command)
{
    const QString what = command.value(QLatin1String("do")).toString();
    if (what == QLatin1String("status"))
        return status();
    if (what == QLatin1String("retry"))
        return retry(command);
    if (what == QLatin1String("import-receipt"))
        return importReceipt(command);
    return base::fail(Errc::BadCommand, QStringLiteral("unknown command"));
}

QJsonObject BackRoom::status() const
{
    const auto contact = m_postOffice->lastContact();
    return { { QStringLiteral("lastContact"), contact.isValid() ? base::toIsoMs(contact) : QString() } };
}

base::Result<QJsonObject> BackRoom::retry(const QJsonObject &command)
{
    const auto id = base::FilingId::fromString(command.value(QLatin1String("id")).toString());
    if (!id)
        return base::fail(Errc::BadCommand, QStringLiteral("no such form of an id"));
    if (const auto requeued = m_store->outbox().requeue(*id); !requeued)
        return base::fail(requeued.error());
    m_postOffice->networkCameBack();
    return QJsonObject();
}

base::Result<QJsonObject> BackRoom::importReceipt(const QJsonObject &command)
{
    const auto receipt
        = QByteArray::fromBase64(command.value(QLatin1String("receipt")).toString().toLatin1());
    const auto taken = syncing::takeReceipt(receipt, m_store->outbox(), *m_membership);
    if (!taken)
        return base::fail(taken.error());
    for (const auto &change : *taken)
        Q_EMIT stateChanged(change.id, told(change.state));
    return QJsonObject { { QStringLiteral("moved"), taken->size() } };
}

} // namespace kiosk
