// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QPair>
#include <QString>

/// What several papers say. Texts are in the resident's language already.
namespace receipt {

/// A label and what was answered, as the review page shows them.
using Row = QPair<QString, QString>;

/// What to do next: a title and a text.
using Step = QPair<QString, QString>;

/// Where to go or whom to call.
struct Contact
{
    QString phone {}; ///< "133"; may be empty
    QString label {}; ///< whose it is and what for
    QString hours {}; ///< may be empty
    QDate lastChecked {}; ///< by a person who called; invalid: nobody has yet
};

} // namespace receipt
