// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/validate.h"
#include "app/text/answers.h"
#include "app/text/sentences.h"
#include "app/text/words.h"

namespace text {

using guide::Problem;
using procedure::Kind;

namespace {

/// How to give an answer that is missing, by the kind of its page.
const char *remedyFor(Kind kind)
{
    switch (kind) {
    case Kind::Choice:
    case Kind::YesNo:
        return QT_TRANSLATE_NOOP("text", "Toque una de las respuestas.");
    case Kind::Choices:
        return QT_TRANSLATE_NOOP("text", "Toque una o más respuestas.");
    case Kind::Date:
    case Kind::Moment:
        return QT_TRANSLATE_NOOP("text", "Elija el día.");
    case Kind::Time:
        return QT_TRANSLATE_NOOP("text", "Elija la hora.");
    case Kind::BirthDate:
        return QT_TRANSLATE_NOOP("text", "Ponga el día, el mes y el año.");
    case Kind::Months:
        return QT_TRANSLATE_NOOP("text", "Toque uno o más meses.");
    case Kind::Address:
        return QT_TRANSLATE_NOOP("text", "Escriba la calle, o el sector si no hay calle.");
    case Kind::Comuna:
        return QT_TRANSLATE_NOOP("text", "Elija una comuna de la lista.");
    default:
        return QT_TRANSLATE_NOOP("text", "Escriba con las teclas de abajo.");
    }
}

const char *missingPart(Kind kind)
{
    if (kind == Kind::Name)
        return QT_TRANSLATE_NOOP("text", "Falta una parte de «%1». Escriba el nombre y el primer apellido.");
    if (kind == Kind::Address)
        return QT_TRANSLATE_NOOP(
            "text", "Falta una parte de «%1». Escriba la calle, o el sector si no hay calle.");
    return QT_TRANSLATE_NOOP("text", "Falta una parte de «%1». Elija el día y la parte del día.");
}

/// Where the kind of the answer has more to say than the problem; null: it has not.
const char *patternFor(Problem problem, Kind kind)
{
    switch (problem) {
    case Problem::NotADate:
        if (kind == Kind::BirthDate)
            return QT_TRANSLATE_NOOP(
                "text", "La fecha de «%1» no existe. Revise el día y el mes. El año tiene cuatro números.");
        break;
    case Problem::TooLongAgo:
        if (kind == Kind::BirthDate)
            return QT_TRANSLATE_NOOP("text", "Con «%1» sería de hace más de 110 años. Revise el año.");
        if (kind == Kind::Months)
            return QT_TRANSLATE_NOOP("text", "En «%1» hay un mes de hace mucho tiempo. Revise el año.");
        break;
    case Problem::InTheFuture:
        if (kind == Kind::BirthDate)
            return QT_TRANSLATE_NOOP("text", "La fecha de «%1» todavía no llega. Revise el año.");
        if (kind == Kind::Months)
            return QT_TRANSLATE_NOOP("text", "En «%1» hay un mes que todavía no llega. Quítelo.");
        break;
    case Problem::WrongCheckDigit:
        if (kind == Kind::Imei)
            return QT_TRANSLATE_NOOP(
                "text", "«%1» tiene un número cambiado. Compárelo con la caja, o marque *#06#.");
        break;
    case Problem::NotANumber:
        if (kind == Kind::Money)
            return QT_TRANSLATE_NOOP("text", "«%1» va en pesos. Escriba solo números, sin centavos.");
        break;
    default:
        break;
    }
    return nullptr;
}

/// The bounds of a number in words; empty where there are none to tell.
QString boundsText(const procedure::Field &field, const QString &language)
{
    const auto said
        = [&](qint64 bound) { return field.kind == Kind::Money ? pesos(bound) : QString::number(bound); };
    if (field.minimum && field.maximum)
        return words(QT_TRANSLATE_NOOP("text", "Va de %1 a %2."), language)
            .arg(said(*field.minimum), said(*field.maximum));
    if (field.minimum)
        return words(QT_TRANSLATE_NOOP("text", "Va desde %1."), language).arg(said(*field.minimum));
    if (field.maximum)
        return words(QT_TRANSLATE_NOOP("text", "Va hasta %1."), language).arg(said(*field.maximum));
    return {};
}

/// %1 is the question's label.
const char *patternFor(Problem problem)
{
    switch (problem) {
    case Problem::None:
        return "";
    case Problem::Missing:
        return QT_TRANSLATE_NOOP("text", "Falta «%1». Escriba o elija su respuesta.");
    case Problem::MissingPart:
        return QT_TRANSLATE_NOOP("text", "Falta una parte de «%1». Complétela.");
    case Problem::TooLong:
        return QT_TRANSLATE_NOOP("text", "«%1» es muy largo. Borre un poco.");
    case Problem::TooMany:
        return QT_TRANSLATE_NOOP("text", "En «%1» no caben más. Siga con los que ya puso.");
    case Problem::UnsupportedCharacters:
        return QT_TRANSLATE_NOOP(
            "text", "En «%1» hay un signo que no se puede guardar. Bórrelo y escriba otra vez.");
    case Problem::NotAnOption:
        return QT_TRANSLATE_NOOP("text", "Falta «%1». Toque una de las respuestas.");
    case Problem::NotADate:
        return QT_TRANSLATE_NOOP("text", "La fecha de «%1» no existe. Revise el día, el mes y el año.");
    case Problem::InTheFuture:
        return QT_TRANSLATE_NOOP("text", "La fecha de «%1» todavía no llega. Elija hoy o un día anterior.");
    case Problem::TooLongAgo:
        return QT_TRANSLATE_NOOP("text", "La fecha de «%1» es de hace mucho tiempo. Revise el año.");
    case Problem::TooFarAhead:
        return QT_TRANSLATE_NOOP("text", "La fecha de «%1» está muy lejos. Revise el mes y el año.");
    case Problem::NotARun:
        return QT_TRANSLATE_NOOP(
            "text", "«%1» no está completo. Escriba los números y lo que va después del guion.");
    case Problem::WrongCheckDigit:
        return QT_TRANSLATE_NOOP(
            "text", "«%1» tiene un número cambiado. Compárelo con la cédula y corríjalo.");
    case Problem::PracticeRunInReal:
        return QT_TRANSLATE_NOOP("text", "«%1» es un RUN para practicar. Escriba el RUN de su cédula.");
    case Problem::RealRunInPractice:
        return QT_TRANSLATE_NOOP(
            "text", "«%1»: en la práctica use los datos de la tarjeta, como el RUN 11.111.111-1.");
    case Problem::NotADocumentNumber:
        return QT_TRANSLATE_NOOP(
            "text", "«%1» tiene letras o números, sin otros signos. Escríbalo como en el documento.");
    case Problem::NotAPhone:
        return QT_TRANSLATE_NOOP("text", "«%1» tiene nueve números. Revise si falta o sobra alguno.");
    case Problem::NotAnEmail:
        return QT_TRANSLATE_NOOP("text", "«%1» se escribe con arroba y punto. Por ejemplo: rosa@correo.cl.");
    case Problem::NotAnImei:
        return QT_TRANSLATE_NOOP("text", "«%1» tiene 15 números. Están en la caja, o marque *#06#.");
    case Problem::NotAPlate:
        return QT_TRANSLATE_NOOP("text", "«%1» tiene letras y números. Por ejemplo: BBBB12 o BB1234.");
    case Problem::NotARit:
        return QT_TRANSLATE_NOOP("text", "«%1» tiene letra, número y año. Por ejemplo: C-123-2026.");
    case Problem::NotATime:
        return QT_TRANSLATE_NOOP("text", "La hora de «%1» no existe. Elija otra vez la hora.");
    case Problem::NotAComuna:
        return QT_TRANSLATE_NOOP("text", "No encontramos «%1». Elija una de la lista.");
    case Problem::NotANumber:
        return QT_TRANSLATE_NOOP("text", "«%1» va con números. Escriba solo números.");
    case Problem::OutOfRange:
        return QT_TRANSLATE_NOOP("text", "Revise «%1». Ese número no puede ser.");
    case Problem::NotDeclared:
        return QT_TRANSLATE_NOOP("text", "Falta que toque «%1». Sin eso no se puede enviar.");
    case Problem::NotHere:
        break;
    }
    return QT_TRANSLATE_NOOP("text", "No pudimos guardar «%1». Pruebe otra vez.");
}

} // namespace

QString sentence(Problem problem, const QString &label, const QString &language)
{
    if (problem == Problem::None)
        return {};
    return words(patternFor(problem), language).arg(label);
}

QString sentence(Problem problem, const procedure::Field &field, const QString &language)
{
    const QString label = field.label.in(language);
    switch (problem) {
    case Problem::Missing:
        return words(QT_TRANSLATE_NOOP("text", "Falta «%1». %2"), language)
            .arg(label, words(remedyFor(field.kind), language));
    case Problem::MissingPart:
        return words(missingPart(field.kind), language).arg(label);
    case Problem::TooLong:
        return words(QT_TRANSLATE_NOOP("text", "«%1» es muy largo. Caben %2 letras."), language)
            .arg(label, QString::number(guide::maximumLength(field)));
    case Problem::OutOfRange:
        if (const QString bounds = boundsText(field, language); !bounds.isEmpty())
            return words(QT_TRANSLATE_NOOP("text", "Revise «%1». %2"), language).arg(label, bounds);
        break;
    default:
        break;
    }
    if (const char *pattern = patternFor(problem, field.kind))
        return words(pattern, language).arg(label);
    return sentence(problem, label, language);
}

} // namespace text
