// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/about.h"

#include "app/text/words.h"
#include <algorithm>

namespace handout {

using procedure::Definition;
using procedure::Field;
using procedure::Kind;
using procedure::Outcome;

namespace {

/// The procedure's own questions, those of its groups too; not the ones about who files.
QList<Field> asked(const Definition &definition)
{
    QList<Field> fields;
    for (const Field &field : definition.questions)
        fields += field.kind == Kind::Group ? field.fields : QList { field };
    return fields;
}

bool asksAnyOf(const QList<Field> &fields, std::initializer_list<Kind> kinds)
{
    return std::any_of(fields.begin(), fields.end(), [&kinds](const Field &field) {
        return std::find(kinds.begin(), kinds.end(), field.kind) != kinds.end();
    });
}

/// What nobody knows by heart, by the short names that the review gives it.
QStringList numbersOf(const QList<Field> &fields, const QString &language)
{
    QStringList names;
    for (const Field &field : fields) {
        switch (field.kind) {
        case Kind::DocumentNumber:
        case Kind::Imei:
        case Kind::Plate:
        case Kind::Rit:
            names << field.label.in(language);
            break;
        default:
            break;
        }
    }
    names.removeDuplicates();
    return names;
}

} // namespace

QString purposeOf(const Definition &definition, const QString &language)
{
    switch (definition.outcome) {
    case Outcome::Filed:
        return text::words(
            QT_TRANSLATE_NOOP("text", "Para dejar escrito lo que pasó. Lo recibe Carabineros."), language);
    case Outcome::Prepared:
        return text::words(
            QT_TRANSLATE_NOOP(
                "text", "Para preparar su denuncia. Al final sale una hoja, y usted la lleva a Carabineros."),
            language);
    case Outcome::Referred:
        return text::words(
            QT_TRANSLATE_NOOP("text", "Para saber dónde ir y a quién llamar. Aquí no se envía nada."),
            language);
    }
    return {};
}

QStringList neededFor(const Definition &definition, const QString &language)
{
    if (definition.filer.isEmpty())
        return {};
    const auto said = [&language](const char *spanish) { return text::words(spanish, language); };
    const QList<Field> fields = asked(definition);
    QStringList needed { said(
        QT_TRANSLATE_NOOP("text", "Su cédula o su pasaporte. Si no tiene ninguno, venga igual.")) };
    if (asksAnyOf(fields, { Kind::Moment, Kind::Date, Kind::Months }))
        needed << said(
            QT_TRANSLATE_NOOP("text", "Acordarse de cuándo pasó. Si no lo recuerda bien, está bien."));
    if (asksAnyOf(fields, { Kind::Comuna, Kind::Address }))
        needed << said(QT_TRANSLATE_NOOP("text", "La comuna y la dirección de donde pasó, si las sabe."));
    if (const QStringList numbers = numbersOf(fields, language); !numbers.isEmpty())
        needed << said(QT_TRANSLATE_NOOP("text", "Anotado en un papel, si lo tiene: %1."))
                      .arg(numbers.join(QStringLiteral(" · ")));
    return needed;
}

QStringList isNot(const Definition &definition, const QString &language)
{
    QStringList texts;
    for (const procedure::LocalisedText &text : definition.isNot)
        texts << text.in(language);
    return texts;
}

} // namespace handout
