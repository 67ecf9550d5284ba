// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity/documentnumber.h"

#include <QRegularExpression>

namespace identity {

std::optional<DocumentNumber> DocumentNumber::read(QStringView typed)
{
    QString text;
    for (QChar c : typed) {
        if (!c.isSpace() && c != u'.')
            text += c.category() == QChar::Punctuation_Dash ? QChar(u'-') : c.toUpper();
    }
    static const QRegularExpression form(QStringLiteral("^(?=.*[0-9A-Z])[0-9A-Z-]{4,20}$"));
    if (!form.match(text).hasMatch())
        return std::nullopt;
    return DocumentNumber(text);
}

bool DocumentNumber::looksLikeCedula() const
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]?[0-9]{8,10}$"));
    return form.match(m_text).hasMatch();
}

} // namespace identity
