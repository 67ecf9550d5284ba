// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/lesson.h"

#include "app/procedure/jsonreader.h"
#include "app/procedure/jsonschema.h"
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace training {

using procedure::JsonReader;

namespace {

const QString lessonFamily = QStringLiteral("ventanilla.lesson/");
const QString courseFamily = QStringLiteral("ventanilla.course/");

Step readStep(const JsonReader &json)
{
    return { json.string("id"), json.string("page"), int(json.integer("minutes")), json.texts("say"),
        json.text("do"), json.text("watchFor"), json.text("ask") };
}

Mistake readMistake(const JsonReader &json)
{
    return { json.string("field"), json.raw().value(u"wrong"), json.raw().value(u"right"),
        json.enumerator<Noticed>("noticed"), json.text("what") };
}

Task readTask(const JsonReader &json)
{
    return { json.text("text"), json.text("seen") };
}

Lesson readParts(const JsonReader &json)
{
    Lesson lesson;
    lesson.id = json.string("id");
    lesson.kind = json.enumerator<Kind>("kind");
    lesson.title = json.text("title");
    lesson.goal = json.text("goal");
    lesson.minutes = int(json.integer("minutes"));
    lesson.procedure = json.optionalString("procedure");
    lesson.materials = json.optionalTexts("materials");
    lesson.card = json.optionalTexts("card");
    lesson.steps = json.list<Step>("steps", readStep);
    lesson.mistakes = json.list<Mistake>("mistakes", readMistake);
    lesson.entry = json.list<Task>("entry", readTask);
    lesson.exit = json.list<Task>("exit", readTask);
    lesson.reviewed = json.raw().value(u"reviewed").toObject().keys();
    return lesson;
}

/// What no JSON Schema can say.
base::Result<> checkRules(const Lesson &lesson)
{
    QSet<QString> ids;
    for (const Step &step : lesson.steps) {
        if (ids.contains(step.id))
            return base::fail(Errc::DuplicateStep, step.id);
        ids.insert(step.id);
    }
    const bool isPlanted = !lesson.mistakes.isEmpty();
    if (isPlanted != (lesson.kind == Kind::Mistakes) || (isPlanted && lesson.procedure.isEmpty()))
        return base::fail(Errc::NothingPlanted, QStringLiteral("mistakes: "));
    return {};
}

base::Result<> checkSchema(const QJsonObject &root)
{
    static const procedure::JsonSchema schema(QStringLiteral(":/lessons/lesson.schema.json"));
    return schema.check(root);
}

base::Result<Lesson> readRoot(const QJsonObject &root)
{
    JsonReader::Outcome outcome;
    Lesson lesson = readParts(JsonReader(root, QString(), outcome));
    if (outcome.error)
        return base::fail(*outcome.error);
    if (const auto checked = checkRules(lesson); !checked)
        return base::fail(checked.error());
    return checkSchema(root).map([&] { return lesson; });
}

QString dayOf(const QString &text, const QDate &today)
{
    static const QRegularExpression form(QStringLiteral("^today([+-]\\d{1,5})$"));
    const auto match = form.match(text);
    return match.hasMatch() ? today.addDays(match.captured(1).toInt()).toString(Qt::ISODate) : text;
}

} // namespace

const QStringList &housePages()
{
    static const QStringList pages {
        QStringLiteral("room"), // no screen
        QStringLiteral("welcome"), // the first page
        QStringLiteral("warmFinger"), // the exercises of practice
        QStringLiteral("warmKeyboard"),
        QStringLiteral("procedures"), // "¿Qué le pasó?", cards and groups of cards
        QStringLiteral("language"),
        QStringLiteral("seeBetter"),
        QStringLiteral("hearBetter"),
        QStringLiteral("touch"), // how the screen answers to the finger
        QStringLiteral("help"),
        QStringLiteral("danger"),
        QStringLiteral("cover"), // after "Ocultar"
        QStringLiteral("idle"), // "¿Sigue ahí?"
        QStringLiteral("leave"), // after "Terminar"
        QStringLiteral("etiquette"), // for who helps
        QStringLiteral("confirm"), // "¿Enviamos su constancia?"
        QStringLiteral("done"), // the comprobante
        QStringLiteral("slip"), // its paper
        QStringLiteral("lookup"), // "¿En qué va mi trámite?"
        QStringLiteral("lookupAnswer"),
        QStringLiteral("lostNumber"),
    };
    return pages;
}

QJsonValue onDay(const QJsonValue &value, const QDate &today)
{
    if (value.isString())
        return dayOf(value.toString(), today);
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = onDay(it.value(), today);
    return object;
}

base::Result<Lesson> readLesson(const QByteArray &bytes)
{
    if (bytes.size() > longestLesson)
        return base::fail(Errc::TooLong);
    return procedure::parseFile(bytes, lessonFamily).and_then(readRoot).map([&](Lesson lesson) {
        lesson.file = bytes;
        return lesson;
    });
}

LessonPtr madeOutTo(const Lesson &lesson, const QString &procedure)
{
    Lesson made = lesson;
    made.procedure = procedure;
    return std::make_shared<const Lesson>(std::move(made));
}

base::Result<QStringList> readCourse(const QByteArray &bytes)
{
    return procedure::parseFile(bytes, courseFamily).and_then([](const QJsonObject &root) {
        return checkSchema(root).map([&] { return root.value(u"meetings").toVariant().toStringList(); });
    });
}

bool isCourse(const QByteArray &bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    return root.value(u"format").toString().startsWith(courseFamily);
}

} // namespace training
