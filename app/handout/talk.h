// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/flyer.h"
#include "app/handout/way.h"
#include <optional>

namespace handout {

/// One screenful of a talk: few words, for letters that a room can read.
struct Slide
{
    struct Point
    {
        QString lead; ///< in bold; may be empty
        QString text; ///< may be empty where there is a lead
    };

    QString heading;
    QList<Point> points {};
    QString icon {}; ///< of resources/icons; empty on most
    std::optional<Screen> screen {}; ///< how it looks on the kiosk
};

/// What is said of one procedure to a room, in `language`.
struct Talk
{
    QString title;
    QString language;
    QList<Slide> slides;
};

/// What it is for, what it is not, what one needs, how it looks, what comes after it, and where to ask. The
/// words are the procedure's own and those of its papers; the program speaks `language` now (text/words.h).
/// The screens, and what comes after, are of one invented person.
Talk talkOf(const procedure::DefinitionPtr &definition, const Answers &answers, const Venue &venue,
    const QDate &today, const QString &language);

} // namespace handout
