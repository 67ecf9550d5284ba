// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace command {

/// What a program says of itself and of a slip of the pen, in its language. %1 is what a sentence is about.
struct Wording
{
    QString usage; ///< "Usage: %1"
    QString anyCommand; ///< "COMMAND"
    QString anyOptions; ///< "[options]"
    QString commands, options; ///< headings
    QString moreHelp; ///< "%1 COMMAND --help says more."
    QString help, json; ///< what these options do

    QString noCommand;
    QString unknownCommand; ///< %1: what was typed; likewise below
    QString unknownOption;
    QString missingValue;
    QString needlessValue;
    QString missing; ///< an argument or an option that must be there
    QString tooMany;
};

} // namespace command
