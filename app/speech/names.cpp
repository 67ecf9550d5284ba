// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/names.h"

namespace speech {

namespace {

constexpr Names spanish {
    { "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve" },
    "a be ce de e efe ge hache i jota ka ele eme ene o pe cu erre ese te u uve doble·uve equis ye zeta",
    "eñe",
    "guion",
    "más",
    "arroba",
    "punto",
    "número",
    "pesos",
    "de pesos",
    "horas",
};
constexpr Names english {
    { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" },
    "ay bee see dee ee eff jee aitch eye jay kay ell em en oh pee cue ar ess tee you vee double·you ex why "
    "zee",
    "en with tilde",
    "dash",
    "plus",
    "at",
    "dot",
    "number",
    "pesos",
    "pesos",
    "hours",
};
constexpr Names haitian {
    { "zewo", "en", "de", "twa", "kat", "senk", "sis", "sèt", "uit", "nèf" },
    "a be se de e èf je ach i ji ka èl èm èn o pe ki è ès te i ve doub·ve iks igrèk zèd",
    "èn ak tild",
    "tirè",
    "plis",
    "awobaz",
    "pwen",
    "nimewo",
    "peso",
    "peso",
    "è",
};

} // namespace

const Names &Names::in(const QString &language)
{
    if (language == QLatin1String("en"))
        return english;
    return language == QLatin1String("ht") ? haitian : spanish;
}

QString Names::digit(QChar digit) const
{
    return QString::fromUtf8(digits[digit.digitValue()]);
}

QString Names::letter(QChar letter) const
{
    const QChar lower = letter.toLower();
    if (lower == u'ñ')
        return QString::fromUtf8(enye);
    const QChar bare = QString(lower).normalized(QString::NormalizationForm_D).front();
    if (bare < u'a' || bare > u'z')
        return letter;
    return QString::fromUtf8(letters)
        .section(u' ', bare.unicode() - u'a', bare.unicode() - u'a')
        .replace(u'·', u' ');
}

} // namespace speech
