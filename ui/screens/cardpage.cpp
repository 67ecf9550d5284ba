// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/cardpage.h"

#include "app/text/dates.h"
#include "ui/controls/aloud.h"
#include "ui/controls/notice.h"

namespace screens {

using controls::Notice;
using identity::CedulaQr;

namespace {

/// In the order in which they are asked.
const QStringList &questions()
{
    static const QStringList ids { QStringLiteral("document"), QStringLiteral("run"),
        QStringLiteral("number"), QStringLiteral("cardNumber") };
    return ids;
}

QString pathOf(const QString &question)
{
    return QLatin1String("filer.") + question;
}

QString typeOf(CedulaQr::Document document)
{
    switch (document) {
    case CedulaQr::Document::Cedula:
        return QStringLiteral("cedula");
    case CedulaQr::Document::CedulaForForeigners:
        return QStringLiteral("cedula-extranjero");
    case CedulaQr::Document::Passport:
        break;
    }
    return QStringLiteral("pasaporte");
}

} // namespace

bool isAnsweredByCard(const guide::Step &step)
{
    return step.kind == guide::Step::Kind::Filer && questions().contains(step.field->id);
}

QJsonObject answersOf(const CedulaQr &card)
{
    QJsonObject answers { { QStringLiteral("document"), typeOf(card.document()) } };
    const QString number = card.number().toString();
    // Who shows a passport is asked for its number and for no RUN.
    if (card.document() == CedulaQr::Document::Passport) {
        answers.insert(QStringLiteral("number"), number);
    } else {
        answers.insert(QStringLiteral("run"), card.run().toString());
        answers.insert(QStringLiteral("cardNumber"), number);
    }
    return answers;
}

guide::Problem fillIn(guide::Walk &walk, const CedulaQr &card)
{
    const QString first = pathOf(questions().first());
    while (isAnsweredByCard(walk.current()) && walk.current().path != first)
        walk.back();
    const QJsonObject answers = answersOf(card);
    for (const QString &question : questions()) {
        if (!answers.contains(question))
            continue;
        walk.change(pathOf(question)); // where the way led back to the review; elsewhere it does nothing
        if (walk.current().path != pathOf(question))
            continue;
        const auto problem = walk.answer(answers.value(question));
        if (problem != guide::Problem::None)
            return problem;
    }
    return guide::Problem::None;
}

bool agree(const guide::Walk &walk, const CedulaQr &card)
{
    const QJsonObject filer = walk.filer(), answers = answersOf(card);
    return std::all_of(questions().cbegin(), questions().cend(), [&](const QString &question) {
        return filer.value(question).toString() == answers.value(question).toString();
    });
}

QString unreadableCard(CedulaQr::Fault fault)
{
    return fault == CedulaQr::Fault::CheckDigit
        ? CardPage::tr("El lector leyó mal su cédula. Pásela otra vez, o siga con el teclado.")
        : CardPage::tr("Ese código no es el de una cédula. Pase el cuadro de puntos, o siga con el teclado.");
}

CardPage::CardPage(const Surroundings &around, const CedulaQr &card)
    : TextPage(around.theme, tr("Leímos su cédula"), {})
{
    controls::setPersonal(*list());
    const QDate today = around.today();
    if (card.isExpired(today))
        addRow(new Notice(m_theme, Notice::Kind::Warn, tr("Su cédula está vencida."),
            tr("Venció el %1. Puede seguir igual.").arg(text::day(card.expiry(), around.language))));
    else if (card.isConsistent(today))
        addRow(new Notice(m_theme, Notice::Kind::Ok, tr("Sus datos son coherentes con la cédula.")));
    addParagraph(tr("Mire si son los suyos. Si no lo son, toque Volver."));
    if (card.document() != CedulaQr::Document::Passport)
        addParagraph(tr("RUN: %1").arg(card.run().toDisplay()));
    addParagraph(tr("Número de documento: %1").arg(card.number().toString()));
    addClose(tr("Continuar"), "arrow_forward");
}

} // namespace screens
