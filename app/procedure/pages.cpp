// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/pages.h"

namespace procedure {

namespace {

/// Collects pages; texts that are not there are none.
class Pages
{
public:
    void add(const QString &step, const QList<LocalisedText> &prompts, const QList<LocalisedText> &others);
    void addQuestion(const QString &prefix, const Field &field);
    void addNotice(const Notice &notice);
    void addReferral(const Referral &referral);
    void addContacts(const QString &step, const QList<Contact> &contacts);
    void addDeclaration(const Declaration &declaration);
    void addReview(const QList<Field> &asked);

    QList<Page> pages;

private:
    static QList<LocalisedText> there(const QList<LocalisedText> &texts);
};

QList<LocalisedText> Pages::there(const QList<LocalisedText> &texts)
{
    QList<LocalisedText> result;
    for (const LocalisedText &text : texts) {
        if (!text.isEmpty())
            result.append(text);
    }
    return result;
}

void Pages::add(const QString &step, const QList<LocalisedText> &prompts, const QList<LocalisedText> &others)
{
    pages.append({ step, there(prompts), there(others) });
}

void Pages::addQuestion(const QString &prefix, const Field &field)
{
    const QString step = prefix + field.id;
    if (field.kind == Kind::Group) {
        for (const Field &inner : field.fields)
            addQuestion(step + u'.', inner);
        return add(step + QLatin1String(".another"), { field.addAnother }, {});
    }
    QList<LocalisedText> others { field.hint, field.purpose };
    for (const Option &option : field.options)
        others << option.label << option.hint;
    add(step, { field.question }, others);
    if (!field.guide.isEmpty())
        add(step + QLatin1String(".guide"), field.guide, {});
}

void Pages::addNotice(const Notice &notice)
{
    add(QStringLiteral("notice.") + notice.id, {}, QList { notice.title } + notice.paragraphs);
}

QList<LocalisedText> textsOf(const QList<Contact> &contacts)
{
    QList<LocalisedText> texts;
    for (const Contact &contact : contacts)
        texts << contact.label << contact.use << contact.hours;
    return texts;
}

void Pages::addContacts(const QString &step, const QList<Contact> &contacts)
{
    add(step, {}, textsOf(contacts));
}

void Pages::addReferral(const Referral &referral)
{
    QList<LocalisedText> texts = QList { referral.title } + referral.paragraphs + textsOf(referral.contacts);
    if (referral.goOn)
        texts.append(referral.goOn->label);
    add(QStringLiteral("referral.") + referral.id, {}, texts);
}

void Pages::addDeclaration(const Declaration &declaration)
{
    add(QStringLiteral("declaration"), { declaration.question },
        { declaration.explanation, declaration.statement });
}

void Pages::addReview(const QList<Field> &asked)
{
    QList<LocalisedText> labels;
    for (const Field &field : asked) {
        labels << field.label << field.itemTitle;
        for (const Field &inner : field.fields)
            labels << inner.label;
    }
    add(QStringLiteral("review"), {}, labels);
}

QList<Field> fieldsOf(const QList<Gate> &gates)
{
    QList<Field> fields;
    for (const Gate &gate : gates)
        fields.append(gate.field);
    return fields;
}

} // namespace

QList<Page> pagesOf(const Definition &definition)
{
    Pages pages;
    pages.add(QStringLiteral("title"), {}, { definition.title });
    pages.add(QStringLiteral("card"), {}, { definition.card, definition.cardHint });
    for (const Notice &notice : definition.notices)
        pages.addNotice(notice);
    const QList<Field> gates = fieldsOf(definition.gates);
    for (const Field &field : gates)
        pages.addQuestion(QStringLiteral("gate."), field);
    for (const Field &field : definition.filer)
        pages.addQuestion(QStringLiteral("filer."), field);
    for (const Field &field : definition.questions)
        pages.addQuestion({}, field);
    if (definition.outcome != Outcome::Referred)
        pages.addReview(gates + definition.filer + definition.questions);
    if (definition.outcome == Outcome::Filed)
        pages.addDeclaration(definition.declaration);
    for (const Referral &referral : definition.referrals)
        pages.addReferral(referral);
    if (!definition.isNot.isEmpty())
        pages.add(QStringLiteral("isNot"), {}, definition.isNot);
    QList<LocalisedText> next;
    for (const NextStep &step : definition.nextSteps)
        next << step.title << step.text;
    if (!next.isEmpty())
        pages.add(QStringLiteral("nextSteps"), {}, next);
    return pages.pages;
}

QList<Page> pagesOf(const Common &common)
{
    Pages pages;
    for (const CardGroup &group : common.groups)
        pages.add(QStringLiteral("group.") + group.id, {}, { group.title, group.hint });
    for (const Notice &notice : common.notices)
        pages.addNotice(notice);
    const QList<Field> gates = fieldsOf(common.gates.values());
    for (const Field &field : gates)
        pages.addQuestion(QStringLiteral("gate."), field);
    for (const Field &field : common.filer)
        pages.addQuestion(QStringLiteral("filer."), field);
    for (const Field &field : common.fields)
        pages.addQuestion({}, field);
    pages.addReview(gates + common.filer + common.fields.values());
    pages.addDeclaration(common.declaration);
    for (const Referral &referral : common.referrals)
        pages.addReferral(referral);
    pages.addContacts(QStringLiteral("contacts"), common.contacts.values());
    pages.addContacts(QStringLiteral("emergency"), common.emergency);
    return pages.pages;
}

} // namespace procedure
