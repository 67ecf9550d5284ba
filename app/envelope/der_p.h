// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <optional>

/// Private to the room: what the contract's messages look like, byte for byte. OpenSSL does the cryptography;
/// this only makes sure that nothing but the one agreed shape ever reaches it.
namespace envelope::der {

enum Tag : unsigned char {
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    Utf8String = 0x0c,
    Sequence = 0x30,
    Set = 0x31,
    Primitive0 = 0x80, ///< [0] IMPLICIT on a string
    Context0 = 0xa0,
    Context1 = 0xa1,
};

/// Walks over elements of one level. A wrong tag, a BER length or a missing byte leaves it failed for good,
/// so that a caller reads a whole level and asks once.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) { }

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_rest.isEmpty(); }
    bool next(Tag tag) const { return m_ok && !m_rest.isEmpty() && uchar(m_rest.front()) == tag; }

    /// The content of the next element, which must have this tag.
    QByteArrayView take(Tag tag);
    Reader enter(Tag tag)
    {
        const QByteArrayView body = take(tag);
        Reader inner(body);
        inner.m_ok = m_ok;
        return inner;
    }
    /// Exactly these bytes come next.
    bool literal(QByteArrayView bytes)
    {
        m_ok = m_ok && m_rest.startsWith(bytes);
        if (m_ok)
            m_rest = m_rest.sliced(bytes.size());
        return m_ok;
    }

private:
    QByteArrayView m_rest;
    bool m_ok = true;
};

inline QByteArrayView Reader::take(Tag tag)
{
    const auto byte = [this](qsizetype i) { return size_t(uchar(m_rest[i])); };
    m_ok = m_ok && m_rest.size() >= 2 && uchar(m_rest[0]) == tag;
    if (!m_ok)
        return {};
    size_t size = byte(1);
    qsizetype header = 2;
    if (size >= 0x80) {
        const qsizetype count = qsizetype(size - 0x80);
        // DER: definite, and as short as it goes. Four bytes are far beyond every limit here.
        m_ok = count >= 1 && count <= 4 && m_rest.size() >= 2 + count && byte(2) != 0;
        size = 0;
        for (qsizetype i = 0; m_ok && i < count; ++i)
            size = size << 8 | byte(2 + i);
        header += count;
        m_ok = m_ok && size >= 0x80;
    }
    m_ok = m_ok && size <= size_t(m_rest.size() - header);
    if (!m_ok)
        return {};
    const QByteArrayView body = m_rest.sliced(header, qsizetype(size));
    m_rest = m_rest.sliced(header + qsizetype(size));
    return body;
}

template <size_t N> constexpr QByteArrayView bytes(const char (&text)[N])
{
    return QByteArrayView(text, qsizetype(N - 1));
}

// Object identifiers as whole elements (tag, length, content).
constexpr auto oidData = bytes("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01");
constexpr auto oidSignedData = bytes("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02");
constexpr auto oidAuthEnvelopedData = bytes("\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17");
constexpr auto oidContentType = bytes("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03");
constexpr auto oidMessageDigest = bytes("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04");
constexpr auto oidSigningTime = bytes("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05");
constexpr auto oidEcPublicKey = bytes("\x06\x07\x2a\x86\x48\xce\x3d\x02\x01");
constexpr auto oidAes256Gcm = bytes("\x06\x09\x60\x86\x48\x01\x65\x03\x04\x01\x2e");

// Whole AlgorithmIdentifiers.
constexpr auto algorithmSha256 = bytes("\x30\x0b\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01");
constexpr auto algorithmEcdsaSha256 = bytes("\x30\x0a\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x02");
/// dhSinglePass-stdDH-sha256kdf-scheme (1.3.132.1.11.1) with id-aes256-wrap (RFC 5753 §7.1.4).
constexpr auto algorithmEcdhSha256Wrap256
    = bytes("\x30\x15\x06\x06\x2b\x81\x04\x01\x0b\x01\x30\x0b\x06\x09\x60\x86\x48\x01\x65\x03\x04\x01\x2d");

} // namespace envelope::der
