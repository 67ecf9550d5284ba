// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/draftkey.h"

#include "app/envelope/canonicaljson.h"
#include "app/envelope/openssl_p.h"
#include "app/envelope/securefile.h"
#include <QFile>
#include <QtEndian>
#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace envelope {

namespace {

constexpr int newestVersion = 1;
constexpr int tagSize = 32, keySize = 32;
constexpr int nonceSize = 12, gcmTagSize = 16; // before and behind what is encrypted
constexpr qsizetype step = 32 * 1024; // a procedure in three languages and what it shares take some 23
// OpenSSL allows 32 MiB unless told otherwise, and scrypt with these numbers takes a little more.
constexpr uint64_t scryptN = 1 << 15, scryptR = 8, scryptP = 1, scryptMemory = uint64_t(64) << 20;

base::Result<QByteArray> encrypt(const unsigned char *key, QByteArrayView plain, QByteArrayView extra)
{
    const ssl::QueueGuard guard;
    QByteArray out(nonceSize + plain.size() + gcmTagSize, Qt::Uninitialized);
    auto *nonce = reinterpret_cast<unsigned char *>(out.data());
    unsigned char *body = nonce + nonceSize;
    const ssl::CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    if (!context || RAND_bytes(nonce, nonceSize) != 1
        || EVP_EncryptInit_ex2(context.get(), ssl::aes256Gcm(), key, nonce, nullptr) != 1
        || EVP_EncryptUpdate(context.get(), nullptr, &size, ssl::bytesOf(extra), int(extra.size())) != 1
        || EVP_EncryptUpdate(context.get(), body, &size, ssl::bytesOf(plain), int(plain.size())) != 1
        || EVP_EncryptFinal_ex(context.get(), body + size, &size) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, gcmTagSize, body + plain.size()) != 1)
        return ssl::failed(Errc::Crypto, "closing a draft");
    return out;
}

/// `plain` has room for what is in `closed`. False: it was not closed with this key and `extra`.
bool decrypt(const unsigned char *key, QByteArrayView closed, QByteArrayView extra, unsigned char *plain)
{
    const ssl::QueueGuard guard;
    const qsizetype length = closed.size() - nonceSize - gcmTagSize;
    if (length < 0)
        return false;
    const unsigned char *nonce = ssl::bytesOf(closed);
    QByteArray tag = closed.last(gcmTagSize).toByteArray();
    const ssl::CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    return context && EVP_DecryptInit_ex2(context.get(), ssl::aes256Gcm(), key, nonce, nullptr) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &size, ssl::bytesOf(extra), int(extra.size())) == 1
        && EVP_DecryptUpdate(context.get(), plain, &size, nonce + nonceSize, int(length)) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, gcmTagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), plain + size, &size) == 1;
}

/// Its length, itself, zeros up to the next step.
QByteArray padded(const QByteArray &content)
{
    const qsizetype needed = qsizetype(sizeof(quint32)) + content.size();
    QByteArray out((needed + step - 1) / step * step, '\0');
    qToBigEndian(quint32(content.size()), out.data());
    std::copy(content.begin(), content.end(), out.begin() + sizeof(quint32));
    return out;
}

std::optional<QByteArray> unpadded(const QByteArray &bytes)
{
    if (bytes.size() < qsizetype(sizeof(quint32)))
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData());
    if (length > bytes.size() - qsizetype(sizeof(quint32)))
        return std::nullopt;
    return bytes.mid(sizeof(quint32), length);
}

void wipe(QByteArray &bytes)
{
    OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
}

} // namespace

bool ssl::scrypt(QByteArrayView what, QByteArrayView salt, unsigned char *out, size_t size)
{
    return EVP_PBE_scrypt(what.data(), size_t(what.size()), bytesOf(salt), size_t(salt.size()), scryptN,
               scryptR, scryptP, scryptMemory, out, size)
        == 1;
}

