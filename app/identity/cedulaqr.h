// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/identity/documentnumber.h"
#include "app/identity/run.h"
#include <QDate>

namespace identity {

/// What the QR on a cédula says, as a reader types it: the parameters of an address of the Registro Civil,
/// which is read and never opened. That its digits agree with each other says nothing of who holds the card.
class CedulaQr
{
public:
    enum class Document { Cedula, CedulaForForeigners, Passport };
    /// Why something scanned is not the QR of a cédula.
    enum class Fault {
        None,
        NotACedula, ///< another code, or the stripe of the old cards, which holds a fingerprint
        CheckDigit, ///< a symbol of it was misread
    };

    /// In any keyboard layout: letters and digits count, what stands between them does not. Parameters in any
    /// order; `mrz` may be missing, as on older cards. `today` decides the century of birth.
    static std::optional<CedulaQr> read(QStringView scanned, QDate today);
    static Fault faultOf(QStringView scanned, QDate today);

    Document document() const { return m_document; }
    const Run &run() const { return m_run; }
    const DocumentNumber &number() const { return m_number; }
    QDate birthDate() const { return m_birthDate; } ///< invalid: the QR does not say
    QDate expiry() const { return m_expiry; } ///< last day; invalid: the QR does not say
    bool isExpired(QDate today) const { return m_expiry.isValid() && m_expiry < today; }
    /// The three check digits of ICAO 9303 are there and right, and the card has not expired.
    bool isConsistent(QDate today) const { return m_expiry.isValid() && !isExpired(today); }

private:
    struct Reading;
    static Reading decode(QStringView scanned, QDate today);
    CedulaQr(Document document, Run run, DocumentNumber number)
        : m_document(document), m_run(std::move(run)), m_number(std::move(number))
    {
    }

    Document m_document;
    Run m_run;
    DocumentNumber m_number;
    QDate m_birthDate, m_expiry;
};

} // namespace identity
