// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace identity {

/// The number printed on a document ("número de documento", "serie"), without dots and spaces, in capitals.
class DocumentNumber
{
public:
    /// 4 to 20 letters, digits and hyphens after dots and spaces are gone: passports and foreign documents
    /// too.
    static std::optional<DocumentNumber> read(QStringView typed);

    QString toString() const { return m_text; }
    /// The form seen on Chilean cédulas: a letter at most, then 8 to 10 digits. Others are accepted with a
    /// warning.
    bool looksLikeCedula() const;

    friend bool operator==(const DocumentNumber &, const DocumentNumber &) = default;

private:
    explicit DocumentNumber(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

} // namespace identity