template <size_t Size> void SecretBytes<Size>::Wipe::operator()(std::array<unsigned char, Size> *bytes) const
{
    OPENSSL_cleanse(bytes->data(), Size);
    delete bytes;
}
template struct SecretBytes<32>::Wipe;
template struct SecretBytes<64>::Wipe;

base::Result<DraftSecret> DraftSecret::loadOrMake(const QString &file)
{
    const ssl::QueueGuard guard;
    DraftSecret secret;
    const auto size = qsizetype(secret.m_bytes.size());
    if (!QFile::exists(file)) {
        QByteArray made(size, Qt::Uninitialized);
        if (RAND_bytes(reinterpret_cast<unsigned char *>(made.data()), int(size)) != 1)
            return ssl::failed(Errc::Crypto, "random bytes");
        const auto written = writeDurably(file, made, Readers::OwnerOnly);
        wipe(made);
        if (!written)
            return base::fail(written.error());
    }
    auto bytes = readPrivate(file, size);
    if (!bytes)
        return base::fail(bytes.error());
    if (bytes->size() != size)
        return base::fail(Errc::Key, QStringLiteral("not %1 bytes: %2").arg(size).arg(file));
    std::copy(bytes->cbegin(), bytes->cend(), secret.m_bytes.data());
    wipe(*bytes);
    return secret;
}

base::Result<DraftKey> DraftKey::derive(const QJsonObject &document, const DraftSecret &secret)
{
    const ssl::QueueGuard guard;
    auto who = canonicalJson(document);
    if (!who)
        return base::fail(who.error());
    DraftKey key;
    const QByteArrayView salt(
        reinterpret_cast<const char *>(secret.m_bytes.data()), qsizetype(secret.m_bytes.size()));
    const bool derived = ssl::scrypt(*who, salt, key.m_bytes.data(), key.m_bytes.size());
    wipe(*who);
    if (!derived)
        return ssl::failed(Errc::Crypto, "scrypt");
    return key;
}

QByteArray DraftKey::tag() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), tagSize);
}

/// What a row says of itself, authenticated with both encryptions: a row moved under another tag, or given
/// another version, does not open.
QByteArray DraftKey::boundTo(int version) const
{
    return "ventanilla.draft/" + QByteArray::number(version) + '\n' + tag();
}

base::Result<ClosedDraft> DraftKey::close(const QByteArray &content) const
{
    const ssl::QueueGuard guard;
    SecretBytes<keySize> own;
    if (RAND_bytes(own.data(), keySize) != 1)
        return ssl::failed(Errc::Crypto, "random bytes");
    const QByteArray bound = boundTo(newestVersion);
    const auto wrapped = encrypt(
        m_bytes.data() + tagSize, QByteArrayView(reinterpret_cast<const char *>(own.data()), keySize), bound);
    if (!wrapped)
        return base::fail(wrapped.error());
    QByteArray plain = padded(content);
    auto closed = encrypt(own.data(), plain, bound);
    wipe(plain);
    if (!closed)
        return base::fail(closed.error());
    return ClosedDraft { newestVersion, *wrapped, *std::move(closed) };
}

base::Result<QByteArray> DraftKey::open(const ClosedDraft &draft) const
{
    const auto no = [] { return base::fail(Errc::CannotOpen, QStringLiteral("a draft")); };
    if (draft.version != newestVersion || draft.wrappedKey.size() != nonceSize + keySize + gcmTagSize
        || draft.content.size() < nonceSize + gcmTagSize)
        return no();
    const QByteArray bound = boundTo(draft.version);
    SecretBytes<keySize> own;
    if (!decrypt(m_bytes.data() + tagSize, draft.wrappedKey, bound, own.data()))
        return no();
    QByteArray plain(draft.content.size() - nonceSize - gcmTagSize, Qt::Uninitialized);
    const bool opened
        = decrypt(own.data(), draft.content, bound, reinterpret_cast<unsigned char *>(plain.data()));
    const auto content = opened ? unpadded(plain) : std::nullopt;
    wipe(plain);
    if (!content)
        return no();
    return *content;
}

} // namespace envelope
