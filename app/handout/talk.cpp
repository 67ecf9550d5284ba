// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/talk.h"

#include "app/handout/about.h"
#include "app/text/words.h"

namespace handout {

using guide::Step;
using procedure::Definition;
using Points = QList<Slide::Point>;

namespace {

// Signs, in letters that a room can read; the air between two points is worth some, too.
constexpr qsizetype fullSlide = 230, betweenPoints = 30;

Points pointsOf(const QStringList &texts)
{
    Points points;
    for (const QString &text : texts)
        points.append({ {}, text });
    return points;
}

/// On as few slides as hold them, under the same heading.
QList<Slide> slidesOf(const QString &heading, const Points &points)
{
    QList<Slide> slides;
    qsizetype left = 0;
    for (const Slide::Point &point : points) {
        const qsizetype signs = point.lead.size() + point.text.size();
        if (slides.isEmpty() || signs > left) {
            slides.append({ heading });
            left = fullSlide;
        }
        slides.last().points.append(point);
        left -= signs + betweenPoints;
    }
    return slides;
}

/// What this screen is an example of: the kind of page, and whether a story is told on it. Nothing: a room
/// need not see it.
std::optional<std::pair<Step::Kind, bool>> exampleOf(const Screen &screen)
{
    const Step step = screen.walk->current();
    switch (step.kind) {
    case Step::Kind::Notice:
    case Step::Kind::Another:
    case Step::Kind::Done:
        return {};
    case Step::Kind::Declaration:
        if (screen.page != QLatin1String("confirm"))
            return {};
        break;
    case Step::Kind::Question:
        return std::pair(step.kind, step.field->kind == procedure::Kind::LongText);
    default:
        break;
    }
    return std::pair(step.kind, false);
}

/// One of each kind, in the order in which they come.
QList<Screen> examplesOf(const QList<Screen> &way)
{
    QList<std::pair<Step::Kind, bool>> seen;
    QList<Screen> examples;
    for (const Screen &screen : way) {
        const auto example = exampleOf(screen);
        if (!example || seen.contains(*example))
            continue;
        seen.append(*example);
        examples.append(screen);
    }
    return examples;
}

/// Where nothing is written here: where to go, and who answers at which number.
Points pointsOf(const procedure::Referral &referral, const QString &language)
{
    Points points;
    for (const procedure::LocalisedText &paragraph : referral.paragraphs)
        points.append({ {}, paragraph.in(language) });
    for (const procedure::Contact &contact : referral.contacts)
        if (!contact.phone.isEmpty())
            points.append({ contact.label.in(language) + QLatin1String(": ") + contact.phone,
                contact.use.in(language) });
    return points;
}

QList<Slide> afterwards(const Definition &definition, const QList<Screen> &way, const QString &language)
{
    if (definition.outcome == procedure::Outcome::Referred) {
        const procedure::Referral referral = definition.referrals.value(definition.referral);
        return slidesOf(referral.title.in(language), pointsOf(referral, language));
    }
    Points points;
    for (const procedure::NextStep &step : definition.nextSteps)
        if (way.isEmpty() || step.when.holds(way.last().walk->answers()))
            points.append({ step.title.in(language), step.text.in(language) });
    return slidesOf(text::words(QT_TRANSLATE_NOOP("text", "Qué debe hacer ahora"), language), points);
}

Slide closing(const Venue &venue, const QString &language)
{
    const auto said = [&language](const char *spanish) { return text::words(spanish, language); };
    QStringList where { venue.centreName, venue.address, venue.hours };
    where.removeAll(QString());
    Slide slide { said(QT_TRANSLATE_NOOP("text", "¿Tiene preguntas?")) };
    if (where.size() < 2) // all of it needs the width
        slide.icon = QStringLiteral("help");
    if (!where.isEmpty())
        slide.points.append(
            { said(QT_TRANSLATE_NOOP("text", "Dónde y cuándo")), where.join(QStringLiteral(" · ")) });
    slide.points.append(
        { {}, said(QT_TRANSLATE_NOOP("text", "Es gratis. Nunca le pedimos su ClaveÚnica.")) });
    slide.points.append({ {}, said(QT_TRANSLATE_NOOP("text", "Si ve poco o no lee, le ayudamos.")) });
    return slide;
}

} // namespace

Talk talkOf(const procedure::DefinitionPtr &definition, const Answers &answers, const Venue &venue,
    const QDate &today, const QString &language)
{
    const auto said = [&language](const char *spanish) { return text::words(spanish, language); };
    Talk talk { definition->title.in(language), language, {} };
    talk.slides.append({ talk.title, pointsOf({ purposeOf(*definition, language) }), definition->icon });
    talk.slides += slidesOf(
        said(QT_TRANSLATE_NOOP("text", "Qué no es")), pointsOf(isNot(*definition, language)));
    talk.slides += slidesOf(
        said(QT_TRANSLATE_NOOP("text", "Qué traer")), pointsOf(neededFor(*definition, language)));
    const QList<Screen> way = wayThrough(definition, answers, today, language);
    for (const Screen &screen : examplesOf(way))
        talk.slides.append({ screen.heading, pointsOf({ screen.toDo }), {}, screen });
    talk.slides += afterwards(*definition, way, language);
    talk.slides.append(closing(venue, language));
    return talk;
}

} // namespace handout
