// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/guide/problem.h"
#include "app/procedure/definition.h"
#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace guide {
Q_NAMESPACE

/// Where the person stands. `path` names an answer uniquely: "gate.lostOrStolen", "filer.run", "where",
/// "documents[0].type", "documents.another" (the "another one?" page of a group).
struct Step
{
    enum class Kind { Notice, Gate, Filer, Question, Another, Review, Declaration, Done, Referral };
    Kind kind = Kind::Notice;
    QString path;
    const procedure::Field *field = nullptr; ///< Gate, Filer, Question; the Group's field for Another
    const procedure::Notice *notice = nullptr;
    const procedure::Referral *referral = nullptr;
    int item = -1; ///< index in a group, else -1
    friend bool operator==(const Step &, const Step &) = default;
};

/// One line of the review page, in the order of the questions; skipped optional ones have an undefined value.
struct ReviewRow
{
    QString path; ///< for change()
    const procedure::Field *field = nullptr;
    int item = -1;
    QJsonValue value;
};

/// Outside facts that validation needs; values, so that the walk stays pure.
struct Circumstances
{
    QDate today; ///< in America/Santiago
    bool practice = false; ///< reserved RUNs are accepted only here, and only they
};

/// Walks one person through one procedure: current step, answers, validation, review. Pure state; no widget, no
/// disk, no clock. Any thread, one at a time; owned by whoever shows the pages.
class Walk {
public:
    Walk(procedure::DefinitionPtr definition, base::FilingId id, Circumstances circumstances);

    const procedure::Definition &definition() const;
    base::FilingId id() const;

    Step current() const;
    struct Progress
    {
        int number = 0, total = 0; ///< "Paso 3 de 9": counts the steps that apply as far as is known now
    };
    Progress progress() const;

    /// For steps with nothing to answer (Notice: records that it was shown and accepted at `at`).
    Step next(const QDateTime &at);
    /// Validates; on success stores, drops answers of questions that no longer apply, and moves: to the next step,
    /// or back to Review after change(). On a problem nothing moves and nothing stored changes.
    /// An undefined value skips an optional question. Another takes "yes" or "no".
    Problem answer(const QJsonValue &value);
    bool canGoBack() const;
    Step back(); ///< keeps all answers

    QJsonValue value(const QString &path) const; ///< undefined if not answered
    QList<ReviewRow> review() const;
    Step change(const QString &path); ///< from Review: go there; the next accepted answer comes back to Review
    /// From Review on: all required answers are there.
    bool isComplete() const;
    Problem declare(const QDateTime &at); ///< from Declaration, to Done
    bool refused() const; ///< a gate led to a referral: nothing can be filed from here

    QJsonObject answers() const; ///< of the questions that apply, by field id (contract §2)
    QJsonObject filer() const; ///< raw filer answers by field id: document, run, number, names, phone, email
    struct Accepted
    {
        QString id;
        int version = 0;
        QDateTime shownAt, acceptedAt;
    };
    QList<Accepted> notices() const;
    QDateTime declaredAt() const;

private:
    // The house's own: the implementer adds members here.
};

} // namespace guide
