// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filing/submission.h"

#include "app/base/clock.h"
#include "app/guide/helper.h"
#include "app/guide/mailwish.h"
#include "app/guide/walk.h"
#include "app/procedure/definition.h"

namespace filing {

namespace {

void take(QJsonObject &into, const QJsonObject &from, const char *name)
{
    const QLatin1String key(name);
    const QJsonValue value = from.value(key);
    if (!value.isUndefined())
        into.insert(key, value);
}

QJsonObject filerOf(const QJsonObject &answers)
{
    QJsonObject filer { { QStringLiteral("document"), documentOf(answers) },
        { QStringLiteral("assurance"), QStringLiteral("declared") },
        { QStringLiteral("names"), answers.value(QLatin1String("names")) } };
    QJsonObject contact;
    take(contact, answers, "phone");
    take(contact, answers, "email");
    if (guide::wantsMail(answers))
        contact.insert(QStringLiteral("slip"), true);
    if (!contact.isEmpty())
        filer.insert(QStringLiteral("contact"), contact);
    return filer;
}

QJsonArray noticesOf(const guide::Walk &walk)
{
    QJsonArray notices;
    for (const guide::Walk::Accepted &notice : walk.notices()) {
        notices.append(
            QJsonObject { { QStringLiteral("id"), notice.id }, { QStringLiteral("version"), notice.version },
                { QStringLiteral("shownAt"), base::toIsoMs(notice.shownAt) },
                { QStringLiteral("acceptedAt"), base::toIsoMs(notice.acceptedAt) } });
    }
    return notices;
}

} // namespace

// What identifies a document is its number, and a cédula carries one beside the RUN.
QJsonObject documentOf(const QJsonObject &filerAnswers)
{
    QJsonObject document { { QStringLiteral("type"), filerAnswers.value(QLatin1String("document")) } };
    take(document, filerAnswers, "run");
    take(document, filerAnswers, "number");
    if (const QJsonValue card = filerAnswers.value(QLatin1String("cardNumber")); card.isString())
        document.insert(QStringLiteral("number"), card);
    return document;
}

Submission Submission::of(const guide::Walk &walk, const QString &language, bool confirmedAlone)
{
    const procedure::Definition &definition = walk.definition();
    return { walk.id(), definition.id, definition.version, definition.digest, language, filerOf(walk.filer()),
        { { QStringLiteral("by"), guide::helperOf(walk) },
            { QStringLiteral("confirmedAlone"), confirmedAlone || !guide::isHelped(walk) } },
        walk.answers(), noticesOf(walk),
        { { QStringLiteral("version"), definition.declaration.version },
            { QStringLiteral("acceptedAt"), base::toIsoMs(walk.declaredAt()) } },
        definition.deadlineAt(walk.declaredAt()) };
}

} // namespace filing
