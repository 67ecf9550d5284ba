// SPDX-License-Identifier: GPL-3.0-or-later
// What the running kiosk does for `ventanillactl`, asked through the control socket.
#include "app/base/clock.h"
#include "app/kiosk/backroom.h"
#include "app/sync/receipts.h"

namespace kiosk {

namespace {

base::Result<base::FilingId> idIn(const QJsonObject &command)
{
    if (const auto id = base::FilingId::fromString(command.value(QLatin1String("id")).toString()))
        return *id;
    return base::fail(Errc::BadCommand, QStringLiteral("no such form of an id"));
}

} // namespace

base::Result<QJsonObject> BackRoom::obey(const QJsonObject &command)
{
    const QString what = command.value(QLatin1String("do")).toString();
    if (what == QLatin1String("status"))
        return status();
    if (what == QLatin1String("retry"))
        return retry(command);
    if (what == QLatin1String("void"))
        return makeVoid(command);
    if (what == QLatin1String("import-receipt"))
        return importReceipt(command);
    if (what == QLatin1String("purge"))
        return m_store->outbox().purgeAll().map([](qint64 gone) {
            return QJsonObject { { QStringLiteral("gone"), gone } };
        });
    if (what == QLatin1String("renew-key")) {
        m_postOffice->renewKey(); // the journal says what came of it
        return QJsonObject();
    }
    if (what == QLatin1String("install-catalogue"))
        return installCatalogue();
    return base::fail(Errc::BadCommand, QStringLiteral("unknown command"));
}

QJsonObject BackRoom::status() const
{
    const auto contact = m_postOffice->lastContact();
    return { { QStringLiteral("lastContact"), contact.isValid() ? base::toIsoMs(contact) : QString() } };
}

base::Result<QJsonObject> BackRoom::retry(const QJsonObject &command)
{
    return idIn(command).and_then([this](const base::FilingId &id) -> base::Result<QJsonObject> {
        if (const auto requeued = m_store->outbox().requeue(id); !requeued)
            return base::fail(requeued.error());
        m_postOffice->networkCameBack();
        return QJsonObject();
    });
}

base::Result<QJsonObject> BackRoom::makeVoid(const QJsonObject &command)
{
    const QString reason = command.value(QLatin1String("reason")).toString();
    if (!outbox::voidReasons().contains(reason))
        return base::fail(Errc::BadCommand, QStringLiteral("no such reason"));
    return idIn(command).and_then([&](const base::FilingId &id) -> base::Result<QJsonObject> {
        return voidNow(id, reason).map([] { return QJsonObject(); });
    });
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

base::Result<QJsonObject> BackRoom::installCatalogue()
{
    if (!m_shelf)
        return base::fail(Errc::NotOpenYet);
    const auto bytes = CatalogueShelf::readFile(CatalogueShelf::incoming(m_settings.dataFolder));
    if (!bytes)
        return base::fail(bytes.error());
    if (const auto taken = takeCatalogue(*bytes); !taken)
        return base::fail(taken.error());
    return QJsonObject { { QStringLiteral("number"), m_shelf->number() } };
}

} // namespace kiosk
