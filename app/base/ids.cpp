// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ids.h"

#include "app/base/clock.h"
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>
#include <array>

namespace base {

namespace {

// 31 symbols: without I, L, O, U, Z, which are read back as what they look like.
constexpr std::u16string_view alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXY";
constexpr quint64 radix = 31;
constexpr int payload = 11;
static_assert(alphabet.size() == radix);

QChar symbolFor(quint64 value)
{
    return QChar(alphabet[value]);
}

int valueOf(QChar typed)
{
    switch (typed.toUpper().unicode()) {
    case u'O':
        return 0;
    case u'I':
    case u'L':
        return 1;
    case u'Z':
        return 2;
    case u'U':
        return static_cast<int>(alphabet.find(u'V'));
    default:
        break;
    }
    const auto at = alphabet.find(typed.toUpper().unicode());
    return at == std::u16string_view::npos ? -1 : static_cast<int>(at);
}

quint64 checkOf(const std::array<quint64, payload> &values)
{
    quint64 sum = 0;
    for (size_t i = 0; i < values.size(); ++i)
        sum += (i + 1) * values[i];
    return sum % radix;
}

} // namespace

FilingId FilingId::make(const Clock &clock)
{
    QByteArray bytes(16, Qt::Uninitialized);
    auto *raw = reinterpret_cast<quint32 *>(bytes.data());
    QRandomGenerator::system()->fillRange(raw, 4);
    const auto ms = static_cast<quint64>(clock.now().toMSecsSinceEpoch());
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((ms >> (8 * (5 - i))) & 0xff);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return FilingId(QUuid::fromRfc4122(bytes));
}

std::optional<FilingId> FilingId::fromString(QStringView text)
{
    const QUuid uuid = QUuid::fromString(text);
    const FilingId id(uuid);
    if (uuid.isNull() || id.toString() != text)
        return std::nullopt;
    return id;
}

QString FilingId::toString() const
{
    return m_uuid.toString(QUuid::WithoutBraces);
}
QDateTime FilingId::madeAt() const
{
    // RFC 9562 §5.7: the first 48 bits are milliseconds since 1970.
    const auto ms = qFromBigEndian<quint64>(toBytes().constData()) >> 16;
    return QDateTime::fromMSecsSinceEpoch(qint64(ms), Qt::UTC);
}
QByteArray FilingId::toBytes() const
{
    return m_uuid.toRfc4122();
}

Comprobante Comprobante::of(const FilingId &id)
{
    const QByteArray digest = QCryptographicHash::hash(id.toBytes(), QCryptographicHash::Sha256);
    // N mod 31^11 needs no explicit reduction: the eleven lowest base-31 digits are just that.
    quint64 number = qFromBigEndian<quint64>(digest.constData());
    std::array<quint64, payload> values {};
    for (int i = payload - 1; i >= 0; --i) {
        values[static_cast<size_t>(i)] = number % radix;
        number /= radix;
    }
    QString symbols;
    for (quint64 value : values)
        symbols += symbolFor(value);
    return Comprobante(symbols + symbolFor(checkOf(values)));
}

std::optional<Comprobante> Comprobante::read(QStringView typed)
{
    std::array<quint64, payload> values {};
    QString symbols;
    int last = -1;
    for (QChar c : typed) {
        if (c.isSpace() || c == u'-' || c.category() == QChar::Punctuation_Dash)
            continue;
        const int value = valueOf(c);
        if (value < 0 || symbols.size() > payload)
            return std::nullopt;
        if (symbols.size() < payload)
            values[static_cast<size_t>(symbols.size())] = static_cast<quint64>(value);
        symbols += symbolFor(static_cast<quint64>(value));
        last = value;
    }
    if (symbols.size() != payload + 1 || checkOf(values) != static_cast<quint64>(last))
        return std::nullopt;
    return Comprobante(symbols);
}

QString Comprobante::toString() const
{
    return m_symbols.mid(0, 4) + u'-' + m_symbols.mid(4, 4) + u'-' + m_symbols.mid(8, 4);
}

} // namespace base
