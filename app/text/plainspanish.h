// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/finding.h"
#include "app/procedure/pages.h"
#include <QString>
#include <QStringList>

/// How plain a Spanish text is.
namespace text {

/// Nuclei of a Spanish word: neighbouring vowels are one, unless both are strong or a weak one has an accent.
int syllables(const QString &word);
QStringList wordsOf(const QString &text); ///< numbers are words, of one syllable
QStringList sentencesOf(const QString &text);

/// Perspicuity of Szigriszt Pazos (1993), 206.835 - 62.3 syllables/words - words/sentences, read on the scale
/// INFLESZ of Barrio Cantalejo (2008): under 40 very hard, 55 normal, from 65 rather easy, from 80 very easy.
/// Each of `blocks` ends a sentence. 100 where there is no word.
double inflesz(const QStringList &blocks);

/// Every miss of the pages of one file. A page is judged as the resident sees it, by its index. Under twelve
/// words an index is noise (one long word moves it by five points or more), and the page may have one word
/// of five syllables instead; it still counts in the index of the whole. Questions are short, and judged
/// together.
procedure::Findings findHardSpanish(const QList<procedure::Page> &pages);

} // namespace text
