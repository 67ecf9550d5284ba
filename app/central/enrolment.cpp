// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/enrolment.h"
#include "app/central/errc.h"
#include "app/central/kioskcalls.h"
#include "app/envelope/errc.h"

namespace central {

namespace {

constexpr int mostWrongTries = 10;
constexpr qsizetype maxRequestBytes = qsizetype(64) * 1024;

// 80 random bits need no slow hash. The kiosk's id is in it: a code opens one door.
QByteArray hashOf(const QString &kiosk, const QString &secret)
{
    return envelope::sha256("ventanilla-enrolment\n" + kiosk.toUtf8() + '\n' + secret.toUpper().toUtf8());
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    unsigned differences = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        differences |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return differences == 0;
}

struct Basic
{
    QString kiosk, secret;
};

std::optional<Basic> basicOf(const QByteArray &authorization)
{
    if (authorization.left(6).toLower() != "basic ")
        return {};
    const auto plain = QByteArray::fromBase64Encoding(
        authorization.mid(6).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = plain ? (*plain).indexOf(':') : -1;
    if (colon < 0)
        return {};
    Basic basic { QString::fromUtf8((*plain).left(colon)), QString::fromUtf8((*plain).mid(colon + 1)) };
    return Members::isKioskId(basic.kiosk) ? basic : std::optional<Basic>();
}

std::optional<QByteArray> fromBase64Lines(QByteArray text)
{
    text.replace('\r', "").replace('\n', "");
    const auto der = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return der && !(*der).isEmpty() ? *der : std::optional<QByteArray>();
}

base::Error error(Errc code, const char *detail)
{
    return { make_error_code(code), QLatin1String(detail) };
}

} // namespace

base::Result<envelope::EnrolmentCode> Enrolment::makeCode(
    Stores &stores, const Authority &authority, const QString &kiosk, const QDateTime &now)
{
    const auto code = envelope::EnrolmentCode::make(authority.centralCa());
    if (!code)
        return passOn(code.error());
    const auto kept = stores.write([&](Stores &s) {
        return s.kiosks.setCode(kiosk, hashOf(kiosk, code->secret()), base::toIsoMs(now.addDays(1)));
    });
    if (!kept)
        return passOn(kept.error());
    return *code;
}

Answer Enrolment::simpleEnroll(const Request &request) const
{
    if (request.body.size() > maxRequestBytes)
        return problem(error(Errc::TooLarge, "request"));
    const auto basic = basicOf(request.authorization);
    const auto csr = fromBase64Lines(request.body);
    if (!csr)
        return problem(error(Errc::Malformed, "not base64"));
    if (!basic)
        return certificates(base::fail(Errc::NotAMember, QStringLiteral("no code")));
    const QByteArray hash = hashOf(basic->kiosk, basic->secret);
    // A wrong try must be counted, so it is no error to the committer, which would undo it.
    using Issued = base::Result<envelope::Certificate>;
    const auto issued = m_committer.write<Issued>([&](Stores &stores) -> base::Result<Issued> {
        Issued result = enrol(stores, basic->kiosk, hash, *csr);
        if (!result && result.error().code == make_error_code(Errc::Unavailable))
            return passOn(result.error());
        return result;
    });
    return certificates(issued ? *issued : Issued(passOn(issued.error())));
}

// Runs in the committer's transaction, so that a code is used once, whoever comes at the same time.
base::Result<envelope::Certificate> Enrolment::enrol(
    Stores &stores, const QString &kiosk, const QByteArray &secretHash, const QByteArray &csr) const
{
    const auto row = stores.kiosks.code(kiosk);
    if (!row)
        return passOn(row.error());
    const db::EnrolmentCodeRow code
        = row->value_or(db::EnrolmentCodeRow { QByteArray(32, '\0'), {}, 0, {}, {} });
    const bool right = equalInConstantTime(code.secretHash, secretHash);
    if (!*row || !right || code.wrongTries >= mostWrongTries || code.expiresAt <= m_messages.now()) {
        if (const auto counted = stores.kiosks.countWrongTry(kiosk); !counted)
            return passOn(counted.error());
        return fail(Errc::NotAMember, QStringLiteral("code"));
    }
    const QByteArray csrDigest = envelope::sha256(csr);
    if (!code.csrDigest.isEmpty()) {
        // The same request again: its answer was lost on the way.
        if (code.csrDigest == csrDigest)
            return envelope::Certificate::fromDer(code.certificate);
        return fail(Errc::NotAMember, QStringLiteral("code used"));
    }
    const auto certificate = issue(csr, kiosk);
    if (!certificate)
        return certificate;
    if (const auto enrolled = stores.kiosks.enrol(kiosk, m_messages.now()); !enrolled)
        return passOn(enrolled.error());
    if (const auto used = stores.kiosks.useCode(kiosk, csrDigest, certificate->toDer()); !used)
        return passOn(used.error());
    return certificate;
}

base::Result<envelope::Certificate> Enrolment::issue(const QByteArray &csr, const QString &kiosk) const
{
    const QDateTime now = m_messages.clock().now();
    const auto certificate
        = m_issuer.issue(csr, kiosk, envelope::Use::Device, { now.addDays(-1), now.addYears(2) });
    if (!certificate)
        return fail(Errc::Malformed, certificate.error().toString());
    if (const auto kept = m_messages.members().add(kiosk, *certificate); !kept)
        return fail(Errc::Unavailable, kept.error().toString());
    return certificate;
}

Answer Enrolment::renewals(const Request &request) const
{
    const auto query = m_messages.read(request.body, QStringLiteral("ventanilla.renewal/1"));
    if (!query)
        return problem(query.error());
    const auto csr = fromBase64Lines(query->content[QLatin1String("csr")].toString().toLatin1());
    if (!csr)
        return problem(error(Errc::Malformed, "csr"));
    return certificates(
        m_committer.read<envelope::Certificate>([&](Stores &stores) -> base::Result<envelope::Certificate> {
            if (const auto member = checkMember(stores, query->kiosk); !member)
                return passOn(member.error());
            return issue(*csr, query->kiosk);
        }));
}

Answer Enrolment::certificates(const base::Result<envelope::Certificate> &issued) const
{
    if (!issued) {
        Answer answer = problem(issued.error());
        if (answer.status == 401)
            answer.headers.append(
                qMakePair(QByteArray("WWW-Authenticate"), QByteArray("Basic realm=\"ventanilla\"")));
        return answer;
    }
    const auto der = envelope::writeCertificates({ *issued, m_issuer.certificate() });
    if (!der)
        return problem(der.error());
    return { 200, "application/pkcs7-mime; smime-type=certs-only", der->toBase64(),
        { { "Content-Transfer-Encoding", "base64" } } };
}

} // namespace central
