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

using Values = std::array<quint64, payload>;

constexpr std::u16string_view practicePrefix = u"PRAC";
enum class Shift : quint64 {
    Real = 0,
    Practice = 15
}; // of the check symbol; any that is not 0 tells them apart

quint64 checkOf(const Values &values, Shift shift)
{
    auto sum = static_cast<quint64>(shift);
    for (size_t i = 0; i < values.size(); ++i)
        sum += (i + 1) * values[i];
    return sum % radix;
}

Values valuesOf(const FilingId &id)
{
    const QByteArray digest = QCryptographicHash::hash(id.toBytes(), QCryptographicHash::Sha256);
    // N mod 31^11 needs no explicit reduction: the eleven lowest base-31 digits are just that.
    quint64 number = qFromBigEndian<quint64>(digest.constData());
    Values values {};
    for (int i = payload - 1; i >= 0; --i) {
        values[static_cast<size_t>(i)] = number % radix;
        number /= radix;
    }
    return values;
}

QString symbolsOf(const Values &values, Shift shift)
{
    QString symbols;
    for (quint64 value : values)
        symbols += symbolFor(value);
    return symbols + symbolFor(checkOf(values, shift));
}

/// The twelve symbols; nothing: too few, too many, or they do not belong together.
std::optional<QString> symbolsIn(QStringView typed, Shift shift)
{
    Values values {};
    int count = 0, last = -1;
    for (QChar c : typed) {
        if (c.isSpace() || c == u'-' || c.category() == QChar::Punctuation_Dash)
            continue;
        last = valueOf(c);
        if (last < 0 || count > payload)
            return std::nullopt;
        if (count < payload)
            values[static_cast<size_t>(count)] = static_cast<quint64>(last);
        ++count;
    }
    if (count != payload + 1 || checkOf(values, shift) != static_cast<quint64>(last))
        return std::nullopt;
    return symbolsOf(values, shift);
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
    return Comprobante(symbolsOf(valuesOf(id), Shift::Real));
}

std::optional<Comprobante> Comprobante::read(QStringView typed)
{
    const auto symbols = symbolsIn(typed, Shift::Real);
    return symbols ? std::optional(Comprobante(*symbols)) : std::nullopt;
}

Comprobante Comprobante::ofPractice(const FilingId &id)
{
    Values values = valuesOf(id);
    for (size_t i = 0; i < practicePrefix.size(); ++i)
        values[i] = static_cast<quint64>(valueOf(practicePrefix[i]));
    return Comprobante(symbolsOf(values, Shift::Practice));
}

std::optional<Comprobante> Comprobante::readPractice(QStringView typed)
{
    const auto symbols = symbolsIn(typed, Shift::Practice);
    return symbols && symbols->startsWith(QStringView(practicePrefix)) ? std::optional(Comprobante(*symbols))
                                                                       : std::nullopt;
}

bool Comprobante::isPractice() const
{
    return readPractice(m_symbols).has_value();
}

QString Comprobante::toString() const
{
    return m_symbols.mid(0, 4) + u'-' + m_symbols.mid(4, 4) + u'-' + m_symbols.mid(8, 4);
}

} // namespace base
