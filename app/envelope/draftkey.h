// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <array>
#include <memory>

namespace envelope {

/// A few bytes that are overwritten when their owner goes. Moved, never copied.
template <size_t Size> class SecretBytes
{
public:
    SecretBytes() : m_bytes(new std::array<unsigned char, Size> {}) { }
    unsigned char *data() { return m_bytes->data(); }
    const unsigned char *data() const { return m_bytes->data(); }
    static constexpr size_t size() { return Size; }

private:
    struct Wipe
    {
        void operator()(std::array<unsigned char, Size> *bytes) const;
    };
    std::unique_ptr<std::array<unsigned char, Size>, Wipe> m_bytes;
};

/// What this kiosk adds to every draft's key (contract §5): 32 random bytes in `secrets/draft.key`, outside
/// the database and outside every backup. Without it nobody can try documents against a copied database.
class DraftSecret
{
public:
    /// Makes the file if there is none; one that is there is never replaced. Errors: File, KeyPermissions,
    /// Key (not of this length), Crypto.
    static base::Result<DraftSecret> loadOrMake(const QString &file);

private:
    friend class DraftKey;
    DraftSecret() = default;
    SecretBytes<32> m_bytes;
};

/// A draft as the store keeps it.
struct ClosedDraft
{
    int version = 0; ///< how it was closed
    QByteArray wrappedKey; ///< the draft's own key; without it the content is noise
    QByteArray content; ///< in steps of 32 KiB: its length tells little
};

/// What a resident's document yields on this kiosk: the tag under which their draft lies, and the key that
/// wraps the draft's own. Whoever holds the walk holds it, and it is gone with them. Any thread, one at a
/// time.
class DraftKey
{
public:
    /// `document` is the contract's (§2): type, RUN, number. One scrypt, a tenth of a second on purpose:
    /// never on the window's thread. Errors: NotCanonical, Crypto.
    static base::Result<DraftKey> derive(const QJsonObject &document, const DraftSecret &secret);

    QByteArray tag() const; ///< 32 bytes
    /// Under a new random key each time. Errors: Crypto.
    base::Result<ClosedDraft> close(const QByteArray &content) const;
    /// Errors: CannotOpen (changed, damaged, another tag's, or closed in a way that this program does not
    /// know).
    base::Result<QByteArray> open(const ClosedDraft &draft) const;

private:
    DraftKey() = default;
    QByteArray boundTo(int version) const;
    SecretBytes<64> m_bytes; // tag, wrapping key
};

} // namespace envelope
