// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/receipts.h"

#include "app/sync/errc.h"

namespace syncing {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

base::Result<QJsonObject> read(const QByteArray &receipt, const Membership &membership)
{
    return membership.read(receipt, QStringLiteral("ventanilla.receipt/1"));
}

base::Result<QDateTime> match(
    const QJsonObject &receipt, const outbox::Parcel &parcel, const Membership &membership)
{
    const auto receivedAt = QDateTime::fromString(text(receipt, "receivedAt"), Qt::ISODateWithMs);
    if (text(receipt, "id") != parcel.id.toString()
        || text(receipt, "digest") != QString::fromLatin1(parcel.digest.toHex())
        || text(receipt, "kiosk") != membership.kiosk() || text(receipt, "chain") != parcel.chain
        || receipt.value(QLatin1String("sequence")).toInteger(-1) != parcel.sequence || !receivedAt.isValid())
        return base::fail(Errc::NotAnAnswer, QStringLiteral("a receipt of another filing"));
    return receivedAt;
}

/// How many bytes the DER SEQUENCE at the start takes, X.690 §8.1.3; 0 if there is none.
qsizetype derLength(QByteArrayView bytes)
{
    if (bytes.size() < 2 || quint8(bytes[0]) != 0x30)
        return 0;
    const auto first = quint8(bytes[1]);
    if (first < 0x80)
        return 2 + first;
    const int octets = first & 0x7f;
    if (octets == 0 || octets > 3 || bytes.size() < 2 + octets)
        return 0;
    qsizetype length = 0;
    for (int i = 0; i < octets; ++i)
        length = length * 256 + quint8(bytes[2 + i]);
    return 2 + octets + length;
}

} // namespace

base::Result<QDateTime> verifyReceipt(
    const QByteArray &receipt, const outbox::Parcel &parcel, const Membership &membership)
{
    return read(receipt, membership).and_then([&](const QJsonObject &content) {
        return match(content, parcel, membership);
    });
}

base::Result<QList<outbox::Change>> takeReceipt(
    const QByteArray &receipt, outbox::Outbox &outbox, const Membership &membership)
{
    const auto content = read(receipt, membership);
    if (!content)
        return base::fail(content.error());
    const auto id = base::FilingId::fromString(text(*content, "id"));
    if (!id)
        return base::fail(Errc::NotAnAnswer, QStringLiteral("no id in it"));
    const auto entry = outbox.show(*id);
    if (!entry)
        return base::fail(entry.error());
    if (!*entry)
        return base::fail(outbox::Errc::NoSuchFiling);
    const outbox::Parcel parcel { *id, (*entry)->chain, (*entry)->sequence, (*entry)->digest, {} };
    if (const auto matches = match(*content, parcel, membership); !matches)
        return base::fail(matches.error());
    return outbox.acknowledge({ { *id, parcel.digest, receipt } });
}

QList<QByteArray> splitReceipts(const QByteArray &file)
{
    QList<QByteArray> receipts;
    for (qsizetype at = 0; at < file.size();) {
        const qsizetype length = derLength(QByteArrayView(file).sliced(at));
        if (length == 0 || length > file.size() - at)
            return {};
        receipts << file.mid(at, length);
        at += length;
    }
    return receipts;
}

} // namespace syncing
