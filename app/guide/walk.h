// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/guide/known.h"
#include "app/guide/problem.h"
#include "app/guide/route.h"
#include "app/guide/step.h"
#include "app/guide/validate.h"
#include "app/procedure/definition.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>

namespace guide {

/// One line of the review page, in the order of the questions; skipped optional ones have an undefined value.
struct ReviewRow
{
    QString path; ///< for change()
    const procedure::Field *field = nullptr; ///< the group's own for "another one?"
    const procedure::Field *group = nullptr; ///< the group that the field is in
    int item = -1;
    QJsonValue value;
};

/// Walks one person through one procedure: current step, answers, validation, review. Pure state; no widget,
/// no disk, no clock. Any thread, one at a time; owned by whoever shows the pages.
class Walk
{
public:
    /// What is `known` of the filer, and the notices that were read, count as settled here and are not asked;
    /// review() shows the answers. What lasts is offered as value() of the question that asks it.
    Walk(procedure::DefinitionPtr definition, base::FilingId id, Circumstances circumstances,
        const Known &known = {});

    /// What a draft keeps of a walk, and a walk that goes on from there with the same definition: every
    /// answer is validated again, and asked again where it does not hold any more. Nothing: not what toJson()
    /// wrote.
    QJsonObject toJson() const;
    static std::optional<Walk> fromJson(
        procedure::DefinitionPtr definition, Circumstances circumstances, const QJsonObject &json);

    const procedure::Definition &definition() const;
    base::FilingId id() const;

    Step current() const;
    struct Progress
    {
        /// "Paso 3 de 9": counts the steps that apply and are asked, as far as is known now
        int number = 0, total = 0;
    };
    Progress progress() const;

    /// The page of the current Notice is on the screen; the first time counts.
    void shown(const QDateTime &at);
    /// For steps with nothing to answer: Notice (records that it was accepted at `at`), Review.
    Step next(const QDateTime &at);
    /// Validates; on success stores, drops answers of questions that no longer apply, and moves: to the next
    /// step, or back to Review after change(). On a problem nothing moves and nothing stored changes. An
    /// undefined value skips an optional question. Another takes "yes" or "no".
    Problem answer(const QJsonValue &value);
    bool canGoBack() const;
    Step back(); ///< keeps all answers

    QJsonValue value(const QString &path) const; ///< undefined if neither answered nor offered
    QList<ReviewRow> review() const;
    Step change(
        const QString &path); ///< from Review: go there; the next accepted answer comes back to Review
    /// From Review on: all required answers are there.
    bool isComplete() const;
    Problem declare(const QDateTime &at); ///< from Declaration, to Done
    bool refused() const; ///< the way ends at a referral: nothing can be filed from here

    QJsonObject answers() const; ///< of the questions that apply, by field id (contract §2)
    QJsonObject filer() const; ///< raw filer answers by field id: document, run, number, names, phone, email,
                               ///< slip, helper
    struct Accepted
    {
        QString id;
        int version = 0;
        QDateTime shownAt, acceptedAt;
    };
    QList<Accepted> notices() const;
    QDateTime declaredAt() const;
    /// For the next walk of the same person, from wherever this one stands: what it was begun with, and what
    /// was settled here.
    Known known() const;

private:
    void take(const Known &known);
    void takeNotices(const QJsonArray &accepted);
    void takeAnswers(const QJsonObject &values, const QJsonArray &settled);
    void standAt(const QString &path);
    tl::expected<QJsonValue, Problem> check(const Step &step, const QJsonValue &value) const;
    void refresh();
    void advance();
    bool isSettled(const Step &step) const;
    Step firstUnsettled() const; ///< Review if there is none
    qsizetype asked(qsizetype from, int direction) const; ///< the next step that was not taken; -1: none

    procedure::DefinitionPtr m_definition;
    base::FilingId m_id;
    Circumstances m_circumstances;
    Known m_known; // what it was begun with
    ValuesByPath m_values;
    ValuesByPath m_offers; // of questions that are asked all the same
    QSet<QString> m_taken; // paths that were known before, and are not asked
    QSet<QString> m_settled; // paths that were answered, skipped or accepted
    Route m_route; // up to a referral
    int m_total = 0; // steps to Review that are asked, whether a referral stands in the way or not
    QString m_current; // path
    QStringList m_trail; // paths since change(), the last is the current one; empty: not changing
    QHash<QString, Accepted> m_notices; // by id
    QDateTime m_declaredAt;
};

} // namespace guide
