// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stray.h"

#include "db/rawrows.h"
#include <QCryptographicHash>
#include <QMap>

namespace db {

namespace {

using Strays = QMap<qint64, Stray>; // by the filing's number

bool isInteger(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int;
}
bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}
bool isBlob(const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray;
}

std::optional<qint64> instant(const QVariant &value)
{
    return isInteger(value) ? std::optional(value.toLongLong()) : std::nullopt;
}

/// The columns of `filings` in their order; before 0003 there was no `valid_until`.
std::optional<Stray> filingIn(qint64 number, const QVariantList &columns)
{
    constexpr qsizetype digestSize = 32;
    if (columns.size() < 19 || !isText(columns[1]) || !isInteger(columns[3])
        || columns[4].toByteArray().size() != digestSize || !isInteger(columns[5]) || !isText(columns[6])
        || !isInteger(columns[8]) || !isInteger(columns[9]))
        return std::nullopt;
    const auto state = stateOf(columns[6].toString());
    if (!state)
        return std::nullopt;
    Stray stray;
    stray.row.number = number;
    stray.row.id = columns[1].toString();
    stray.row.sequence = columns[3].toLongLong();
    stray.row.digest = columns[4].toByteArray();
    stray.row.size = columns[5].toLongLong();
    stray.row.state = *state;
    stray.row.sealedAt = columns[8].toLongLong();
    stray.row.changedAt = columns[9].toLongLong();
    stray.row.hasPayload = !isInteger(columns[11]);
    stray.row.attempts = columns[12].toInt();
    stray.row.problem = columns[18].toString();
    stray.row.validUntil = instant(columns.value(19));
    stray.reported = columns[7].toString();
    stray.openedAt = instant(columns[10]);
    return stray;
}

bool belongsBeside(const QVariantList &columns)
{
    return columns.size() == 3 && columns[0].isNull() && isInteger(columns[2]);
}

/// A row of `receipts` or of `voids`.
void addTo(Strays &strays, qint64 number, const QVariantList &columns)
{
    const auto stray = strays.find(number);
    if (stray == strays.end() || !belongsBeside(columns))
        return;
    if (isBlob(columns[1])) {
        stray->receipt = columns[1].toByteArray();
        stray->receivedAt = columns[2].toLongLong();
    } else if (stray->row.state == FilingState::Void && isText(columns[1])) {
        stray->voidReason = columns[1].toString();
    }
}

bool areBytesOf(const Stray &stray, const QVariantList &columns)
{
    return columns.size() == 2 && columns[0].isNull() && isBlob(columns[1])
        && QCryptographicHash::hash(columns[1].toByteArray(), QCryptographicHash::Sha256) == stray.row.digest;
}

} // namespace

Result<> eachStray(const QString &path, const std::function<bool(const Stray &)> &use)
{
    Strays strays;
    const auto collect = [&](qint64 rowid, const QVariantList &columns) {
        if (const auto filing = filingIn(rowid, columns))
            strays.insert(rowid, *filing);
    };
    const auto complete = [&](qint64 rowid, const QVariantList &columns) { addTo(strays, rowid, columns); };
    bool goOn = true;
    const auto hand = [&](qint64 rowid, const QVariantList &columns) {
        const auto stray = strays.constFind(rowid);
        if (!goOn || stray == strays.constEnd() || !areBytesOf(*stray, columns))
            return;
        Stray whole = strays.take(rowid);
        whole.bytes = columns[1].toByteArray();
        goOn = use(whole);
    };
    for (const UseRawRow &pass : { UseRawRow(collect), UseRawRow(complete), UseRawRow(hand) }) {
        if (auto read = eachRawRow(path, pass); !read)
            return read;
    }
    for (auto stray = strays.cbegin(); goOn && stray != strays.cend(); ++stray)
        goOn = use(*stray);
    return {};
}

} // namespace db
