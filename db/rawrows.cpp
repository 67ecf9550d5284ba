// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rawrows.h"

#include <QFile>
#include <QHash>
#include <QtEndian>
#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>

namespace db {

namespace {

constexpr qint64 largestRow = 1024 * 1024; // an envelope takes a quarter of it
constexpr int usualPageSize = 4096; // what SQLite makes, and so do we

quint32 big(QByteArrayView bytes, qsizetype at)
{
    return at >= 0 && at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.data() + at) : 0;
}

int bigShort(QByteArrayView bytes, qsizetype at)
{
    return at >= 0 && at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.data() + at) : 0;
}

/// Seven bits a byte, the ninth byte whole; moves `at` behind it.
std::optional<qint64> varint(QByteArrayView bytes, qsizetype &at)
{
    quint64 value = 0;
    for (int i = 0; i < 9 && at >= 0 && at < bytes.size(); ++i) {
        const auto byte = quint8(bytes[at++]);
        if (i == 8)
            return qint64(value << 8 | byte);
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80)
            return qint64(value);
    }
    return std::nullopt;
}

/// The pages of the database as its last commit left them, those that are still in the log included.
class Pages
{
public:
    Pages(QFile &database, QFile &log) : m_database(database), m_log(log)
    {
        const QByteArray head = database.peek(100);
        const int said = bigShort(head, 16) == 1 ? 65536 : bigShort(head, 16);
        if (head.startsWith("SQLite format 3") && said >= 512 && (said & (said - 1)) == 0) {
            m_size = said;
            m_reserved = quint8(head[20]);
        }
        readLog();
    }
    int usable() const { return m_size - m_reserved; }
    qint64 bytes() const { return m_database.size() + m_log.size(); }
    QList<quint32> numbers() const
    {
        QList<quint32> all(m_database.size() / m_size);
        std::iota(all.begin(), all.end(), 1);
        const auto inFile = quint32(all.size());
        std::copy_if(m_inLog.keyBegin(), m_inLog.keyEnd(), std::back_inserter(all),
            [inFile](quint32 page) { return page > inFile; });
        return all;
    }
    QByteArray page(quint32 number) const ///< empty: there is none
    {
        const auto inLog = m_inLog.constFind(number);
        QFile &file = inLog == m_inLog.constEnd() ? m_database : m_log;
        const qint64 at = inLog == m_inLog.constEnd() ? qint64(number - 1) * m_size : *inLog;
        return number > 0 && file.seek(at) ? file.read(m_size) : QByteArray();
    }

private:
    // Frames count up to the last commit among those that carry the log's present salts.
    void readLog()
    {
        constexpr int headSize = 32, frameHeadSize = 24;
        const QByteArray head = m_log.isOpen() ? m_log.read(headSize) : QByteArray();
        if (int(big(head, 8)) != m_size)
            return;
        QHash<quint32, qint64> open;
        for (qint64 at = headSize; m_log.seek(at); at += frameHeadSize + m_size) {
            const QByteArray frame = m_log.read(frameHeadSize);
            if (frame.size() < frameHeadSize || frame.mid(8, 8) != head.mid(16, 8)
                || at + frameHeadSize + m_size > m_log.size())
                return;
            open.insert(big(frame, 0), at + frameHeadSize);
            if (big(frame, 4) == 0)
                continue;
            m_inLog.insert(open);
        }
    }

    QFile &m_database, &m_log;
    int m_size = usualPageSize, m_reserved = 0;
    QHash<quint32, qint64> m_inLog;
};

/// A row's bytes: what lies in its leaf, then the chain of overflow pages.
std::optional<QByteArray> content(const Pages &pages, QByteArrayView page, qsizetype at, qint64 size)
{
    const int usable = pages.usable();
    qint64 local = size;
    if (size > usable - 35) {
        const qint64 least = (usable - 12) * 32 / 255 - 23;
        const qint64 fits = least + (size - least) % (usable - 4);
        local = fits <= usable - 35 ? fits : least;
    }
    if (at + local > page.size())
        return std::nullopt;
    QByteArray bytes = page.sliced(at, local).toByteArray();
    quint32 next = bytes.size() < size ? big(page, at + local) : 0;
    while (bytes.size() < size) {
        const QByteArray more = pages.page(next);
        if (more.size() < usable)
            return std::nullopt;
        bytes += more.mid(4, std::min<qsizetype>(size - bytes.size(), usable - 4));
        next = big(more, 0);
    }
    return bytes;
}

std::optional<QVariant> value(qint64 type, QByteArrayView bytes)
{
    if (type == 0)
        return QVariant();
    if (type == 8 || type == 9)
        return QVariant(type - 8);
    if (type >= 12 && type % 2 == 0)
        return QVariant(bytes.toByteArray());
    if (type >= 13)
        return QVariant(QString::fromUtf8(bytes));
    if (type == 7 || type > 9)
        return std::nullopt;
    qint64 number = qint8(bytes[0]) < 0 ? -1 : 0;
    for (const char byte : bytes)
        number = qint64(quint64(number) << 8 | quint8(byte));
    return QVariant(number);
}

qint64 sizeOf(qint64 type)
{
    constexpr int sizes[] { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0 };
    return type >= 12 ? (type - 12) / 2 : sizes[type];
}

std::optional<QVariantList> columns(const QByteArray &record)
{
    qsizetype at = 0;
    const auto headSize = varint(record, at);
    if (!headSize || *headSize > record.size())
        return std::nullopt;
    QVariantList values;
    qint64 from = *headSize;
    while (at < *headSize) {
        const auto type = varint(record, at);
        if (!type || *type < 0 || from + sizeOf(*type) > record.size())
            return std::nullopt;
        const auto read = value(*type, QByteArrayView(record).sliced(from, sizeOf(*type)));
        if (!read)
            return std::nullopt;
        values << *read;
        from += sizeOf(*type);
    }
    return values;
}

void readLeaf(const Pages &pages, QByteArrayView page, qsizetype head, const UseRawRow &use)
{
    constexpr char tableLeaf = 0x0d;
    if (page.size() <= head || page[head] != tableLeaf)
        return;
    const int cells = std::min<int>(bigShort(page, head + 3), int(page.size() / 4));
    const qint64 largest
        = std::min(largestRow, pages.bytes()); // overflow pages may name each other in a ring
    for (int cell = 0; cell < cells; ++cell) {
        qsizetype at = bigShort(page, head + 8 + 2 * cell);
        const auto size = varint(page, at);
        const auto rowid = size ? varint(page, at) : std::nullopt;
        if (!rowid || *size < 0 || *size > largest)
            continue;
        const auto record = content(pages, page, at, *size);
        if (const auto row = record ? columns(*record) : std::nullopt)
            use(*rowid, *row);
    }
}

} // namespace

Result<> eachRawRow(const QString &path, const UseRawRow &use)
{
    QFile database(path), log(path + QLatin1String("-wal"));
    const bool hasLog = log.exists();
    if (!database.open(QIODevice::ReadOnly) || (hasLog && !log.open(QIODevice::ReadOnly)))
        return fail(Error::Kind::InputOutput, QStringLiteral("cannot read %1").arg(path));
    const Pages pages(database, log);
    for (const quint32 number : pages.numbers())
        readLeaf(pages, pages.page(number), number == 1 ? 100 : 0, use);
    return {};
}

} // namespace db
