// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/finding.h"
#include "app/procedure/pages.h"
#include <QStringList>

/// Proofreading of what no rule forbids. What a walk meets is guide's to find, what is plain Spanish text's.
namespace procedure {

/// A translation that no speaker has read through.
Findings findUnreviewed(const QStringList &reviewed, const QStringList &languages);
/// Each text has each of the languages; legal texts are Spanish, as the law is.
Findings findMissingLanguages(const QList<Page> &pages, const QStringList &languages);

/// Telephone numbers that are typed in a text: nobody corrects them there when the number changes. Next steps
/// go on paper, where no contact stands beside them, and may have the numbers of contacts.
Findings findTypedNumbers(const QList<Page> &pages, const QList<Contact> &contacts);
/// Every contact that a procedure can name or brings.
QList<Contact> contactsOf(const Common &common);
QList<Contact> contactsOf(const Definition &definition, const Common &common);

/// What stands under an id of `older` and means something else now: another kind, in or out of a group,
/// optional or not, an option less. Also a version that was not raised with its content, the file's own and
/// a notice's.
Findings findChangedMeanings(const Definition &older, const Definition &newer);
Findings findChangedMeanings(const Common &older, const Common &newer);

} // namespace procedure
