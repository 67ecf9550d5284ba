// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/languages.h"
#include "tests/support/pdftools.h"
#include <QRegularExpression>

/// What every paper of the workshops is held to.
namespace support {

inline const QStringList &paperLanguages()
{
    static const QStringList all { QStringLiteral("es"), QStringLiteral("en"), QStringLiteral("ht") };
    return all;
}

/// While it is there the program speaks this language.
class Spoken
{
public:
    explicit Spoken(const QString &language) { m_languages.use(language); }

private:
    text::Languages m_languages;
};

/// Empty: it is PDF/A-1b as far as one can see from outside, with nothing transparent, and all its letters
/// can be copied.
inline QString wrongWithPdfA(const QByteArray &pdf)
{
    for (const char *needed :
        { "%PDF-1.4", "pdfaid:part=\"1\"", "pdfaid:conformance=\"B\"", "/OutputIntents" })
        if (!pdf.contains(needed))
            return QStringLiteral("lacks ") + QLatin1String(needed);
    const QString all = QString::fromLatin1(pdf);
    if (all.contains(QRegularExpression(QStringLiteral("/SMask ?/?(?!None)\\w"))))
        return QStringLiteral("has something transparent");
    if (all.contains(QRegularExpression(QStringLiteral("/(?:ca|CA) (?!1\\.0)[0-9.]+"))))
        return QStringLiteral("has something half transparent");
    for (const QString &font : PdfTools(pdf).fonts().trimmed().split(u'\n').mid(2))
        if (!font.contains(QStringLiteral("yes no  yes")))
            return font;
    return {};
}

/// `words` as they read in `text`, which has its line breaks elsewhere.
inline bool says(const QString &text, const QString &words)
{
    return QString(text).remove(u' ').contains(QString(words).simplified().remove(u' '));
}

} // namespace support
