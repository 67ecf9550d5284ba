// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/papercontent.h"

#include "app/receipt/slipcontent.h"
#include "app/text/answers.h"
#include <QCoreApplication>

namespace screens {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(screens)
};

receipt::Contact contactOf(const procedure::Contact &contact, const QString &language)
{
    QString label = contact.label.in(language);
    if (!contact.use.isEmpty())
        label += QLatin1String(". ") + contact.use.in(language);
    return { contact.phone, label, contact.hours.in(language), contact.lastChecked };
}

QList<receipt::Contact> contactsOf(const procedure::Referral &referral, const QString &language)
{
    QList<receipt::Contact> contacts;
    for (const procedure::Contact &contact : referral.contacts)
        contacts.append(contactOf(contact, language));
    return contacts;
}

QStringList paragraphsOf(const procedure::Referral &referral, const QString &language)
{
    QStringList paragraphs;
    for (const procedure::LocalisedText &paragraph : referral.paragraphs)
        paragraphs.append(paragraph.in(language));
    return paragraphs;
}

} // namespace

receipt::PreparationContent preparationContent(const Surroundings &around, const guide::Walk &walk)
{
    // It is read in an office.
    const QString language = QStringLiteral("es");
    const procedure::Definition &definition = walk.definition();
    receipt::PreparationContent content { .crime = definition.title.in(language),
        .language = language,
        .centreName = around.settings.centreName,
        .preparedAt = around.clock.now(),
        .nextSteps = receipt::stepsOf(definition, walk.answers(), language),
        .forPractice = around.desk.isPractice() };
    for (const guide::ReviewRow &row : walk.review()) {
        // What was left blank is no fact, and the gates only asked whether this is the right sheet.
        if (row.value.isUndefined() || row.path.startsWith(QLatin1String("gate."))
            || row.path.endsWith(QLatin1String(".another")))
            continue;
        // A paper is read on another day: "Ayer" would be wrong there.
        const QDate sayNoYesterday;
        auto &rows = row.path.startsWith(QLatin1String("filer.")) ? content.person : content.facts;
        rows.append({ text::rowLabel(row, language),
            text::answerText(*row.field, row.value, language, sayNoYesterday) });
    }
    if (const auto where = definition.referrals.find(definition.referral);
        where != definition.referrals.end()) {
        content.where = paragraphsOf(*where, language);
        content.contacts = contactsOf(*where, language);
    }
    return content;
}

receipt::GuidanceContent guidanceContent(const Surroundings &around, const procedure::Referral &referral)
{
    return { .title = referral.title.in(around.language),
        .language = around.language,
        .centreName = around.settings.centreName,
        .paragraphs = paragraphsOf(referral, around.language),
        .contacts = contactsOf(referral, around.language),
        .forPractice = around.desk.isPractice() };
}

receipt::GuidanceContent guidanceContent(
    const Surroundings &around, const QList<receipt::Step> &steps, const QStringList &isNot)
{
    return { .title = Texts::tr("Qué debo hacer ahora"),
        .language = around.language,
        .centreName = around.settings.centreName,
        .steps = steps,
        .isNot = isNot,
        .forPractice = around.desk.isPractice() };
}

} // namespace screens
