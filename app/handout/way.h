// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/walk.h"
#include <QJsonObject>
#include <QList>
#include <QString>
#include <memory>

namespace handout {

/// What an invented person answers; what is missing, or does not hold, is made up.
struct Answers
{
    QJsonObject gates, filer, answers; ///< by field id, in the form of the filing document
};

/// One screen that somebody meets on their way, before they touch anything.
struct Screen
{
    QString page; ///< as of training::Step: "filer.run", "documents.type", "review", or a page of the house
    int number = 0; ///< "Paso 3", as it stands on the screen; 0: no steps are counted there
    QString heading; ///< the question
    QString toDo; ///< in a line or two; may be empty
    /// Standing at that page; null for a page of the house.
    std::shared_ptr<const guide::Walk> walk {};
    QJsonValue answer { QJsonValue::Undefined }; ///< what they are about to answer
};

/// Every screen of a procedure from its first page to the question whether to send, in `language`, which the
/// program speaks now (text/words.h). Nothing is sent or kept.
QList<Screen> wayThrough(const procedure::DefinitionPtr &definition, const Answers &answers,
    const QDate &today, const QString &language);

} // namespace handout
