// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTranslator>

namespace text {

/// The languages of the program's own texts, and the one that is spoken now. Spanish stands in the code; what
/// a translation lacks is shown in Spanish, whole.
class Languages
{
public:
    struct Language
    {
        QString code; ///< ISO 639: "es", "en", "ht", "arn"
        QString name; ///< as its speakers write it
        QString file; ///< of the translation; empty: Spanish, or nothing but its procedures is there yet
        bool operator==(const Language &) const = default;
    };

    /// Those of the program, Spanish first; then what a centre has installed in `folder`:
    /// `<code>/language.json`,
    /// {"format": "ventanilla.language/1", "code": …, "name": …, "reviewedBy": …}, beside it
    /// `ventanilla_<code>.qm` and recordings (speech::Clips). One that nobody reviewed is not offered.
    explicit Languages(const QString &folder = {});
    ~Languages();

    const QList<Language> &all() const { return m_all; }
    bool has(const QString &code) const { return !nameOf(code).isEmpty(); }
    QString nameOf(const QString &code) const; ///< empty: it is not there
    /// Pages made from now on speak it. Of one that is not there: Spanish.
    void use(const QString &code);

    /// Who read a translation of the program's through, as the translation itself says; empty: nobody. Of
    /// Spanish, which is the reference: empty too.
    static QString reviewerOf(const QString &code);

private:
    QList<Language> m_all;
    QTranslator m_translator;
};

/// While it is there the program speaks one of its own languages, whatever it spoke before; then that again.
/// For what is drawn and not shown: nothing of a window may be made or painted meanwhile, so it never lives
/// longer than one turn of the event loop.
class SpokenMeanwhile
{
public:
    explicit SpokenMeanwhile(const QString &code);
    ~SpokenMeanwhile();

private:
    /// Answers every text, in Spanish what it lacks: the window's own translator is never asked.
    class Whole final : public QTranslator
    {
    public:
        QString translate(const char *context, const char *spanish, const char *hint, int n) const override;
    };
    Whole m_translator;
};

} // namespace text
