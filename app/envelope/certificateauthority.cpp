// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/certificate.h"
#include "app/envelope/openssl_p.h"
#include <QMutex>
#include <QSet>

namespace envelope {

/// The root as OpenSSL's store, and the digests of the certificates that it was found to have issued.
struct CertificateAuthority::Cache
{
    static constexpr int limit = 4096; // kiosks of a region; beyond it, begin anew

    ssl::Store store;
    QMutex mutex;
    QSet<QByteArray> verified;
};

CertificateAuthority::CertificateAuthority() = default;

CertificateAuthority::CertificateAuthority(const Certificate &root)
    : m_root(root), m_cache(std::make_shared<Cache>())
{
    const ssl::QueueGuard guard;
    ssl::Store store(X509_STORE_new());
    if (root.permits(Use::Authority) && store && X509_STORE_add_cert(store.get(), root.handle()) == 1)
        m_cache->store = std::move(store);
}

base::Result<> CertificateAuthority::verifyChain(const Certificate &certificate) const
{
    {
        const QMutexLocker lock(&m_cache->mutex);
        if (m_cache->verified.contains(certificate.digest()))
            return {};
    }
    const ssl::QueueGuard guard;
    const ssl::StoreContext context(X509_STORE_CTX_new());
    if (!context || !m_cache->store
        || X509_STORE_CTX_init(context.get(), m_cache->store.get(), certificate.handle(), nullptr) != 1)
        return ssl::failed(Errc::NotTrusted, "no usable authority");
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(context.get());
    // Dates are looked at by the caller, every time; the root issues directly, so no intermediates.
    X509_VERIFY_PARAM_set_depth(param, 0);
    if (X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_NO_CHECK_TIME | X509_V_FLAG_X509_STRICT) != 1)
        return ssl::failed(Errc::Crypto, "verification flags");
    if (X509_verify_cert(context.get()) != 1) {
        const int reason = X509_STORE_CTX_get_error(context.get());
        return base::fail(Errc::NotTrusted, QString::fromLatin1(X509_verify_cert_error_string(reason)));
    }
    const QMutexLocker lock(&m_cache->mutex);
    if (m_cache->verified.size() >= Cache::limit)
        m_cache->verified.clear();
    m_cache->verified.insert(certificate.digest());
    return {};
}

base::Result<> CertificateAuthority::verify(
    const Certificate &certificate, const QString &commonName, Use use, const QDateTime &at) const
{
    if (m_root.isNull() || certificate.isNull())
        return base::fail(Errc::NotTrusted, QStringLiteral("no authority or no certificate"));
    if (commonName.isEmpty() || certificate.commonName() != commonName)
        return base::fail(Errc::NotTrusted, QStringLiteral("another common name"));
    if (!certificate.permits(use))
        return base::fail(Errc::NotTrusted, QStringLiteral("not a certificate for this use"));
    if (use == Use::Authority) {
        if (certificate != m_root)
            return base::fail(Errc::NotTrusted, QStringLiteral("another authority"));
    } else if (auto chain = verifyChain(certificate); !chain) {
        return chain;
    }
    if (!certificate.isValidAt(at) || !m_root.isValidAt(at))
        return base::fail(
            Errc::OutsideValidity, QStringLiteral("judged at %1").arg(at.toUTC().toString(Qt::ISODate)));
    return {};
}

} // namespace envelope
