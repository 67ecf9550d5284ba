// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/proof.h"

#include <QRegularExpression>
#include <QSet>

namespace procedure {

namespace {

const QString spanish = QStringLiteral("es");

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar symbol : text) {
        if (symbol.isDigit())
            digits += symbol;
    }
    return digits;
}

/// The telephone numbers in a text. The short ones (133, 1455) look like any other number, so that they
/// count only where the text speaks of calling.
QStringList numbersIn(const QString &text)
{
    static const QRegularExpression longOnes(QStringLiteral(
        R"(\b[68]00[ -]?\d{3}[ -]?\d{3,4}\b|(?:\+?56 ?)?\b(?:9|[2-7]\d)[ -]?\d{3,4}[ -]?\d{4}\b)"));
    static const QRegularExpression shortOnes(QStringLiteral(R"(\b1\d{2,3}\b)"));
    static const QRegularExpression calling(
        QStringLiteral("llam|fono|marque"), QRegularExpression::CaseInsensitiveOption);
    QStringList numbers;
    for (auto it = longOnes.globalMatch(text); it.hasNext();)
        numbers.append(it.next().captured());
    if (calling.match(text).hasMatch()) {
        for (auto it = shortOnes.globalMatch(text); it.hasNext();)
            numbers.append(it.next().captured());
    }
    return numbers;
}

} // namespace

Findings findUnreviewed(const QStringList &reviewed, const QStringList &languages)
{
    Findings found;
    for (const QString &language : languages)
        if (language != spanish && !reviewed.contains(language))
            found.append({ Check::NotReviewed, QStringLiteral("reviewed"), language });
    return found;
}

Findings findMissingLanguages(const QList<Page> &pages, const QStringList &languages)
{
    Findings found;
    for (const Page &page : pages) {
        for (const LocalisedText &text : page.texts()) {
            for (const QString &language : languages) {
                if (!text.has(language))
                    found.append({ Check::MissingLanguage, page.step,
                        language + QLatin1String(": ") + text.in(spanish) });
            }
        }
    }
    return found;
}

Findings findTypedNumbers(const QList<Page> &pages, const QList<Contact> &contacts)
{
    QSet<QString> known;
    for (const Contact &contact : contacts)
        known.insert(digitsOf(contact.phone));
    Findings found;
    for (const Page &page : pages) {
        for (const LocalisedText &text : page.texts()) {
            for (const QString &number : numbersIn(text.in(spanish))) {
                const bool isKnown = known.contains(digitsOf(number));
                if (isKnown && page.step == QLatin1String("nextSteps"))
                    continue;
                found.append({ isKnown ? Check::NumberInText : Check::UnknownNumber, page.step,
                    number + QLatin1String(": ") + text.in(spanish) });
            }
        }
    }
    return found;
}

QList<Contact> contactsOf(const Common &common)
{
    QList<Contact> contacts = common.contacts.values() + common.emergency;
    for (const Referral &referral : common.referrals)
        contacts += referral.contacts;
    return contacts;
}

QList<Contact> contactsOf(const Definition &definition, const Common &common)
{
    QList<Contact> contacts = contactsOf(common);
    for (const Referral &referral : definition.referrals)
        contacts += referral.contacts;
    return contacts;
}

namespace {

struct Asked
{
    const Field *field = nullptr;
    QString step, group;
};
using AskedById = QMap<QString, Asked>;

void take(AskedById &asked, const QString &prefix, const QList<Field> &fields)
{
    for (const Field &field : fields) {
        asked.insert(field.id, { &field, prefix + field.id, {} });
        for (const Field &inner : field.fields)
            asked.insert(inner.id, { &inner, field.id + u'.' + inner.id, field.id });
    }
}

/// The filer is the common block's to answer for.
AskedById askedBy(const Definition &definition)
{
    AskedById asked;
    for (const Gate &gate : definition.gates)
        asked.insert(gate.field.id, { &gate.field, QStringLiteral("gate.") + gate.field.id, {} });
    take(asked, {}, definition.questions);
    return asked;
}

AskedById askedBy(const Common &common)
{
    AskedById asked;
    take(asked, QStringLiteral("filer."), common.filer);
    for (const Field &field : common.fields)
        asked.insert(field.id, { &field, field.id, {} });
    for (const Gate &gate : common.gates)
        asked.insert(gate.field.id, { &gate.field, QStringLiteral("gate.") + gate.field.id, {} });
    return asked;
}

QStringList changes(const Asked &older, const Asked &newer)
{
    QStringList changed;
    if (older.field->kind != newer.field->kind)
        changed.append(QStringLiteral("kind"));
    if (older.group != newer.group)
        changed.append(QStringLiteral("group"));
    if (older.field->optional != newer.field->optional)
        changed.append(QStringLiteral("optional"));
    QSet<QString> values;
    for (const Option &option : newer.field->options)
        values.insert(option.value);
    for (const Option &option : older.field->options) {
        if (!values.contains(option.value))
            changed.append(QStringLiteral("option ") + option.value);
    }
    return changed;
}

Findings changedFields(const AskedById &older, const AskedById &newer)
{
    Findings found;
    for (auto it = newer.begin(); it != newer.end(); ++it) {
        const auto before = older.find(it.key());
        if (before == older.end())
            continue;
        for (const QString &change : changes(*before, *it))
            found.append({ Check::ChangedMeaning, it->step, change });
    }
    return found;
}

/// What residents accepted is kept by id and version.
Findings changedNotices(const QList<Notice> &older, const QList<Notice> &newer)
{
    Findings found;
    for (const Notice &now : newer) {
        for (const Notice &before : older) {
            const bool isSame = now.title == before.title && now.paragraphs == before.paragraphs
                && now.legalText == before.legalText;
            if (now.id == before.id && now.version <= before.version && !isSame)
                found.append({ Check::VersionNotRaised, QStringLiteral("notice.") + now.id,
                    QString::number(now.version) });
        }
    }
    return found;
}

Findings changedDeclaration(const Declaration &older, const Declaration &newer)
{
    const bool isSame = older.question == newer.question && older.explanation == newer.explanation
        && older.statement == newer.statement && older.legalText == newer.legalText;
    if (isSame || newer.version > older.version)
        return {};
    return { { Check::VersionNotRaised, QStringLiteral("declaration"), QString::number(newer.version) } };
}

template <typename File> Findings changedFile(const File &older, const File &newer)
{
    if (older.digest == newer.digest || newer.version > older.version)
        return {};
    return { { Check::VersionNotRaised, QStringLiteral("version"), QString::number(newer.version) } };
}

} // namespace

Findings findChangedMeanings(const Definition &older, const Definition &newer)
{
    return changedFile(older, newer) + changedFields(askedBy(older), askedBy(newer))
        + changedNotices(older.notices, newer.notices)
        + changedDeclaration(older.declaration, newer.declaration);
}

Findings findChangedMeanings(const Common &older, const Common &newer)
{
    return changedFile(older, newer) + changedFields(askedBy(older), askedBy(newer))
        + changedNotices(older.notices.values(), newer.notices.values())
        + changedDeclaration(older.declaration, newer.declaration);
}

} // namespace procedure
