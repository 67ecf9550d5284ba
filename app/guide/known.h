// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/validate.h"
#include "app/procedure/definition.h"
#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <optional>

namespace guide {

/// What one person has said since they began, so that nothing is asked twice: who they are, which notices
/// they have read, and those answers that stay true from one procedure to the next. A value: whoever holds it
/// destroys it when the person leaves. Walk takes it and gives it back richer.
class Known
{
public:
    /// A notice that was read, as it was worded then.
    struct Read
    {
        procedure::Notice notice;
        QDateTime shownAt, acceptedAt;
    };

    void setFiler(const procedure::Field &field, const QJsonValue &value); ///< undefined: left blank
    void setOffer(
        const procedure::Field &field, const QJsonValue &value); ///< does nothing unless it may last
    void setRead(const Read &read);

    bool knowsFiler() const { return !m_filer.isEmpty(); }
    /// What was said to a question of the filer, undefined where it was left blank; nothing if it was not
    /// asked, or the answer does not fit.
    std::optional<QJsonValue> filer(const procedure::Field &field, const Circumstances &circumstances) const;
    /// What to offer for a question: an answer to one of the same id and kind; undefined if there is none.
    QJsonValue offer(const procedure::Field &field, const Circumstances &circumstances) const;
    /// Null unless just this notice was read: the same version, and the same words.
    const Read *read(const procedure::Notice &notice) const;

private:
    struct Answer
    {
        procedure::Kind kind;
        QJsonValue value;
    };
    using Answers = QHash<QString, Answer>; // by the field's id
    static std::optional<QJsonValue> find(
        const Answers &answers, const procedure::Field &field, const Circumstances &circumstances);

    Answers m_filer, m_offers;
    QList<Read> m_read;
};

} // namespace guide
