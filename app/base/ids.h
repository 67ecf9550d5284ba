// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHashFunctions>
#include <QString>
#include <QUuid>
#include <optional>

namespace base {

class Clock;

/// The identity of one filing: UUID version 7 (RFC 9562 §5.7), made when the draft begins, never reused.
class FilingId
{
public:
    static FilingId make(const Clock &clock);
    static std::optional<FilingId> fromString(QStringView text); ///< lower-case canonical form only

    QString toString() const; ///< 36 characters, lower case, no braces
    QByteArray toBytes() const; ///< 16 bytes, RFC 4122 order
    QDateTime madeAt() const; ///< UTC, by the clock of who made it
    friend bool operator==(const FilingId &, const FilingId &) = default;
    friend size_t qHash(const FilingId &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit FilingId(QUuid uuid) : m_uuid(uuid) { }
    QUuid m_uuid;
};

/// What the resident keeps: `PKW1-W8M2-P2HX`, derived from the filing's id. Eleven symbols of base 31 and a
/// check symbol; any wrong symbol and any swap of two is caught. Hard to guess, not unique by law.
class Comprobante
{
public:
    static Comprobante of(const FilingId &id);
    /// Reads what a person typed: any case, spaces, no hyphens, O for 0, I and L for 1, Z for 2, U for V.
    static std::optional<Comprobante> read(QStringView typed);

    /// Of what was filed in practice: begins with PRAC, and ends with a check symbol that no real one has:
    /// read() takes none of them, at no kiosk nor central service.
    static Comprobante ofPractice(const FilingId &id);
    static std::optional<Comprobante> readPractice(QStringView typed); ///< and no real one
    bool isPractice() const;

    QString toString() const; ///< three groups of four
    friend bool operator==(const Comprobante &, const Comprobante &) = default;

private:
    explicit Comprobante(QString symbols) : m_symbols(std::move(symbols)) { }
    QString m_symbols; // twelve, without hyphens
};

} // namespace base
