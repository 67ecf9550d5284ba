// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/enrolmentcode.h"
#include "app/envelope/crockford.h"
#include "app/envelope/errc.h"
#include "app/envelope/openssl_p.h"
#include <openssl/rand.h>

namespace envelope {

namespace {

constexpr int half = 10; // bytes: 80 bits, 16 symbols
constexpr int lengthTyped = 32;

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
    const auto symbols = readSymbols(typed);
    if (!symbols || symbols->size() != lengthTyped)
        return std::nullopt;
    return EnrolmentCode(fromSymbols(*symbols));
}

QString EnrolmentCode::toString() const
{
    return inGroups(toSymbols(m_bytes));
}

QString EnrolmentCode::secret() const
{
    return toSymbols(m_bytes.left(half));
}

bool EnrolmentCode::pins(const Certificate &centralCa) const
{
    return centralCa.permits(Use::Authority) && centralCa.spkiSha256().left(half) == m_bytes.mid(half);
}

} // namespace envelope
