// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/tpm_p.h"

#include "app/envelope/errc.h"
#include <cstring>
#include <memory>
#include <mutex>
#include <tss2/tss2_esys.h>
#include <tss2/tss2_mu.h>
#include <tss2/tss2_rc.h>
#include <tss2/tss2_tctildr.h>

namespace envelope::tpm {

namespace {

constexpr const char *device = "device:/dev/tpmrm0"; // the kernel shares the chip out there

struct EsysFree
{
    void operator()(void *object) const { Esys_Free(object); }
};
template <typename T> using Answer = std::unique_ptr<T, EsysFree>;

[[nodiscard]] tl::unexpected<base::Error> failed(const char *what, TSS2_RC rc)
{
    // Of a parameter, whichever it was (TPM 2.0 part 2, 6.6).
    const bool isForeign = (rc & ~TSS2_RC(TPM2_RC_P | TPM2_RC_N_MASK)) == TPM2_RC_INTEGRITY;
    return base::fail(isForeign ? Errc::OtherTpm : Errc::Tpm,
        QLatin1String(what) + QLatin1String(": ") + QLatin1String(Tss2_RC_Decode(rc)));
}

/// The storage root key as every maker of such key files makes it: ECC P-256 under the owner, no password.
TPM2B_PUBLIC storageTemplate()
{
    TPM2B_PUBLIC made {};
    TPMT_PUBLIC &area = made.publicArea;
    area.type = TPM2_ALG_ECC;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_RESTRICTED | TPMA_OBJECT_DECRYPT
        | TPMA_OBJECT_NODA | TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_SENSITIVEDATAORIGIN;
    area.parameters.eccDetail.symmetric.algorithm = TPM2_ALG_AES;
    area.parameters.eccDetail.symmetric.keyBits.aes = 128;
    area.parameters.eccDetail.symmetric.mode.aes = TPM2_ALG_CFB;
    area.parameters.eccDetail.scheme.scheme = TPM2_ALG_NULL;
    area.parameters.eccDetail.curveID = TPM2_ECC_NIST_P256;
    area.parameters.eccDetail.kdf.scheme = TPM2_ALG_NULL;
    return made;
}

TPM2B_PUBLIC signingTemplate()
{
    TPM2B_PUBLIC made = storageTemplate();
    TPMT_PUBLIC &area = made.publicArea;
    area.objectAttributes = TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_SIGN_ENCRYPT | TPMA_OBJECT_NODA
        | TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_SENSITIVEDATAORIGIN;
    area.parameters.eccDetail.symmetric.algorithm = TPM2_ALG_NULL;
    area.parameters.eccDetail.scheme.scheme = TPM2_ALG_ECDSA;
    area.parameters.eccDetail.scheme.details.ecdsa.hashAlg = TPM2_ALG_SHA256;
    return made;
}

template <typename Blob> QByteArray bytesOf(const Blob &sized, const BYTE *bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes), sized.size);
}

template <typename T, typename Write> QByteArray marshalled(const T &object, Write write)
{
    QByteArray out(sizeof(T), '\0');
    size_t size = 0;
    if (write(&object, reinterpret_cast<uint8_t *>(out.data()), size_t(out.size()), &size) != TSS2_RC_SUCCESS)
        return {};
    out.truncate(qsizetype(size));
    return out;
}

template <typename T, typename Read> bool unmarshal(const QByteArray &bytes, T *object, Read read)
{
    size_t at = 0;
    return read(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()), &at, object)
        == TSS2_RC_SUCCESS
        && at == size_t(bytes.size());
}

/// The connection, with the storage root key in the chip, which every call here needs.
class Chip
{
public:
    Chip() : m_turn(turn()) { }
    ~Chip();
    Chip(const Chip &) = delete;
    Chip &operator=(const Chip &) = delete;

    base::Result<> open();
    base::Result<WrappedKey> make();
    base::Result<Signature> sign(
        const TPM2B_PUBLIC &key, const TPM2B_PRIVATE &wrapped, QByteArrayView digest);

private:
    static std::mutex &turn()
    {
        static std::mutex mutex;
        return mutex;
    }

    std::lock_guard<std::mutex> m_turn;
    TSS2_TCTI_CONTEXT *m_wire = nullptr;
    ESYS_CONTEXT *m_chip = nullptr;
    ESYS_TR m_storage = ESYS_TR_NONE, m_key = ESYS_TR_NONE;
};

Chip::~Chip()
{
    // Without a resource manager in between, what is forgotten here is a slot less for everybody.
    for (const ESYS_TR object : { m_key, m_storage })
        if (object != ESYS_TR_NONE)
            Esys_FlushContext(m_chip, object);
    if (m_chip)
        Esys_Finalize(&m_chip);
    if (m_wire)
        Tss2_TctiLdr_Finalize(&m_wire);
}

