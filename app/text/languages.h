// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTranslator>

namespace text {

/// The languages of the program's own texts, and the one that the window speaks now. Spanish stands in the
/// code; what a translation lacks is shown in Spanish, whole.
class Languages
{
public:
    struct Language
    {
        QString code; ///< ISO 639: "es", "en", "ht"
        QString name; ///< as its speakers write it
        bool operator==(const Language &) const = default;
    };
    static const QList<Language> &builtIn(); ///< Spanish first
    static bool has(const QString &code);
    static QString nameOf(const QString &code);
    /// Who read its translation through, as the translation itself says; empty: nobody. Of Spanish, which is
    /// the reference: empty too.
    static QString reviewerOf(const QString &code);

    ~Languages();
    /// Pages made from now on speak it. Of one that is not there: Spanish.
    void use(const QString &code);

private:
    QTranslator m_translator;
};

} // namespace text
