// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/codes.h"
#include "app/procedure/condition.h"
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <memory>
#include <optional>

/// What a procedure is: plain data, read from resources/procedures/*.json (format in resources/README.md).
namespace procedure {

/// A text in several languages; Spanish is the reference and always there.
class LocalisedText
{
public:
    LocalisedText() = default;
    explicit LocalisedText(QMap<QString, QString> byLanguage) : m_byLanguage(std::move(byLanguage)) { }
    QString in(const QString &language) const; ///< the language's text, else the Spanish one
    QString languageShown(const QString &wanted) const { return has(wanted) ? wanted : QStringLiteral("es"); }
    bool has(const QString &language) const { return m_byLanguage.contains(language); }
    bool isEmpty() const { return m_byLanguage.isEmpty(); }
    friend bool operator==(const LocalisedText &, const LocalisedText &) = default;

private:
    QMap<QString, QString> m_byLanguage;
};

struct Option
{
    QString value;
    LocalisedText label;
    LocalisedText hint; ///< may be empty
    QString icon; ///< name in resources/icons, may be empty
};

/// One question, one page (a Group: its fields, one page each, for each item).
struct Field
{
    QString id; ///< [a-z][a-zA-Z0-9]*, unique in its procedure
    Kind kind = Kind::Text;
    bool optional = false; ///< "Puede dejarlo en blanco"
    bool onlyFiled = false; ///< of the filer: not asked where nothing is filed
    bool unlessSensitive = false; ///< of the filer: not asked in a sensitive procedure
    bool allowUnknown = false; ///< offers "No sé" / "No recuerdo bien"
    LocalisedText question; ///< the page's heading
    LocalisedText hint; ///< below the heading; may be empty
    LocalisedText purpose; ///< "para qué" (Ley 19.628 art. 14 ter); may be empty
    LocalisedText label; ///< short, for the review page
    Condition when; ///< the question applies only if this holds
    QList<Option> options;
    int maximumLength = 0; ///< characters (UTF-16 units); 0: the kind's own limit
    /// Integer, Money: value. Date, Moment, BirthDate: days from today (-365, 0). Months: months from this
    /// one.
    std::optional<qint64> minimum, maximum;
    QList<LocalisedText> guide; ///< LongText only: asked one at a time, before the story as a whole
    QList<Field> fields; ///< Group only
    int maximumItems = 0; ///< Group only
    LocalisedText itemTitle; ///< Group only: "Documento %1"
    LocalisedText addAnother; ///< Group only: "¿Perdió otro documento?"
};

/// Who answers at a number. The kiosk itself calls nobody.
struct Contact
{
    QString id; ///< in the common block; empty where a procedure brings its own
    LocalisedText label;
    LocalisedText use; ///< when to call; may be empty
    QString phone; ///< "133"; may be empty
    LocalisedText hours; ///< may be empty
    QDate lastChecked; ///< by a person who called; invalid: nobody has yet
};

/// Where to go instead of filing here. Never an error page: it says what to do next.
struct Referral
{
    QString id;
    LocalisedText title;
    QList<LocalisedText> paragraphs;
    QList<Contact> contacts;
    /// A group of cards that helps on from here.
    struct GoOn
    {
        QString group;
        LocalisedText label; ///< of the button
    };
    std::optional<GoOn> goOn;
};

/// A question that decides whether the procedure is the right one: some answers lead to a referral.
struct Gate
{
    Field field; ///< Choice or YesNo
    QHash<QString, QString> referrals; ///< answer value -> referral id
};

struct Notice
{
    QString id;
    int version = 0;
    LocalisedText title;
    QList<LocalisedText> paragraphs;
    LocalisedText legalText; ///< may be empty
    friend bool operator==(const Notice &, const Notice &) = default;
};

struct Declaration
{
    int version = 0;
    LocalisedText question; ///< "¿Es verdad lo que escribió?"
    LocalisedText explanation; ///< plain line above the tick
    LocalisedText statement; ///< what the tick says: "Sí, es verdad y lo revisé"
    LocalisedText legalText; ///< art. 210 Código Penal
};

struct NextStep
{
    LocalisedText title;
    LocalisedText text;
    Condition when;
};

/// Where several procedures stand behind one card of the first page.
struct CardGroup
{
    QString id;
    QString icon;
    LocalisedText title; ///< "Perdí algo"
    LocalisedText hint; ///< "Documentos, teléfono"
};

/// A time in which a procedure can be done at all. What is filed in it is worth nothing after it.
struct Window
{
    QDateTime opens, closes; ///< UTC; the file says them in local time of America/Santiago
};

/// What all procedures share (resources/procedures/common.json): who files, and the parts that a procedure
/// names instead of repeating them.
struct Common
{
    int version = 0;
    QByteArray digest; ///< SHA-256 of the file's bytes, 32 bytes
    QByteArray source; ///< the file's bytes
    QList<Field> filer; ///< asked in every procedure that asks anything
    QMap<QString, Field> fields;
    QMap<QString, Gate> gates;
    QMap<QString, Notice> notices;
    QMap<QString, Contact> contacts;
    QMap<QString, Referral> referrals;
    Declaration declaration; ///< of every procedure that has none of its own
    QList<Contact> emergency; ///< "¿Está en peligro?", most urgent first
    QList<CardGroup> groups; ///< in the order of real demand
    QStringList reviewed; ///< languages whose texts a speaker has read through

    const CardGroup *group(const QString &id) const; ///< null if there is none
};
using CommonPtr = std::shared_ptr<const Common>;

struct Definition
{
    QString id; ///< "perdida-documentos"
    int version = 0;
    QByteArray digest; ///< SHA-256 of the file's bytes, 32 bytes
    int order = 0; ///< of the card: real demand (resources/README.md)
    QString icon;
    QString group; ///< CardGroup's id; empty: a card of the first page
    Outcome outcome = Outcome::Filed;
    bool sensitive = false; ///< never drafted to disk, "Salir rápido"
    QStringList reviewed; ///< languages whose texts a speaker has read through
    LocalisedText title; ///< "Pérdida de documentos"
    LocalisedText card; ///< "Perdí un documento"
    LocalisedText cardHint; ///< "Cédula, licencia, tarjetas"
    QList<Notice> notices;
    QList<Gate> gates;
    QList<Field> filer; ///< who you are: the common block's; none where nothing is asked
    QList<Field> questions;
    Declaration declaration; ///< Filed only
    QList<LocalisedText> isNot; ///< what the constancia, or the sheet, is not
    QList<NextStep> nextSteps;
    QMap<QString, Referral> referrals; ///< those of the common block that are named here too
    QString referral; ///< Referred: where the way ends. Prepared: where the sheet is taken; may be empty
    std::optional<QList<Window>> windows; ///< none: at any time
    /// The files that it was read from, this one's and the common block's, for who goes on with this version
    /// when the catalogue has a newer one. Empty: it was made otherwise.
    QByteArray source, commonSource;

    std::optional<Window> openAt(
        const QDateTime &now) const; ///< nothing: no window is open, or there are none
    /// Until when what is declared now is worth something; invalid: there is no end. Who began in a window
    /// that has closed since is told its end, and is refused.
    QDateTime deadlineAt(const QDateTime &now) const;
    bool isOffered(const QDateTime &now) const { return !windows || openAt(now); }
};

using DefinitionPtr = std::shared_ptr<const Definition>;

} // namespace procedure