base::Result<> Chip::open()
{
    const QByteArray elsewhere = qgetenv("TPM2OPENSSL_TCTI");
    if (const auto rc
        = Tss2_TctiLdr_Initialize(elsewhere.isEmpty() ? device : elsewhere.constData(), &m_wire);
        rc != TSS2_RC_SUCCESS)
        return failed("no TPM", rc);
    if (const auto rc = Esys_Initialize(&m_chip, m_wire, nullptr); rc != TSS2_RC_SUCCESS)
        return failed("connection to the TPM", rc);
    const TPM2B_SENSITIVE_CREATE noPassword {};
    const TPM2B_PUBLIC wanted = storageTemplate();
    const TPM2B_DATA nothing {};
    const TPML_PCR_SELECTION noState {};
    if (const auto rc
        = Esys_CreatePrimary(m_chip, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE,
            &noPassword, &wanted, &nothing, &noState, &m_storage, nullptr, nullptr, nullptr, nullptr);
        rc != TSS2_RC_SUCCESS)
        return failed("storage root key", rc);
    return {};
}

base::Result<WrappedKey> Chip::make()
{
    const TPM2B_SENSITIVE_CREATE noPassword {};
    const TPM2B_PUBLIC wanted = signingTemplate();
    const TPM2B_DATA nothing {};
    const TPML_PCR_SELECTION noState {};
    TPM2B_PRIVATE *wrapped = nullptr;
    TPM2B_PUBLIC *made = nullptr;
    const auto rc = Esys_Create(m_chip, m_storage, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, &noPassword,
        &wanted, &nothing, &noState, &wrapped, &made, nullptr, nullptr, nullptr);
    const Answer<TPM2B_PRIVATE> wrappedOwner(wrapped);
    const Answer<TPM2B_PUBLIC> madeOwner(made);
    if (rc != TSS2_RC_SUCCESS)
        return failed("new key", rc);
    return WrappedKey { marshalled(*made, Tss2_MU_TPM2B_PUBLIC_Marshal),
        marshalled(*wrapped, Tss2_MU_TPM2B_PRIVATE_Marshal) };
}

base::Result<Signature> Chip::sign(
    const TPM2B_PUBLIC &key, const TPM2B_PRIVATE &wrapped, QByteArrayView digest)
{
    if (const auto rc
        = Esys_Load(m_chip, m_storage, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, &wrapped, &key, &m_key);
        rc != TSS2_RC_SUCCESS)
        return failed("the key", rc);
    TPM2B_DIGEST what {};
    what.size = TPM2_SHA256_DIGEST_SIZE;
    std::memcpy(what.buffer, digest.data(), what.size);
    TPMT_SIG_SCHEME scheme {};
    scheme.scheme = TPM2_ALG_ECDSA;
    scheme.details.ecdsa.hashAlg = TPM2_ALG_SHA256;
    TPMT_TK_HASHCHECK notHashedThere {};
    notHashedThere.tag = TPM2_ST_HASHCHECK;
    notHashedThere.hierarchy = TPM2_RH_NULL;
    TPMT_SIGNATURE *made = nullptr;
    const auto rc = Esys_Sign(
        m_chip, m_key, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, &what, &scheme, &notHashedThere, &made);
    const Answer<TPMT_SIGNATURE> owner(made);
    if (rc != TSS2_RC_SUCCESS)
        return failed("signature", rc);
    const auto &[hash, r, s] = made->signature.ecdsa;
    return Signature { bytesOf(r, r.buffer), bytesOf(s, s.buffer) };
}

} // namespace

base::Result<WrappedKey> makeKey()
{
    Chip chip;
    return chip.open().and_then([&] { return chip.make(); });
}

base::Result<Signature> sign(const WrappedKey &key, QByteArrayView digest)
{
    TPM2B_PUBLIC publicArea {};
    TPM2B_PRIVATE privateArea {};
    if (digest.size() != TPM2_SHA256_DIGEST_SIZE
        || !unmarshal(key.publicArea, &publicArea, Tss2_MU_TPM2B_PUBLIC_Unmarshal)
        || !unmarshal(key.privateArea, &privateArea, Tss2_MU_TPM2B_PRIVATE_Unmarshal))
        return base::fail(Errc::Key, QStringLiteral("not a key of a TPM"));
    Chip chip;
    return chip.open().and_then([&] { return chip.sign(publicArea, privateArea, digest); });
}

std::optional<Point> pointOf(const QByteArray &publicArea)
{
    TPM2B_PUBLIC key {};
    if (!unmarshal(publicArea, &key, Tss2_MU_TPM2B_PUBLIC_Unmarshal) || key.publicArea.type != TPM2_ALG_ECC
        || key.publicArea.parameters.eccDetail.curveID != TPM2_ECC_NIST_P256)
        return {};
    const auto &[x, y] = key.publicArea.unique.ecc;
    return Point { bytesOf(x, x.buffer), bytesOf(y, y.buffer) };
}

} // namespace envelope::tpm
