// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/certificate.h"
#include <QByteArray>
#include <QString>
#include <optional>

namespace envelope {

/// What a technician types to enrol a kiosk: 80 bits of secret and the first 80 bits of the SHA-256 of
/// central-ca's public key, as 32 symbols of Crockford's base 32 in groups of four.
class EnrolmentCode
{
public:
    static base::Result<EnrolmentCode> make(const Certificate &centralCa);
    /// Any case, spaces, hyphens or none, O for 0, I and L for 1.
    static std::optional<EnrolmentCode> read(QStringView typed);

    QString toString() const;
    QString secret() const; ///< the password of the first contact: 16 symbols
    bool pins(const Certificate &centralCa) const;
    friend bool operator==(const EnrolmentCode &, const EnrolmentCode &) = default;

private:
    explicit EnrolmentCode(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    QByteArray m_bytes; // 20: secret, pin
};

} // namespace envelope
