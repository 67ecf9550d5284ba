// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"
#include <QJsonValue>

namespace screens {

/// A page that asks one question and gives one value, in the form its kind has in the filing. Undefined means
/// left blank; the walk says whether that may be, and this page tells what is wrong.
class AnswerPage : public Page
{
    Q_OBJECT
public:
    AnswerPage(const Surroundings &around, const procedure::Field &field);

    QJsonValue typed() const { return value(); } ///< so far; it may be wrong yet
    /// The answer is not taken: why, and where it can be mended.
    virtual void refuse(const QString &sentence) { showProblem(sentence); }
    void offerReader(); ///< a code reader stands beside the screen, and this question is on the card
    void stageShown(); ///< other choices are on the page now

Q_SIGNALS:
    void answered(const QJsonValue &value);

protected:
    void addContinue();
    virtual QJsonValue value() const = 0;
    QString hintFor(const procedure::Field &field) const;
    /// The heading says the one part that is shown, the hint of what; empty: it asks the question again.
    void askFor(const QString &part);
    void setContinueAvailable(bool available); ///< not while something of the page has to be chosen first
    virtual void goOn(); ///< "Continuar": answered(value()), unless the page has another stage

    const Surroundings m_around;
    const procedure::Field m_field;

private:
    controls::Button *m_continue = nullptr;
};

} // namespace screens
