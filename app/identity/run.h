// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

/// Who a person says to be: RUN and document numbers.
namespace identity {

/// A RUN (Rol Único Nacional) whose check digit is right. Says nothing of who holds it, nor that it was ever
/// given.
class Run
{
public:
    /// Why something typed is not a RUN.
    enum class Fault { None, Empty, Form, CheckDigit };

    /// Reads what people type: dots, spaces, any dash, k or K. Bodies of up to nine digits.
    static std::optional<Run> read(QStringView typed);
    static Fault faultOf(QStringView typed);
    static QChar checkDigitOf(quint32 body);
    /// While it is being typed: `1`, `12.345.678-5`. The last symbol is taken for the check digit from the
    /// second symbol on; what cannot belong to a RUN is left out.
    static QString formatPartial(QStringView typed);

    QString toString() const; ///< stored form, `12345678-5`
    QString toDisplay() const; ///< `12.345.678-5`
    quint32 body() const { return m_body; }
    QChar checkDigit() const { return checkDigitOf(m_body); }

    /// Ours for practice, and ClaveÚnica's for its sandbox: eight equal digits (11.111.111-1
    /// to 99.999.999-9).
    bool isReservedForPractice() const;
    /// Nine digits are provisional in practice: worth a second look, never refused.
    bool looksProvisional() const { return m_body >= 100'000'000; }
    /// From 50 million on numbers are mostly those of companies: worth a second look, never refused.
    bool looksLikeCompany() const { return m_body >= 50'000'000 && m_body < 100'000'000; }

    friend bool operator==(const Run &, const Run &) = default;

private:
    explicit Run(quint32 body) : m_body(body) { }
    quint32 m_body;
};

} // namespace identity
