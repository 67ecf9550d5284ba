// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/catalogue.h"
#include "tests/journeys/hands.h"
#include <QJsonObject>
#include <QList>

namespace journeys {

/// What somebody answers to one procedure, in the form of the filing document, and where that leads.
struct Answers
{
    /// Each way that tests/data/answers/<procedure>.json tells; none: there is no such file.
    static QList<Answers> of(const QString &procedureId);

    /// As somebody answers who practises: every RUN is the invented person's.
    Answers inPractice(const procedure::Definition &definition, const QJsonObject &person) const;
    QJsonObject held() const; ///< what the filing holds of gates and questions

    QJsonObject gates, filer, answers;
    QString ends; ///< the referral that a gate leads to; empty: nothing stands in the way
};

/// Somebody who comes for one procedure and knows all the answers.
class Visit
{
public:
    Visit(Resident &resident, Hands &hands, const procedure::Definition &definition, const Answers &answers)
        : m_resident(resident), m_hands(hands), m_definition(definition), m_answers(answers)
    {
    }

    /// From the procedure's first page to the review, the referral, or wherever else nothing is asked any
    /// more.
    bool goToEnd();
    bool isAtEnd() const;
    bool goOn(); ///< one page; false: stuck, and said why

private:
    bool answerStep();
    bool answerItem(const QString &step, qsizetype bracket);

    Resident &m_resident;
    Hands &m_hands;
    const procedure::Definition &m_definition;
    const Answers m_answers;
};

enum class Texts {
    Spanish,
    Lengthened, ///< by 40 % (tests/support/pseudo.h); the program's own need its translator
};

/// The built-in procedures. This one is offered whatever the day: an election is not waited for.
procedure::Catalogue offeringAtAnyTime(const QString &procedureId, Texts texts = Texts::Spanish);

/// `answers` to `fields`, with the RUN of this invented person wherever one is asked for.
QJsonObject inPractice(QJsonObject answers, const QList<procedure::Field> &fields, const QJsonObject &person);

QByteArray procedureFile(const QString &path, Texts texts);

QByteArray contentOf(const QString &path); ///< of a file that must be there

} // namespace journeys
