// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/boardcontent.h"

#include "app/procedure/labels.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace instructor {

using training::Board;
using training::Lesson;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Board)
};

/// By the steps' ids: the lesson's, then those that only the kiosks know.
QStringList orderOf(const QList<Board::Place> &places, const training::LessonPtr &lesson)
{
    QStringList order;
    if (lesson) {
        for (const training::Step &step : lesson->steps)
            order << step.id;
    }
    for (const Board::Place &place : places) {
        if (!order.contains(place.step))
            order << place.step;
    }
    return order;
}

QStringList namesOf(const training::Step &step, const QString &language)
{
    const bool isTold = step.action.isEmpty() && !step.say.isEmpty();
    return shortened((isTold ? step.say.first() : step.action).in(language));
}

QList<BoardContent::Step> stepsOf(const QList<Board::Place> &places, const training::LessonPtr &lesson,
    const QStringList &order, const QString &language)
{
    QList<BoardContent::Step> steps(order.size());
    for (qsizetype i = 0; lesson && i < lesson->steps.size(); ++i)
        steps[i].names = namesOf(lesson->steps.at(i), language);
    for (const Board::Place &place : places) {
        BoardContent::Step &step = steps[order.indexOf(place.step)];
        step.reached = place.counts.reached;
        step.finished = place.counts.finished;
        step.here = place.here;
    }
    return steps;
}

/// By its question; where nobody asks that one, by the step.
void tellHardest(BoardContent &content, const Board &board, const QList<Board::Place> &places,
    const QStringList &order, const training::LessonPtr &lesson, const procedure::Catalogue &catalogue,
    const QString &language)
{
    if (const auto question = board.hardest(); question && question->errors + question->helps > 0) {
        const auto label
            = procedure::labelOf(question->field, catalogue, lesson ? lesson->procedure : QString());
        content.hardest = label.in(language);
        content.errors = question->errors;
        content.helps = question->helps;
    }
    if (!content.hardest.isEmpty())
        return;
    const auto trouble = [](const Board::Place &place) { return place.counts.errors + place.counts.helps; };
    const auto worst = std::max_element(places.cbegin(), places.cend(),
        [&](const Board::Place &a, const Board::Place &b) { return trouble(a) < trouble(b); });
    if (worst == places.cend() || trouble(*worst) == 0)
        return;
    const int step = int(order.indexOf(worst->step));
    const QStringList &names = content.steps.at(step).names;
    content.hardest = names.isEmpty() ? Words::tr("Paso %1").arg(step + 1)
                                      : Words::tr("Paso %1: %2").arg(step + 1).arg(names.last());
    content.errors = worst->counts.errors;
    content.helps = worst->counts.helps;
}

} // namespace

QString screenName(int number)
{
    return Words::tr("Pantalla %1").arg(number);
}

QStringList shortened(const QString &text)
{
    // At the end of a sentence, before a pause, before what else is to be done, before how and where.
    static const QRegularExpression joint(
        QStringLiteral("[.:;,?!](?=\\s|$)|(?<![,;:]) "
                       "(?=(y|e|o|con|en|hasta|and|or|with|in|until|epi|oswa|ak|nan|jiskaske) )"));
    constexpr qsizetype leastWords = 2;
    QStringList parts;
    bool hasEnded = false;
    auto found = joint.globalMatch(text);
    while (found.hasNext() && !hasEnded) {
        const auto match = found.next();
        const QString mark = match.captured().trimmed();
        const bool isAsked = mark == QLatin1String("?") || mark == QLatin1String("!");
        const QString part = text.left(match.capturedStart()) + (isAsked ? mark : QString());
        if (part.count(u'«') == part.count(u'»') && part.split(u' ').size() >= leastWords)
            parts.prepend(part);
        hasEnded = isAsked || mark == QLatin1String(".");
    }
    if (!hasEnded || parts.isEmpty())
        parts.prepend(text);
    return parts;
}

BoardContent contentOf(const Board &board, const training::LessonPtr &lesson,
    const procedure::Catalogue &catalogue, const QString &language)
{
    BoardContent content;
    const QList<Board::Place> places = board.places();
    const QStringList order = orderOf(places, lesson);
    content.meeting = board.meeting();
    if (lesson)
        content.lesson = shortened(lesson->title.in(language));
    content.people = board.people();
    content.kiosks = board.kiosks();
    content.steps = stepsOf(places, lesson, order, language);
    content.hasBegun = std::any_of(places.cbegin(), places.cend(),
        [](const Board::Place &place) { return place.here > 0 || place.counts.reached > 0; });
    const auto stuck = board.stuck();
    for (const Board::StuckAt &one : stuck)
        content.stuck << BoardContent::Stuck { screenName(board.numberOf(one.label)),
            int(order.indexOf(one.step)) + 1, one.why };
    tellHardest(content, board, places, order, lesson, catalogue, language);
    const auto progress = board.progress();
    for (const Board::Progress &meeting : progress) {
        const auto &counts = meeting.counts;
        content.meetings << BoardContent::Meeting { meeting.meeting, meeting.people,
            counts.reached > 0 ? qRound(100.0 * std::min(counts.finished, counts.reached) / counts.reached)
                               : -1 };
    }
    return content;
}

} // namespace instructor
