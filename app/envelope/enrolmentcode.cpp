// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/enrolmentcode.h"
#include "app/envelope/errc.h"
#include "app/envelope/openssl_p.h"
#include <openssl/rand.h>

namespace envelope {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
constexpr int half = 10; // bytes: 80 bits, 16 symbols

QString encode(const QByteArray &bytes)
{
    QString symbols;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8 | uchar(byte)) & 0xfff; // never more than twelve bits are waiting
        for (bits += 8; bits >= 5; bits -= 5)
            symbols += QLatin1Char(alphabet[buffer >> (bits - 5) & 31]);
    }
    return symbols;
}

/// The value of a symbol as typed, -1 for none.
int valueOf(QChar typed)
{
    QChar c = typed.toUpper();
    if (c == u'O')
        c = u'0';
    else if (c == u'I' || c == u'L')
        c = u'1';
    return c.unicode() < 128 ? int(QByteArrayView(alphabet, 32).indexOf(char(c.unicode()))) : -1;
}

} // namespace

base::Result<EnrolmentCode> EnrolmentCode::make(const Certificate &centralCa)
{
    const ssl::QueueGuard guard;
    QByteArray bytes(half, '\0');
    if (!centralCa.permits(Use::Authority))
        return base::fail(Errc::BadCertificate, QStringLiteral("not an authority"));
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), half) != 1)
        return ssl::failed(Errc::Crypto, "random bytes");
    return EnrolmentCode(bytes + centralCa.spkiSha256().left(half));
}

std::optional<EnrolmentCode> EnrolmentCode::read(QStringView typed)
{
    QByteArray bytes;
    unsigned buffer = 0;
    int bits = 0;
    for (const QChar c : typed) {
        if (c.isSpace() || c == u'-' || c == u'–' || c == u'—' || c == u'‑')
            continue;
        const int value = valueOf(c);
        if (value < 0 || bytes.size() >= 2 * half)
            return std::nullopt;
        buffer = (buffer << 5 | unsigned(value)) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += char(buffer >> bits & 0xff);
        }
    }
    if (bytes.size() != 2 * half || bits != 0)
        return std::nullopt;
    return EnrolmentCode(std::move(bytes));
}

QString EnrolmentCode::toString() const
{
    const QString symbols = encode(m_bytes);
    QStringList groups;
    for (int i = 0; i < symbols.size(); i += 4)
        groups << symbols.mid(i, 4);
    return groups.join(u'-');
}

QString EnrolmentCode::secret() const
{
    return encode(m_bytes.left(half));
}

bool EnrolmentCode::pins(const Certificate &centralCa) const
{
    return centralCa.permits(Use::Authority) && centralCa.spkiSha256().left(half) == m_bytes.mid(half);
}

} // namespace envelope
