// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/plainspanish.h"

#include <QRegularExpression>

namespace text {

using procedure::Check;
using procedure::Finding;
using procedure::Findings;
using procedure::LocalisedText;
using procedure::Page;

namespace {

constexpr int mostWords = 15; // in a sentence
constexpr int mostSentences = 2; // in a text
constexpr double easyPage = 65;
constexpr double easyPrompts = 75;
constexpr int fewestWords = 12; // for an index
constexpr int longWord = 5; // syllables
constexpr int mostLongWords = 1; // on a page that is too short for an index

QStringList matches(const QRegularExpression &form, const QString &text)
{
    QStringList found;
    for (auto it = form.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    return found;
}

} // namespace

int syllables(const QString &word)
{
    static const QRegularExpression silentU(QStringLiteral("(?<=[qg])u(?=[eiéí])"));
    static const QRegularExpression finalY(QStringLiteral("y$"));
    static const QString vowels = QStringLiteral("aeiouáéíóúü");
    static const QString strong = QStringLiteral("aeoáéó");
    static const QString accentedWeak = QStringLiteral("íú");
    const QString sounded = word.toLower().remove(silentU).replace(finalY, QStringLiteral("i"));
    int count = 0;
    QChar previous;
    for (const QChar letter : sounded) {
        const bool areApart = (strong.contains(previous) && strong.contains(letter))
            || accentedWeak.contains(previous) || accentedWeak.contains(letter);
        if (vowels.contains(letter) && (!vowels.contains(previous) || areApart))
            ++count;
        previous = letter;
    }
    return std::max(count, 1);
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(\p{L}+|\d[\d.]*)"));
    return matches(form, text);
}

QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression end(QStringLiteral(R"([.!?]+(?:\s|$))"));
    QStringList found;
    for (const QString &one : text.split(end)) {
        if (!wordsOf(one).isEmpty())
            found.append(one.trimmed());
    }
    return found;
}

double inflesz(const QStringList &blocks)
{
    double syllableCount = 0, wordCount = 0, sentenceCount = 0;
    for (const QString &block : blocks) {
        for (const QString &word : wordsOf(block)) {
            syllableCount += syllables(word);
            ++wordCount;
        }
        sentenceCount += double(sentencesOf(block).size());
    }
    if (wordCount == 0)
        return 100;
    return 206.835 - 62.3 * syllableCount / wordCount - wordCount / sentenceCount;
}

namespace {

QStringList inSpanish(const QList<LocalisedText> &texts)
{
    QStringList blocks;
    for (const LocalisedText &text : texts)
        blocks.append(text.in(QStringLiteral("es")));
    return blocks;
}

QStringList allWords(const QStringList &blocks)
{
    QStringList all;
    for (const QString &block : blocks)
        all += wordsOf(block);
    return all;
}

QRegularExpression anyOf(const QString &alternatives)
{
    return QRegularExpression(
        QStringLiteral("(?<!\\p{L})(?:%1)").arg(alternatives), QRegularExpression::CaseInsensitiveOption);
}

/// Words of offices, and of computers. Beginnings, where the word has many endings.
const QRegularExpression &banned()
{
    static const QRegularExpression form = anyOf(QStringLiteral(
        "compareciente|individualiz|antecedente|apercibimiento|obrar en poder|inválid|ingrese|señalad|"
        "mencionad|dicho documento|presente trámite|asimismo|mediante|efectuar|realizar|proceder|"
        "haz clic|clic(?!\\p{L})"));
    return form;
}

/// Only what cannot be anything else: "cuenta" and "escribe" may be somebody else's doing.
const QRegularExpression &familiar()
{
    static const QRegularExpression form
        = anyOf(QStringLiteral("(?:tú|tu|tus|te|ti|contigo|tuy[oa]s?|vos|vosotros|tienes|puedes|quieres|"
                               "debes|eres|sabes|necesitas|haz|ponte|dime)(?!\\p{L})"));
    return form;
}

const QRegularExpression &citedLaw()
{
    static const QRegularExpression form = anyOf(
        QStringLiteral(R"((?:ley|decreto(?: supremo| ley)?|artículos?|art\.|inciso) (?:n\.?º ?)?\d)"));
    return form;
}

void judgeWords(const QString &step, const QString &block, Findings &found)
{
    const auto find = [&](Check check, const QRegularExpression &form) {
        for (const QString &match : matches(form, block))
            found.append({ check, step, match + QLatin1String(": ") + block });
    };
    find(Check::BannedWord, banned());
    find(Check::NotUsted, familiar());
    find(Check::LawInPlainText, citedLaw());
}

void judgeLength(const QString &step, const QString &block, Findings &found)
{
    const QStringList all = sentencesOf(block);
    if (all.size() > mostSentences)
        found.append({ Check::LongBlock, step, block, all.size(), mostSentences });
    for (const QString &sentence : all) {
        if (const auto count = wordsOf(sentence).size(); count > mostWords)
            found.append({ Check::LongSentence, step, sentence, count, mostWords });
    }
}

void judgeIndex(Check check, const QString &step, const QStringList &blocks, double limit, Findings &found)
{
    if (const double index = inflesz(blocks); index < limit)
        found.append({ check, step, step.isEmpty() ? QString() : blocks.first(), index, limit });
}

void judgePage(const QString &step, const QStringList &blocks, Findings &found)
{
    const QStringList all = allWords(blocks);
    if (all.size() >= fewestWords)
        return judgeIndex(Check::HardPage, step, blocks, easyPage, found);
    QStringList tooLong;
    for (const QString &word : all) {
        if (syllables(word) >= longWord)
            tooLong.append(word);
    }
    if (tooLong.size() > mostLongWords)
        found.append({ Check::LongWords, step, tooLong.join(u' '), tooLong.size(), mostLongWords });
}

} // namespace

Findings findHardSpanish(const QList<Page> &pages)
{
    Findings found;
    QStringList whole, prompts;
    for (const Page &page : pages) {
        const QStringList blocks = inSpanish(page.texts());
        for (const QString &block : blocks) {
            judgeLength(page.step, block, found);
            judgeWords(page.step, block, found);
        }
        judgePage(page.step, blocks, found);
        prompts += inSpanish(page.prompts);
        whole += blocks;
    }
    judgeIndex(Check::HardPrompts, {}, prompts, easyPrompts, found);
    judgeIndex(Check::HardProcedure, {}, whole, easyPage, found);
    return found;
}

} // namespace text
